import type { DataSource } from './data-source.ts'
import { parseDataSource } from './data-source.ts'
import { listingAssetName } from './flatten-path.ts'
import { ReleaseError } from './errors.ts'

/** One data set that a run was trained or tested on. */
export interface DataSpec {
  readonly name: string
  /** `train`, `test`, `validation`, or what the user calls it; `null` when the name says nothing. */
  readonly role: string | null
  readonly source: DataSource
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

const ROLES: ReadonlyMap<string, string> = new Map([
  ['train', 'train'],
  ['training', 'train'],
  ['test', 'test'],
  ['testing', 'test'],
  ['holdout', 'test'],
  ['validation', 'validation'],
  ['valid', 'validation'],
  ['val', 'validation'],
  ['dev', 'validation'],
])

/**
 * `NAME=SOURCE` or `NAME:ROLE=SOURCE`.
 * @throws INPUT_INVALID
 */
export function parseDataSpec(line: string): DataSpec {
  const equals = line.indexOf('=')
  if (equals <= 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `data: "${line}" is not NAME=SOURCE. Name the data set, for instance "train=${line.trim()}".`,
    )
  const [name = '', role, ...rest] = line.slice(0, equals).trim().split(':')
  if (rest.length > 0)
    throw new ReleaseError('INPUT_INVALID', `data: "${line}" has more than one ":" before "=".`)
  return buildDataSpec(name, role ?? null, line.slice(equals + 1).trim(), `data: "${line}"`)
}

/**
 * @param where how messages name the entry
 * @throws INPUT_INVALID
 */
export function buildDataSpec(
  name: string,
  role: string | null,
  pattern: string,
  where: string,
): DataSpec {
  for (const [what, text] of [
    ['name', name],
    ['role', role ?? 'train'],
  ] as const) {
    if (!NAME.test(text))
      throw new ReleaseError(
        'INPUT_INVALID',
        `${where}: the ${what} "${text}" has to be of letters, digits, ".", "_" and "-", at most 100.`,
      )
  }
  if (pattern === '')
    throw new ReleaseError(
      'INPUT_INVALID',
      `${where}: nothing stands after "=". Add a path or a glob.`,
    )
  return {
    name,
    role: role ?? ROLES.get(name.toLowerCase()) ?? null,
    source: parseSource(pattern, where),
  }
}

function parseSource(text: string, where: string): DataSource {
  try {
    return parseDataSource(text)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError(error.code, `${where}: ${error.message}`, { cause: error.cause })
  }
}

/** @throws INPUT_INVALID when two sets have one name, or names whose listings would be one asset */
export function refuseDuplicateNames(specs: readonly DataSpec[]): void {
  const seen = new Set<string>()
  for (const { name } of specs) {
    const key = listingAssetName(name).toLowerCase()
    if (seen.has(key))
      throw new ReleaseError(
        'INPUT_INVALID',
        `data: two data sets are called "${name}". Give each a name of its own (letter case and doubled or final dots do not count).`,
      )
    seen.add(key)
  }
}

import { ReleaseError } from '../domain/errors.ts'
import type { Params } from '../domain/metric.ts'
import type { ParamsSpec } from '../formats/spec-line.ts'
import type { Capture, Selected } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import { collectAll, within } from './collect-all.ts'
import type { SourceFile } from './source-reader.ts'
import { eachOnce, sourceReader } from './source-reader.ts'
import { splitExclusions } from './split-exclusions.ts'

interface ParamsPorts {
  readonly capture: Capture
  readonly log: Log
}

export interface ReadParams {
  readonly params: Params
  readonly sources: readonly SourceFile[]
  /** Paths of files that hold a secret: not to be stored under any other role either. */
  readonly withheld: ReadonlySet<string>
}

/** Parameters of one file, folder or `NAME=VALUE` line. */
interface ParamsPart {
  /** Names the origin in messages. */
  readonly path: string
  readonly params: Params
  readonly sources: readonly SourceFile[]
}

const MAX_FOLDER_FILES = 100_000
const MAX_PARAMS_FILES = 1000

/**
 * All parameters that the lines name. What looks like a secret is blanked, and the file that it stands in is not kept.
 * @throws ReleaseError with every file that cannot be read; INPUT_INVALID for two values of one parameter
 */
export async function readParams(
  specs: readonly ParamsSpec[],
  ports: ParamsPorts,
): Promise<ReadParams> {
  if (specs.length === 0) return { params: {}, sources: [], withheld: new Set() }
  const { mergeParams } = await import('../formats/params-file.ts')
  const { included, exclusions } = splitExclusions(specs)
  const read = await collectAll(included, (spec) =>
    within('params', () => readSpec(spec, exclusions, ports)),
  )
  const parts = read.flat()
  const safe = await Promise.all(parts.map((part) => withoutSecrets(part, ports)))
  const kept = new Set(safe.flatMap(({ sources }) => sources))
  const withheld = parts.flatMap(({ sources }) => sources.filter((one) => !kept.has(one)))
  return {
    params: mergeParams(safe),
    sources: eachOnce([...kept]),
    withheld: new Set(withheld.map(({ path }) => path)),
  }
}

async function readSpec(
  spec: ParamsSpec,
  exclusions: readonly string[],
  ports: ParamsPorts,
): Promise<readonly ParamsPart[]> {
  const { assignment } = spec
  if (assignment !== null) {
    const params = { [assignment.key]: assignment.value }
    // The value may be a secret, so no message repeats the line.
    return [{ path: `the line "${assignment.key}=…"`, params, sources: [] }]
  }
  const { parseParamsFormat } = await import('../formats/params-file.ts')
  const format = parseParamsFormat(spec.format)
  const found = ports.capture.select([spec.pattern, ...exclusions], MAX_FOLDER_FILES)
  const folder = found.directory === null ? null : await readFolder(found, format, ports)
  return folder === null ? await readFiles(found, spec, ports) : [folder]
}

async function readFolder(
  { directory, files }: Selected,
  format: string | null,
  ports: ParamsPorts,
): Promise<ParamsPart | null> {
  const { readParamsFolder } = await import('../formats/params-folder.ts')
  const root = directory ?? ''
  const reader = sourceReader('params', ports)
  const byPath = new Map(
    files.map((file) => [root === '' ? file.path : file.path.slice(root.length + 1), file]),
  )
  const file = (path: string) => {
    const one = byPath.get(path)
    if (one === undefined) throw new TypeError(`${path} is none of the folder's files`)
    return one
  }
  const found = readParamsFolder(
    { root, paths: [...byPath.keys()], open: (path) => reader.open(file(path)) },
    format,
  )
  if (found === null) return null
  for (const note of found.notes) ports.log.info(`params ${root}: ${note}`)
  const sources = await reader.keepFolder(found.used.map(file), root)
  return { path: root, params: found.params, sources }
}

async function readFiles(
  { files }: Selected,
  spec: ParamsSpec,
  ports: ParamsPorts,
): Promise<readonly ParamsPart[]> {
  if (files.length > MAX_PARAMS_FILES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `"${spec.pattern}" matches more than ${MAX_PARAMS_FILES} files. Narrow it.`,
    )
  const { refuseLarge } = await import('../formats/text-file.ts')
  const { parseParams, parseParamsFormat } = await import('../formats/params-file.ts')
  const format = parseParamsFormat(spec.format)
  const reader = sourceReader('params', ports)
  return await collectAll(files, async (file) => {
    refuseLarge(file)
    const bytes = reader.open(file).read(0, file.size)
    const params = parseParams({ path: file.path, bytes, format })
    const kept = await reader.keep(file)
    return { path: file.path, params, sources: kept === null ? [] : [kept] }
  })
}

async function withoutSecrets(part: ParamsPart, { log }: ParamsPorts): Promise<ParamsPart> {
  const { redactSecrets } = await import('../formats/secret-key.ts')
  const { params, redacted } = redactSecrets(part.params)
  if (redacted.length === 0) return part
  const names = redacted.slice(0, MAX_NAMED).map(({ key, why }) => `${key} (${why})`)
  const more = redacted.length > MAX_NAMED ? ` and ${redacted.length - MAX_NAMED} more` : ''
  const kept = part.sources.length === 0 ? '' : ' The file itself is not stored with the version.'
  log.warning(
    `params: ${part.path} holds what looks like a secret: ${names.join(', ')}${more}. A release is as public as its ` +
      `repository, so the value is left out.${kept} Pass secrets through the environment, or rename the parameter.`,
  )
  return { ...part, params, sources: [] }
}

const MAX_NAMED = 5

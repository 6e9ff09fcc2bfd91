import { isStageName } from '../domain/event.ts'
import { parseVersion } from '../domain/version.ts'

/** What `index.json` of the registry branch says of a model, as far as it does. */
export interface IndexedModel {
  /** `undefined`: it does not say. */
  readonly versions: ReadonlySet<string> | undefined
  /** By stage, the versions in it. */
  readonly stages: ReadonlyMap<string, ReadonlySet<string>> | undefined
}

export const MAX_INDEX_BYTES = 8 * 1024 * 1024
const MAX_ENTRIES = 20_000

/**
 * Reads the derived index, with members that are not known passed over: models, versions and stages are maps by name, or lists of
 * names or of records with `name` or `version`.
 * @returns `undefined` for what is no such index
 */
export function parseRegistryIndex(text: string): ReadonlyMap<string, IndexedModel> | undefined {
  const models = memberOf(parseJson(text), 'models')
  if (models === undefined) return undefined
  const entries = namedEntries(models)
  if (entries === undefined) return undefined
  return new Map(
    entries.map(([name, model]) => [
      name,
      { versions: readVersions(memberOf(model, 'versions')), stages: readStages(model) },
    ]),
  )
}

function parseJson(text: string): unknown {
  if (text.length > MAX_INDEX_BYTES) return undefined
  try {
    const json: unknown = JSON.parse(text)
    return json
  } catch {
    return undefined
  }
}

function readVersions(value: unknown): ReadonlySet<string> | undefined {
  const names = namedEntries(value)?.flatMap(([name]) => parseVersion(name) ?? [])
  return names === undefined ? undefined : new Set(names)
}

function readStages(model: unknown): IndexedModel['stages'] {
  const stages = namedEntries(memberOf(model, 'stages'))
  if (stages === undefined) return undefined
  const held = stages.flatMap(([name, holders]) => {
    const versions = isStageName(name) ? readHolders(holders) : undefined
    return versions === undefined ? [] : [[name, versions] as const]
  })
  return new Map(held)
}

function readHolders(value: unknown): ReadonlySet<string> | undefined {
  if (typeof value === 'string') return readVersions([value])
  const single = memberOf(value, 'version')
  return readVersions(single === undefined ? (memberOf(value, 'versions') ?? value) : [single])
}

/** Of a map its members, of a list its items by their names. */
function namedEntries(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    if (items.length > MAX_ENTRIES) return undefined
    return items.flatMap((item) => {
      const name = typeof item === 'string' ? item : nameOf(item)
      return name === undefined ? [] : [[name, item] as const]
    })
  }
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  return entries.length > MAX_ENTRIES ? undefined : entries
}

function nameOf(item: unknown): string | undefined {
  const name = memberOf(item, 'name') ?? memberOf(item, 'version')
  return typeof name === 'string' ? name : undefined
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined

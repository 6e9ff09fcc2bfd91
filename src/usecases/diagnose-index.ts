import { ReleaseError } from '../domain/errors.ts'
import { REGISTRY_BRANCH } from '../domain/event.ts'
import type { Finding } from '../domain/finding.ts'
import { infoFinding, warningFinding } from '../domain/finding.ts'
import type { RegistryState } from '../domain/registry.ts'
import type { IndexedModel } from '../formats/registry-index.ts'
import { MAX_INDEX_BYTES, parseRegistryIndex } from '../formats/registry-index.ts'
import type { RepositoryFiles } from '../ports/history.ts'
import type { ModelReleases } from './list-model-releases.ts'
import type { Registry } from './read-registry.ts'

const INDEX = 'index.json'

/** Whether the derived index says what the events and releases say. */
export async function diagnoseIndex(
  models: readonly { readonly listed: ModelReleases; readonly registry: Registry | null }[],
  files: RepositoryFiles,
): Promise<readonly Finding[]> {
  const commit = models.map(({ registry }) => registry?.commit).find((one) => one != null)
  if (commit == null) return []
  const read = await readIndex(commit, files)
  if ('findings' in read) return read.findings
  return models.flatMap(({ listed, registry }) =>
    registry === null ? [] : compareIndex(listed, registry.state, read.index.get(listed.model)),
  )
}

const REBUILD = 'It is derived, and nothing trusts it: the next event writes it anew.'

async function readIndex(
  commit: string,
  files: RepositoryFiles,
): Promise<
  { readonly index: ReadonlyMap<string, IndexedModel> } | { readonly findings: readonly Finding[] }
> {
  const text = await readText(commit, files)
  if (text === undefined)
    return {
      findings: [
        infoFinding('index-absent', INDEX, `The branch ${REGISTRY_BRANCH} has none.`, REBUILD),
      ],
    }
  const index = text === null ? undefined : parseRegistryIndex(text)
  if (index !== undefined) return { index }
  const found = `The one on the branch ${REGISTRY_BRANCH} cannot be read.`
  return { findings: [warningFinding('index-invalid', INDEX, found, REBUILD)] }
}

/** `null` for what is there and is no such file. */
async function readText(
  commit: string,
  files: RepositoryFiles,
): Promise<string | null | undefined> {
  try {
    return await files.read(INDEX, commit, MAX_INDEX_BYTES)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    if (error.code === 'LIMIT_EXCEEDED' || error.code === 'CONFIG_INVALID') return null
    throw error
  }
}

const stale = (found: string): Finding => warningFinding('index-stale', INDEX, found, REBUILD)

function compareIndex(
  { model, published }: ModelReleases,
  { stages }: RegistryState,
  indexed: IndexedModel | undefined,
): readonly Finding[] {
  if (indexed === undefined)
    return published.length === 0 ? [] : [stale(`It does not name the model ${model}.`)]
  const versions = new Set(published.map(({ version }) => version))
  const held = new Map(
    [...stages].map(([stage, holders]) => [stage, new Set(holders.map(({ version }) => version))]),
  )
  return [
    ...(indexed.versions === undefined || isSame(indexed.versions, versions)
      ? []
      : [
          stale(
            `It has ${indexed.versions.size} versions of ${model}, and ${versions.size} are published; or they are others.`,
          ),
        ]),
    ...(indexed.stages === undefined || isSameStages(indexed.stages, held)
      ? []
      : [stale(`It has other versions in the stages of ${model} than the events say.`)]),
  ]
}

const isSame = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((one) => right.has(one))

function isSameStages(
  left: ReadonlyMap<string, ReadonlySet<string>>,
  right: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const filled = [...left].filter(([, versions]) => versions.size > 0)
  return (
    filled.length === right.size &&
    filled.every(([stage, versions]) => isSame(versions, right.get(stage) ?? new Set()))
  )
}

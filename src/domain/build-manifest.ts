import type { Digest, Sha256 } from './digest.ts'
import { digestOf } from './digest.ts'
import { comparePaths } from './listing.ts'
import type {
  AssetRecord,
  Code,
  DataSet,
  Environment,
  Evaluation,
  FileStorage,
  HistoryEntry,
  Lineage,
  Manifest,
  ModelFile,
  PredictionSet,
  Predicate,
  Run,
} from './manifest.ts'
import { MANIFEST_TYPE, STATEMENT_TYPE } from './manifest.ts'
import type { Metric, Params } from './metric.ts'
import { metricKey } from './metric.ts'
import type { Framework, ModelFacts, ModelSignature } from './model-facts.ts'
import { versionTag } from './version.ts'

/** in-toto attestations are refused by GitHub above this; manifest.md §2. */
export const MAX_SUBJECTS = 1024
export const MAX_HISTORY = 50

/** A file of the model, and where its bytes lie. */
export interface PlacedFile {
  readonly path: string
  readonly size: number
  readonly sha256: Sha256
  readonly storage: FileStorage
}

export interface ManifestParts {
  readonly model: string
  readonly version: string
  readonly task: string | null
  readonly artifact: {
    readonly digest: Sha256
    readonly files: readonly PlacedFile[]
    /** By path; what is not there says nothing of itself. */
    readonly facts: ReadonlyMap<string, ModelFacts>
    readonly framework: Framework | null
    readonly signature: ModelSignature | null
  }
  readonly code: Code
  readonly data: readonly DataSet[]
  readonly params: Params
  readonly metrics: readonly Metric[]
  readonly predictions: readonly PredictionSet[]
  readonly environment: Environment
  readonly run: Run | null
  readonly lineage: Lineage
  readonly evaluation: Evaluation
  readonly assets: readonly AssetRecord[]
  readonly history: readonly HistoryEntry[]
  readonly createdAt: string
}

/**
 * The manifest of a version: an in-toto Statement v1 about the model's files. Keys stand in the order of
 * manifest.md §2, so that `stableJson` gives its exact bytes; the order of the parts does not matter.
 */
export function buildManifest(parts: ManifestParts): Manifest {
  const files = orderFiles(
    parts.artifact.files.map((file) => describeFile(file, parts.artifact.facts.get(file.path))),
  )
  return {
    _type: STATEMENT_TYPE,
    subject: files.map((file) => ({ name: file.path, digest: { sha256: file.sha256 } })),
    predicateType: MANIFEST_TYPE,
    predicate: buildPredicate(parts, files),
  }
}

function buildPredicate(parts: ManifestParts, files: readonly ModelFile[]): Predicate {
  const tag = versionTag(parts.model, parts.version)
  return {
    model: {
      name: parts.model,
      version: parts.version,
      tag,
      ...(parts.artifact.framework === null ? {} : { framework: parts.artifact.framework }),
      ...(parts.task === null ? {} : { task: parts.task }),
      ...(parts.artifact.signature === null ? {} : { signature: parts.artifact.signature }),
    },
    artifact: {
      digest: digestOf(parts.artifact.digest),
      size: files.reduce((sum, file) => sum + file.size, 0),
      files,
    },
    code: parts.code,
    data: parts.data.toSorted((a, b) => comparePaths(a.name, b.name)),
    params: Object.fromEntries(
      Object.entries(parts.params).toSorted(([a], [b]) => comparePaths(a, b)),
    ),
    metrics: parts.metrics.toSorted((a, b) => comparePaths(metricKey(a), metricKey(b))),
    ...(parts.predictions.length === 0 ? {} : { predictions: parts.predictions }),
    environment: parts.environment,
    run: parts.run,
    lineage: parts.lineage,
    evaluation: parts.evaluation,
    assets: orderAssets(parts.assets),
    history: parts.history.slice(0, MAX_HISTORY),
    createdAt: parts.createdAt,
  }
}

/** The same manifest with more assets: what is made from the manifest itself. */
export function addAssets(manifest: Manifest, more: readonly AssetRecord[]): Manifest {
  const { predicate } = manifest
  return {
    ...manifest,
    predicate: { ...predicate, assets: orderAssets([...predicate.assets, ...more]) },
  }
}

const orderAssets = (assets: readonly AssetRecord[]): readonly AssetRecord[] =>
  assets.toSorted((a, b) => comparePaths(a.name, b.name))

/** Without facts neither `format` nor `executable`: saying nothing is better than a guess in a signed document. */
function describeFile(
  { path, size, sha256, storage }: PlacedFile,
  facts: ModelFacts | undefined,
): ModelFile {
  if (facts === undefined) return { path, size, sha256, ...storage }
  const { format, executable, imports, parameters, tensors, dtypes, details } = facts
  const said = {
    ...(parameters === undefined ? {} : { parameters }),
    ...(tensors === undefined ? {} : { tensors }),
    ...(dtypes === undefined ? {} : { dtypes }),
    ...(details === undefined ? {} : { details }),
  }
  return {
    path,
    size,
    sha256,
    format,
    executable,
    ...(imports === undefined || imports.length === 0 ? {} : { imports }),
    ...(Object.keys(said).length === 0 ? {} : { facts: said }),
    ...storage,
  }
}

/** The primary file first: the largest one, since weights outweigh what describes them. */
function orderFiles(files: readonly ModelFile[]): readonly ModelFile[] {
  return files.toSorted(
    (left, right) => right.size - left.size || comparePaths(left.path, right.path),
  )
}

/** Metrics of one history entry: enough for every gate that a person wrote, and a manifest stays small. */
const MAX_HISTORY_METRICS = 100

/**
 * The history of the next version: the previous one's gated metrics, then what that one knew.
 * @param gated `metricKey`s that a gate judges
 */
export function extendHistory(
  previous: Manifest | null,
  gated: ReadonlySet<string>,
): readonly HistoryEntry[] {
  if (previous === null) return []
  const { model, metrics, createdAt, history } = previous.predicate
  const values = metrics
    .filter((metric) => gated.has(metricKey(metric)))
    .slice(0, MAX_HISTORY_METRICS)
    .map((metric) => [metricKey(metric), metric.value?.value ?? null])
  const entry: HistoryEntry = {
    version: model.version,
    createdAt,
    metrics: Object.fromEntries(values),
  }
  return [entry, ...history].slice(0, MAX_HISTORY)
}

export interface ContentIdentity {
  readonly artifact: Digest
  readonly commit: string
  readonly data: readonly Pick<DataSet, 'name' | 'digest'>[]
  readonly params: Params
}

/** What makes two versions the same content: artifact, code, data and parameters. decisions.md. */
export function contentIdentity(
  facts: Pick<Predicate, 'data' | 'params'> & {
    readonly artifact: Pick<Predicate['artifact'], 'digest'>
    readonly code: Pick<Predicate['code'], 'commit'>
  },
): ContentIdentity {
  return {
    artifact: facts.artifact.digest,
    commit: facts.code.commit,
    data: facts.data
      .map(({ name, digest }) => ({ name, digest }))
      .toSorted((a, b) => comparePaths(a.name, b.name)),
    params: facts.params,
  }
}

import type { Digest, Sha256 } from './digest.ts'
import type { GateRecord, WaiverRecord } from './gate-record.ts'
import type { Metric, Params } from './metric.ts'
import type { Framework, ModelSignature } from './model-facts.ts'
import type { Column } from './table-facts.ts'

/** manifest.md §2. Change only by a new version of the URI. */
export const MANIFEST_TYPE = 'https://model-release/manifest/v1'
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
export const MANIFEST_ASSET = 'manifest.json'
export const BUNDLE_ASSET = 'manifest.sigstore.json'
export const MODEL_SIGNATURE_ASSET = 'model.sig'
export const MODEL_CARD_ASSET = 'model-card.md'
export const BOM_ASSET = 'bom.cdx.json'
/** What `sha256sum -c` reads. */
export const CHECKSUMS_ASSET = 'SHA256SUMS'
/** A model directory of many files. */
export const TAR_ASSET = 'model.tar'

/** in-toto Statement v1 whose predicate is the release manifest. */
export interface Manifest {
  readonly _type: typeof STATEMENT_TYPE
  readonly subject: readonly Subject[]
  readonly predicateType: typeof MANIFEST_TYPE
  readonly predicate: Predicate
}

export interface Subject {
  readonly name: string
  readonly digest: { readonly sha256: Sha256 }
}

export interface Predicate {
  readonly model: ModelIdentity
  readonly artifact: Artifact
  readonly code: Code
  readonly data: readonly DataSet[]
  readonly params: Params
  readonly metrics: readonly Metric[]
  /** Per-example predictions, for paired tests; absent when there are none. */
  readonly predictions?: readonly PredictionSet[]
  readonly environment: Environment
  readonly run: Run | null
  readonly lineage: Lineage
  readonly evaluation: Evaluation
  readonly assets: readonly AssetRecord[]
  readonly history: readonly HistoryEntry[]
  /** UTC, RFC 3339 with seconds. */
  readonly createdAt: string
}

export interface ModelIdentity {
  readonly name: string
  readonly version: string
  readonly tag: string
  readonly framework?: Framework
  readonly task?: string
  readonly signature?: ModelSignature
}

export interface Artifact {
  readonly digest: Digest
  /** Bytes, all files together. */
  readonly size: number
  readonly files: readonly ModelFile[]
}

/** An asset of an earlier release of the same model, which holds the bytes itself. */
export interface AssetReference {
  readonly tag: string
  readonly asset: string
  /** Of the whole asset. */
  readonly sha256: Sha256
}

interface InOneAsset {
  /** First byte within the asset; absent when the bytes are all of it. */
  readonly offset?: number
  readonly parts?: never
}

/** Bytes of an asset of this release, or of an earlier one. */
export type StoredBytes = InOneAsset &
  (
    | { readonly asset: string; readonly reference?: never }
    | { readonly asset?: never; readonly reference: AssetReference }
  )

/** A run of a file's bytes. */
export type FilePart = StoredBytes & {
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
}

/** Where the bytes of a file lie: in one asset, or one after the other in several. `slicesOf` reads all forms. */
export type FileStorage =
  | StoredBytes
  | {
      readonly asset?: never
      readonly reference?: never
      readonly offset?: never
      readonly parts: readonly FilePart[]
    }

export type ModelFile = FileIdentity & FileStorage

export interface FileIdentity {
  /** Relative to the model's root, POSIX separators. */
  readonly path: string
  readonly size: number
  readonly sha256: Sha256
  readonly format?: string
  /** Whether loading the file can run code; absent when nothing is known of the format. */
  readonly executable?: boolean
  /** `module.name` of each global that a pickle in the file imports; sorted. */
  readonly imports?: readonly string[]
  readonly facts?: FileFacts
}

/** What a model file says of itself. */
export interface FileFacts {
  /** Number of trained values; a decimal text above 2^53. */
  readonly parameters?: number | string
  readonly tensors?: number
  /** Element type to number of tensors. */
  readonly dtypes?: Readonly<Record<string, number>>
  readonly details?: Readonly<Record<string, string | number | boolean>>
}

export interface Code {
  /** `https://github.com/OWNER/NAME`. */
  readonly repository: string
  readonly commit: string
  readonly ref: string | null
  /** Whether tracked files differed from the commit; `null` when there is no checkout to ask. */
  readonly dirty: boolean | null
}

export interface DataSet {
  readonly name: string
  readonly role: string | null
  readonly source: { readonly kind: string; readonly uri: string }
  /** `ALGORITHM:HEX` as manifest.md §3 or the source has it, for instance DVC's `md5:….dir`. */
  readonly digest: string
  /** Our own digest of files that are here although `digest` is quoted. */
  readonly sha256?: Digest
  /** `null`: the source does not say, and the files are not here. */
  readonly files: number | null
  /** Bytes; `null` as `files`. */
  readonly size: number | null
  /** Rows of the tables (CSV, JSON Lines, Parquet) in the set. */
  readonly rows?: number
  /** Columns of its tables, when all have the same. */
  readonly columns?: readonly Column[]
  readonly listing?: string
  /** `false`: the digest is quoted from the source. `true`: quoted, and recomputed from the files. */
  readonly verified?: boolean
}

export interface PredictionSet {
  readonly dataset: string | null
  readonly kind: 'classification' | 'regression'
  readonly rows: number
  /** The class that scores and metrics of two classes speak for. */
  readonly positive?: string
  readonly asset: string
  readonly sha256: Sha256
}

export interface Environment {
  readonly runner: { readonly os: string; readonly arch: string; readonly hosted: boolean | null }
  readonly runtimes: Readonly<Record<string, string>>
  /** `IMAGE@sha256:…`. */
  readonly container?: string
  /** Names of the graphics processors, as `nvidia-smi` gives them. */
  readonly gpus?: readonly string[]
  readonly lockfiles: readonly { readonly path: string; readonly sha256: Sha256 }[]
}

export interface Run {
  readonly workflow: string
  readonly workflowRef: string
  readonly runId: string
  readonly job: string
  readonly attempt: number
  readonly event: string
  readonly actor: string
  readonly url: string
}

export interface VersionRef {
  readonly version: string
  readonly manifest: Digest
}

export interface Lineage {
  readonly previous: VersionRef | null
  readonly parents: readonly VersionRef[]
}

export type Verdict = 'pass' | 'uncertain' | 'fail' | 'none'

/** How the version was judged when it was released: by the same gates as pull requests, which stop no release. */
export interface Evaluation {
  readonly verdict: Verdict
  readonly baseline: VersionRef | null
  /** Why there is no baseline, why it is not the first choice, or what to know of it. */
  readonly note?: string
  /** Those that failed first. */
  readonly gates: readonly GateRecord[]
  /** How many more there were, none of which failed unless all of `gates` did. */
  readonly omitted?: number
  readonly waivers: readonly WaiverRecord[]
}

export type AssetRole =
  | 'model'
  | 'data-listing'
  | 'metrics'
  | 'params'
  | 'predictions'
  | 'model-signature'
  | 'model-card'
  | 'bom'
  | 'checksums'
  | 'tensor-listing'

export interface AssetRecord {
  readonly name: string
  readonly size: number
  readonly sha256: Sha256
  readonly role: AssetRole
}

export interface HistoryEntry {
  readonly version: string
  readonly createdAt: string
  /** `metricKey` to value. */
  readonly metrics: Readonly<Record<string, number | null>>
}

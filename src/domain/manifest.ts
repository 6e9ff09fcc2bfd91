import type { Digest, Sha256 } from './digest.ts'
import type { Metric, Params } from './metric.ts'

/** manifest.md §2. Change only by a new version of the URI. */
export const MANIFEST_TYPE = 'https://model-release/manifest/v1'
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
export const MANIFEST_ASSET = 'manifest.json'
export const BUNDLE_ASSET = 'manifest.sigstore.json'

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
  readonly framework?: { readonly name: string; readonly version?: string }
  readonly task?: string
  readonly signature?: { readonly inputs: readonly unknown[]; readonly outputs: readonly unknown[] }
}

export interface Artifact {
  readonly digest: Digest
  /** Bytes, all files together. */
  readonly size: number
  readonly files: readonly ModelFile[]
}

export interface ModelFile {
  /** Relative to the model's root, POSIX separators. */
  readonly path: string
  readonly size: number
  readonly sha256: Sha256
  readonly format?: string
  /** Whether loading the file can run code; absent when nothing is known of the format. */
  readonly executable?: boolean
  readonly asset: string
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
  readonly digest: string
  readonly files: number
  readonly size: number
  readonly listing?: string
  readonly verified?: boolean
}

export interface Environment {
  readonly runner: { readonly os: string; readonly arch: string; readonly hosted: boolean | null }
  readonly runtimes: Readonly<Record<string, string>>
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

export interface Evaluation {
  readonly verdict: Verdict
  readonly baseline: VersionRef | null
  readonly gates: readonly unknown[]
  readonly waivers: readonly unknown[]
}

export type AssetRole = 'model' | 'data-listing' | 'metrics' | 'params'

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

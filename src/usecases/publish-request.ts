import type { AssetLimits } from '../domain/asset-body.ts'
import type { GatePolicy } from '../domain/gate-rule.ts'
import type { Code, Run } from '../domain/manifest.ts'
import type { VersionRequest } from '../domain/version.ts'
import type { Capture } from '../ports/capture.ts'
import type { History, WorkflowRuns } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Machine } from '../ports/machine.ts'
import type { RegistryLog } from '../ports/registry-log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { Signer } from '../ports/signer.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { SourceRequest } from './capture-candidate.ts'
import type { BaselineRequest } from './find-baseline.ts'

export interface RepositoryRef {
  /** `https://github.com`, without a slash at the end. */
  readonly serverUrl: string
  /** `OWNER/NAME`. */
  readonly name: string
}

/** Nothing; whole files and parts; or also the tensors of safetensors files. */
export type Dedup = 'none' | 'files' | 'tensors'

export interface PublishRequest {
  readonly model: string
  readonly version: VersionRequest
  readonly task: string | null
  readonly sources: SourceRequest
  readonly repository: RepositoryRef
  readonly code: Code
  readonly run: Run
  /** Whether this run signs; then it never takes an unsigned version for its own. */
  readonly signed: boolean
  /** Which Sigstore signs: verifiers have to be told. */
  readonly instance: 'public-good' | 'github' | 'custom'
  /** Who may sign versions of this model. */
  readonly signers: readonly TrustedSigner[]
  /** What of earlier releases is referred to rather than stored again. */
  readonly dedup: Dedup
  readonly limits: AssetLimits
  /** What the version is judged by; no gate stops a release. */
  readonly policy: GatePolicy
  /** What it is judged against. */
  readonly baseline: Pick<BaselineRequest, 'from' | 'prerelease'>
  /** Different for every process, of letters, digits and `-`: tells its own draft from those of others. */
  readonly nonce: string
  /** UTC, RFC 3339 with seconds. */
  readonly now: string
}

export interface PublishPorts {
  readonly releases: ReleaseStore
  readonly runs: WorkflowRuns
  readonly history: History
  readonly registry: RegistryLog
  readonly capture: Capture
  readonly machine: Machine
  /** `null`: the version will not be signed. */
  readonly signer: Signer | null
  readonly verifier: Verifier
  readonly log: Log
  readonly sleep: (ms: number) => Promise<void>
}

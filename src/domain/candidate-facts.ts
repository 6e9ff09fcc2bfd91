import type { Digest } from './digest.ts'
import type { DataSet, Environment } from './manifest.ts'
import type { Metric, Params } from './metric.ts'

/** What a comparison needs to know of one side; a published version's `predicate` has all of it. */
export interface CandidateFacts {
  readonly artifact: {
    readonly digest: Digest
    /** Bytes. */
    readonly size: number
  }
  readonly data: readonly DataSet[]
  readonly params: Params
  readonly metrics: readonly Metric[]
  readonly environment: Environment
}

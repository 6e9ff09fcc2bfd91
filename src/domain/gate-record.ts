import type { EvidenceMethod } from './evidence.ts'
import type { GateLevel } from './gate-rule.ts'
import type { IntervalVerdict } from './interval-verdict.ts'
import type { NonFinite } from './numeral.ts'

/** More gates of one version are left out of its manifest, those that passed first. */
export const MAX_GATE_RECORDS = 1000
export const MAX_WAIVER_RECORDS = 1000
/** Of a text that came from a configuration. */
export const MAX_RECORD_CHARACTERS = 2000

/**
 * What became of one metric that was judged at a release; a member that says nothing is absent. With neither `value` nor
 * `nonFinite` the metric is gone.
 */
export interface GateRecord {
  /** `metricKey`. */
  readonly metric: string
  readonly level: GateLevel
  readonly outcome: 'pass' | 'warn' | 'fail'
  /** Of the tolerance; `outcome` is what follows from it. */
  readonly judgement?: IntervalVerdict
  readonly value?: number
  readonly nonFinite?: NonFinite
  /** The baseline's value. */
  readonly baseline?: number
  readonly min?: number
  readonly max?: number
  /** How much worse it was allowed to get, in the metric's unit. */
  readonly allowed?: number
  /** One of `waivers` kept it from failing. */
  readonly waived?: true
  /** Absent: the data said nothing, and the tolerance alone counted. A later version may know more of them. */
  readonly test?: EvidenceMethod | (string & {})
  /** Rows, or runs of both sides together. */
  readonly n?: number
  /** Of the worsening, above 0 is worse; `null` where the data prove nothing on that side. */
  readonly interval?: readonly [lower: number | null, upper: number | null]
  readonly confidence?: number
  /** How likely data at least so bad are when it got worse by `allowed` or less. */
  readonly p?: number
  /** `p`, corrected for all gates that could fail. */
  readonly adjustedP?: number
  /** Absent: the defaults judged it. */
  readonly rule?: GateRecordRule
}

export interface GateRecordRule {
  /** The configuration file in the repository, or `gates input`. */
  readonly file: string
  readonly line: number
  /** Glob over `MODEL/METRIC-KEY`. */
  readonly match: string
}

/** A reviewed exception that kept a gate from failing. */
export interface WaiverRecord {
  /** Glob over `MODEL/METRIC-KEY`. */
  readonly match: string
  /** `null`: for any, and for releases. */
  readonly pullRequest: number | null
  /** The worst value that it accepts. */
  readonly floor: number
  readonly reason: string
  readonly approvedBy: string
  /** `YYYY-MM-DD`. */
  readonly expires: string
}

import type { TestWish } from './choose-test.ts'
import type { Better } from './metric.ts'
import type { Correction } from './multiple-tests.ts'

export type GateLevel = 'error' | 'warn' | 'info'

/** How much worse a metric may get: the larger of `abs` and `rel × |baseline|`. */
export interface Tolerance {
  /** In the metric's own unit. */
  readonly abs: number
  /** A fraction: 0.01 is 1 %. */
  readonly rel: number
}

/** Where a rule was written, so that a message can point at it. */
export interface GateOrigin {
  /** The configuration file, or `gates input`. */
  readonly file: string
  readonly line: number
}

/** What happens to a metric in a state that no tolerance covers. */
export type Reaction = 'fail' | 'warn' | 'info' | 'ignore'

/** What happens when the data prove neither that a metric is within its tolerance nor that it is beyond. */
export type UncertainReaction = 'pass' | 'warn' | 'fail'

/** How a metric is judged, where nothing else is said; a rule may say otherwise for its own metrics. */
export interface GateSettings {
  readonly level: GateLevel
  readonly tolerance: Tolerance
  /** Of the intervals: 0.95 for 95 %. */
  readonly confidence: number
  readonly test: TestWish
  readonly uncertain: UncertainReaction
  /** In the baseline, absent now. */
  readonly missing: Reaction
  /** Absent in the baseline. */
  readonly new: Reaction
  readonly nan: Reaction
  /** Scored on other data than the baseline, or on a part of them. */
  readonly testDataChanged: Reaction
}

/** One entry of `gates.rules`, or one clause of the `gates` input. */
export interface GateRule extends Partial<GateSettings> {
  /** Glob over `MODEL/METRIC-KEY`. */
  readonly match: string
  readonly better?: Better
  readonly min?: number
  readonly max?: number
  /** Examples, of the side that has more; a metric of fewer, or of nobody knows how many, is only shown. */
  readonly minSupport?: number
  readonly origin: GateOrigin
}

/** A reviewed exception: the gates that it matches do not fail while the metric keeps the waiver's own limit. */
export interface Waiver {
  /** Glob over `MODEL/METRIC-KEY`. */
  readonly match: string
  /** The one pull request that it is for; `null`: any, and releases. */
  readonly pullRequest: number | null
  /** The worst value that is accepted: the lowest where the metric fell too low, the highest where it rose too high. */
  readonly floor: number
  readonly reason: string
  readonly approvedBy: string
  /** `YYYY-MM-DD`; it counts until the end of that day, UTC. */
  readonly expires: string
  readonly origin: GateOrigin
}

/** What asks for a second look although nothing got worse. */
export interface Suspicious {
  /** A gain above the larger of the two; `null`: any gain is welcome. */
  readonly gain: Tolerance | null
  /** Keys of parameters that should not change, as globs: a seed, a split. */
  readonly paramsFrozen: readonly string[]
}

export interface GatePolicy {
  /** Whether a person wrote any gate; without one nothing fails but NaN. */
  readonly configured: boolean
  readonly defaults: GateSettings
  /** Over all gates of the level `error`, of which each may fail the run. */
  readonly correction: Correction
  /** First match wins. */
  readonly rules: readonly GateRule[]
  readonly waivers: readonly Waiver[]
  readonly suspicious: Suspicious
  /** Models that the configuration names: a gate that matches nothing may be for another one of them. */
  readonly models?: readonly string[]
}

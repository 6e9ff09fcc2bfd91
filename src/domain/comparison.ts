import type { EnvironmentChange } from './environment-changes.ts'
import type { ListingDiff } from './listing-diff.ts'
import type { SchemaDiff } from './schema-diff.ts'
import type { Digest } from './digest.ts'
import type { Verdict } from './manifest.ts'
import type { Better, Metric, ParamValue } from './metric.ts'

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

/** One entry of `gates.rules`, or one clause of the `gates` input. */
export interface GateRule {
  /** Glob over `MODEL/METRIC-KEY`. */
  readonly match: string
  readonly better?: Better
  readonly min?: number
  readonly max?: number
  readonly tolerance?: Tolerance
  readonly level?: GateLevel
  readonly origin: GateOrigin
}

/** What happens to a metric in a state that no tolerance covers. */
export type Reaction = 'fail' | 'warn' | 'info' | 'ignore'

export interface GatePolicy {
  /** Whether a person wrote any gate; without one nothing fails but NaN. */
  readonly configured: boolean
  readonly defaults: {
    readonly level: GateLevel
    readonly tolerance: Tolerance
    /** In the baseline, absent now. */
    readonly missing: Reaction
    /** Absent in the baseline. */
    readonly new: Reaction
    readonly nan: Reaction
    readonly testDataChanged: Reaction
  }
  /** First match wins. */
  readonly rules: readonly GateRule[]
  /** Models that the configuration names: a gate that matches nothing may be for another one of them. */
  readonly models?: readonly string[]
}

export type ChangeKind =
  | 'better'
  | 'worse'
  | 'same'
  /** Differs, and nobody knows which way is better. */
  | 'changed'
  | 'new'
  | 'missing'
  | 'not-finite'
  /** The evaluation set is another one than the baseline's. */
  | 'not-comparable'

/** `pass` and `fail` count as gates; `info` is shown only. */
export type RowOutcome = 'pass' | 'fail' | 'warn' | 'info'

export interface MetricRow {
  /** `metricKey` of the metric. */
  readonly key: string
  readonly candidate: Metric | null
  readonly baseline: Metric | null
  readonly better: Better | null
  readonly betterFrom: 'gate' | 'file' | 'dictionary' | null
  readonly change: ChangeKind
  /** candidate − baseline, from the unrounded values; `null` when either is absent or not finite. */
  readonly delta: number | null
  /** delta / |baseline|; `null` also when the baseline is 0. */
  readonly relative: number | null
  readonly gate: {
    readonly level: GateLevel
    readonly rule: GateRule | null
    readonly min: number | null
    readonly max: number | null
    /**
     * Allowed worsening in the metric's unit, ≥ 0; `null` when no tolerance was applied: without a direction, a
     * finite value on both sides, or the same evaluation data.
     */
    readonly allowed: number | null
  }
  readonly outcome: RowOutcome
  /** Why it is not a plain pass: one short English clause each, without the metric's name. */
  readonly reasons: readonly string[]
}

export interface BaselineRef {
  readonly version: string
  readonly tag: string
  readonly manifest: Digest
  readonly url: string
  /** UTC, RFC 3339. */
  readonly createdAt: string
  readonly commit: string
  /** Who signed it; it is refused when this could not be verified. */
  readonly signer: string
}

export interface ParamChange {
  readonly key: string
  /** `undefined`: the parameter is not there on that side. */
  readonly before?: ParamValue
  readonly after?: ParamValue
}

export interface DataChange {
  readonly name: string
  readonly role: string | null
  readonly before: DataSide | null
  readonly after: DataSide | null
  /** Which files differ, where both versions have a listing. */
  readonly files?: ListingDiff
  /** How the columns of its tables differ; absent when they do not, or are not known on both sides. */
  readonly schema?: SchemaDiff
}

export interface DataSide {
  readonly digest: string
  /** `null`: quoted from a source that does not say. */
  readonly files: number | null
  /** Bytes. */
  readonly size: number | null
  readonly rows?: number
}

export interface Comparison {
  readonly model: string
  readonly verdict: Verdict
  /** Failing rows first, then warnings, then the rest; within each by key. */
  readonly rows: readonly MetricRow[]
  readonly baseline: BaselineRef | null
  /** Why there is no baseline, or why another one than the first choice. */
  readonly baselineNote: string | null
  readonly candidate: {
    readonly commit: string
    readonly artifact: Digest
    /** Bytes. */
    readonly size: number
  }
  readonly artifactChanged: boolean | null
  readonly params: { readonly changes: readonly ParamChange[]; readonly unchanged: number }
  readonly data: {
    readonly changes: readonly DataChange[]
    readonly unchanged: readonly DataChange[]
  }
  /** Absent: neither side says anything of it. */
  readonly environment?: readonly EnvironmentChange[]
  /** Things that a reviewer should know, e.g. a direction that contradicts the dictionary. */
  readonly warnings: readonly string[]
}

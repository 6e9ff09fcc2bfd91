import type { EnvironmentChange } from './environment-changes.ts'
import type { ListingDiff } from './listing-diff.ts'
import type { SchemaDiff } from './schema-diff.ts'
import type { PartialEvaluation, DataMatch } from './comparable-data.ts'
import type { Digest } from './digest.ts'
import type { EvidenceMethod, Interval } from './evidence.ts'
import type { GateLevel, GateRule, UncertainReaction, Waiver } from './gate-rule.ts'
import type { IntervalVerdict } from './interval-verdict.ts'
import type { HistoryEntry, Verdict } from './manifest.ts'
import type { Better, Metric, ParamValue } from './metric.ts'
import type { Correction } from './multiple-tests.ts'

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

/** What the data say about a row's worsening, in the metric's own unit; above 0 is worse. */
export interface RowEvidence {
  /** `null`: the data say nothing, and the tolerance alone counts. */
  readonly test: EvidenceMethod | null
  /** Which test and why, or why none: a clause. */
  readonly reason: string
  readonly interval: Interval | null
  /** One-sided about the tolerance, two-sided about any difference. */
  readonly p: { readonly oneSided: number; readonly twoSided: number } | null
  /**
   * Corrected for all that were judged together: the one-sided p of a gate of the level `error`, the two-sided one of a row
   * that is only shown. Of a gate that warns, its own two-sided one.
   */
  readonly adjustedP: number | null
  /** Rows, or runs of both sides together. */
  readonly n: number | null
  /** Independent parts that the rows belong to, where it is not the rows themselves. */
  readonly groups: number | null
  readonly seed: number | null
  readonly resamples: number | null
  /** How much worse than the tolerance it has to be seen to be proven so. */
  readonly smallest: number | null
  /** Whether it got better or worse at all, beyond noise: the interval without 0, and p after the correction. */
  readonly moved: boolean
}

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
    readonly confidence: number
    readonly uncertain: UncertainReaction
    /** Examples that a gate needs, and those that there are; `null` where no gate asks. */
    readonly support: { readonly needed: number; readonly found: number | null } | null
  }
  /** Whether both sides were scored on the same data; `null` when one side has no such metric. */
  readonly data: DataMatch | null
  /** One side was scored on fewer rows than the other. */
  readonly partial: PartialEvaluation | null
  /** `null`: nobody looked, since there is nothing to compare. */
  readonly evidence: RowEvidence | null
  /** Of the tolerance, by the interval where there is one; `null` where none was applied. */
  readonly judgement: IntervalVerdict | null
  /** That keeps a failing gate from failing the run. */
  readonly waiver: Waiver | null
  readonly outcome: RowOutcome
  /** Why it is not a plain pass: one short English clause each, without the metric's name. */
  readonly reasons: readonly string[]
}

export interface BaselineRef {
  /** What it was chosen by: the name of a stage, `latest`, or the version itself. */
  readonly chosenBy: string
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
  /**
   * The versions before the baseline, oldest first: what sparklines and the chart are drawn from. `null` when the configuration
   * wants none.
   */
  readonly history: readonly HistoryEntry[] | null
  /** Waivers that keep a gate from failing in this comparison. */
  readonly waivers: readonly Waiver[]
  /** Changed parameters that the configuration wants unchanged. */
  readonly frozen: readonly string[]
  /** How gates that fail the run were corrected for being many. */
  readonly correction: Correction
  /** Things that a reviewer should know, e.g. a direction that contradicts the dictionary. */
  readonly warnings: readonly string[]
}

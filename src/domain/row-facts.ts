import type { DataMatch, PartialEvaluation } from './comparable-data.ts'
import type { GateRule, GateSettings } from './gate-rule.ts'
import type { Direction, MetricPair } from './metric-diff.ts'

/** What is known of one metric before anything is judged. */
export interface RowFacts {
  readonly pair: MetricPair
  /** The first one that matches. */
  readonly rule: GateRule | null
  /** The rule's own settings, and the defaults for what it leaves open. `level` is not yet made milder by anything. */
  readonly settings: GateSettings
  readonly direction: Direction
  /** Whether there is a baseline at all. */
  readonly hasBaseline: boolean
  /** Whether both sides were scored on the same data; `null` when one side has no such metric. */
  readonly data: DataMatch | null
  /** `null` also where the number of rows means something else than the size of the evaluation data. */
  readonly partial: PartialEvaluation | null
  /**
   * How much worse it may get, in the metric's unit, ≥ 0; `null` when no tolerance applies: without a direction, a finite value
   * on both sides, or comparable data.
   */
  readonly allowed: number | null
}

/** All metrics of two versions, paired, with what each is to be judged by. Nothing is judged yet. */
export interface ComparisonPlan {
  readonly model: string
  /** Sorted by key. */
  readonly facts: readonly RowFacts[]
  /** What is to be said of rules, directions and data, whatever the judgement is. */
  readonly warnings: readonly string[]
}

import { classificationMetrics } from './classification-metrics.ts'
import type { Better } from './metric.ts'
import type { PredictionTable } from './predictions.ts'
import { regressionMetrics } from './regression-metrics.ts'

/** One number that follows from predictions. */
export interface ComputedMetric {
  /** As scikit-learn calls it: `accuracy`, `f1_macro`, `roc_auc`. */
  readonly name: string
  /** `class=NAME`, `null` for all rows. */
  readonly slice: string | null
  /** May be NaN or infinite where a regression's predictions are. */
  readonly value: number
  /** Rows that it is computed from. */
  readonly samples: number
  /** Standard error, for means over independent rows; else `null`. */
  readonly stderr: number | null
  readonly better: Better
}

/**
 * What scikit-learn gives for the same labels and predictions; what it does not define (`roc_auc` of one class) is left
 * out, and so are the slices of classes whose names cannot be printed or are too long. Precision, recall and F1 without a single hit are 0, as with its `zero_division=0`.
 */
export function computeMetrics(table: PredictionTable): readonly ComputedMetric[] {
  return table.kind === 'classification' ? classificationMetrics(table) : regressionMetrics(table)
}

/** Per-example predictions of one evaluation, in file order. */
export interface Predictions {
  readonly kind: 'classification' | 'regression'
  readonly rows: number
  /** Class labels in sorted order, of two classes the positive one second; `null` for a regression. */
  readonly classes: readonly string[] | null
  readonly hasScore: boolean
  readonly hasGroup: boolean
}

/** The same with the values, a column each; all of them are `rows` long. */
export type PredictionTable = ClassificationTable | RegressionTable

interface PredictionColumns extends Predictions {
  /** Unique. Numbers where all are integers in ascending order, which takes a tenth of the memory. */
  readonly ids: readonly string[] | Float64Array
  /** Rows of one group (a patient, a document) are not independent; `null` without such a column. */
  readonly groups: PredictionGroups | null
}

export interface PredictionGroups {
  /** In the order in which they first appear. */
  readonly names: readonly string[]
  /** Indices of `names`. */
  readonly of: Int32Array
}

export interface ClassificationTable extends PredictionColumns {
  readonly kind: 'classification'
  readonly classes: readonly string[]
  /** Which of two classes the score and the metrics speak for; `null` when nothing tells, and for other numbers. */
  readonly positive: string | null
  /** Indices of `classes`. */
  readonly labels: Int32Array
  /** Indices of `classes`: the column `pred`, else what the scores say. */
  readonly predicted: Int32Array
  /** Of two classes: how much speaks for the positive one. Any scale; see `isProbability`. */
  readonly score: Float64Array | null
  /** One column for each of `classes`; `null` unless the file has one for every class. */
  readonly classScores: readonly Float64Array[] | null
}

export interface RegressionTable extends PredictionColumns {
  readonly kind: 'regression'
  readonly classes: null
  /** Finite. */
  readonly labels: Float64Array
  /** May be NaN or infinite. */
  readonly predicted: Float64Array
}

/** Whether scores can be probabilities: all from 0 to 1. */
export const isProbability = (scores: Float64Array): boolean =>
  scores.every((score) => score >= 0 && score <= 1)

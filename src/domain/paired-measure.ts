/** One metric as paired rows give it under both models. */
export type PairedMeasure = ShareMeasure | MeanMeasure | MeansMeasure | AreaMeasure

interface MeasureFacts {
  /** The metric itself, over the paired rows. */
  readonly values: { readonly baseline: number; readonly candidate: number }
  /** Rows that it is about. */
  readonly rows: number
  /** Index of each such row's group from 0 on. */
  readonly groups: Int32Array | null
  /** Between which values it lies, whatever the rows are. */
  readonly range: readonly [number, number]
}

/** A share of rows that is the same rows under both models: accuracy, recall. */
export interface ShareMeasure extends MeasureFacts {
  readonly kind: 'share'
  /** 1 for each row that counts, else 0. */
  readonly baseline: Uint8Array
  readonly candidate: Uint8Array
}

/** A mean over rows: a loss. */
export interface MeanMeasure extends MeasureFacts {
  readonly kind: 'mean'
  readonly baseline: Float64Array
  readonly candidate: Float64Array
}

/** Computed from means over rows: precision, F1, RMSE. */
export interface MeansMeasure extends MeasureFacts {
  readonly kind: 'means'
  readonly columns: readonly Float64Array[]
  /** From all columns' means in their order; a number for those of any rows. */
  readonly baseline: (means: Float64Array) => number
  readonly candidate: (means: Float64Array) => number
}

/** The area under the ROC curve. */
export interface AreaMeasure extends MeasureFacts {
  readonly kind: 'area'
  /** 1 for the positive class; two or more rows of each. */
  readonly labels: Int32Array
  /** No NaN. */
  readonly baseline: Float64Array
  readonly candidate: Float64Array
}

/** Numbers in all columns together; 240 MB. */
export const MAX_CELLS = 30_000_000

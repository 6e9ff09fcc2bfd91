/** Draws parts with replacement, as many as there are, and tells the means of their columns. */
export interface Resampler {
  /** About as many additions as one resample costs. */
  readonly work: number
  /** Overwrites `means` with those of the parts as they are. */
  readonly original: (means: Float64Array) => void
  /** Overwrites `means` with those of a new resample. */
  readonly resample: (means: Float64Array) => void
}

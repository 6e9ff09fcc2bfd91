/** Per-example predictions of one evaluation, in file order. */
export interface Predictions {
  readonly kind: 'classification' | 'regression'
  readonly rows: number
  /** Class labels in sorted order; `null` for a regression. */
  readonly classes: readonly string[] | null
  readonly hasScore: boolean
  readonly hasGroup: boolean
}

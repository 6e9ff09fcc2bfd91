/** What a data file (CSV, JSON Lines, Parquet) says of its rows. */
export interface TableFacts {
  /** Rows, without a header. */
  readonly rows: number
  /** In file order. */
  readonly columns: readonly Column[]
}

export interface Column {
  readonly name: string
  /** `int`, `float`, `bool`, `string`, `date`, `timestamp`, `list`, `object`, `null`, `binary`, `mixed`, or Parquet's own word. */
  readonly type: string
}

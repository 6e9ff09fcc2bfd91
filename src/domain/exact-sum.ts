/** Adds without losing what a plain sum of many numbers loses (Neumaier). */
export interface ExactSum {
  add(value: number): void
  result(): number
}

export function exactSum(): ExactSum {
  let sum = 0
  let lost = 0
  return {
    add: (value) => {
      const next = sum + value
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
      sum = next
    },
    // What was lost of an infinite sum is not a number.
    result: () => (Number.isFinite(sum) ? sum + lost : sum),
  }
}

/** Mean of the values of all rows, and its standard error: `null` for a single row. */
export function meanOf(
  rows: number,
  valueOf: (row: number) => number,
): { readonly mean: number; readonly stderr: number | null } {
  const sum = exactSum()
  for (let row = 0; row < rows; row += 1) sum.add(valueOf(row))
  const mean = sum.result() / rows
  const squares = exactSum()
  for (let row = 0; row < rows; row += 1) squares.add((valueOf(row) - mean) ** 2)
  const stderr = Math.sqrt(squares.result() / (rows - 1) / rows)
  return { mean, stderr: rows > 1 && Number.isFinite(stderr) ? stderr : null }
}

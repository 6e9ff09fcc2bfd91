/** What occurs in rows of a table, and how often. */
export interface RowPatterns {
  /** Rows that have each pattern, the most first. */
  readonly counts: Uint32Array
  /** A row that has it. */
  readonly examples: Uint32Array
}

/** Cells of one table that joins columns; 16 MB. */
const MAX_PAIRS = 4_000_000
/** Whole numbers below are looked up without a map. */
const SMALL = 256

/**
 * Rows that are equal in all columns, counted. The order is that of the counts, of equal ones that of the rows.
 * @param columns equally long, no NaN
 * @param most patterns
 * @returns `undefined` where there are more, or where finding out would need much memory
 */
export function findPatterns(
  columns: readonly Float64Array[],
  most: number,
): RowPatterns | undefined {
  const rows = columns[0]?.length ?? 0
  const patterns = new Int32Array(rows)
  const codes = new Int32Array(rows)
  let count = 1
  for (const column of columns) {
    const values = encode(column, codes, most)
    if (values === null || values * count > MAX_PAIRS) return undefined
    const joined = values === 1 ? count : join(patterns, count, codes, values)
    if (joined > most) return undefined
    count = joined
  }
  return sortPatterns(patterns, count)
}

/** Numbers the different values from 0 on. @returns how many there are, `null` above `most` */
function encode(column: Float64Array, codes: Int32Array, most: number): number | null {
  const small = new Int32Array(SMALL).fill(-1)
  const others = new Map<number, number>()
  let count = 0
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0
    const isSmall = (value & (SMALL - 1)) === value
    let code = isSmall ? (small[value] ?? -1) : (others.get(value) ?? -1)
    if (code === -1) {
      if (count === most) return null
      code = count
      count += 1
      if (isSmall) small[value] = code
      else others.set(value, code)
    }
    codes[row] = code
  }
  return count
}

/** Splits patterns by one more column, in place. @returns how many there are then */
function join(patterns: Int32Array, count: number, codes: Int32Array, values: number): number {
  const numbers = new Int32Array(count * values).fill(-1)
  let joined = 0
  for (let row = 0; row < patterns.length; row += 1) {
    const pair = (patterns[row] ?? 0) * values + (codes[row] ?? 0)
    let number = numbers[pair] ?? 0
    if (number === -1) {
      number = joined
      numbers[pair] = number
      joined += 1
    }
    patterns[row] = number
  }
  return joined
}

function sortPatterns(patterns: Int32Array, count: number): RowPatterns {
  const counts = new Uint32Array(count)
  const examples = new Uint32Array(count)
  for (let row = 0; row < patterns.length; row += 1) {
    const pattern = patterns[row] ?? 0
    if (counts[pattern] === 0) examples[pattern] = row
    counts[pattern] = (counts[pattern] ?? 0) + 1
  }
  const order = Uint32Array.from(counts.keys()).toSorted(
    (left, right) =>
      (counts[right] ?? 0) - (counts[left] ?? 0) || (examples[left] ?? 0) - (examples[right] ?? 0),
  )
  const inOrder = (values: Uint32Array): Uint32Array => order.map((at) => values[at] ?? 0)
  return { counts: inOrder(counts), examples: inOrder(examples) }
}

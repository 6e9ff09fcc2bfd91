import { requireCount, requireFinite, requirePaired } from './require-finite.ts'

/** Rows, or groups of rows with the sums of their values: what a bootstrap draws. */
export interface BootstrapParts {
  readonly count: number
  /** Rows of each part; `null` where every part is one row. */
  readonly sizes: Float64Array | null
  /** Each column's sum over the rows of each part. */
  readonly columns: readonly Float64Array[]
}

/**
 * @param columns equally long, finite
 * @param groups index of each row's group from 0 on; `null` when each row is by itself
 * @throws RangeError for fewer than two rows or groups, NaN, infinities, and different lengths
 */
export function bootstrapParts(
  columns: readonly Float64Array[],
  groups: Int32Array | null,
): BootstrapParts {
  const rows = columns[0]?.length ?? 0
  for (const column of columns) {
    requirePaired(column, { length: rows }, 'Columns')
    requireFinite(column, 'A column')
  }
  const parts =
    groups === null ? { count: rows, sizes: null, columns } : sumGroups(columns, groups, rows)
  requireCount(parts.count, 'The number of independent rows or groups', 2)
  return parts
}

function sumGroups(
  columns: readonly Float64Array[],
  groups: Int32Array,
  rows: number,
): BootstrapParts {
  const { of, count } = numberGroups(groups, rows)
  const sizes = new Float64Array(count)
  for (const part of of) sizes[part] = (sizes[part] ?? 0) + 1
  return { count, sizes, columns: columns.map((column) => sumColumn(column, of, count)) }
}

function sumColumn(column: Float64Array, of: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let row = 0; row < column.length; row += 1) {
    const part = of[row] ?? 0
    sums[part] = (sums[part] ?? 0) + (column[row] ?? 0)
  }
  return sums
}

/** Groups that occur, numbered without gaps. */
function numberGroups(
  groups: Int32Array,
  rows: number,
): { readonly of: Int32Array; readonly count: number } {
  requirePaired(groups, { length: rows }, 'Rows and groups')
  const numbers = new Map<number, number>()
  const of = groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
  return { of, count: numbers.size }
}

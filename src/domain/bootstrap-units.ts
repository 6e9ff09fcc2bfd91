import type { RandomSource } from './random-source.ts'
import { requireCount, requireFinite, requirePaired } from './require-finite.ts'

/** Units up to which every one is drawn by itself. */
const MAX_UNITS = 10_000

/** What is drawn as a whole: rows, groups of rows, or many of them together. */
export interface BootstrapUnits {
  readonly count: number
  readonly width: number
  /** Of each unit in turn: the number of its rows, then the sum of each column. */
  readonly sums: Float64Array
  /** Whether all units have the same number of rows. */
  readonly even: boolean
  /** Independent parts: rows, or groups. */
  readonly independent: number
}

/**
 * Sums columns over what is resampled as a whole. More than 10,000 groups are put together at random into 10,000
 * units: sums of independent parts vary as their parts do, so this costs an interval's width under 1 %.
 * @param columns equally long, finite
 * @param groups index of each row's group from 0 on; `null` when each row is by itself
 * @throws RangeError for fewer than two rows or groups, NaN, infinities, and different lengths
 */
export function bootstrapUnits(
  columns: readonly Float64Array[],
  groups: Int32Array | null,
  random: RandomSource,
): BootstrapUnits {
  const rows = columns[0]?.length ?? 0
  for (const column of columns) {
    requirePaired(column, { length: rows }, 'Columns')
    requireFinite(column, 'A column')
  }
  const parts = groups === null ? null : numberGroups(groups, rows)
  const independent = parts?.count ?? rows
  requireCount(independent, 'The number of independent rows or groups', 2)
  const count = Math.min(independent, MAX_UNITS)
  const units = independent > MAX_UNITS ? dealUnits(independent, random) : null
  const unitOf = (row: number): number => {
    const part = parts?.of[row] ?? row
    return units?.[part] ?? part
  }
  return { ...sumUnits(columns, rows, count, unitOf), count, independent }
}

function sumUnits(
  columns: readonly Float64Array[],
  rows: number,
  count: number,
  unitOf: (row: number) => number,
): Pick<BootstrapUnits, 'width' | 'sums' | 'even'> {
  const width = columns.length + 1
  const sums = new Float64Array(count * width)
  for (let row = 0; row < rows; row += 1) {
    const start = unitOf(row) * width
    sums[start] = (sums[start] ?? 0) + 1
    for (const [column, values] of columns.entries()) {
      const at = start + column + 1
      sums[at] = (sums[at] ?? 0) + (values[row] ?? 0)
    }
  }
  return { width, sums, even: isEven(sums, width) }
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

/** A unit for each part, all equally large but for one part, by shuffling (Fisher and Yates). */
function dealUnits(parts: number, random: RandomSource): Int32Array {
  const units = Int32Array.from({ length: parts }, (_, part) => part % MAX_UNITS)
  const drawn = new Uint32Array(1)
  for (let last = parts - 1; last > 0; last -= 1) {
    random.draw(drawn, last + 1)
    const other = drawn[0] ?? 0
    const kept = units[last] ?? 0
    units[last] = units[other] ?? 0
    units[other] = kept
  }
  return units
}

function isEven(sums: Float64Array, width: number): boolean {
  for (let start = width; start < sums.length; start += width) {
    if (sums[start] !== sums[0]) return false
  }
  return true
}

import { bootstrapParts } from './bootstrap-parts.ts'
import { chooseResampler } from './choose-resampler.ts'
import { randomSource } from './random-source.ts'
import { requireConfidence, requireCount } from './require-finite.ts'

export const DEFAULT_RESAMPLES = 10_000
export const DEFAULT_SEED = 1

/** A statistic of the means of columns: a plain mean, or F1 from the shares of hits and misses. */
export interface BootstrapStatistic {
  /** One value per row and column, equally long and finite. */
  readonly columns: readonly Float64Array[]
  /** Of all columns' means, in their order; the array is overwritten afterwards. */
  readonly statistic: (means: Float64Array) => number
  /** Index of each row's group from 0 on; rows of one group are drawn together. */
  readonly groups?: Int32Array | null
}

export interface BootstrapOptions {
  /** 10,000 unless given. */
  readonly resamples?: number
  /** 1 unless given. */
  readonly seed?: number
  /** Additions of all resamples; beyond, there are fewer, at least 1,000. No limit unless given. */
  readonly mostWork?: number
}

export interface BootstrapDistribution {
  /** Of the rows as they are. */
  readonly estimate: number
  /** Of each resample, ascending. */
  readonly resampled: Float64Array
  /** What was drawn: rows or groups. */
  readonly independent: number
}

/**
 * The statistic of rows drawn with replacement, as many as there are (Efron 1979); rows of a group stay together.
 * The same data, seed and number give the same result everywhere.
 * @throws RangeError for fewer than two rows or groups, values that are not finite, and a statistic that is not
 *   finite for some resample: the caller decides what 0 / 0 is
 */
export function bootstrapDistribution(
  { columns, statistic, groups = null }: BootstrapStatistic,
  {
    resamples = DEFAULT_RESAMPLES,
    seed = DEFAULT_SEED,
    mostWork = Infinity,
  }: BootstrapOptions = {},
): BootstrapDistribution {
  requireCount(resamples, 'The number of resamples', 1)
  const parts = bootstrapParts(columns, groups)
  const { work, original, resample } = chooseResampler(parts, randomSource(seed))
  const means = new Float64Array(columns.length)
  original(means)
  const estimate = requireNumber(statistic(means))
  const resampled = new Float64Array(affordResamples(work, resamples, mostWork))
  for (let round = 0; round < resampled.length; round += 1) {
    resample(means)
    resampled[round] = requireNumber(statistic(means))
  }
  return { estimate, resampled: resampled.toSorted(), independent: parts.count }
}

/** With so few the false alarms are still as promised. */
const FEWEST_RESAMPLES = 1000

/** @param work of one resample */
export const affordResamples = (work: number, wanted: number, mostWork: number): number =>
  Math.min(wanted, Math.max(FEWEST_RESAMPLES, Math.floor(mostWork / work)))

function requireNumber(value: number): number {
  if (Number.isFinite(value)) return value
  throw new RangeError(`The statistic of a resample is ${value}`)
}

/** A statistic of the drawn rows themselves, for what no means describe: an average precision, a median. */
export interface RowStatistic {
  readonly rows: number
  /** Of row numbers, some of them more than once; the array is overwritten afterwards. */
  readonly statistic: (rows: Uint32Array) => number
  readonly groups?: Int32Array | null
}

/**
 * As `bootstrapDistribution`, for any statistic; each resample costs a call with all rows.
 * @throws RangeError as `bootstrapDistribution`
 */
export function bootstrapRows(
  { rows, statistic, groups = null }: RowStatistic,
  { resamples = DEFAULT_RESAMPLES, seed = DEFAULT_SEED }: BootstrapOptions = {},
): BootstrapDistribution {
  requireCount(resamples, 'The number of resamples', 1)
  const lists = groups === null ? null : listGroups(rows, groups)
  const independent = lists === null ? rows : lists.length
  requireCount(independent, 'The number of independent rows or groups', 2)
  const random = randomSource(seed)
  const drawn = new Uint32Array(independent)
  const estimate = requireNumber(statistic(Uint32Array.from({ length: rows }, (_, row) => row)))
  const resampled = new Float64Array(resamples)
  let buffer = drawn
  for (let round = 0; round < resamples; round += 1) {
    random.draw(drawn, independent)
    let used = independent
    if (lists !== null) {
      used = drawn.reduce((sum, index) => sum + (lists[index]?.length ?? 0), 0)
      if (buffer === drawn || buffer.length < used) buffer = new Uint32Array(used)
      spreadGroups(lists, drawn, buffer)
    }
    resampled[round] = requireNumber(statistic(buffer.subarray(0, used)))
  }
  return { estimate, resampled: resampled.toSorted(), independent }
}

function spreadGroups(
  lists: readonly Uint32Array[],
  drawn: Uint32Array,
  buffer: Uint32Array,
): void {
  let start = 0
  for (const index of drawn) {
    const list = lists[index]
    if (list === undefined) continue
    buffer.set(list, start)
    start += list.length
  }
}

/** The rows of each group. */
function listGroups(rows: number, groups: Int32Array): readonly Uint32Array[] {
  if (groups.length !== rows) throw new RangeError(`${rows} rows with ${groups.length} groups`)
  const lists = new Map<number, number[]>()
  for (const [row, group] of groups.entries()) {
    const list = lists.get(group)
    if (list === undefined) lists.set(group, [row])
    else list.push(row)
  }
  return [...lists.values()].map((list) => Uint32Array.from(list))
}

/**
 * The value below which `share` of them are, linear between neighbours (Hyndman and Fan 1996, type 7).
 * @param sorted ascending, not empty
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const from = sorted[low] ?? 0
  const to = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0
  return from === to ? from : from + (to - from) * (at - low)
}

/** What is between both tails of the resampled statistics. */
export function percentileInterval(
  resampled: Float64Array,
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  requireConfidence(confidence)
  return {
    lower: quantileOf(resampled, (1 - confidence) / 2),
    upper: quantileOf(resampled, (1 + confidence) / 2),
  }
}

import { drawBinomial } from './binomial-draw.ts'
import type { BootstrapParts } from './bootstrap-parts.ts'
import type { RowPatterns } from './find-patterns.ts'
import type { RandomSource } from './random-source.ts'
import type { Resampler } from './resampler.ts'

/** Patterns of fewer parts are drawn part by part, which is quicker. */
const FREQUENT_FROM = 16
/** Additions in the time of one binomial number. */
const BINOMIAL_WORK = 80
/** Additions in the time of one drawn part. */
const PART_WORK = 6
/** Parts drawn at once. */
const BATCH = 1024

/**
 * How often each pattern is drawn is a multinomial number, so that many parts with few patterns cost a few numbers: one
 * binomial number for each pattern in turn, of the draws that are left (Devroye, "Non-uniform random variate
 * generation", 1986, XI.1.4). Rare patterns are drawn by their parts. It is the same distribution as drawing every part.
 * @param patterns of the parts' sizes and columns
 */
export function patternResampler(
  parts: BootstrapParts,
  patterns: RowPatterns,
  random: RandomSource,
): Resampler {
  const { counts } = patterns
  const rare = rareParts(counts)
  const sums = patternSums(parts, patterns)
  const drawn = new Uint32Array(counts.length)
  const batch = new Uint32Array(BATCH)
  return {
    work: rare.first * BINOMIAL_WORK + rare.patterns.length * PART_WORK + 2 * sums.values.length,
    original: (means) => meansOf(counts, sums, means),
    resample: (means) => {
      const left = drawFrequent(random, parts.count, rare, counts, drawn)
      drawRare(random, left, rare, batch, drawn)
      meansOf(drawn, sums, means)
    },
  }
}

interface RareParts {
  /** The first pattern that is rare. */
  readonly first: number
  /** The pattern of each part that has a rare one. */
  readonly patterns: Uint32Array
}

function rareParts(counts: Uint32Array): RareParts {
  const found = counts.findIndex((count) => count < FREQUENT_FROM)
  const first = found === -1 ? counts.length : found
  const patterns = new Uint32Array(counts.subarray(first).reduce((sum, count) => sum + count, 0))
  let start = 0
  for (let pattern = first; pattern < counts.length; pattern += 1) {
    const end = start + (counts[pattern] ?? 0)
    patterns.fill(pattern, start, end)
    start = end
  }
  return { first, patterns }
}

/** @returns draws that are left for rare patterns */
function drawFrequent(
  random: RandomSource,
  draws: number,
  { first }: RareParts,
  counts: Uint32Array,
  drawn: Uint32Array,
): number {
  let left = draws
  let parts = draws
  for (let pattern = 0; pattern < first; pattern += 1) {
    const count = counts[pattern] ?? 0
    const times = drawBinomial(random, left, count / parts)
    drawn[pattern] = times
    left -= times
    parts -= count
  }
  return left
}

function drawRare(
  random: RandomSource,
  draws: number,
  { first, patterns }: RareParts,
  batch: Uint32Array,
  drawn: Uint32Array,
): void {
  drawn.fill(0, first)
  for (let left = draws; left > 0; left -= batch.length) {
    const some = left < batch.length ? batch.subarray(0, left) : batch
    random.draw(some, patterns.length)
    for (const part of some) {
      const pattern = patterns[part] ?? 0
      drawn[pattern] = (drawn[pattern] ?? 0) + 1
    }
  }
}

/** Columns of each pattern that are not 0; those of many classes are so nearly all. */
interface PatternSums {
  /** Rows of one part; `null` where it is one row. */
  readonly sizes: Float64Array | null
  /** Where each pattern's columns end. */
  readonly ends: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float64Array
}

function patternSums({ sizes, columns }: BootstrapParts, { examples }: RowPatterns): PatternSums {
  const ends = new Uint32Array(examples.length)
  const used: number[] = []
  const values: number[] = []
  for (const [pattern, part] of examples.entries()) {
    for (const [column, of] of columns.entries()) {
      const value = of[part] ?? 0
      if (value === 0) continue
      used.push(column)
      values.push(value)
    }
    ends[pattern] = values.length
  }
  return {
    sizes: sizes === null ? null : Float64Array.from(examples, (part) => sizes[part] ?? 0),
    ends,
    columns: Uint32Array.from(used),
    values: Float64Array.from(values),
  }
}

function meansOf(times: Uint32Array, sums: PatternSums, means: Float64Array): void {
  const { sizes, ends, columns, values } = sums
  means.fill(0)
  let rows = 0
  let end = 0
  for (let pattern = 0; pattern < times.length; pattern += 1) {
    const count = times[pattern] ?? 0
    rows += count * (sizes?.[pattern] ?? 1)
    let at = end
    for (end = ends[pattern] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0
      means[column] = (means[column] ?? 0) + count * (values[at] ?? 0)
    }
  }
  divide(means, rows)
}

function divide(means: Float64Array, rows: number): void {
  for (let column = 0; column < means.length; column += 1)
    means[column] = (means[column] ?? 0) / rows
}

import type { MeasureName } from './measure-names.ts'
import type { PairedClasses } from './pair-predictions.ts'
import type { MeansMeasure } from './paired-measure.ts'
import { MAX_CELLS } from './paired-measure.ts'

/** Of one class, as shares of all rows: rows of it, rows said to be of it, and both. */
type ClassStatistic = (support: number, predicted: number, hits: number) => number

/** What 0 / 0 is, is as in `computeMetrics`. */
const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const precision: ClassStatistic = (_, predicted, hits) => ratio(hits, predicted)
const npv: ClassStatistic = (support, predicted, hits) =>
  ratio(1 - support - predicted + hits, 1 - predicted)
const f1: ClassStatistic = (support, predicted, hits) => ratio(2 * hits, support + predicted)
const jaccard: ClassStatistic = (support, predicted, hits) =>
  ratio(hits, support + predicted - hits)
const mcc: ClassStatistic = (support, predicted, hits) =>
  ratio(
    hits - support * predicted,
    Math.sqrt(support * (1 - support) * predicted * (1 - predicted)),
  )
const recall: ClassStatistic = (support, _, hits) => ratio(hits, support)

const OF_ONE_CLASS: ReadonlyMap<MeasureName, ClassStatistic> = new Map([
  ['precision', precision],
  ['npv', npv],
  ['f1', f1],
  ['jaccard', jaccard],
  ['mcc', mcc],
])

/** Metrics of one class whose rows are not the same under both models, from five means. */
export function classCountsMeasure(
  name: MeasureName,
  index: number,
  pairs: PairedClasses,
): MeansMeasure | null {
  const statistic = OF_ONE_CLASS.get(name)
  if (statistic === undefined) return null
  const range = [name === 'mcc' ? -1 : 0, 1] as const
  return countsMeasure([index], pairs, range, (counts) => statistic(...countsOf(counts, 0)))
}

/** As for slices: more would take long, and say little. */
const MAX_CLASSES = 20

/** Means over classes: of recall for those that rows are of, of F1 for those that occur at all. */
export function macroMeasure(
  name: 'balanced_accuracy' | 'f1_macro',
  pairs: PairedClasses,
): MeansMeasure | null {
  const [statistic, counts] =
    name === 'f1_macro'
      ? [f1, (support: number, predicted: number) => support + predicted]
      : [recall, (support: number) => support]
  const indices = [...pairs.classes.keys()]
  if (indices.length > MAX_CLASSES) return null
  return countsMeasure(indices, pairs, [0, 1], (means) => {
    let sum = 0
    let present = 0
    for (let at = 0; at < indices.length; at += 1) {
      const [support, predicted, hits] = countsOf(means, at)
      if (counts(support, predicted) === 0) continue
      sum += statistic(support, predicted, hits)
      present += 1
    }
    return ratio(sum, present)
  })
}

/** Support, and of each side what is predicted and hit. */
const COLUMNS_OF_CLASS = 5

/** Means of one side. */
interface SideMeans {
  readonly means: Float64Array
  /** Of its two columns among the five. */
  readonly offset: number
}

function countsOf({ means, offset }: SideMeans, at: number): [number, number, number] {
  const start = at * COLUMNS_OF_CLASS
  return [means[start] ?? 0, means[start + offset] ?? 0, means[start + offset + 1] ?? 0]
}

function countsMeasure(
  indices: readonly number[],
  { rows, labels, groups, baseline, candidate }: PairedClasses,
  range: readonly [number, number],
  statistic: (side: SideMeans) => number,
): MeansMeasure | null {
  if (rows * indices.length * COLUMNS_OF_CLASS > MAX_CELLS) return null
  const columns = indices.flatMap((index) => {
    const support = indicator(labels, index)
    const answers = [baseline, candidate].flatMap(({ predicted }) => {
      const said = indicator(predicted, index)
      return [said, product(support, said)]
    })
    return [support, ...answers]
  })
  const before = (means: Float64Array): number => statistic({ means, offset: 1 })
  const after = (means: Float64Array): number => statistic({ means, offset: 3 })
  const means = Float64Array.from(columns, (column) => sumOf(column) / rows)
  return {
    kind: 'means',
    values: { baseline: before(means), candidate: after(means) },
    rows,
    groups,
    range,
    columns,
    baseline: before,
    candidate: after,
  }
}

// Plain loops, since there are up to 30 million numbers.

/** 1 for each row of the class, else 0. */
function indicator(classes: Int32Array, index: number): Float64Array {
  const values = new Float64Array(classes.length)
  for (let row = 0; row < values.length; row += 1) if (classes[row] === index) values[row] = 1
  return values
}

function product(left: Float64Array, right: Float64Array): Float64Array {
  const values = new Float64Array(left.length)
  for (let row = 0; row < values.length; row += 1)
    values[row] = (left[row] ?? 0) * (right[row] ?? 0)
  return values
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (let row = 0; row < values.length; row += 1) sum += values[row] ?? 0
  return sum
}

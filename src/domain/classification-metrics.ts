import { meanOf } from './exact-sum.ts'
import type { ComputedMetric } from './prediction-metrics.ts'
import type { ClassificationTable } from './predictions.ts'
import { isProbability } from './predictions.ts'
import { rankScores } from './rank-scores.ts'

/** Slices for more classes would hide the other metrics. */
const MAX_CLASS_SLICES = 20
/** UTF-16 code units. */
const MAX_SLICE_LENGTH = 200
/** Control characters, line separators and bidirectional overrides. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u
/** Of a double: probabilities are at least so far from 0 and 1, as in scikit-learn's `log_loss`. */
const CLIP = Number.EPSILON

export function classificationMetrics(table: ClassificationTable): readonly ComputedMetric[] {
  const counts = countClasses(table)
  const seen = counts.filter(({ support, predicted }) => support + predicted > 0)
  return [
    ...overall(table, seen),
    ...binary(table, counts),
    ...(table.positive === null ? multiclassLoss(table) : []),
    ...(seen.length > MAX_CLASS_SLICES ? [] : seen.filter(isNameable).flatMap(perClass)),
  ]
}

/** One class: how many rows are of it, are said to be of it, and both. */
interface ClassCount {
  readonly name: string
  support: number
  predicted: number
  hits: number
}

function countClasses({
  classes,
  labels,
  predicted,
  rows,
}: ClassificationTable): readonly ClassCount[] {
  const counts = classes.map((name): ClassCount => ({ name, support: 0, predicted: 0, hits: 0 }))
  for (let row = 0; row < rows; row += 1) {
    const label = counts[labels[row] ?? -1]
    const answer = counts[predicted[row] ?? -1]
    if (label === undefined || answer === undefined) continue
    label.support += 1
    answer.predicted += 1
    if (label === answer) label.hits += 1
  }
  return counts
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const precisionOf = ({ hits, predicted }: ClassCount): number => ratio(hits, predicted)
const recallOf = ({ hits, support }: ClassCount): number => ratio(hits, support)
const f1Of = ({ hits, predicted, support }: ClassCount): number =>
  ratio(2 * hits, predicted + support)

/** Of a share of independent rows. */
const shareError = (share: number, rows: number): number | null =>
  rows === 0 ? null : Math.sqrt((share * (1 - share)) / rows)

function higher(
  name: string,
  value: number,
  samples: number,
  stderr: number | null = null,
  slice: string | null = null,
): ComputedMetric {
  return { name, slice, value, samples, stderr, better: 'higher' }
}

function overall(
  { rows }: ClassificationTable,
  seen: readonly ClassCount[],
): readonly ComputedMetric[] {
  const accuracy = seen.reduce((sum, { hits }) => sum + hits, 0) / rows
  const labelled = seen.filter(({ support }) => support > 0)
  return [
    higher('accuracy', accuracy, rows, shareError(accuracy, rows)),
    higher('balanced_accuracy', meanOver(labelled, recallOf), rows),
    higher('f1_macro', meanOver(seen, f1Of), rows),
  ]
}

const meanOver = (counts: readonly ClassCount[], valueOf: (count: ClassCount) => number): number =>
  counts.reduce((sum, count) => sum + valueOf(count), 0) / counts.length

/**
 * Whether the slice can stand in comments and tables, by the rule for names of metrics in files. Cut or changed, the
 * name of one class might be that of another, so such a class has no slice of its own.
 */
function isNameable({ name }: ClassCount): boolean {
  const slice = sliceOf(name)
  return slice.length <= MAX_SLICE_LENGTH && slice.isWellFormed() && !UNPRINTABLE.test(slice)
}

const sliceOf = (name: string): string => `class=${name}`

function perClass(count: ClassCount): readonly ComputedMetric[] {
  const slice = sliceOf(count.name)
  const recall = recallOf(count)
  return [
    higher(
      'precision',
      precisionOf(count),
      count.predicted,
      shareError(precisionOf(count), count.predicted),
      slice,
    ),
    higher('recall', recall, count.support, shareError(recall, count.support), slice),
    higher('f1', f1Of(count), count.support, null, slice),
  ]
}

/** Of the positive class, which is the second one; none where nothing tells which it is. */
function binary(
  table: ClassificationTable,
  counts: readonly ClassCount[],
): readonly ComputedMetric[] {
  const positive = counts[1]
  if (positive === undefined || table.positive === null) return []
  const recall = recallOf(positive)
  const precision = precisionOf(positive)
  return [
    higher('precision', precision, table.rows, shareError(precision, positive.predicted)),
    higher('recall', recall, table.rows, shareError(recall, positive.support)),
    higher('f1', f1Of(positive), table.rows),
    ...(table.score === null ? [] : scored(table, table.score)),
  ]
}

function scored(
  { rows, labels }: ClassificationTable,
  score: Float64Array,
): readonly ComputedMetric[] {
  const { rocAuc, averagePrecision } = rankScores(labels, score)
  const ranked = [
    ...(rocAuc === null ? [] : [higher('roc_auc', rocAuc, rows)]),
    ...(averagePrecision === null ? [] : [higher('average_precision', averagePrecision, rows)]),
  ]
  if (!isProbability(score)) return ranked
  const loss = meanOf(rows, (row) => {
    const clipped = clip(score[row] ?? 0)
    return -Math.log(labels[row] === 1 ? clipped : clip(1 - (score[row] ?? 0)))
  })
  const brier = meanOf(rows, (row) => ((score[row] ?? 0) - (labels[row] ?? 0)) ** 2)
  return [...ranked, lower('log_loss', loss, rows), lower('brier_score', brier, rows)]
}

function multiclassLoss({
  rows,
  labels,
  classScores,
}: ClassificationTable): readonly ComputedMetric[] {
  if (classScores === null || !classScores.every(isProbability)) return []
  const loss = meanOf(rows, (row) => -Math.log(clip(classScores[labels[row] ?? 0]?.[row] ?? 0)))
  return [lower('log_loss', loss, rows)]
}

const clip = (probability: number): number => Math.min(1 - CLIP, Math.max(CLIP, probability))

function lower(
  name: string,
  { mean, stderr }: { readonly mean: number; readonly stderr: number | null },
  samples: number,
): ComputedMetric {
  return { name, slice: null, value: mean, samples, stderr, better: 'lower' }
}

import { classCountsMeasure, macroMeasure } from './class-counts-measure.ts'
import { meanOf } from './exact-sum.ts'
import type { MeasureName } from './measure-names.ts'
import type { ClassAnswers, PairedClasses } from './pair-predictions.ts'
import type { AreaMeasure, PairedMeasure, ShareMeasure } from './paired-measure.ts'
import { isProbability } from './predictions.ts'
import { rankScores } from './rank-scores.ts'

/** @returns `null` where these predictions do not give it */
export function classMeasure(
  name: MeasureName,
  slice: string | null,
  pairs: PairedClasses,
): PairedMeasure | null {
  const index = focusOf(slice, pairs)
  if (index !== null) {
    const measure = shareOfClass(name, index, pairs) ?? classCountsMeasure(name, index, pairs)
    if (measure !== null) return measure
  }
  return slice === null ? (OVERALL.get(name)?.(pairs) ?? null) : null
}

/** The class that metrics of one class are about. */
function focusOf(slice: string | null, { classes, positive }: PairedClasses): number | null {
  if (slice === null) return positive === null ? null : 1
  const index = classes.findIndex((name) => slice === `class=${name}`)
  return index === -1 ? null : index
}

type Build = (pairs: PairedClasses) => PairedMeasure | null

const OVERALL: ReadonlyMap<MeasureName, Build> = new Map<MeasureName, Build>([
  ['accuracy', (pairs) => shareMeasure(pairs, isAny, (label, predicted) => label === predicted)],
  ['error', (pairs) => shareMeasure(pairs, isAny, (label, predicted) => label !== predicted)],
  ['balanced_accuracy', (pairs) => macroMeasure('balanced_accuracy', pairs)],
  ['f1_macro', (pairs) => macroMeasure('f1_macro', pairs)],
  ['roc_auc', (pairs) => areaMeasure(pairs)],
  ['log_loss', (pairs) => (pairs.positive === null ? manyClassLoss(pairs) : twoClassLoss(pairs))],
  ['brier', (pairs) => scoreMeasure(pairs, (label, score) => (score - label) ** 2)],
])

const isAny = (): boolean => true

/** Which rows it is a share of, and whether those count that are said to be of the class. */
type ClassShare = readonly [of: 'class' | 'others', said: boolean]

/** Of one class: they are the same rows under both models. */
const SHARES: ReadonlyMap<MeasureName, ClassShare> = new Map<MeasureName, ClassShare>([
  ['recall', ['class', true]],
  ['fnr', ['class', false]],
  ['specificity', ['others', false]],
  ['fpr', ['others', true]],
])

function shareOfClass(name: MeasureName, index: number, pairs: PairedClasses): ShareMeasure | null {
  const share = SHARES.get(name)
  if (share === undefined) return null
  const [of, said] = share
  return shareMeasure(
    pairs,
    (label) => (label === index) === (of === 'class'),
    (_, predicted) => (predicted === index) === said,
  )
}

function shareMeasure(
  { labels, groups, baseline, candidate }: PairedClasses,
  isAbout: (label: number) => boolean,
  isHit: (label: number, predicted: number) => boolean,
): ShareMeasure | null {
  const about = rowsWhere(labels, isAbout)
  const rows = about.length
  if (rows === 0) return null
  const hitsOf = ({ predicted }: ClassAnswers): Uint8Array => {
    const hits = new Uint8Array(rows)
    for (let at = 0; at < rows; at += 1) {
      const row = about[at] ?? 0
      if (isHit(labels[row] ?? -1, predicted[row] ?? -1)) hits[at] = 1
    }
    return hits
  }
  const [before, after] = [hitsOf(baseline), hitsOf(candidate)]
  const share = (hits: Uint8Array): number => hits.reduce((sum, hit) => sum + hit, 0) / rows
  return {
    kind: 'share',
    values: { baseline: share(before), candidate: share(after) },
    rows,
    groups: groups === null ? null : about.map((row) => groups[row] ?? 0),
    range: [0, 1],
    baseline: before,
    candidate: after,
  }
}

function rowsWhere(labels: Int32Array, isAbout: (label: number) => boolean): Int32Array {
  const found = new Int32Array(labels.length)
  let count = 0
  for (let row = 0; row < labels.length; row += 1) {
    if (!isAbout(labels[row] ?? -1)) continue
    found[count] = row
    count += 1
  }
  return found.subarray(0, count)
}

function areaMeasure({
  labels,
  rows,
  groups,
  baseline,
  candidate,
}: PairedClasses): AreaMeasure | null {
  const positives = labels.reduce((count, label) => count + (label === 1 ? 1 : 0), 0)
  const { score: before } = baseline
  const { score: after } = candidate
  if (positives < 2 || rows - positives < 2 || before === null || after === null) return null
  return {
    kind: 'area',
    values: {
      baseline: rankScores(labels, before).rocAuc ?? Number.NaN,
      candidate: rankScores(labels, after).rocAuc ?? Number.NaN,
    },
    rows,
    groups,
    range: [0, 1],
    labels,
    baseline: before,
    candidate: after,
  }
}

/** Of a double; as `computeMetrics` clips. */
const CLIP = Number.EPSILON

const lossOf = (probability: number): number =>
  -Math.log(Math.min(1 - CLIP, Math.max(CLIP, probability)))

const twoClassLoss = (pairs: PairedClasses): PairedMeasure | null =>
  scoreMeasure(pairs, (label, score) => lossOf(label === 1 ? score : 1 - score))

function scoreMeasure(
  pairs: PairedClasses,
  valueOf: (label: number, score: number) => number,
): PairedMeasure | null {
  return meanMeasure(pairs, ({ score }) =>
    score === null || !isProbability(score)
      ? null
      : score.map((value, row) => valueOf(pairs.labels[row] ?? 0, value)),
  )
}

function manyClassLoss(pairs: PairedClasses): PairedMeasure | null {
  return meanMeasure(pairs, ({ classScores }) =>
    classScores === null || !classScores.every(isProbability)
      ? null
      : Float64Array.from(pairs.labels, (label, row) => lossOf(classScores[label]?.[row] ?? 0)),
  )
}

function meanMeasure(
  pairs: PairedClasses,
  valuesOf: (answers: ClassAnswers) => Float64Array | null,
): PairedMeasure | null {
  const baseline = valuesOf(pairs.baseline)
  const candidate = valuesOf(pairs.candidate)
  if (baseline === null || candidate === null) return null
  const mean = (values: Float64Array): number => meanOf(pairs.rows, (row) => values[row] ?? 0).mean
  return {
    kind: 'mean',
    values: { baseline: mean(baseline), candidate: mean(candidate) },
    rows: pairs.rows,
    groups: pairs.groups,
    range: [0, Infinity],
    baseline,
    candidate,
  }
}

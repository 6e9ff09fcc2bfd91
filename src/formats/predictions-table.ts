import { ReleaseError } from '../domain/errors.ts'
import type {
  ClassificationTable,
  PredictionGroups,
  PredictionTable,
  RegressionTable,
} from '../domain/predictions.ts'
import { isProbability } from '../domain/predictions.ts'
import type { ClassNaming } from './predictions-classes.ts'
import { classNaming } from './predictions-classes.ts'
import { findPositive } from './predictions-positive.ts'
import type { ColumnValues } from './predictions-values.ts'
import { MAX_CLASSES } from './predictions-values.ts'

/** The columns of a file before it is known what they are. */
export interface RawPredictions {
  readonly rows: number
  readonly ids: readonly string[] | Float64Array
  readonly labels: ColumnValues
  readonly preds: ColumnValues | null
  /** No NaN. */
  readonly score: Float64Array | null
  readonly classScores: readonly NamedScores[]
  readonly groups: PredictionGroups | null
}

interface NamedScores {
  readonly name: string
  readonly scores: Float64Array
  /** The first cell that is no number, which matters where the column is a class's. */
  readonly fault: ReleaseError | null
}

/** Classes, and the scores of each that has some. */
interface ScoredClasses {
  readonly columns: readonly ColumnValues[]
  readonly naming: ClassNaming
  readonly byClass: readonly (NamedScores | undefined)[]
}

/**
 * Regression when all labels and predictions are numbers and one of them has a fraction, and no column is a class's
 * score; else classification. A column `score_X` is a class's when X is among the labels or predictions; where such
 * columns alone say what was predicted, also when X is written as the labels are. Other ones are passed over. Labels that are integers stay classes even if there are many: write `3.5`, or
 * predictions with a fraction, where numbers are meant.
 *
 * A missing `pred` is the class with the highest score (the first one of equals); with one score and two classes it is
 * the positive class (`findPositive`) above 0.5 for scores from 0 to 1, above 0 for others.
 * @throws {ReleaseError}
 */
export function buildPredictionTable(path: string, raw: RawPredictions): PredictionTable {
  if (raw.rows === 0)
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path} has a header but no row. Check that the evaluation ran.`,
    )
  const scored = findClasses(path, raw)
  return buildRegression(path, raw, scored) ?? buildClassification(path, raw, scored)
}

function findClasses(path: string, raw: RawPredictions): ScoredClasses {
  const columns = raw.preds === null ? [raw.labels] : [raw.labels, raw.preds]
  const alone = raw.preds === null && raw.score === null
  const naming = classNaming(
    columns.map(({ texts }) => texts),
    alone ? raw.classScores.map(({ name }) => name) : [],
    raw.score !== null,
  )
  const byClass = naming.classes.map((): NamedScores | undefined => undefined)
  for (const column of raw.classScores) {
    const index = naming.indexOf(column.name)
    if (index >= 0) byClass[index] ??= column
  }
  if (alone && !byClass.some(isScored))
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path} has no prediction, and no score column is called after a label. Add the column pred, or a column score_CLASS for each class.`,
    )
  return { columns, naming, byClass }
}

function buildRegression(
  path: string,
  raw: RawPredictions,
  { byClass }: ScoredClasses,
): RegressionTable | null {
  const labels = raw.labels.numbers
  const predicted = raw.preds === null ? raw.score : raw.preds.numbers
  if (labels === null || predicted === null || byClass.some(isScored)) return null
  const fractions = raw.preds === null ? [labels] : [labels, predicted]
  if (!fractions.some((values) => values.some(hasFraction))) return null
  const bad = labels.findIndex((label) => !Number.isFinite(label))
  if (bad >= 0)
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path}, row ${bad + 1} without the header: the label is ${labels[bad]}. Leave such rows out.`,
    )
  const { rows, ids, groups } = raw
  return {
    kind: 'regression',
    rows,
    ids,
    groups,
    classes: null,
    hasScore: false,
    hasGroup: groups !== null,
    labels,
    predicted,
  }
}

const isScored = (column: NamedScores | undefined): boolean => column !== undefined

const hasFraction = (value: number): boolean => Number.isFinite(value) && !Number.isInteger(value)

function buildClassification(
  path: string,
  raw: RawPredictions,
  { columns, naming, byClass }: ScoredClasses,
): ClassificationTable {
  const { rows, ids, groups } = raw
  if (columns.some(({ codes }) => codes === null))
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${path} has more than ${MAX_CLASSES} classes. If its labels are numbers, write them as such, with a fraction: 3.0 is a class, 3.5 is not.`,
    )
  for (const column of byClass)
    if (column !== undefined && column.fault !== null) throw column.fault
  const order = orderClasses(path, raw, { columns, naming, byClass })
  const { classes, positive, encode, columnsOf } = order
  const named = columnsOf(byClass)
  const score = positive === null ? null : (raw.score ?? named[1]?.scores ?? null)
  const scored = named.flatMap((column) => column?.scores ?? [])
  return {
    kind: 'classification',
    rows,
    ids,
    groups,
    classes,
    positive,
    hasScore: score !== null || scored.length > 0,
    hasGroup: groups !== null,
    labels: encode(raw.labels),
    predicted:
      raw.preds === null ? predictFromScores(path, rows, classes, score, named) : encode(raw.preds),
    score,
    classScores: scored.length === classes.length ? scored : null,
  }
}

interface ClassOrder {
  /** The positive one second, where two classes have one. */
  readonly classes: readonly string[]
  readonly positive: string | null
  readonly encode: (column: ColumnValues) => Int32Array
  readonly columnsOf: <Value>(byClass: readonly Value[]) => readonly Value[]
}

/** @throws {ReleaseError} when one score is all that was predicted and nothing tells which class it speaks for */
function orderClasses(
  path: string,
  raw: RawPredictions,
  { naming, byClass }: ScoredClasses,
): ClassOrder {
  const encode = ({ texts, codes }: ColumnValues): Int32Array => {
    const indices = texts.map(naming.indexOf)
    return (codes ?? new Int32Array(0)).map((code) => indices[code] ?? 0)
  }
  const { classes } = naming
  const index = findPositive({
    classes,
    scored: byClass.map(isScored),
    score: raw.score,
    predicted: raw.preds === null ? null : encode(raw.preds),
  })
  if (index === null && classes.length === 2 && raw.score !== null && raw.preds === null)
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path}: nothing says whether the score speaks for ${classes.map((name) => JSON.stringify(name)).join(' or ')}. Call the ` +
        'column score_CLASS after the class, add the column pred, or write the labels as 0 and 1.',
    )
  if (index !== 0)
    return { classes, positive: classes[index ?? -1] ?? null, encode, columnsOf: (same) => same }
  return {
    classes: classes.toReversed(),
    positive: classes[0] ?? null,
    encode: (column) => encode(column).map((one) => 1 - one),
    columnsOf: (values) => values.toReversed(),
  }
}

function predictFromScores(
  path: string,
  rows: number,
  classes: readonly string[],
  score: Float64Array | null,
  byClass: readonly (NamedScores | undefined)[],
): Int32Array {
  const scored = byClass.flatMap((column, index) =>
    column === undefined ? [] : [{ index, scores: column.scores }],
  )
  if (scored.length > 1) return highestScores(rows, scored)
  if (score !== null) {
    const threshold = isProbability(score) ? 0.5 : 0
    return Int32Array.from(score, (value) => (value > threshold ? 1 : 0))
  }
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${path} has ${classes.length} class(es) and one score, which does not say what was predicted. Add the column pred, ` +
      'or a column score_CLASS for each class.',
  )
}

function highestScores(
  rows: number,
  scored: readonly { readonly index: number; readonly scores: Float64Array }[],
): Int32Array {
  const predicted = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let best = Number.NEGATIVE_INFINITY
    predicted[row] = scored[0]?.index ?? 0
    for (const { index, scores } of scored) {
      const value = scores[row] ?? best
      if (value > best) {
        best = value
        predicted[row] = index
      }
    }
  }
  return predicted
}

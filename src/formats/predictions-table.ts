import { ReleaseError } from '../domain/errors.ts'
import type {
  ClassificationTable,
  PredictionGroups,
  PredictionTable,
  RegressionTable,
} from '../domain/predictions.ts'
import { isProbability } from '../domain/predictions.ts'
import { classNaming } from './predictions-classes.ts'
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
}

/**
 * Regression when all labels and predictions are numbers and one of them has a fraction, and no column is a class's
 * score; else classification. Labels that are integers stay classes even if there are many: write `3.5`, or
 * predictions with a fraction, where numbers are meant.
 *
 * A missing `pred` is the class with the highest score (the first one of equals); with one score and two classes it is
 * the second class above 0.5 for scores from 0 to 1, above 0 for others.
 * @throws {ReleaseError}
 */
export function buildPredictionTable(path: string, raw: RawPredictions): PredictionTable {
  if (raw.rows === 0)
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${path} has a header but no row. Check that the evaluation ran.`,
    )
  return buildRegression(path, raw) ?? buildClassification(path, raw)
}

function buildRegression(path: string, raw: RawPredictions): RegressionTable | null {
  const labels = raw.labels.numbers
  const predicted = raw.preds === null ? raw.score : raw.preds.numbers
  if (labels === null || predicted === null || raw.classScores.length > 0) return null
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

const hasFraction = (value: number): boolean => Number.isFinite(value) && !Number.isInteger(value)

function buildClassification(path: string, raw: RawPredictions): ClassificationTable {
  const { rows, ids, groups } = raw
  const columns = raw.preds === null ? [raw.labels] : [raw.labels, raw.preds]
  if (columns.some(({ codes }) => codes === null))
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${path} has more than ${MAX_CLASSES} classes. If its labels are numbers, write them as such, with a fraction: 3.0 is a class, 3.5 is not.`,
    )
  const naming = classNaming(
    columns.map(({ texts }) => texts),
    raw.classScores.map(({ name }) => name),
    raw.score !== null,
  )
  const { classes, indexOf } = naming
  const encode = ({ texts, codes }: ColumnValues): Int32Array => {
    const indices = texts.map(indexOf)
    return (codes ?? new Int32Array(0)).map((code) => indices[code] ?? 0)
  }
  const byClass = classes.map((_, index) =>
    raw.classScores.find(({ name }) => indexOf(name) === index),
  )
  const score = classes.length === 2 ? (raw.score ?? byClass[1]?.scores ?? null) : null
  const scored = byClass.flatMap((column) => column?.scores ?? [])
  return {
    kind: 'classification',
    rows,
    ids,
    groups,
    classes,
    hasScore: score !== null || scored.length > 0,
    hasGroup: groups !== null,
    labels: encode(raw.labels),
    predicted:
      raw.preds === null
        ? predictFromScores(path, rows, classes, score, byClass)
        : encode(raw.preds),
    score,
    classScores: scored.length === classes.length ? scored : null,
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

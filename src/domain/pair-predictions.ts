import type { JoinProblem, RowJoin } from './join-rows.ts'
import { joinRows } from './join-rows.ts'
import type { ClassificationTable, PredictionTable, RegressionTable } from './predictions.ts'

/** The same rows under two models, in the baseline's order. */
export type PairedPredictions = PairedClasses | PairedNumbers

interface PairedRows {
  readonly rows: number
  /** What told which rows belong together. */
  readonly joined: 'id' | 'row'
  /** Rows that have no partner. */
  readonly alone: { readonly baseline: number; readonly candidate: number }
  /** Index of each row's group from 0 on; `null` when neither side has groups. */
  readonly groups: Int32Array | null
}

export interface PairedClasses extends PairedRows {
  readonly kind: 'classification'
  /** Of both sides; of two classes the positive one second. */
  readonly classes: readonly string[]
  /** `null` unless there are two classes and the sides do not contradict each other. */
  readonly positive: string | null
  /** Indices of `classes`. */
  readonly labels: Int32Array
  readonly baseline: ClassAnswers
  readonly candidate: ClassAnswers
}

export interface ClassAnswers {
  /** Indices of `classes`. */
  readonly predicted: Int32Array
  /** Speaks for `positive`. */
  readonly score: Float64Array | null
  /** A column for each of `classes`. */
  readonly classScores: readonly Float64Array[] | null
}

export interface PairedNumbers extends PairedRows {
  readonly kind: 'regression'
  readonly labels: Float64Array
  /** May be NaN or infinite. */
  readonly baseline: { readonly predicted: Float64Array }
  readonly candidate: { readonly predicted: Float64Array }
}

/** Predictions of both sides whose rows cannot be paired, and why: a clause for a report. */
export interface UnpairedPredictions {
  readonly kind: 'unpaired'
  readonly problem: string
  /** Whether the rows of a side come in groups. */
  readonly grouped: boolean
}

/**
 * Joins predictions of one data set by their ids. Ids that have nothing in common join by position, where both sides
 * have the same number of rows and the same labels. Rows that belong together have to have the same label and, where
 * both sides have groups, the same group: anything else is another data set.
 */
export function pairPredictions(
  baseline: PredictionTable,
  candidate: PredictionTable,
): PairedPredictions | UnpairedPredictions {
  const pairs = pairTables(baseline, candidate)
  if (!('problem' in pairs)) return pairs
  const grouped = baseline.groups !== null || candidate.groups !== null
  return { kind: 'unpaired', problem: pairs.problem, grouped }
}

function pairTables(
  baseline: PredictionTable,
  candidate: PredictionTable,
): PairedPredictions | JoinProblem {
  if (baseline.kind === 'classification' && candidate.kind === 'classification')
    return pairClasses(baseline, candidate)
  if (baseline.kind === 'regression' && candidate.kind === 'regression')
    return pairNumbers(baseline, candidate)
  return {
    problem: `the baseline's predictions are of a ${baseline.kind}, the candidate's of a ${candidate.kind}`,
  }
}

function pairNumbers(
  baseline: RegressionTable,
  candidate: RegressionTable,
): PairedNumbers | JoinProblem {
  const join = joinRows(baseline, candidate, (before, after) =>
    isSameNumber(baseline.labels[before] ?? Number.NaN, candidate.labels[after] ?? Number.NaN),
  )
  if ('problem' in join) return join
  const rows = describeRows(join, baseline, candidate)
  if ('problem' in rows) return rows
  return {
    kind: 'regression',
    ...rows,
    labels: takeNumbers(baseline.labels, join.before),
    baseline: { predicted: takeNumbers(baseline.predicted, join.before) },
    candidate: { predicted: takeNumbers(candidate.predicted, join.after) },
  }
}

/** A float32 and a float64 of one label differ by 6e-8 of it. */
const SAME_LABEL = 1e-6

const isSameNumber = (left: number, right: number): boolean =>
  Math.abs(left - right) <= SAME_LABEL * Math.max(Math.abs(left), Math.abs(right))

function takeNumbers(values: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    taken[index] = values[rows[index] ?? 0] ?? Number.NaN
  }
  return taken
}

function describeRows(
  join: RowJoin,
  baseline: PredictionTable,
  candidate: PredictionTable,
): PairedRows | JoinProblem {
  const rows = join.before.length
  const groups = pairGroups(join, baseline, candidate)
  if (groups !== null && 'problem' in groups) return groups
  const alone = { baseline: baseline.rows - rows, candidate: candidate.rows - rows }
  return { rows, joined: join.joined, alone, groups }
}

function pairGroups(
  { before, after }: RowJoin,
  baseline: PredictionTable,
  candidate: PredictionTable,
): Int32Array | JoinProblem | null {
  const [old, now] = [baseline.groups, candidate.groups]
  if (now === null) return old === null ? null : before.map((row) => old.of[row] ?? 0)
  if (old !== null) {
    const others = before.reduce((sum, row, index) => {
      const same = old.names[old.of[row] ?? -1] === now.names[now.of[after[index] ?? 0] ?? -1]
      return sum + (same ? 0 : 1)
    }, 0)
    if (others > 0) return { problem: `${others} of ${before.length} rows have another group` }
  }
  return after.map((row) => now.of[row] ?? 0)
}

function pairClasses(
  baseline: ClassificationTable,
  candidate: ClassificationTable,
): PairedClasses | JoinProblem {
  const join = joinRows(
    baseline,
    candidate,
    (before, after) =>
      baseline.classes[baseline.labels[before] ?? -1] ===
      candidate.classes[candidate.labels[after] ?? -1],
  )
  if ('problem' in join) return join
  const rows = describeRows(join, baseline, candidate)
  if ('problem' in rows) return rows
  const all = [...new Set([...baseline.classes, ...candidate.classes])]
  const positive = all.length === 2 ? commonPositive(baseline, candidate) : null
  const classes = positive !== null && positive === all[0] ? all.toReversed() : all
  return {
    kind: 'classification',
    ...rows,
    classes,
    positive,
    labels: takeClasses(baseline.labels, join.before, indicesIn(classes, baseline)),
    baseline: answersOf(baseline, join.before, classes, positive),
    candidate: answersOf(candidate, join.after, classes, positive),
  }
}

/** One side may have nothing that tells. */
function commonPositive(
  { positive: before }: ClassificationTable,
  { positive: after }: ClassificationTable,
): string | null {
  return before === null || after === null || before === after ? (before ?? after) : null
}

function indicesIn(
  classes: readonly string[],
  { classes: names }: ClassificationTable,
): readonly number[] {
  const indices = new Map(classes.map((name, index) => [name, index]))
  return names.map((name) => indices.get(name) ?? -1)
}

function takeClasses(values: Int32Array, rows: Int32Array, indices: readonly number[]): Int32Array {
  return rows.map((row) => indices[values[row] ?? -1] ?? -1)
}

function answersOf(
  table: ClassificationTable,
  rows: Int32Array,
  classes: readonly string[],
  positive: string | null,
): ClassAnswers {
  const { score, classScores } = table
  const speaks = score !== null && positive !== null && table.positive === positive
  const columnOf = new Map(table.classes.map((name, index) => [name, classScores?.[index]]))
  const columns = classes.flatMap((name) => columnOf.get(name) ?? [])
  return {
    predicted: takeClasses(table.predicted, rows, indicesIn(classes, table)),
    score: speaks ? takeNumbers(score, rows) : null,
    classScores:
      columns.length === classes.length ? columns.map((column) => takeNumbers(column, rows)) : null,
  }
}

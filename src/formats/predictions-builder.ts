import { ReleaseError } from '../domain/errors.ts'
import type { PredictionTable } from '../domain/predictions.ts'
import type { RawPredictions } from './predictions-table.ts'
import { buildPredictionTable } from './predictions-table.ts'
import type { ColumnPlan } from './predictions-columns.ts'
import { idList } from './predictions-ids.ts'
import type { NumberList, PredictionCell } from './predictions-values.ts'
import { numberList, ownText, parseNumber, textOfCell, valueColumn } from './predictions-values.ts'
import { quoteText } from './text-file.ts'

/** Takes the rows of one file and gives the table. */
export interface PredictionsBuilder {
  /**
   * @param number of the line, or of the row in a file without lines
   * @param cells by the indices of the plan
   * @throws {ReleaseError} `FORMAT_INVALID` with the number for a cell that cannot be, `LIMIT_EXCEEDED` for too many
   */
  add(number: number, cells: readonly PredictionCell[]): void
  /** @throws {ReleaseError} `FORMAT_INVALID` or `LIMIT_EXCEEDED` when the columns do not fit each other */
  result(): PredictionTable
}

const MAX_ROWS = 10_000_000
/** Numbers in the columns `score_CLASS`, all together. */
const MAX_CLASS_SCORES = 100_000_000

/** How many rows of a file with these columns are read. */
export const maxRowsOf = ({ classScores }: ColumnPlan): number =>
  Math.min(MAX_ROWS, Math.floor(MAX_CLASS_SCORES / Math.max(1, classScores.length)))

/** One row while it is taken: names itself in messages. */
interface RowReader {
  /** @throws {ReleaseError} when the cell is empty */
  text(index: number, role: string): string
  /** @returns what to throw when the cell is no number */
  score(index: number, name: string): number | ReleaseError
  fault(message: string): ReleaseError
}

/** @param unit what the numbers of messages count */
export function predictionsBuilder(
  path: string,
  plan: ColumnPlan,
  unit: 'line' | 'row',
): PredictionsBuilder {
  const columns = openColumns(plan)
  const maxRows = maxRowsOf(plan)
  let rows = 0
  return {
    add: (number, cells) => {
      rows += 1
      if (rows > maxRows)
        throw new ReleaseError(
          'LIMIT_EXCEEDED',
          `${path} has more than ${maxRows} rows. Write a sample of them.`,
        )
      columns.push(rowReader(`${path}, ${unit} ${number}`, cells))
    },
    result: () => buildPredictionTable(path, columns.result(rows)),
  }
}

function rowReader(place: string, cells: readonly PredictionCell[]): RowReader {
  const fault = (message: string): ReleaseError =>
    new ReleaseError('FORMAT_INVALID', `${place}: ${message}`)
  return {
    fault,
    text: (index, role) => {
      const text = textOfCell(cells[index] ?? null)
      if (text !== '' || role === 'group') return text
      throw fault(`the ${role} is empty. Leave rows without one out.`)
    },
    score: (index, name) => {
      const cell = cells[index] ?? null
      const value = parseNumber(cell)
      if (value !== null && !Number.isNaN(value)) return value
      return fault(`${name} is ${quoteText(textOfCell(cell))}, not a number.`)
    },
  }
}

interface Columns {
  push(row: RowReader): void
  result(rows: number): RawPredictions
}

interface ClassScores {
  readonly name: string
  readonly index: number
  readonly list: NumberList
  fault: ReleaseError | null
}

/** Whether the column is a class's is known at the end; what cannot be a score is no fault before. */
function pushScore(column: ClassScores, row: RowReader): void {
  if (column.fault !== null) return
  const value = row.score(column.index, `the score of ${quoteText(column.name)}`)
  if (typeof value === 'number') column.list.push(value)
  else column.fault = value
}

function openColumns(plan: ColumnPlan): Columns {
  const ids = idList()
  const labels = valueColumn()
  const preds = valueColumn()
  const score = numberList()
  const groups = groupColumn()
  const classScores = plan.classScores.map((column): ClassScores => ({
    ...column,
    list: numberList(),
    fault: null,
  }))
  return {
    push: (row) => {
      const id = row.text(plan.id, 'id')
      if (!ids.push(id))
        throw row.fault(`the id ${quoteText(id)} comes twice. Give each row its own.`)
      labels.push(row.text(plan.label, 'label'))
      if (plan.pred !== null) preds.push(row.text(plan.pred, 'prediction'))
      if (plan.score !== null) {
        const value = row.score(plan.score, 'score')
        if (typeof value !== 'number') throw value
        score.push(value)
      }
      if (plan.group !== null) groups.push(row.text(plan.group, 'group'))
      for (const column of classScores) pushScore(column, row)
    },
    result: (rows) => ({
      rows,
      ids: ids.result(),
      labels: labels.result(),
      preds: plan.pred === null ? null : preds.result(),
      score: plan.score === null ? null : score.result(),
      classScores: classScores.map(({ name, list, fault }) => ({
        name,
        scores: list.result(),
        fault,
      })),
      groups: plan.group === null ? null : groups.result(),
    }),
  }
}

interface GroupColumn {
  push(name: string): void
  result(): { readonly names: readonly string[]; readonly of: Int32Array }
}

function groupColumn(): GroupColumn {
  const known = new Map<string, number>()
  const codes = numberList()
  return {
    push: (name) => {
      const code = known.get(name) ?? known.size
      if (code === known.size) known.set(ownText(name), code)
      codes.push(code)
    },
    result: () => ({ names: [...known.keys()], of: Int32Array.from(codes.result()) }),
  }
}

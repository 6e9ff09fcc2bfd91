import { sortBySteps } from './csv-layout.ts'
import type { CsvRow, CsvTable } from './csv-table.ts'
import { findColumn, readCell } from './csv-table.ts'

/** Where a row is in the training; `null` for a cell that is no finite number. */
interface Position {
  readonly row: CsvRow
  readonly epoch: number | null
  readonly step: number | null
}

/**
 * The rows in the order of the training: by epoch, then step, for there are loops that count the steps of each epoch
 * from 0. Where a row lacks its epoch, by step alone, or in file order when the steps do restart.
 * @param step column, -1 when there is none
 */
export function sortTraining(
  table: CsvTable,
  rows: readonly CsvRow[],
  step: number,
): readonly CsvRow[] {
  const epoch = findColumn(table, ['epoch'])
  if (step < 0 || epoch < 0 || epoch === step) return sortBySteps(table, rows, step)
  const positions = rows.map((row): Position => ({
    row,
    epoch: numberIn(table, row, epoch),
    step: numberIn(table, row, step),
  }))
  if (positions.every((one) => one.epoch !== null && one.step !== null)) {
    return positions.toSorted(byEpoch).map(({ row }) => row)
  }
  return restarts(positions) ? rows : sortBySteps(table, rows, step)
}

function numberIn(table: CsvTable, row: CsvRow, column: number): number | null {
  const cell = readCell(table, row, column)
  return cell.kind === 'number' && Number.isFinite(cell.value) ? cell.value : null
}

function byEpoch(one: Position, other: Position): number {
  return (one.epoch ?? 0) - (other.epoch ?? 0) || (one.step ?? 0) - (other.step ?? 0)
}

/** Whether the step falls while the epoch rises. */
function restarts(positions: readonly Position[]): boolean {
  let last: Position | null = null
  for (const one of positions) {
    if (one.epoch === null || one.step === null) continue
    const { epoch, step } = last ?? one
    if (one.epoch > (epoch ?? one.epoch) && one.step < (step ?? one.step)) return true
    last = one
  }
  return false
}

import type { CsvTable } from './csv-table.ts'
import { findColumn } from './csv-table.ts'
import { historyTable } from './metrics-table-history.ts'
import { splitNames } from './split-name.ts'

/** Where Lightning's `CSVLogger` writes. */
const OWN_PATH = /(?:^|\/)version_\d+\/metrics\.csv$/
/** Columns of the plain layouts, which are never claimed. */
const PLAIN = ['metric', 'value', 'dataset', 'split', 'eval_set', 'slice']

/**
 * `metrics.csv` of Lightning's `CSVLogger`: `epoch`, `step` and a column per logged name, each row filling some of
 * them. `val_acc` and `val/acc` are `acc` of the data set `val`; `train_loss_epoch` and `train_loss_step` both stay.
 * Learning rates (`lr-Adam`) are no metrics.
 */
export const lightningMetrics = historyTable({
  matches: (table) =>
    findColumn(table, ['epoch']) >= 0 &&
    findColumn(table, ['step']) >= 0 &&
    findColumn(table, PLAIN) < 0 &&
    (OWN_PATH.test(table.file.path) || isInterleaved(table)),
  steps: ['step', 'epoch'],
  isOwn: (column) => column.startsWith('lr-'),
  keysOf: splitNames,
})

/** Whether some row leaves a column empty that another fills. */
function isInterleaved({ header, rows }: CsvTable): boolean {
  return header.cells.some(
    (_, column) =>
      rows.some(({ cells }) => cells[column] === '') &&
      rows.some(({ cells }) => cells[column] !== ''),
  )
}

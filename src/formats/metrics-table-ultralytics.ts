import { findColumn } from './csv-table.ts'
import { historyTable } from './metrics-table-history.ts'
import { splitNames } from './split-name.ts'

/**
 * `results.csv` of Ultralytics YOLO, also with the padded header of older versions. `metrics/mAP50-95(B)` is measured
 * on the validation set, so it is `mAP50-95(B)` of `val`, beside `val/box_loss` and `train/box_loss`. Times and
 * learning rates are no metrics. The last epoch counts, which need not be that of `best.pt`.
 */
export const ultralyticsMetrics = historyTable({
  matches: (table) => {
    const { cells } = table.header
    return (
      findColumn(table, ['epoch']) >= 0 &&
      cells.some((name) => name.startsWith('metrics/')) &&
      cells.some((name) => /^(?:train|val)\//.test(name))
    )
  },
  steps: ['epoch'],
  isOwn: (column) => column === 'time' || /^(?:lr\/|x\/lr)/.test(column),
  keysOf: (columns) =>
    new Map(
      [...splitNames(columns)].map(([name, keys]) => [
        name,
        /^metrics\/./.test(name) ? ['val', name.slice('metrics/'.length)] : keys,
      ]),
    ),
})

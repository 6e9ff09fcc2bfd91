import type { CsvTable } from './csv-table.ts'
import { historyTable } from './metrics-table-history.ts'

/**
 * What Keras' `CSVLogger` writes: `epoch` first, then a column per logged name, in order of the alphabet, and `NA`
 * where an epoch has no value. `val_loss` is `loss` of the data set `val`, every other column one of `train`. Learning
 * rates are no metrics.
 */
export const kerasMetrics = historyTable({
  matches: (table) => {
    const [first = '', ...names] = table.header.cells
    return first === 'epoch' && hasPairs(names) && isCounted(table)
  },
  steps: ['epoch'],
  isOwn: (column) => /^(?:lr|learning_rate)$/.test(column),
  keysOf: (columns) =>
    new Map(
      columns.map((name) => [
        name,
        /^val_./.test(name) ? ['val', name.slice('val_'.length)] : ['train', name],
      ]),
    ),
})

/** Whether columns come as `x` and `val_x`, both in order. */
function hasPairs(names: readonly string[]): boolean {
  const known = new Set(names)
  const validated = names.filter((name) => name.startsWith('val_'))
  const trained = names.filter((name) => !name.startsWith('val_'))
  return (
    validated.length > 0 &&
    validated.every((name) => known.has(name.slice('val_'.length))) &&
    isSorted(validated) &&
    isSorted(trained)
  )
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name)
}

/** Whether the epochs are 0, 1, 2 … from any start. */
function isCounted({ rows }: CsvTable): boolean {
  const start = Number(rows[0]?.cells[0])
  return rows.every(
    ({ cells }, index) => /^\d+$/.test(cells[0] ?? '') && Number(cells[0]) === start + index,
  )
}

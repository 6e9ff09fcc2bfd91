import type { CsvTable } from './csv-table.ts'
import { faultInLine, readCell } from './csv-table.ts'

/** Columns of `xgb.cv` (`test-auc-mean`, `-std`), LightGBM's `cv` (`valid l2-mean`, `-stdv`) and CatBoost's. */
const ROUND = /-(?:mean|stdv?)$/
const COUNTED: ReadonlySet<string> = new Set(['', 'iterations'])

/**
 * Whether the columns prove that the rows follow each other in time, though only an unnamed index numbers them: every
 * column is a mean or deviation over the folds of one boosting round, or `x` comes with its twin `val_x`. A table of
 * models, folds or trials has a text, or neither.
 */
export function isHistoryTable(table: CsvTable): boolean {
  const { rows } = table
  const names = table.header.cells
  if (rows.length < 2) return false
  const known = new Set(names)
  const rounds =
    names.some((name) => ROUND.test(name)) &&
    names.every((name) => ROUND.test(name) || COUNTED.has(name))
  const twins = names.some((name) => name !== '' && known.has(`val_${name}`))
  return (
    (rounds || twins) &&
    rows.every((row) => names.every((_, column) => readCell(table, row, column).kind !== 'text'))
  )
}

/**
 * @throws {ReleaseError} for several rows as scikit-learn's `cross_validate` (one for each fold) and `cv_results_` of
 * its searches (one for each trial) have them
 */
export function refuseFolds({ file, header, rows }: CsvTable): void {
  const second = rows[1]
  if (second === undefined) return
  const known = new Set(header.cells)
  if (['fit_time', 'score_time'].every((name) => known.has(name))) {
    throw faultInLine(
      file,
      second.line,
      `nothing tells this row from the one in line ${rows[0]?.line}: they are the folds of cross_validate. ` +
        `Write their mean as JSON: [{"name": "accuracy", "dataset": "test", "value": MEAN, "stderr": SD/√${rows.length}, "repeats": ${rows.length}}].`,
    )
  }
  if (known.has('mean_fit_time') && known.has('params')) {
    throw faultInLine(
      file,
      second.line,
      `nothing tells this row from the one in line ${rows[0]?.line}: they are the trials of a search (cv_results_). ` +
        'Write the row that counts alone, for instance the one at search.best_index_.',
    )
  }
}

import { ReleaseError } from '../domain/errors.ts'
import { isDeepEqual } from '../domain/deep-equal.ts'
import type { DataSet } from '../domain/manifest.ts'
import type { TableFacts } from '../domain/table-facts.ts'
import type { Capture, CapturedListing } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'

/** Counting reads a file once more. Bytes, all text tables of a set together. */
const MAX_COUNTED_BYTES = 16 * 1024 * 1024 * 1024
/** A manifest is read by people too. */
const MAX_COLUMNS = 1000

/**
 * Rows and columns of the tables in a set; nothing where it has none, or too many to count. A table that cannot be
 * read is said aloud and breaks nothing: its digest stands.
 */
export async function readTables(
  name: string,
  { tables, tableCount }: CapturedListing,
  { capture, log }: { readonly capture: Pick<Capture, 'open'>; readonly log: Log },
): Promise<Pick<DataSet, 'rows' | 'columns'>> {
  if (tableCount === 0) return {}
  const bytes = tables.reduce((sum, { path, size }) => sum + (isFooted(path) ? 0 : size), 0)
  if (tableCount > tables.length || bytes > MAX_COUNTED_BYTES) {
    log.info(`data ${name}: too many tables to count their rows.`)
    return {}
  }
  const { readTableFacts } = await import('../formats/table-file.ts')
  const found: TableFacts[] = []
  for (const table of tables) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time keeps memory flat
      const facts = await readTableFacts(capture.open(table))
      if (facts !== null) found.push(facts)
    } catch (error) {
      if (!(error instanceof ReleaseError) || error.code === 'FILE_CHANGED') throw error
      log.warning(`data ${name}: ${error.message} Its rows are not counted.`)
      return {}
    }
  }
  return summarise(found)
}

/** Parquet says its rows in its last bytes. */
const isFooted = (path: string): boolean => /\.parquet$/i.test(path)

function summarise(found: readonly TableFacts[]): Pick<DataSet, 'rows' | 'columns'> {
  const [first, ...rest] = found
  if (first === undefined) return {}
  const rows = found.reduce((sum, one) => sum + one.rows, 0)
  const same = rest.every((one) => isDeepEqual(one.columns, first.columns))
  return {
    rows,
    ...(same && first.columns.length <= MAX_COLUMNS ? { columns: first.columns } : {}),
  }
}

import { ReleaseError } from '../domain/errors.ts'
import type { DataSet } from '../domain/manifest.ts'
import type { Column, TableFacts } from '../domain/table-facts.ts'
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
  const columns = found.map((one) => one.columns).reduce(mergeColumns, null)
  // Rows of different tables are no sum of anything.
  if (columns === undefined || columns === null) return {}
  const rows = found.reduce((sum, one) => sum + one.rows, 0)
  return {
    // What no double holds exactly was made up by a file.
    ...(Number.isSafeInteger(rows) ? { rows } : {}),
    ...(columns.length <= MAX_COLUMNS ? { columns } : {}),
  }
}

type Columns = readonly Column[]

/**
 * The columns of two tables with the same names in the same order. A shard may hold whole numbers only, or nothing,
 * where another one has fractions.
 * @param before `null`: the first table; `undefined`: the tables differ
 */
function mergeColumns(before: Columns | null | undefined, now: Columns): Columns | undefined {
  if (before === null) return now
  if (before?.length !== now.length) return undefined
  if (before.some(({ name }, index) => name !== now[index]?.name)) return undefined
  return before.map(({ name, type }, index) => ({
    name,
    type: mergeTypes(type, now[index]?.type ?? type),
  }))
}

function mergeTypes(one: string, other: string): string {
  if (one === other || other === 'null') return one
  if (one === 'null') return other
  const numbers = new Set(['int', 'float'])
  return numbers.has(one) && numbers.has(other) ? 'float' : 'mixed'
}

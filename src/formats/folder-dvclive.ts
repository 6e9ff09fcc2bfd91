import { ReleaseError } from '../domain/errors.ts'
import {
  checkHeader,
  checkRows,
  findLayout,
  lastFilled,
  sortBySteps,
  stepOf,
} from './csv-layout.ts'
import { faultInLine, findColumn, parseCsvTable, readCell } from './csv-table.ts'
import { folderName, openInput, openText } from './folder-file.ts'
import { parseJsonTree } from './json-tree.ts'
import { NO_FIELDS } from './metric-fields.ts'
import { cleanName, placeMetric } from './metric-name.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import type { MetricsCollector } from './metrics-reading.ts'
import { collectMetrics, metricValue } from './metrics-reading.ts'
import { readShapedMetrics } from './shaped-document.ts'
import type { TextFile } from './text-file.ts'
import { quoteText } from './text-file.ts'

const PLOTS = 'plots/metrics/'
const MAX_PLOTS = 10_000

/**
 * What DVCLive leaves: `metrics.json` with the latest values, else the last rows of the tables below
 * `plots/metrics/`, whose folders are keys above the name. Also a folder that holds `dvclive/`.
 */
export const dvcliveFolder: FolderReader = {
  matches: (folder) => findRoot(folder) !== undefined,
  ownFiles: (folder) => (findRoot(folder) === '' ? ['metrics.json'] : []),
  read: (folder, dataset) => {
    const root = findRoot(folder) ?? ''
    const summary = `${root}metrics.json`
    if (folder.paths.includes(summary)) {
      const reading = readShapedMetrics(parseJsonTree)(openInput(folder, summary, dataset))
      return { reading, used: [summary], notes: [] }
    }
    const used = folder.paths.filter(
      (path) => path.startsWith(`${root}${PLOTS}`) && path.endsWith('.tsv'),
    )
    if (used.length === 0 || used.length > MAX_PLOTS) throw wrongCount(folder, used.length)
    const collector = collectMetrics(folder.root)
    for (const path of used) {
      const keys = path.slice(root.length + PLOTS.length, -'.tsv'.length).split('/')
      addPlot(openText(folder, path), keys, dataset, collector)
    }
    const notes = ['there is no metrics.json, so the last rows of plots/metrics are read']
    return { reading: collector.finish(), used, notes }
  },
}

/** `''`, or `dvclive/` in a folder that holds it. */
function findRoot({ root, paths }: Folder): string | undefined {
  const named = /(?:^|\/)dvclive$/.test(root) && paths.includes('metrics.json')
  if (named || paths.some((path) => path.startsWith(PLOTS))) return ''
  const inner = paths.some(
    (path) => path === 'dvclive/metrics.json' || path.startsWith(`dvclive/${PLOTS}`),
  )
  return inner ? 'dvclive/' : undefined
}

/** `[timestamp] step NAME`, one row per step. */
function addPlot(
  file: TextFile,
  keys: readonly string[],
  dataset: string | null,
  collector: MetricsCollector,
): void {
  const table = parseCsvTable(file)
  checkHeader(table)
  checkRows(table)
  const { step } = findLayout(table)
  const last = keys.at(-1) ?? ''
  const named = table.header.cells.indexOf(last)
  const column = named < 0 ? table.header.cells.length - 1 : named
  const row = lastFilled(table, sortBySteps(table, table.rows, step), column)
  const cell = row === undefined ? undefined : readCell(table, row, column)
  if (row === undefined || cell?.kind !== 'number' || column === findColumn(table, ['step'])) {
    collector.passOver(`${keys.join('/')}.tsv`, 'its last row is no number')
    return
  }
  const names = keys.map((key) => {
    const cleaned = cleanName(key)
    if ('name' in cleaned) return cleaned.name
    throw faultInLine(file, table.header.line, `${cleaned.problem} (${quoteText(key)})`)
  })
  collector.add({
    ...placeMetric(names, dataset),
    ...metricValue(cell.value, cell.digits),
    ...NO_FIELDS,
    ...stepOf(table, row, [step]),
    source: `${file.path}#L${row.line}`,
  })
}

function wrongCount(folder: Folder, count: number): ReleaseError {
  return count === 0
    ? new ReleaseError(
        'FORMAT_INVALID',
        `${folderName(folder)} holds neither metrics.json nor plots/metrics/NAME.tsv. Name the folder that DVCLive writes to.`,
      )
    : new ReleaseError(
        'LIMIT_EXCEEDED',
        `${folderName(folder)} holds ${count} plots and no metrics.json; at most ${MAX_PLOTS} are read.`,
      )
}

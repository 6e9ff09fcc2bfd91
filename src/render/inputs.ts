import type { Comparison, DataChange, DataSide, ParamChange } from '../domain/comparison.ts'
import type { ParamValue } from '../domain/metric.ts'
import { formatBytes, formatPercent, formatPlural } from '../domain/number-format.ts'
import { foldAfter } from './fold.ts'
import { shortDigest } from './links.ts'
import { describeDataChange } from './data-change.ts'
import { bold, codeSpan, escapeText, list, paragraphs, table } from './markdown.ts'
import { NOTHING } from './metric-row.ts'
import { paramText } from './param-text.ts'

/** Headings of the two columns. */
export interface Sides {
  readonly before: string
  readonly after: string
}

/** Parameters that differ, before and after; empty when none does. */
export function paramTables(changes: readonly ParamChange[], sides: Sides): string {
  return foldAfter(
    changes,
    (count) => formatPlural(count, 'more changed parameter'),
    (some) => paramTable(some, sides),
  )
}

function paramTable(changes: readonly ParamChange[], sides: Sides): string {
  if (changes.length === 0) return ''
  return table(
    ['parameter', escapeText(sides.before), escapeText(sides.after)],
    ['left', 'left', 'left'],
    changes.map(paramCells),
  )
}

/** Key, before and after. */
export function paramCells(change: ParamChange): readonly string[] {
  return [
    codeSpan(change.key),
    paramCell(change.before, 'not set'),
    bold(paramCell(change.after, 'removed')),
  ]
}

/** Data sets that differ, before and after; empty when none does. */
export function dataTable(changes: readonly DataChange[], sides: Sides): string {
  if (changes.length === 0) return ''
  return paragraphs([
    table(
      ['data', escapeText(sides.before), escapeText(sides.after)],
      ['left', 'left', 'left'],
      changes.map(dataCells),
    ),
    list(changes.flatMap(describeDataChange)),
  ])
}

/** Name, before and after. */
export function dataCells(change: DataChange): readonly string[] {
  return [
    dataName(change),
    change.before === null ? NOTHING : sideText(change.before),
    change.after === null ? bold('removed') : afterCell(change.before, change.after),
  ]
}

/** The same for a data set that did not change. */
export function sameDataCells(data: DataChange): readonly string[] {
  const side = data.before ?? data.after
  return [dataName(data), side === null ? NOTHING : sideText(side), 'same']
}

/** One line of what the training ran with and before did not; empty when nothing differs. */
export function environmentText({ environment = [] }: Pick<Comparison, 'environment'>): string {
  if (environment.length === 0) return ''
  const shown = environment.slice(0, MOST_CHANGES).map(({ what, before, after }) => {
    const sides = [before, after].map((side) =>
      side === null ? NOTHING : codeSpan(/^[0-9a-f]{64}$/.test(side) ? shortDigest(side) : side),
    )
    return `${codeSpan(what)} ${sides.join(' → ')}`
  })
  const more = environment.length - shown.length
  return `Environment: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

const MOST_CHANGES = 8

/** `23 parameters and 2 data sets unchanged`; empty when there are none. */
export function unchangedText(comparison: Pick<Comparison, 'params' | 'data'>): string {
  const { params, data } = comparison
  const parts = [
    ...(params.unchanged > 0 ? [formatPlural(params.unchanged, 'parameter')] : []),
    ...(data.unchanged.length > 0 ? [formatPlural(data.unchanged.length, 'data set')] : []),
  ]
  return parts.length === 0 ? '' : `${parts.join(' and ')} unchanged`
}

function paramCell(value: ParamValue | undefined, absent: string): string {
  return value === undefined ? absent : codeSpan(paramText(value))
}

function dataName(change: DataChange): string {
  const role =
    change.role === null || change.role === change.name ? '' : ` (${escapeText(change.role, 24)})`
  return `${codeSpan(change.name)}${role}`
}

function sideText(side: DataSide): string {
  return [codeSpan(shortDigest(side.digest)), dataSizeText(side)].join(' ').trim()
}

/**
 * `3 files, 91 kB, 120,433 rows`, as far as it is known.
 * @param change of the size, to follow it
 */
export function dataSizeText(
  { files, size, rows }: Pick<DataSide, 'files' | 'size' | 'rows'>,
  change = '',
): string {
  const parts = [
    ...(files === null ? [] : [formatPlural(files, 'file')]),
    ...(size === null ? [] : [formatBytes(size) + change]),
    ...(rows === undefined ? [] : [formatPlural(rows, 'row')]),
  ]
  return parts.join(', ')
}

function afterCell(before: DataSide | null, after: DataSide): string {
  const [old, now] = [before?.size ?? 0, after.size ?? 0]
  const growth = old === 0 || now === 0 ? 0 : (now - old) / old
  const change = growth === 0 ? '' : ` (${formatPercent(growth, true)})`
  const text = [bold(codeSpan(shortDigest(after.digest))), dataSizeText(after, change)].join(' ')
  return before === null ? `${text.trim()}, new` : text.trim()
}

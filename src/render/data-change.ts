import type { DataChange } from '../domain/comparison.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import type { SchemaDiff } from '../domain/schema-diff.ts'
import type { Column } from '../domain/table-facts.ts'
import { codeSpan } from './markdown.ts'

/** Names in one line; the rest is counted. */
const MOST_NAMES = 3

/**
 * What differs within a data set, one line each: its files, its rows, its columns. Empty when only the digests are
 * known.
 */
export function describeDataChange(change: DataChange): readonly string[] {
  const parts = [
    ...(change.files === undefined ? [] : fileParts(change.files)),
    ...rowParts(change),
    ...(change.schema === undefined ? [] : schemaParts(change.schema)),
  ]
  return parts.length === 0 ? [] : [`${codeSpan(change.name)}: ${parts.join('; ')}`]
}

function fileParts({ added, removed, changed, examples }: ListingDiff): readonly string[] {
  const kinds = [
    ['added', added, examples.added],
    ['removed', removed, examples.removed],
    ['changed', changed, examples.changed],
  ] as const
  return kinds
    .filter(([, count]) => count > 0)
    .map(([what, count, names]) => `${formatPlural(count, 'file')} ${what}${named(names, count)}`)
}

function named(names: readonly string[], count: number): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => codeSpan(name))
  return shown.length === 0 ? '' : ` (${shown.join(', ')}${count > shown.length ? ', …' : ''})`
}

function rowParts({ before, after }: DataChange): readonly string[] {
  const [old, now] = [before?.rows, after?.rows]
  if (old === undefined || now === undefined || old === now) return []
  const sign = now > old ? '+' : '−'
  return [`rows ${sign}${formatCount(Math.abs(now - old))}`]
}

function schemaParts({ added, removed, changed, reordered }: SchemaDiff): readonly string[] {
  return [
    ...columnPart('added', added),
    ...columnPart('removed', removed),
    ...changed
      .slice(0, MOST_NAMES)
      .map(
        ({ name, before, after }) =>
          `column ${codeSpan(name)} was ${codeSpan(before)}, is ${codeSpan(after)}`,
      ),
    ...(changed.length > MOST_NAMES ? [`${changed.length - MOST_NAMES} more types changed`] : []),
    ...(reordered ? ['columns in another order'] : []),
  ]
}

function columnPart(what: string, columns: readonly Column[]): readonly string[] {
  if (columns.length === 0) return []
  const names = columns.map(({ name }) => name)
  return [`${formatPlural(names.length, 'column')} ${what}${named(names, names.length)}`]
}

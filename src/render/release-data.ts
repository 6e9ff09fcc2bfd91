import type { DataSet, Predicate } from '../domain/manifest.ts'
import { formatPlural } from '../domain/number-format.ts'
import { dataSizeText } from './inputs.ts'
import { shortDigest } from './links.ts'
import { codeSpan, details, escapeText, list, paragraphs, table } from './markdown.ts'

/** Columns of one table that are named. */
const MOST_COLUMNS = 12

/** The data sets, folded: name, role, source, size, digest, and the columns of tables. */
export function dataDetails({ data }: Pick<Predicate, 'data'>, limit: number): string {
  if (data.length === 0) return ''
  const shown = data.slice(0, limit)
  const rows = shown.map((set) => [
    codeSpan(set.name),
    set.role === null ? '–' : escapeText(set.role, 24),
    `${escapeText(set.source.kind, 24)} ${codeSpan(set.source.uri)}`,
    dataSizeText(set) || '–',
    `${codeSpan(shortDigest(set.digest))}${verifiedText(set)}`,
  ])
  return details(
    `Data: ${formatPlural(data.length, 'set')}`,
    paragraphs([
      table(['name', 'role', 'source', 'size', 'digest'], [], rows),
      list(columnLines(shown)),
    ]),
  )
}

function verifiedText({ verified }: DataSet): string {
  if (verified === undefined) return ''
  return verified ? ' (recomputed from the files)' : ' (quoted, not computed)'
}

/** Sets with the same columns share a line. */
function columnLines(sets: readonly DataSet[]): readonly string[] {
  const groups = Map.groupBy(
    sets.filter(({ columns = [] }) => columns.length > 0),
    ({ columns = [] }) => JSON.stringify(columns.map(({ name, type }) => [name, type])),
  )
  return [...groups.values()].map((group) => {
    const columns = group[0]?.columns ?? []
    const shown = columns
      .slice(0, MOST_COLUMNS)
      .map(({ name, type }) => `${codeSpan(name)} ${escapeText(type, 24)}`)
    const more = columns.length - shown.length
    const names = group.map(({ name }) => codeSpan(name)).join(', ')
    return `Columns of ${names}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  })
}

import type { Comparison } from '../domain/comparison.ts'
import { formatPlural } from '../domain/number-format.ts'
import { dataTable, environmentText, paramTables, unchangedText } from './inputs.ts'
import { compareUrl } from './links.ts'
import { codeSpan, escapeText, heading, link, list, paragraphs } from './markdown.ts'
import type { ReleaseNotes } from './release-notes.ts'

/** What differs from the previous version: code, parameters, data. Empty for a first version. */
export function changeSection(notes: ReleaseNotes, limit: number): string {
  const { comparison, previous } = notes
  if (previous === null) return ''
  const lines = [codeLine(notes), ...(comparison === null ? [] : inputLines(comparison, limit))]
  return paragraphs([
    heading(3, `What changed since ${escapeText(`v${previous.version}`)}`),
    list(lines),
    ...(comparison === null ? [] : inputTables(notes, comparison, limit)),
  ])
}

function codeLine(notes: ReleaseNotes): string {
  const { previous, manifest } = notes
  if (previous === null) return ''
  const range = `${previous.tag}...${manifest.model.tag}`
  if (previous.commit === manifest.code.commit) return 'Code: the same commit.'
  return `Code: ${link(codeSpan(range), compareUrl(notes, previous.tag, manifest.model.tag))}`
}

function inputLines(comparison: Comparison, limit: number): readonly string[] {
  const { params, data, artifactChanged } = comparison
  const cut = params.changes.length - Math.min(limit, params.changes.length)
  const unchanged = unchangedText(comparison)
  return [
    ...(params.changes.length + params.unchanged === 0 ? ['Parameters: no change.'] : []),
    ...(cut > 0 ? [`${formatPlural(cut, 'more changed parameter')} in \`manifest.json\`.`] : []),
    ...(data.changes.length + data.unchanged.length === 0 ? ['Data: no change.'] : []),
    ...(unchanged === '' ? [] : [`${unchanged}.`]),
    ...[environmentText(comparison)].filter((line) => line !== ''),
    ...(artifactChanged === false
      ? ['Model files: byte for byte those of the previous version.']
      : []),
  ]
}

function inputTables(
  notes: ReleaseNotes,
  comparison: Comparison,
  limit: number,
): readonly string[] {
  const before = `v${notes.previous?.version ?? ''}`
  const sides = { before, after: `v${notes.manifest.model.version}` }
  return [
    paramTables(comparison.params.changes.slice(0, limit), sides),
    dataTable(comparison.data.changes.slice(0, limit), sides),
  ]
}

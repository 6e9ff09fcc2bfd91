import type { Comparison, DataChange, DataSide, ParamChange } from '../domain/comparison.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import type { ParamValue } from '../domain/metric.ts'
import { formatBytes, formatCount, formatPercent, formatPlural } from '../domain/number-format.ts'
import type { SchemaDiff } from '../domain/schema-diff.ts'
import type { Column } from '../domain/table-facts.ts'
import { plainTable } from './html-facts.ts'
import { candidateName, isCommit, linkTo } from './html-links.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import { nameHtml } from './html-status.ts'
import { dataSizeText } from './inputs.ts'
import { compareUrl, shortCommit, shortDigest } from './links.ts'
import { paramText } from './param-text.ts'
import type { ModelState } from './review-state.ts'
import { visibleText } from './visible-text.ts'

const MAX_VALUE = 200
const MAX_VERSION = 40
const MOST_ROWS = 1_000
const MOST_NAMES = 20

/** What went into the model, before and now: code, data, parameters, environment. */
export function inputSection({ comparison, report }: ModelState, id: string): Html {
  const { baseline, params, data, environment = [] } = comparison
  if (baseline === null)
    return html`<h3 id="${id}-inputs">Inputs</h3>
      <p>There is no earlier version to compare the inputs with.</p>`
  const sides = [visibleText(`v${baseline.version}`, MAX_VERSION), candidateName(report)]
  const same = joinHtml(
    data.unchanged.slice(0, MOST_NAMES).map(({ name }) => nameHtml(name)),
    ', ',
  )
  return html`<h3 id="${id}-inputs">What changed in the inputs</h3>
    <ul class="plain">
      <li>Code: ${codeHtml({ comparison, report })}</li>
      <li>Model files: ${artifactText(comparison)}</li>
      <li>Parameters: ${changedText(params.changes.length, params.unchanged)}</li>
      <li>
        Data sets:
        ${changedText(data.changes.length, data.unchanged.length)}${data.unchanged.length === 0 ? '' : html` (the same: ${same})`}
      </li>
    </ul>
    ${changeTable('Parameters that changed', ['parameter', ...sides], params.changes.map(paramCells))}${changeTable('Data that changed', ['data set', ...sides, 'in detail'], data.changes.map(dataCells))}${changeTable(
      'Environment that changed',
      ['what', ...sides],
      environment.map(({ what, before, after }) => [
        nameHtml(what),
        sideText(before),
        sideText(after),
      ]),
    )}`
}

export function codeHtml({ comparison, report }: Pick<ModelState, 'comparison' | 'report'>): Html {
  const { baseline, candidate } = comparison
  if (baseline === null) return NO_HTML
  if (!isCommit(candidate.commit) || !isCommit(baseline.commit)) return html`commit not known`
  if (baseline.commit === candidate.commit)
    return html`the same commit <code>${shortCommit(baseline.commit)}</code>`
  const range = html`<code>${shortCommit(baseline.commit)}…${shortCommit(candidate.commit)}</code>`
  return linkTo(report, range, compareUrl(report, baseline.commit, candidate.commit))
}

function artifactText({ artifactChanged, candidate }: Comparison): string {
  const size = formatBytes(candidate.size)
  if (artifactChanged === null) return size
  return artifactChanged ? `changed, ${size}` : `byte for byte the same, ${size}`
}

function changedText(changed: number, unchanged: number): string {
  if (changed + unchanged === 0) return 'none'
  return changed === 0
    ? `no change (${formatCount(unchanged)})`
    : `${formatCount(changed)} changed, ${formatCount(unchanged)} the same`
}

function changeTable(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Html[])[],
): Html {
  if (rows.length === 0) return NO_HTML
  const more = rows.length - MOST_ROWS
  const rest = more > 0 ? `; ${formatCount(more)} more are in report.json` : ''
  return html`<div class="gap">
    ${plainTable(`${caption}${rest}`, header, rows.slice(0, MOST_ROWS))}
  </div>`
}

const paramCells = (change: ParamChange): readonly Html[] => [
  nameHtml(change.key),
  paramHtml(change.before, 'not set'),
  html`<strong>${paramHtml(change.after, 'removed')}</strong>`,
]

const paramHtml = (value: ParamValue | undefined, absent: string): Html =>
  value === undefined
    ? html`<span class="m">${absent}</span>`
    : html`<code>${visibleText(paramText(value), MAX_VALUE)}</code>`

function sideText(side: string | null): Html {
  if (side === null) return html`–`
  const text = /^[0-9a-f]{64}$/.test(side) ? shortDigest(side) : side
  return html`<code>${visibleText(text, MAX_VALUE)}</code>`
}

function dataCells(change: DataChange): readonly Html[] {
  const { name, role, before, after } = change
  const part =
    role === null || role === name ? '' : html` <span class="m">(${visibleText(role, 24)})</span>`
  return [
    html`${nameHtml(name)}${part}`,
    before === null ? html`–` : dataSide(before, ''),
    after === null
      ? html`<strong>removed</strong>`
      : html`${dataSide(after, growthText(before, after))}${before === null ? ', new' : ''}`,
    joinHtml(detailTexts(change).map((text) => html`<div>${text}</div>`)),
  ]
}

const dataSide = (side: DataSide, growth: string): Html =>
  html`<code>${visibleText(shortDigest(side.digest))}</code>
    <span class="m">${dataSizeText(side, growth)}</span>`

function growthText(before: DataSide | null, after: DataSide): string {
  const [old, now] = [before?.size ?? 0, after.size ?? 0]
  return old === 0 || now === 0 || old === now ? '' : ` (${formatPercent((now - old) / old, true)})`
}

function detailTexts({ files, schema, before, after }: DataChange): readonly string[] {
  const texts = [
    ...(files === undefined ? [] : fileTexts(files)),
    ...rowText(before, after),
    ...(schema === undefined ? [] : schemaTexts(schema)),
  ]
  return texts.length === 0 ? ['–'] : texts
}

function fileTexts({ added, removed, changed, examples }: ListingDiff): readonly string[] {
  const kinds = [
    [added, 'added', examples.added],
    [removed, 'removed', examples.removed],
    [changed, 'changed', examples.changed],
  ] as const
  return kinds
    .filter(([count]) => count > 0)
    .map(
      ([count, word, names]) => `${formatPlural(count, 'file')} ${word}${someNames(names, count)}`,
    )
}

function rowText(before: DataSide | null, after: DataSide | null): readonly string[] {
  const [old, now] = [before?.rows, after?.rows]
  if (old === undefined || now === undefined || old === now) return []
  return [`${formatPlural(Math.abs(now - old), 'row')} ${now > old ? 'more' : 'fewer'}`]
}

function schemaTexts({ added, removed, changed, reordered }: SchemaDiff): readonly string[] {
  const types = changed
    .slice(0, MOST_NAMES)
    .map(
      ({ name, before, after }) =>
        `column ${visibleText(name)} was ${visibleText(before)}, is ${visibleText(after)}`,
    )
  const more = changed.length - types.length
  return [
    ...columnTexts(added, 'added'),
    ...columnTexts(removed, 'removed'),
    ...types,
    ...(more > 0 ? [`${formatCount(more)} more types changed`] : []),
    ...(reordered ? ['columns in another order'] : []),
  ]
}

function columnTexts(columns: readonly Column[], word: string): readonly string[] {
  if (columns.length === 0) return []
  const names = columns.map(({ name }) => name)
  return [`${formatPlural(names.length, 'column')} ${word}${someNames(names, names.length)}`]
}

function someNames(names: readonly string[], count: number): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => visibleText(name))
  if (shown.length === 0) return ''
  return `: ${shown.join(', ')}${count > shown.length ? ', …' : ''}`
}

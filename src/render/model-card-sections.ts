import { findHubDataset } from '../domain/hugging-face.ts'
import type { DataSet, Predicate, VersionRef } from '../domain/manifest.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import { versionTag } from '../domain/version.ts'
import { fileUrl } from './file-url.ts'
import { dataSizeText } from './inputs.ts'
import { commitLink, releaseUrl, shortDigest } from './links.ts'
import { codeSpan, escapeText, heading, link, list, paragraphs, table } from './markdown.ts'
import { paramText } from './param-text.ts'
import { formatTime } from './time.ts'
import type { VersionFacts } from './version-facts.ts'

const MOST_PARENTS = 10

/** Files of the model with whole digests, to be compared. */
export function fileSection(facts: VersionFacts, limit: number, more: string): string {
  const { artifact, model } = facts.predicate
  const shown = artifact.files.slice(0, limit)
  const rows = shown.map((file) => [
    link(codeSpan(file.path), fileUrl(facts, model.tag, file)),
    file.format === undefined ? '–' : escapeText(file.format, 40),
    formatBytes(file.size),
    codeSpan(file.sha256),
  ])
  return paragraphs([
    heading(2, 'Files'),
    filled(['file', 'format', 'size', 'SHA-256'], ['left', 'left', 'right', 'left'], rows),
    moreText(artifact.files.length - shown.length, 'file', more),
  ])
}

/** What the model was trained and measured on. */
export function dataSection(data: readonly DataSet[], limit: number, more: string): string {
  if (data.length === 0) return paragraphs([heading(2, 'Data'), 'The job named no data set.'])
  const rows = data
    .slice(0, limit)
    .map((set) => [
      codeSpan(set.name),
      set.role === null ? '–' : escapeText(set.role, 24),
      sourceText(set),
      dataSizeText(set) || '–',
      `${codeSpan(shortDigest(set.digest))}${set.verified === false ? ' (quoted)' : ''}`,
    ])
  return paragraphs([
    heading(2, 'Data'),
    filled(['data set', 'role', 'source', 'size', 'digest'], [], rows),
    moreText(data.length - rows.length, 'data set', more),
  ])
}

function sourceText({ source }: DataSet): string {
  const hub = findHubDataset(source)
  const text = codeSpan(source.uri)
  return hub === undefined ? `${escapeText(source.kind, 24)} ${text}` : link(text, hub.url)
}

export function paramSection(params: Predicate['params'], limit: number, more: string): string {
  const entries = Object.entries(params)
  if (entries.length === 0) return ''
  const rows = entries
    .slice(0, limit)
    .map(([key, value]) => [codeSpan(key), codeSpan(paramText(value))])
  return paragraphs([
    heading(2, 'Parameters'),
    filled(['parameter', 'value'], ['left', 'right'], rows),
    moreText(entries.length - rows.length, 'parameter', more),
  ])
}

/** Code, run and the versions before. */
export function originSection(facts: VersionFacts): string {
  const { code, run, lineage, createdAt } = facts.predicate
  const ref = code.ref === null ? '' : ` of ${codeSpan(code.ref)}`
  const dirty = code.dirty === true ? ', **with uncommitted changes**' : ''
  const { previous } = lineage
  const parents = lineage.parents.filter(({ manifest }) => manifest !== previous?.manifest)
  const versions = (refs: readonly VersionRef[]): string =>
    refs
      .slice(0, MOST_PARENTS)
      .map((one) => versionText(facts, one))
      .join(', ')
  return paragraphs([
    heading(2, 'Origin'),
    list([
      `Code: commit ${commitLink(facts, code.commit)}${ref}${dirty}`,
      ...(run === null ? [] : [runText(run)]),
      `Made: ${escapeText(formatTime(createdAt))}`,
      previous === null ? 'First version of this model' : `Follows: ${versions([previous])}`,
      ...(parents.length === 0 ? [] : [`Made from: ${versions(parents)}`]),
    ]),
  ])
}

function versionText(facts: VersionFacts, { version, manifest }: VersionRef): string {
  const address = releaseUrl(facts, versionTag(facts.predicate.model.name, version))
  return `${link(escapeText(version), address)} (manifest ${codeSpan(shortDigest(manifest))})`
}

function runText(run: NonNullable<Predicate['run']>): string {
  const address = link(`run ${escapeText(run.runId)}`, run.url)
  return `Made by: ${address} of ${codeSpan(run.workflow)}, job ${codeSpan(run.job)}, started by ${escapeText(run.event)} of ${codeSpan(run.actor)}`
}

/** No head without a row. */
const filled: typeof table = (header, align, rows) =>
  rows.length === 0 ? '' : table(header, align, rows)

const moreText = (count: number, what: string, more: string): string =>
  count > 0 ? `And ${formatPlural(count, `more ${what}`)}, see ${more}.` : ''

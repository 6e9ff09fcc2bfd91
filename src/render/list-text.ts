import { formatBytes, formatPlural } from '../domain/number-format.ts'
import { textTable } from './text-table.ts'
import { formatTime } from './time.ts'
import { showInvisible } from './visible-text.ts'

/** Code points. */
const MAX_CELL = 60

/** `table` for people, with a head and totals; `tabs` for programs: a line each, exact numbers, no head. */
export type ListLayout = 'table' | 'tabs'

/** A version in a stage. */
export interface ListedStage {
  readonly stage: string
  readonly version: string
  /** Percent; 0 for a shadow. */
  readonly share: number
}

export interface ListedModel {
  readonly model: string
  /** The newest version that is no prerelease, where there is one. */
  readonly newest: string
  readonly versions: number
  /** Bytes of all assets of all versions. */
  readonly releaseBytes: number
  /** UTC, RFC 3339: when the last one was published. */
  readonly publishedAt: string | null
  /** `null` where the events were not read, or cannot be believed. */
  readonly stages: readonly ListedStage[] | null
}

export interface ListedVersion {
  readonly version: string
  readonly tag: string
  readonly url: string
  readonly publishedAt: string | null
  /** Whether a signature lies with it. Whose, `verify` says. */
  readonly signed: boolean
  readonly prerelease: boolean
  readonly immutable: boolean
  /** `null` where the events were not read, or cannot be believed. */
  readonly stages: readonly ListedStage[] | null
  /** The reason that was given. */
  readonly deprecated: string | null
  readonly yanked: string | null
  readonly verdict: string | null
  /** Bytes of the model's files; `null` where the manifest could not be read. */
  readonly modelBytes: number | null
  /** Bytes of the assets of this release: what the releases grew by. */
  readonly releaseBytes: number
  /** Bytes of this version and all that were published before. */
  readonly totalBytes: number
  /** Bytes of assets that other versions use too; in this release or in an earlier one. */
  readonly sharedBytes: number | null
  /** Bytes that are freed when this version is removed; `null` where that is not known. */
  readonly uniqueBytes: number | null
  /** Why the manifest is not what the release holds, or could not be read. */
  readonly problem: string | null
}

export interface ListTotals {
  readonly versions: number
  readonly releaseBytes: number
}

/** One line for each model. No line break or control character comes from what was read. */
export function renderModelList(models: readonly ListedModel[], layout: ListLayout): string {
  if (layout === 'tabs')
    return renderTabs(
      models.map((one) => [
        one.model,
        one.newest,
        String(one.versions),
        stageTexts(one.stages).join(','),
        String(one.releaseBytes),
        one.publishedAt ?? '',
      ]),
    )
  const rows = models.map((one) => [
    one.model,
    one.newest,
    String(one.versions),
    one.stages === null ? '?' : stageTexts(one.stages).join(', '),
    formatBytes(one.releaseBytes),
    dateText(one.publishedAt),
  ])
  const bytes = models.reduce((sum, { releaseBytes }) => sum + releaseBytes, 0)
  return (
    renderTable(['MODEL', 'NEWEST', 'VERSIONS', 'STAGES', 'SIZE', 'PUBLISHED'], [2, 4], rows) +
    `\n${formatPlural(models.length, 'model')}, ${formatBytes(bytes)} on the release pages.\n${UNVERIFIED}`
  )
}

/** One line for each version of a model, newest first. */
export function renderVersionList(
  versions: readonly ListedVersion[],
  totals: ListTotals,
  layout: ListLayout,
): string {
  if (layout === 'tabs') return renderTabs(versions.map(versionFields))
  const rows = versions.map((one) => [
    one.version,
    dateText(one.publishedAt),
    one.stages === null ? '?' : ownStages(one).join(', '),
    bytesText(one.modelBytes),
    formatBytes(one.releaseBytes),
    bytesText(one.sharedBytes),
    bytesText(one.uniqueBytes),
    formatBytes(one.totalBytes),
    one.verdict ?? '?',
    one.signed ? 'yes' : 'NO',
    flagsOf(one).join(', '),
  ])
  const hidden = totals.versions - versions.length
  const more = hidden > 0 ? `, of which ${formatPlural(versions.length, 'is', 'are')} shown` : ''
  return (
    renderTable(
      [
        'VERSION',
        'PUBLISHED',
        'STAGE',
        'MODEL',
        'UPLOADED',
        'SHARED',
        'UNIQUE',
        'GROWN TO',
        'VERDICT',
        'SIGNED',
        'NOTES',
      ],
      [3, 4, 5, 6, 7],
      rows,
    ) +
    `\n${formatPlural(totals.versions, 'version')}${more}, ${formatBytes(totals.releaseBytes)} on the release pages.\n${UNVERIFIED}`
  )
}

const UNVERIFIED =
  'This is what the pages say; only stages were verified. "model-release verify MODEL@VERSION" proves a version.\n'

const exact = (bytes: number | null): string => (bytes === null ? '' : String(bytes))

function versionFields(one: ListedVersion): readonly string[] {
  return [
    one.version,
    one.publishedAt ?? '',
    ownStages(one).join(','),
    exact(one.modelBytes),
    exact(one.releaseBytes),
    exact(one.sharedBytes),
    exact(one.uniqueBytes),
    exact(one.totalBytes),
    one.verdict ?? '',
    one.signed ? 'signed' : 'unsigned',
    flagsOf(one).join(','),
  ]
}

const ownStages = ({ stages }: ListedVersion): readonly string[] =>
  (stages ?? []).map(({ stage, share }) => (share === 100 ? stage : `${stage} ${shareText(share)}`))

const stageTexts = (stages: readonly ListedStage[] | null): readonly string[] =>
  (stages ?? []).map(
    ({ stage, version, share }) =>
      `${stage}=${version}${share === 100 ? '' : ` (${shareText(share)})`}`,
  )

const shareText = (share: number): string => (share === 0 ? 'shadow' : `${share}%`)

const flagsOf = (one: ListedVersion): readonly string[] => [
  ...(one.prerelease ? ['prerelease'] : []),
  ...(one.deprecated === null ? [] : ['deprecated']),
  ...(one.yanked === null ? [] : ['YANKED']),
  ...(one.problem === null ? [] : ['BROKEN']),
]

const bytesText = (bytes: number | null): string => (bytes === null ? '?' : formatBytes(bytes))

const dateText = (time: string | null): string =>
  time === null ? '?' : formatTime(time).slice(0, 10)

/** Fields hold no tab and no line break. */
const renderTabs = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(showInvisible).join('\t')}\n`).join('')

/** @param right columns of numbers */
function renderTable(
  head: readonly string[],
  right: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const columns = head.map((_, column) => ({
    align: right.includes(column) ? ('right' as const) : ('left' as const),
    limit: MAX_CELL,
  }))
  return textTable([head, ...rows], columns)
    .map((line) => `${line}\n`)
    .join('')
}

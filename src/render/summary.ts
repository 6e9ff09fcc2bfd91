import type { Limits } from './budget.ts'
import { fitBudget, utf8Length } from './budget.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import { releaseUrl } from './links.ts'
import { bold, codeSpan, escapeText, heading, link, paragraphs, table } from './markdown.ts'
import { changeSection } from './release-changes.ts'
import { metricSummary } from './release-metrics.ts'
import type { ReleaseNotes } from './release-notes.ts'
import { signatureText } from './release-notes.ts'
import type { Review } from '../domain/report.ts'
import { renderReview } from './review-body.ts'

/** UTF-8 bytes. A step's summary above 1 MiB is dropped whole. */
const BUDGET = 1_000_000

/** What a publishing run says of the version that it made, or found made already. */
export interface PublishSummary extends ReleaseNotes {
  readonly releaseUrl: string
  /** `false`: this very release existed, and nothing was done. */
  readonly created: boolean
}

/** The whole comparison for the job's summary: every row, nothing folded. At most 1,000,000 bytes. */
export function renderSummary(review: Review): string {
  return renderReview(review, { head: '', detail: 'full', budget: BUDGET })
}

/** The result of a publishing run for the job's summary. At most 1,000,000 bytes. */
export function renderPublishSummary(published: PublishSummary): string {
  const { manifest, comparison } = published
  const inputs = [comparison?.params.changes.length ?? 0, comparison?.data.changes.length ?? 0]
  return fitBudget(
    [
      ['params', Math.max(...inputs)],
      // Rows of metrics that are gone are shown as well.
      ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
    ],
    (limits) => `${publishBody(published, limits)}\n`,
    (text) => utf8Length(text) <= BUDGET,
  )
}

function publishBody(published: PublishSummary, limits: Limits<'params' | 'metrics'>): string {
  const { model, artifact } = published.manifest
  const title = `${codeSpan(model.name)} ${link(escapeText(model.version), releaseUrl(published, model.tag))}`
  const state = published.created
    ? `✅ Published ${title}`
    : `▫️ ${title} was already published, nothing was done`
  const files = formatPlural(artifact.files.length, 'file')
  return paragraphs([
    heading(3, state),
    table(
      ['', ''],
      ['left', 'left'],
      [
        ['release', link(codeSpan(model.tag), published.releaseUrl)],
        ['model files', `${files}, ${formatBytes(artifact.size)}`],
        ['manifest', codeSpan(published.manifestDigest)],
        ['signature', signatureText(published)],
      ],
    ),
    metricSummary(
      published,
      limits.get('metrics') ?? Infinity,
      // Of a version that was there already nobody looked for the one before.
      published.created && published.previous === null,
    ),
    changeSection(published, limits.get('params') ?? Infinity),
    bold(link('Release page', published.releaseUrl)),
  ])
}

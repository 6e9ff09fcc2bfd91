import type { ModelReport, Review } from '../domain/report.ts'
import { renderCompareMarkdown } from '../render/compare-markdown.ts'
import { renderCompareText } from '../render/compare-text.ts'
import type { ComparedPair, RowChoice } from '../render/compared-pair.ts'
import { sideLabel } from '../render/compared-pair.ts'
import { renderTrendMarkdown } from '../render/trend-markdown.ts'
import { renderTrendText } from '../render/trend-text.ts'
import type { Trend } from '../render/trend.ts'
import { NO_COMMIT } from './compare-published.ts'
import type { RepositoryRef } from './publish-request.ts'

export type ComparedFormat = 'table' | 'markdown' | 'json' | 'html'

export interface ComparedView extends RowChoice {
  readonly format: ComparedFormat
  /** Of a table. */
  readonly colored: boolean
  readonly repository: RepositoryRef
  /** Where the gates were read; `null`: nobody wrote any. */
  readonly gatesFile: string | null
  /** UTC, RFC 3339. */
  readonly now: string
}

/** The text of a comparison in one of its formats, with a line break at the end. JSON and HTML have all of its metrics. */
export async function renderCompared(pair: ComparedPair, view: ComparedView): Promise<string> {
  const place = { serverUrl: view.repository.serverUrl, repository: view.repository.name }
  if (view.format === 'json') return renderJson(toJson(pair, view))
  if (view.format === 'markdown') return renderCompareMarkdown(pair, { ...view, place })
  if (view.format === 'table') return renderCompareText(pair, { ...view, place })
  // A whole page with its charts; nobody else pays for loading it.
  const { renderReportHtml } = await import('../render/report-html.ts')
  const page = renderReportHtml(buildReview(pair, view))
  return page.endsWith('\n') ? page : `${page}\n`
}

export type TrendView = Pick<ComparedView, 'format' | 'colored' | 'repository'>

/** As `renderCompared`; there is no HTML of it. */
export function renderTrend(trend: Trend, { format, colored, repository }: TrendView): string {
  if (format === 'json') return renderJson(trendToJson(trend, repository))
  const place = { serverUrl: repository.serverUrl, repository: repository.name }
  return format === 'markdown' ? renderTrendMarkdown(trend, place) : renderTrendText(trend, colored)
}

/** Documented in docs/compare.md. */
const toJson = ({ comparison, before, after }: ComparedPair, view: ComparedView): unknown => ({
  kind: 'comparison',
  repository: view.repository.name,
  verdict: comparison.verdict,
  gatesFile: view.gatesFile,
  before,
  after,
  comparison,
})

/** Documented in docs/compare.md. */
const trendToJson = ({ versions, rows, hidden }: Trend, { name }: RepositoryRef): unknown => ({
  kind: 'trend',
  repository: name,
  versions,
  metrics: rows.map(({ values, ...row }) => ({
    ...row,
    values: values.map((metric) => metric?.value?.value ?? metric?.nonFinite ?? null),
  })),
  hidden,
})

const renderJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A report of no run and no pull request. */
function buildReview(pair: ComparedPair, view: ComparedView): Review {
  const { comparison, before, after } = pair
  const { serverUrl, name } = view.repository
  const context = {
    serverUrl,
    repository: name,
    key: `compare ${before === null ? '' : `${sideLabel(before, pair)} `}${sideLabel(after, pair)}`,
    pull: null,
    head: after.commit ?? NO_COMMIT,
    runId: '0',
    attempt: 1,
    runUrl: `${serverUrl}/${name}`,
    asOf: view.now,
  }
  const report: ModelReport = {
    ...context,
    comparison,
    gatesFile: view.gatesFile,
    gatesEdited: false,
    legs: 1,
    selfReported: false,
  }
  return { ...context, models: [report], absent: [], resolved: false, followed: false }
}

import type { Review } from '../domain/report.ts'
import { renderReportHtml } from '../render/report-html.ts'
import { renderSummary } from '../render/summary.ts'

/**
 * A review for people who open the job or its artifact: Markdown of at most 1,000,000 bytes for the job's summary, or a
 * page that needs nothing else.
 */
export function describeReview(review: Review, form: 'markdown' | 'html'): string {
  return form === 'html' ? renderReportHtml(review) : renderSummary(review)
}

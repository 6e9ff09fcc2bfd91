import type { Review } from '../domain/report.ts'
import { checkTitle } from './review-heading.ts'
import { renderReview } from './review-body.ts'

/** What a check run shows of a review. */
export interface CheckSummary {
  /** Plain text, at most 255 characters. */
  readonly title: string
  /** Markdown, at most 60,000 bytes. */
  readonly summary: string
}

/** UTF-8 bytes. GitHub refuses more than 65,535 characters. */
const BUDGET = 60_000

/** The check run `model-gate`: its title says what failed, its summary what the comment says. */
export function checkSummary(review: Review): CheckSummary {
  const summary = renderReview(review, { head: '', detail: 'brief', budget: BUDGET })
  return { title: checkTitle(review), summary }
}

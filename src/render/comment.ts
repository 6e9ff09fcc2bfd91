import type { Review } from '../domain/report.ts'
import { renderCommentMarker } from './comment-marker.ts'
import { renderReview } from './review-body.ts'

/** UTF-8 bytes. GitHub refuses more than 65,536 characters. */
const BUDGET = 60_000

/**
 * The sticky comment of a pull request: marker, verdict, what broke, against what, why, and how far to trust it, of all
 * models. When all is well only the heading and a line for each model are open. At most 60,000 bytes: first unchanged
 * metrics go, failing ones last, and the text says so.
 */
export function renderComment(review: Review): string {
  const head = `${renderCommentMarker(review)}\n`
  return renderReview(review, { head, detail: 'brief', budget: BUDGET })
}

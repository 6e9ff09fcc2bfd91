/** Every state that a pull request's comment can be in, and the report's page, as documents that a browser opens. */
import { pathToFileURL } from 'node:url'
import { aReview, HEAD } from '../__tests__/render/reports.ts'
import { reviewSamples } from '../__tests__/render/html-samples.ts'
import { reviewStates } from '../__tests__/render/review-states.ts'
import { MERMAID_FILE, renderPage } from '../local-github/pages.ts'
import type { Review } from '../src/domain/report.ts'
import type { NoticeKind } from '../src/render/comment-marker.ts'
import { renderNotice } from '../src/render/comment-notice.ts'
import { renderComment } from '../src/render/comment.ts'
import { renderReportHtml } from '../src/render/report-html.ts'
import { renderSummary } from '../src/render/summary.ts'

export interface StatePage {
  /** Of the picture's file. */
  readonly name: string
  readonly html: string
  /** CSS selector of what the picture ends with. */
  readonly end: string
  readonly unfolded?: boolean
}

/** Draws the same picture each time. */
const WRITTEN = new Date('2026-11-23T16:03:00Z')
const NEXT_HEAD = 'c4d5e6f7'.repeat(5)

export function listStatePages(): readonly StatePage[] {
  return [
    ...reviewStates.map(([name, review]) => comment(name, renderComment(review))),
    ...UNFOLDED.map((name) => ({
      ...comment(`${name}-unfolded`, renderComment(findReview(name))),
      unfolded: true,
    })),
    notice('running', findReview('fail')),
    notice('failed', findReview('pass')),
    notice('cancelled', null),
    comment('summary', renderSummary(findReview('fail'))),
    ...REPORTS.map((name) => ({
      name: `report-${name}`,
      html: renderReportHtml(reviewSamples[name]()),
      end: 'body > :not(script)',
    })),
  ]
}

const UNFOLDED = ['fail', 'pass', 'waived']
const REPORTS = ['failing', 'green'] as const

function findReview(name: string): Review {
  const found = reviewStates.find(([each]) => each === name)
  if (found === undefined) throw new Error(`There is no sample "${name}".`)
  return found[1]
}

function comment(name: string, markdown: string): StatePage {
  const mermaidUrl = pathToFileURL(MERMAID_FILE).href
  const html = renderPage(markdown, {
    kind: 'comment',
    title: name,
    repository: 'acme/ml',
    written: WRITTEN,
    mermaidUrl,
  })
  return { name: `comment-${name}`, html, end: 'article.comment > .box' }
}

/** What stands above the report of the commit before; with `null` it is the first that there is. */
function notice(kind: NoticeKind, earlier: Review | null): StatePage {
  const context = { ...aReview(), head: NEXT_HEAD, runId: '11873398807' }
  const run = { key: context.key, head: HEAD, runId: '11873345120', attempt: 1 }
  const below =
    earlier === null ? null : { marker: { ...run, models: 1 }, body: renderComment(earlier) }
  return comment(`notice-${kind}`, renderNotice({ kind, context }, below))
}

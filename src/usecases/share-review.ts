import { mergeReports } from '../domain/merge-reports.ts'
import type { ReportDocument, Review } from '../domain/report.ts'
import type { ExchangePorts, ExchangeRequest } from './exchange-reports.ts'
import { exchangeReports } from './exchange-reports.ts'

export interface SharedReview<Posted> {
  /** As it was posted last. */
  readonly review: Review
  readonly posted: Posted
  /** Name of the workflow artifact with this job's report; `null` where none could be left. */
  readonly artifact: string | null
}

/**
 * Posts one review of all models of a key. Where the server has no workflow artifacts the jobs of a run cannot know of
 * each other, so each model gets a comment of its own: its name joins the key.
 * @param post as of `exchangeReports`
 */
export async function shareReview<Posted>(
  request: ExchangeRequest,
  post: (review: Review) => Promise<Posted>,
  ports: ExchangePorts,
): Promise<SharedReview<Posted>> {
  const exchanged = await exchangeReports(request, post, ports)
  if (exchanged.kind === 'shared') {
    const { review, posted, artifact } = exchanged
    return { review, posted, artifact }
  }
  ports.log.warning(
    `This report cannot be shared with other jobs of the run, so its comment is about this model alone: ${exchanged.why}.`,
  )
  const review = reviewAlone(request.own)
  return { review, posted: await post(review), artifact: null }
}

function reviewAlone(own: ReportDocument): Review {
  const alone = { ...own, key: `${own.key} ${own.comparison.model}`, legs: 1 }
  return mergeReports(alone, [], { legs: null, models: [] })
}

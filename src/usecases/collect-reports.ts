import { toModelReport } from '../domain/build-report.ts'
import { hashKey, newestFragments } from '../domain/fragment-name.ts'
import type { ExpectedResults } from '../domain/merge-reports.ts'
import { mergeReports } from '../domain/merge-reports.ts'
import type { Review } from '../domain/report.ts'
import type { Log } from '../ports/log.ts'
import type { ReportExchange } from '../ports/report-exchange.ts'
import { readFragments } from './read-fragments.ts'

export interface CollectRequest {
  readonly key: string
  /** 40-digit SHA: reports of another commit are none of this one. */
  readonly head: string
  readonly runId: string
  /** The one that runs: a report of a later one is a lie. */
  readonly attempt: number
  readonly expected: ExpectedResults
}

export interface CollectPorts {
  readonly exchange: ReportExchange
  readonly log: Pick<Log, 'warning'>
}

/**
 * What the jobs of this run have left under one key.
 * @returns `null` when none of them left a report
 * @throws GITHUB_FAILED where the server has no workflow artifacts
 */
export async function collectReports(
  { key, head, runId, attempt, expected }: CollectRequest,
  { exchange, log }: CollectPorts,
): Promise<Review | null> {
  const keyHash = hashKey(key)
  const refs = newestFragments(
    await exchange.list(),
    (name) => name.keyHash === keyHash && name.attempt <= attempt,
  )
  const documents = await readFragments(refs, (ref, most) => exchange.read(ref, most), { log })
  const own = documents.filter(
    (document) => document.key === key && document.head === head && document.runId === runId,
  )
  const [first, ...others] = own.map(toModelReport)
  return first === undefined ? null : mergeReports(first, others, expected)
}

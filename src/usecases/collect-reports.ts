import { hashKey, newestFragments } from '../domain/fragment-name.ts'
import type { ExpectedResults } from '../domain/merge-reports.ts'
import { mergeReports } from '../domain/merge-reports.ts'
import type { ReportContext, Review } from '../domain/report.ts'
import type { ReportExchange } from '../ports/report-exchange.ts'
import type { FragmentPorts } from './read-fragments.ts'
import { readModelReports } from './read-fragments.ts'

/**
 * Which reports are wanted. One of another commit, run, pull request or repository is none of them; `attempt` is the one that
 * runs, and a report of a later one is a lie.
 */
export interface CollectRequest extends Pick<ReportContext, (typeof SAME)[number] | 'attempt'> {
  readonly expected: ExpectedResults
}

export interface CollectPorts extends FragmentPorts {
  readonly exchange: ReportExchange
}

/**
 * What the jobs of this run have left under one key.
 * @returns `null` when none of them left a report
 * @throws GITHUB_FAILED where the server has no workflow artifacts
 */
export async function collectReports(
  request: CollectRequest,
  { exchange, ...ports }: CollectPorts,
): Promise<Review | null> {
  const keyHash = hashKey(request.key)
  const refs = newestFragments(
    await exchange.list(),
    (name) => name.keyHash === keyHash && name.attempt <= request.attempt,
  )
  const reports = await readModelReports(refs, (ref, most) => exchange.read(ref, most), ports)
  const [first, ...others] = reports.filter((report) =>
    SAME.every((name) => request[name] === report[name]),
  )
  return first === undefined ? null : mergeReports(first, others, request.expected)
}

const SAME = ['key', 'head', 'runId', 'serverUrl', 'repository', 'pull'] as const

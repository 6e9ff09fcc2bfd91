import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'
import { buildFragmentName, hashKey, newestFragments } from '../domain/fragment-name.ts'
import type { ExpectedResults } from '../domain/merge-reports.ts'
import { findForeign, mergeReports } from '../domain/merge-reports.ts'
import type { ModelReport, ReportDocument, Review } from '../domain/report.ts'
import type { Log } from '../ports/log.ts'
import type { FragmentRef, ReportExchange } from '../ports/report-exchange.ts'
import type { FragmentPorts } from './read-fragments.ts'
import { readModelReports } from './read-fragments.ts'

/** Each further round follows from reports that came during the one before. */
const MAX_ROUNDS = 10
/** Of all keys; a matrix has at most 256 jobs. */
const MAX_FRAGMENTS = 512
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000

export interface ExchangeRequest {
  /** This job's own report. */
  readonly own: ReportDocument
  /** Paths of `report.json` and what else belongs into its artifact, in one folder. */
  readonly files: readonly [string, ...string[]]
  readonly expected: ExpectedResults
}

export interface ExchangePorts extends Pick<FragmentPorts, 'tidy'> {
  readonly exchange: ReportExchange
  readonly log: Pick<Log, 'debug' | 'warning'>
  readonly sleep: (ms: number) => Promise<unknown>
}

export type Exchanged<Posted> =
  | {
      readonly kind: 'shared'
      /** What was posted last, and what came of it. */
      readonly review: Review
      readonly posted: Posted
      /** Name of the artifact with this job's report. */
      readonly artifact: string
      /** Whether nothing came after the last look that the last post does not say. */
      readonly complete: boolean
    }
  /** Nothing was posted. The reason is a clause without a full stop. */
  | { readonly kind: 'unavailable'; readonly why: string }

/**
 * Leaves a job's report for the other jobs of its run and posts what all of them found so far; again when more has come
 * meanwhile. A job looks again after each of its posts, and a report is there before its job first looks: so whichever job
 * posts last, it has all reports of the jobs that have left one, and no job has to know that it is the last.
 * @param post puts the review where it belongs, whole before it returns; what it throws is passed on
 * @throws nothing of the exchange itself, which is optional
 */
export async function exchangeReports<Posted>(
  request: ExchangeRequest,
  post: (review: Review) => Promise<Posted>,
  ports: ExchangePorts,
): Promise<Exchanged<Posted>> {
  const artifact = buildFragmentName(request.own)
  const left = await attempt(() => ports.exchange.leave(artifact, request.files))
  if (left.kind === 'failed') {
    if (left.code === 'TAG_TAKEN') throw reportedTwice(request.own)
    return { kind: 'unavailable', why: left.why }
  }
  const inbox = openInbox(request, artifact, ports)
  let last: { readonly review: Review; readonly posted: Posted } | undefined
  for (let round = 1; ; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each round follows from the one before
    const looked = await attempt(() => inbox.look(round))
    if (looked.kind === 'failed' && last === undefined)
      return { kind: 'unavailable', why: looked.why }
    if (last !== undefined && (looked.kind === 'failed' || !looked.value || round > MAX_ROUNDS))
      return finish(last, artifact, looked, ports)
    const review = mergeReports(request.own, inbox.reports(), request.expected)
    // oxlint-disable-next-line no-await-in-loop -- as above
    last = { review, posted: await post(review) }
  }
}

function finish<Posted>(
  last: { readonly review: Review; readonly posted: Posted },
  artifact: string,
  looked: Attempt<boolean>,
  { log }: ExchangePorts,
): Exchanged<Posted> {
  if (looked.kind === 'failed')
    log.warning(
      `The reports of other jobs could not be looked for once more, so some may be missing: ${looked.why}.`,
    )
  else if (looked.value)
    log.warning(
      `Reports of other jobs kept coming for ${MAX_ROUNDS} rounds, so those that came last may be missing.`,
    )
  return {
    kind: 'shared',
    ...last,
    artifact,
    complete: looked.kind === 'done' && !looked.value,
  }
}

interface Inbox {
  /** Whether there are reports that were not there before. */
  look(round: number): Promise<boolean>
  reports(): readonly ModelReport[]
}

function openInbox({ own }: ExchangeRequest, artifact: string, ports: ExchangePorts): Inbox {
  const { exchange, log, sleep } = ports
  // Also those that could not be read: asking again would bring the same.
  const seen = new Set([artifact])
  const reports: ModelReport[] = []
  const keyHash = hashKey(own.key)
  // No attempt is ahead of the one that runs: a report that says so would take the place of a true one.
  const listFresh = async (): Promise<readonly FragmentRef[]> =>
    newestFragments(
      await exchange.list(),
      (name) => name.keyHash === keyHash && name.attempt <= own.attempt,
    )
      .filter(({ name }) => !seen.has(name))
      .slice(0, MAX_FRAGMENTS - seen.size)
  return {
    reports: () => reports,
    look: async (round) => {
      let fresh = await listFresh()
      if (fresh.length > 0 && round > 2) {
        // Many jobs end at about the same time: a while later there is more to post at once.
        await sleep(Math.min(FIRST_PAUSE_MS * 2 ** (round - 3), LONGEST_PAUSE_MS))
        fresh = await listFresh()
      }
      for (const { name } of fresh) seen.add(name)
      const found = await readModelReports(
        fresh,
        (ref, maxBytes) => exchange.read(ref, maxBytes),
        ports,
      )
      const foreign = found.filter((one) => findForeign(own, one) !== undefined)
      const same = found.filter((one) => findForeign(own, one) === undefined)
      for (const one of foreign) log.debug(describeForeign(own, one))
      reports.push(...same)
      return same.length > 0
    },
  }
}

const describeForeign = (own: ReportDocument, other: ModelReport): string =>
  `A report of this run is for another comment: ${buildFragmentName(other)} differs in "${findForeign(own, other)}".`

/** Which of two results of one model counts, nobody could say. */
const reportedTwice = ({ comparison, key }: ReportDocument): ReleaseError =>
  new ReleaseError(
    'INPUT_INVALID',
    `model: another job or step of this run has reported ${JSON.stringify(comparison.model)} under the key ` +
      `${JSON.stringify(key)} already. Give each leg of a matrix a model of its own (model: churn-\${{ matrix.seed }}), or each ` +
      'step a key.',
  )

type Attempt<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly code: ReleaseErrorCode; readonly why: string }

async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { kind: 'done', value: await work() }
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return { kind: 'failed', code: error.code, why: error.message.replace(/\.$/, '') }
  }
}

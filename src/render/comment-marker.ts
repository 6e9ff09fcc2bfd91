import type { Review } from '../domain/report.ts'
import { hiddenLine } from './markdown.ts'

/** What a comment says that is no report: of a run that is under way, that left no result, or that did not compare. */
export type NoticeKind = 'running' | 'failed' | 'cancelled' | 'skipped'

/** Which run said something, and of which commit. */
export interface RunMark {
  /** 40-digit SHA of the pull request's head. */
  readonly head: string
  readonly runId: string
  readonly attempt: number
}

/** What the first line of a comment says of it, so that a later run can find and judge it. */
export interface CommentMarker extends RunMark {
  /** Separates the comments of several workflows on one pull request. */
  readonly key: string
  /** How many models the report holds; absent in a notice. */
  readonly models?: number
  /** Absent in a report. */
  readonly state?: NoticeKind
  /** The last report before this run's had failed. */
  readonly was?: 'fail'
  /** The comment door judged the report, or that below a notice, from what the run had left. */
  readonly by?: 'door'
  /** Of a check: a job of this run has ended without a report. */
  readonly lost?: true
  /** The report that stands below a notice. */
  readonly below?: RunMark
}

const RUN = String.raw`(\d{1,20})\.(\d{1,9})`
const MARKER = new RegExp(
  [
    String.raw`^<!-- model-release:report v1 key=([\w.~%-]*) head=([0-9a-f]{40}) run=${RUN}`,
    String.raw`(?: models=(\d{1,9}))?(?: state=(running|failed|cancelled|skipped))?(?: was=(fail))?`,
    '(?: by=(door))?(?: lost=(1))?',
    `(?: below=([0-9a-f]{40})@${RUN})? -->$`,
  ].join(''),
)

/** The first line of a comment; of a review it is `markReview`. */
export function renderCommentMarker(of: CommentMarker | Review): string {
  const marker = 'absent' in of ? markReview(of) : of
  const { key, head, models, state, was, by, lost, below } = marker
  const parts = [
    `model-release:report v1 key=${encodeKey(key)} head=${head} run=${runText(marker)}`,
    ...(models === undefined ? [] : [`models=${models}`]),
    ...(state === undefined ? [] : [`state=${state}`]),
    ...(was === undefined ? [] : [`was=${was}`]),
    ...(by === undefined ? [] : [`by=${by}`]),
    ...(lost === undefined ? [] : ['lost=1']),
    ...(below === undefined ? [] : [`below=${below.head}@${runText(below)}`]),
  ]
  return hiddenLine(parts.join(' '))
}

/** The marker of a report. */
export function markReview(review: Review): CommentMarker {
  const { key, head, runId, attempt, models, resolved, followed } = review
  return {
    key,
    head,
    runId,
    attempt,
    models: models.length,
    ...(resolved ? { was: 'fail' } : {}),
    ...(followed ? { by: 'door' } : {}),
  }
}

/** Reads the first line alone, and only what `renderCommentMarker` writes: a quoted marker is none. */
export function parseCommentMarker(body: string): CommentMarker | null {
  const line = (body.split('\n', 1)[0] ?? '').replace(/\r$/, '')
  const found = MARKER.exec(line)
  if (found === null) return null
  const [, key = '', head, runId, attempt, models, state, was, by, lost, ...below] = found
  const decoded = decodeKey(key)
  const run = readRun(head, runId, attempt)
  if (decoded === null || run === null) return null
  const under = readRun(...below)
  const marker: CommentMarker = {
    key: decoded,
    ...run,
    ...(models === undefined ? {} : { models: Number(models) }),
    ...(isNoticeKind(state) ? { state } : {}),
    ...readFlags({ was, by, lost }),
    ...(under === null ? {} : { below: under }),
  }
  return renderCommentMarker(marker) === line ? marker : null
}

function readFlags(
  flags: Readonly<Record<'was' | 'by' | 'lost', string | undefined>>,
): Pick<CommentMarker, 'was' | 'by' | 'lost'> {
  return {
    ...(flags.was === undefined ? {} : { was: 'fail' }),
    ...(flags.by === undefined ? {} : { by: 'door' }),
    ...(flags.lost === undefined ? {} : { lost: true }),
  }
}

/** What a comment's heading says, as Markdown without the signs of a heading; `''` when it has none. */
export function headingOf(body: string): string {
  return /^### (.*?)\r?$/m.exec(body)?.[1] ?? ''
}

/** Whether the last report that this comment knows of had failed. */
export function knowsFailure(marker: CommentMarker, body: string): boolean {
  return marker.state === undefined ? headingOf(body).startsWith('❌') : marker.was === 'fail'
}

const runText = ({ runId, attempt }: RunMark): string => `${runId}.${attempt}`

function readRun(head?: string, runId?: string, attempt?: string): RunMark | null {
  if (head === undefined || runId === undefined || attempt === undefined) return null
  return { head, runId, attempt: Number(attempt) }
}

const KINDS: readonly string[] = ['running', 'failed', 'cancelled', 'skipped']

const isNoticeKind = (text: string | undefined): text is NoticeKind =>
  text !== undefined && KINDS.includes(text)

function encodeKey(key: string): string {
  // The four signs that encodeURIComponent leaves are not wanted in a marker; "--" is no end of a comment in
  // HTML5, but older parsers took it for one.
  return encodeURIComponent(key.toWellFormed())
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('--', '%2D%2D')
}

function decodeKey(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

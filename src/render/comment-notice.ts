import type { ReportContext } from '../domain/report.ts'
import { utf8Length } from './budget.ts'
import type { CommentMarker, NoticeKind, RunMark } from './comment-marker.ts'
import { headingOf, knowsFailure, renderCommentMarker } from './comment-marker.ts'
import { repositoryUrl, shortCommit } from './links.ts'
import { codeSpan, details, escapeText, heading, hiddenLine, link, paragraphs } from './markdown.ts'

export interface Notice {
  readonly kind: NoticeKind
  readonly context: ReportContext
  /** The head of the pull request where it has moved on; only with `skipped`. */
  readonly movedTo?: string | null
}

/** A comment of an earlier run: a report, or a notice on top of one. */
export interface EarlierComment {
  readonly marker: CommentMarker
  readonly body: string
}

/** UTF-8 bytes: a report of 60,000 and what stands above it. GitHub refuses more than 65,536 characters. */
const BUDGET = 62_000
const FOLD = '<details><summary>'

/**
 * Says that a run is under way, or that it left no result, with the earlier report folded below. A notice takes the
 * place of an earlier one, and keeps the report below that. Where the report is too long to stand here, a link to its
 * run does. `skipped` puts the report back, as that of its own run.
 */
export function renderNotice(notice: Notice, earlier: EarlierComment | null): string {
  const restored = notice.kind === 'skipped' && earlier !== null ? restore(notice, earlier) : null
  if (restored !== null) return restored
  const below = earlier === null ? null : reportBelow(earlier)
  const marker = renderCommentMarker(markNotice(notice, earlier, below))
  const title = heading(3, TITLES[notice.kind](shortCommit(notice.context.head)))
  const render = (fold: string): string =>
    `${marker}\n${paragraphs([title, sentences(notice, below, fold !== ''), fold])}\n`
  const fold = earlier === null ? '' : foldOf(earlier)
  const whole = render(fold)
  return utf8Length(whole) <= BUDGET ? whole : render('')
}

const TITLES: Readonly<Record<NoticeKind, (head: string) => string>> = {
  running: (head) => `⏳ Model gate: running for ${head}`,
  failed: (head) => `💥 Model gate: no result for ${head}, job failed`,
  cancelled: (head) => `🚫 Model gate: no result for ${head}, job cancelled`,
  skipped: (head) => `⏭️ Model gate: nothing compared for ${head}`,
}

/** What the run did, also where it compared and could only not say so here. */
function describeRun({ kind, context, movedTo = null }: Notice): string {
  if (kind !== 'skipped') return STATES[kind]
  if (movedTo === null) return 'did not compare'
  const [then, now] = [context.head, movedTo].map((head) => codeSpan(shortCommit(head)))
  return `was of ${then}, and the pull request has moved on to ${now}`
}

const STATES: Readonly<Record<Exclude<NoticeKind, 'skipped'>, string>> = {
  running: 'is under way',
  failed: 'failed, and there is no report of it here; its log says why',
  cancelled: 'was cancelled, and there is no report of it here',
}

/** What a check run says of a run that left no result. */
export interface NoticeCheck {
  /** Plain text. */
  readonly title: string
  /** Markdown; its first line is the marker. */
  readonly summary: string
}

/** @param rest what the check said of this run before, without its marker */
export function renderNoticeCheck(notice: Notice, rest: string): NoticeCheck {
  const { context } = notice
  const how = notice.kind === 'cancelled' ? 'was cancelled' : 'failed'
  const marker = renderCommentMarker(markNotice(notice, null, null))
  const text = `${link(`Run ${context.runId}`, context.runUrl)} ${describeRun(notice)}.`
  return {
    title: `No result: the job ${how} before the comparison`,
    summary: `${marker}\n${paragraphs([text, rest.trim()])}\n`,
  }
}

function markNotice(
  { kind, context }: Notice,
  earlier: EarlierComment | null,
  below: RunMark | null,
): CommentMarker {
  const { key, head, runId, attempt } = context
  const by = earlier?.marker.by
  const failed = earlier !== null && knowsFailure(earlier.marker, earlier.body)
  return {
    key,
    head,
    runId,
    attempt,
    state: kind,
    ...(failed ? { was: 'fail' } : {}),
    ...(by === undefined ? {} : { by }),
    ...(below === null ? {} : { below }),
  }
}

function reportBelow({ marker }: EarlierComment): RunMark | null {
  if (marker.state !== undefined) return marker.below ?? null
  const { head, runId, attempt } = marker
  return { head, runId, attempt }
}

function sentences(notice: Notice, below: RunMark | null, shown: boolean): string {
  const { context } = notice
  const run = `${link(`Run ${context.runId}`, context.runUrl)} ${describeRun(notice)}.`
  if (below === null) return run
  const report = shown
    ? 'What follows is the report'
    : `${link('The last report', runUrl(context, below))} is that`
  if (below.head === context.head) return `${run} ${report} of an earlier run.`
  const [then, now] = [codeSpan(shortCommit(below.head)), codeSpan(shortCommit(context.head))]
  return `${run} ${report} of ${then} and may not hold for ${now}.`
}

const runUrl = (context: ReportContext, { runId, attempt }: RunMark): string =>
  `${repositoryUrl(context)}/actions/runs/${runId}/attempts/${attempt}`

/** The earlier report, folded under its own heading; `''` when the comment does not hold it. */
function foldOf({ marker, body }: EarlierComment): string {
  const [, ...lines] = body.replaceAll('\r\n', '\n').split('\n')
  const text = lines.join('\n').trim()
  if (marker.state !== undefined) {
    const at = text.indexOf(`\n${FOLD}`)
    return at === -1 ? '' : text.slice(at + 1)
  }
  const title = headingOf(text)
  const rest = text
    .replace(`### ${title}`, () => '')
    .trim()
    .replace(PUT_BACK_LINE, '')
  const summary = plainText(title)
  return details(summary === '' ? `Report of ${shortCommit(marker.head)}` : summary, rest)
}

/** Ends the line above a report that was put back, which holds no longer than that. */
const PUT_BACK = hiddenLine('model-release:put-back')
const PUT_BACK_LINE = new RegExp(`^.* ${PUT_BACK}(?:\n+|$)`)

const FOLDED = /^<details><summary>(.*)<\/summary>\n\n([^]*)\n\n<\/details>$/

/** The report below a notice as it stood before, but for the marks of its heading; `null` when the notice holds none. */
function restore(notice: Notice, earlier: EarlierComment): string | null {
  const { below, by } = earlier.marker
  const [, summary, report = ''] = FOLDED.exec(foldOf(earlier)) ?? []
  if (below === undefined || summary === undefined) return null
  const { context } = notice
  const { head, runId, attempt } = below
  const marker = { key: context.key, head, runId, attempt, ...(by === undefined ? {} : { by }) }
  const run = `${link('This run', context.runUrl)} ${describeRun(notice)}`
  const line = `${run}; the report is of ${codeSpan(shortCommit(head))}. ${PUT_BACK}`
  const title = heading(3, escapeText(decodeReferences(summary), MAX_TITLE))
  return `${renderCommentMarker(marker)}\n${paragraphs([title, line, report])}\n`
}

/** A summary is shorter. */
const MAX_TITLE = 1000

/** A heading of ours as the text that a reader sees; `details` makes it harmless again. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/<\/?(?:code|sub)>|\*\*|`|\u200B/g, '')
    .replaceAll(REFERENCE, decodeReference)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}

const REFERENCE = /&#(\d{1,6});/g

const decodeReference = (_: string, code: string): string => String.fromCodePoint(Number(code))

const decodeReferences = (html: string): string =>
  html.replaceAll('\u200B', '').replaceAll(REFERENCE, decodeReference)

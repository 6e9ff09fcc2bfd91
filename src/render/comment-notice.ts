import type { ReportContext } from '../domain/report.ts'
import { utf8Length } from './budget.ts'
import type { CommentMarker, NoticeKind, RunMark } from './comment-marker.ts'
import { headingOf, knowsFailure, renderCommentMarker } from './comment-marker.ts'
import { repositoryUrl, shortCommit } from './links.ts'
import { codeSpan, details, heading, link, paragraphs } from './markdown.ts'

export interface Notice {
  readonly kind: NoticeKind
  readonly context: ReportContext
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
 * run does.
 */
export function renderNotice(notice: Notice, earlier: EarlierComment | null): string {
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
}

const STATES: Readonly<Record<NoticeKind, string>> = {
  running: 'is under way.',
  failed: 'failed before the comparison; its log says why.',
  cancelled: 'was cancelled before the comparison.',
}

function markNotice(
  { kind, context }: Notice,
  earlier: EarlierComment | null,
  below: RunMark | null,
): CommentMarker {
  const { key, head, runId, attempt } = context
  const failed = earlier !== null && knowsFailure(earlier.marker, earlier.body)
  return {
    key,
    head,
    runId,
    attempt,
    state: kind,
    ...(failed ? { was: 'fail' } : {}),
    ...(below === null ? {} : { below }),
  }
}

function reportBelow({ marker }: EarlierComment): RunMark | null {
  if (marker.state !== undefined) return marker.below ?? null
  const { head, runId, attempt } = marker
  return { head, runId, attempt }
}

function sentences({ kind, context }: Notice, below: RunMark | null, shown: boolean): string {
  const run = `${link(`Run ${context.runId}`, context.runUrl)} ${STATES[kind]}`
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
  const rest = text.replace(`### ${title}`, () => '').trim()
  const summary = plainText(title)
  return details(summary === '' ? `Report of ${shortCommit(marker.head)}` : summary, rest)
}

/** A heading of ours as the text that a reader sees; `details` makes it harmless again. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/<\/?(?:code|sub)>|\*\*|`|\u200B/g, '')
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()
}

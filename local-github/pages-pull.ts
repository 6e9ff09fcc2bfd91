import { renderMarkdown } from './page-markdown.ts'
import { renderComment } from './pages-comment.ts'
import { escapeHtml } from './pages-html.ts'
import { renderAuthor } from './pages-layout.ts'
import type { RenderedPart } from './pages-release.ts'
import type { IssueComment, PullRequest, PullSide, Repository } from './records.ts'
import type { World } from './world.ts'

/** The conversation of a pull request: title, state, comments in their order, checks of the head commit. */
export function renderPull(world: World, repository: Repository, pull: PullRequest): RenderedPart {
  const targets = { serverUrl: world.origins.pages, repository: repository.fullName }
  const comments = [...repository.comments.values()]
    .filter((comment) => comment.issueNumber === pull.number)
    .toSorted((left, right) => left.id - right.id)
  const first = {
    login: pull.author.login,
    written: pull.createdAt,
    edited: false,
    anchor: `issue-${pull.id}`,
    content: renderMarkdown(pull.body ?? '', targets),
  }
  const boxes = [first, ...comments.map((comment) => buildBox(comment, targets))]
  const html = `<div class="pull">
<h1>${escapeHtml(pull.title)} <span class="muted">#${pull.number}</span></h1>
<div class="merge">${renderState(pull)} ${renderMerge(pull)}</div>
<div class="thread">
${boxes.map(renderComment).join('\n')}
</div>
${renderChecks(repository, pull.head.sha)}
</div>`
  return { html, hasDiagram: boxes.some(({ content }) => content.hasDiagram) }
}

function buildBox(
  comment: IssueComment,
  targets: Parameters<typeof renderMarkdown>[1],
): Parameters<typeof renderComment>[0] {
  return {
    login: comment.author.login,
    written: comment.createdAt,
    edited: comment.updatedAt > comment.createdAt,
    anchor: `issuecomment-${comment.id}`,
    content: renderMarkdown(comment.body, targets),
  }
}

function renderState(pull: PullRequest): string {
  if (pull.mergedAt !== undefined) return '<span class="state merged">Merged</span>'
  if (pull.state === 'closed') return '<span class="state closed">Closed</span>'
  return `<span class="state open">${pull.draft ? 'Draft' : 'Open'}</span>`
}

function renderMerge(pull: PullRequest): string {
  const merged = pull.mergedAt !== undefined
  const who = renderAuthor((merged ? pull.mergedBy : undefined)?.login ?? pull.author.login)
  const verb = merged ? 'merged' : 'wants to merge'
  return `${who} ${verb} ${renderSide(pull.head, pull.base)} into ${renderSide(pull.base, pull.base)}`
}

/** A branch of a fork is shown with the fork's owner. */
function renderSide(side: PullSide, base: PullSide): string {
  const owner = side.repository === base.repository ? '' : `${side.repository.split('/')[0]}:`
  return `<code>${escapeHtml(`${owner}${side.ref}`)}</code>`
}

interface Check {
  readonly name: string
  readonly state: string
  readonly text: string
}

function listChecks(repository: Repository, sha: string): readonly Check[] {
  const runs = [...repository.checkRuns.values()]
    .filter((run) => run.headSha === sha)
    .map((run) => ({ name: run.name, state: run.conclusion ?? run.status, text: run.title ?? '' }))
  const statuses = repository.statuses
    .filter((status) => status.sha === sha)
    .map(({ context, state, description }) => ({ name: context, state, text: description ?? '' }))
  // The last one of a name counts.
  return [...new Map([...runs, ...statuses].map((check) => [check.name, check])).values()]
}

function renderChecks(repository: Repository, sha: string): string {
  const checks = listChecks(repository, sha)
  if (checks.length === 0) return ''
  const failed = checks.filter(({ state }) => /^(failure|error|timed_out|cancelled)$/.test(state))
  const waiting = checks.filter(({ state }) => /^(pending|queued|in_progress)$/.test(state))
  const rows = checks.map(
    ({ name, state, text }) =>
      `<li><span class="dot ${escapeHtml(state)}"></span><b>${escapeHtml(name)}</b> <span class="muted">${escapeHtml(text === '' ? state : text)}</span></li>`,
  )
  return `<section class="box checks"><h2>${summarize(checks.length, failed.length, waiting.length)}</h2>
<ul class="rows">
${rows.join('\n')}
</ul></section>`
}

function summarize(all: number, failed: number, waiting: number): string {
  if (failed === all) return 'All checks have failed'
  if (failed > 0) return 'Some checks were not successful'
  return waiting > 0 ? "Some checks haven't completed yet" : 'All checks have passed'
}

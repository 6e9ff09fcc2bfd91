import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { pullUrl, repositoryUrl } from './links.ts'
import { renderMarkdown } from './page-markdown.ts'
import { renderComment } from './pages-comment.ts'
import { escapeHtml } from './pages-html.ts'
import { PAGE_POLICY, renderDocument } from './pages-layout.ts'
import { renderPull } from './pages-pull.ts'
import type { RenderedPart } from './pages-release.ts'
import { renderRelease } from './pages-release.ts'
import type { Repository } from './records.ts'
import type { Call, Route } from './route.ts'
import type { World } from './world.ts'

export interface RenderPageOptions {
  /** `comment` draws the box of a conversation, `release` the wider notes. */
  readonly kind: 'comment' | 'release'
  readonly title?: string
  /** `owner/name`: where `#12` leads. */
  readonly repository?: string
  readonly serverUrl?: string
  /** The writer of the comment. */
  readonly login?: string
  readonly written?: Date
  /** Where `mermaid.min.js` can be loaded from; needed to draw diagrams. */
  readonly mermaidUrl?: string
}

/** The drawing program as it lies on this disk. */
export const MERMAID_FILE = fileURLToPath(
  new URL('../node_modules/mermaid/dist/mermaid.min.js', import.meta.url),
)

const MERMAID_PATH = '/_assets/mermaid.min.js'

/** One comment or one text of release notes as a whole document, without a server. */
export function renderPage(markdown: string, options: RenderPageOptions): string {
  const { kind, title = 'Preview', mermaidUrl } = options
  const content = renderMarkdown(markdown, {
    serverUrl: options.serverUrl ?? 'https://github.com',
    repository: options.repository ?? 'octocat/model',
  })
  const login = options.login ?? 'github-actions[bot]'
  const written = options.written ?? new Date(0)
  const body =
    kind === 'comment'
      ? `<div class="thread">${renderComment({ login, written, edited: false, anchor: 'comment', content })}</div>`
      : `<article class="release"><div class="box"><div class="title"><h1>${escapeHtml(title)}</h1></div><div class="markdown">${content.html}</div><p></p></div></article>`
  return renderDocument({ title, body, mermaidUrl: content.hasDiagram ? mermaidUrl : undefined })
}

const NAME = '/(?<owner>[^/]+)/(?<name>[^/]+)'

/** What people look at in a browser: repositories, releases, pull requests. */
export const pageRoutes: readonly Route[] = [
  page(/^\/$/, answerIndex),
  { origin: 'pages', method: 'GET', pattern: /^\/_assets\/mermaid\.min\.js$/, handle: sendMermaid },
  page(new RegExp(`^${NAME}/?$`), withRepository(answerRepository)),
  page(new RegExp(`^${NAME}/releases$`), withRepository(answerReleases)),
  page(new RegExp(`^${NAME}/releases/tag/(?<tag>.+)$`), withRepository(answerRelease)),
  page(new RegExp(`^${NAME}/(?:pull|issues)/(?<number>\\d+)$`), withRepository(answerPull)),
]

function page(pattern: RegExp, handle: Route['handle']): Route {
  return { origin: 'pages', method: 'GET', pattern, handle }
}

type AnswerRepository = (call: Call, repository: Repository) => void

function withRepository(answer: AnswerRepository): Route['handle'] {
  return (call) => {
    const { owner = '', name = '' } = call.params
    const repository = call.world.findRepository(owner, name)
    if (repository === undefined) sendMissing(call, `There is no repository ${owner}/${name}.`)
    else answer(call, repository)
  }
}

function answerIndex(call: Call): void {
  const rows = call.world
    .listRepositories()
    .map(
      (one) => `<li><b>${link(repositoryUrl(call.world, one), one.fullName)}</b>${note(one)}</li>`,
    )
  const body = `<h2>Repositories</h2>${renderRows(rows, 'There is no repository yet.')}`
  send(call, 200, 'Local GitHub', { html: body, hasDiagram: false })
}

function note({ description }: Repository): string {
  return description === undefined ? '' : `<div class="muted">${escapeHtml(description)}</div>`
}

function answerRepository(call: Call, repository: Repository): void {
  const { world } = call
  const url = repositoryUrl(world, repository)
  const published = repository.releases.list().filter((release) => !release.draft)
  const pulls = [...repository.pulls.values()].toReversed()
  const rows = pulls.map(
    ({ number, title, state, mergedAt }) =>
      `<li><b>${link(pullUrl(world, repository, number), title)}</b> <span class="muted">#${number} · ${mergedAt === undefined ? state : 'merged'}</span></li>`,
  )
  const html = `<h2>${link(`${url}/releases`, 'Releases')} <span class="counter">${published.length}</span></h2>
<h2>Pull requests <span class="counter">${pulls.length}</span></h2>${renderRows(rows, 'There is no pull request yet.')}`
  send(call, 200, repository.fullName, { html, hasDiagram: false }, repository)
}

/** GitHub shows ten releases on a page. */
const PER_PAGE = 10

function answerReleases(call: Call, repository: Repository): void {
  const { world, url } = call
  const published = repository.releases.list().filter((release) => !release.draft)
  const at = Math.max(Number(url.searchParams.get('page') ?? 1) || 1, 1)
  const shown = published.slice((at - 1) * PER_PAGE, at * PER_PAGE)
  const parts = shown.map((release) => renderRelease(world, repository, release))
  const path = `${repositoryUrl(world, repository)}/releases`
  const older = at * PER_PAGE < published.length ? link(`${path}?page=${at + 1}`, 'Next') : ''
  const html =
    parts.length === 0
      ? '<div class="box blank">There aren’t any releases here</div>'
      : `<div class="list">${parts.map((part) => part.html).join('\n')}</div><p>${older}</p>`
  const hasDiagram = parts.some((part) => part.hasDiagram)
  send(call, 200, `Releases · ${repository.fullName}`, { html, hasDiagram }, repository)
}

function answerRelease(call: Call, repository: Repository): void {
  const { tag = '' } = call.params
  const release = repository.releases.published(tag)
  if (release === undefined) return sendMissing(call, `No published release has the tag ${tag}.`)
  const part = renderRelease(call.world, repository, release)
  const title = `Release ${release.name ?? tag} · ${repository.fullName}`
  send(call, 200, title, part, repository)
}

function answerPull(call: Call, repository: Repository): void {
  const pull = repository.pulls.get(Number(call.params['number']))
  if (pull === undefined)
    return sendMissing(call, `There is no pull request ${call.params['number'] ?? ''}.`)
  const part = renderPull(call.world, repository, pull)
  const title = `${pull.title} · Pull Request #${pull.number} · ${repository.fullName}`
  send(call, 200, title, part, repository)
}

function renderRows(rows: readonly string[], none: string): string {
  if (rows.length === 0) return `<div class="box blank">${none}</div>`
  return `<div class="box"><ul class="rows">${rows.join('\n')}</ul></div>`
}

function link(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
}

function renderHead(world: World, repository: Repository, path: string): string {
  const url = repositoryUrl(world, repository)
  const tabs = [
    { href: url, text: 'Pull requests', here: !path.includes('/releases') },
    { href: `${url}/releases`, text: 'Releases', here: path.includes('/releases') },
  ]
  const shown = tabs.map(
    ({ href, text, here }) =>
      `<a${here ? ' class="here"' : ''} href="${escapeHtml(href)}">${text}</a>`,
  )
  const owner = escapeHtml(repository.owner.login)
  return `<header class="head"><div class="crumb">${owner} / <b>${link(url, repository.name)}</b> <span class="pill">${repository.private ? 'Private' : 'Public'}</span></div><nav class="tabs">${shown.join('')}</nav></header>\n`
}

function sendMissing(call: Call, text: string): void {
  const html = `<div class="box blank"><h2>404</h2><p>${escapeHtml(text)}</p></div>`
  send(call, 404, 'Page not found', { html, hasDiagram: false })
}

function send(
  { response, world, url }: Call,
  status: number,
  title: string,
  { html, hasDiagram }: RenderedPart,
  repository?: Repository,
): void {
  const head = repository === undefined ? '' : renderHead(world, repository, url.pathname)
  const mermaidUrl = hasDiagram ? MERMAID_PATH : undefined
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'x-content-type-options': 'nosniff',
  })
  response.end(renderDocument({ title, head, body: html, mermaidUrl }))
}

async function sendMermaid({ response }: Call): Promise<void> {
  const { size } = await stat(MERMAID_FILE)
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': size,
    'cache-control': 'max-age=3600',
  })
  await pipeline(createReadStream(MERMAID_FILE), response)
}

import { createHash } from 'node:crypto'
import { HttpFailure, buildFailure } from './failure.ts'
import type { Call } from './route.ts'
import { hasFault } from './transfer-fault.ts'

type Headers = Readonly<Record<string, string>>

/** Sends JSON with a weak ETag; a `GET` that names the same ETag gets an empty 304. */
export function sendJson(call: Call, status: number, body: unknown, headers: Headers = {}): void {
  const hide = hasFault(call, 'no-digest') ? hideDigest : undefined
  const bytes = Buffer.from(JSON.stringify(body, hide))
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`
  const { response, request } = call
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('etag', etag)
  if (request.method === 'GET' && status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('content-length', bytes.length)
  response.writeHead(status).end(bytes)
}

/** For `JSON.stringify`: an asset's digest becomes null. */
function hideDigest(key: string, value: unknown): unknown {
  return key === 'digest' && typeof value === 'string' ? null : value
}

export function sendEmpty(call: Call, status: number, headers: Headers = {}): void {
  call.response.writeHead(status, { ...headers, 'content-length': '0' }).end()
}

export function sendFailure(call: Call, error: unknown): void {
  const failure =
    error instanceof HttpFailure ? error : buildFailure(500, `Server Error: ${String(error)}`)
  if (call.response.headersSent) call.response.destroy()
  else sendJson(call, failure.status, failure.body, failure.headers)
}

/** The page that `page` and `per_page` ask for. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** The `Link` header, absent when everything fits on one page. */
  readonly headers: Headers
}

export interface PageRequest {
  readonly page: number
  readonly perPage: number
}

export function parsePage(url: URL): PageRequest {
  const read = (name: string, fallback: number): number => {
    const value = Number(url.searchParams.get(name) ?? fallback)
    return Number.isSafeInteger(value) && value > 0 ? value : fallback
  }
  return { page: read('page', 1), perPage: Math.min(100, read('per_page', 30)) }
}

/** Cuts one page out of a list and links to its neighbours as GitHub does. */
export function cutPage<Item>(call: Call, all: readonly Item[]): Page<Item> {
  const { page, perPage } = parsePage(call.url)
  const last = Math.max(1, Math.ceil(all.length / perPage))
  const targets: (readonly [string, number])[] = []
  if (page > 1) targets.push(['prev', Math.min(page - 1, last)])
  if (page < last) targets.push(['next', page + 1], ['last', last])
  if (page > 1) targets.push(['first', 1])
  const links = targets.map(([rel, target]) => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(target))
    return `<${url.href}>; rel="${rel}"`
  })
  return {
    items: all.slice((page - 1) * perPage, page * perPage),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

export function sendPage<Item>(
  call: Call,
  all: readonly Item[],
  render: (item: Item) => unknown,
): void {
  const page = cutPage(call, all)
  sendJson(call, 200, page.items.map(render), page.headers)
}

/** Whether the client prefers the given media type of GitHub, for instance `raw`. */
export function accepts(call: Call, type: RegExp): boolean {
  return type.test(call.request.headers.accept ?? '')
}

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { readIdParam } from './define-route.ts'
import type { Asset } from './records.ts'
import type { Call, Route } from './route.ts'
import { checkSignature } from './signed-url.ts'

const PATTERN = /^\/release-assets\/(?<repository_id>\d+)\/(?<asset_id>\d+)$/

/** The store behind signed addresses. It knows no tokens and refuses to be sent one. */
export const objectRoutes: readonly Route[] = [
  { method: 'GET', pattern: PATTERN, handle: sendObject },
  { method: 'HEAD', pattern: PATTERN, handle: sendObject },
]

async function sendObject(call: Call): Promise<void> {
  if (call.request.headers.authorization !== undefined)
    return sendXml(call, 400, 'InvalidArgument', 'Only one auth mechanism allowed')
  const signature = checkSignature(call.world, call.url)
  if (signature === 'forged')
    return sendXml(call, 403, 'SignatureDoesNotMatch', 'The request signature does not match.')
  if (signature === 'expired') return sendXml(call, 403, 'AccessDenied', 'Request has expired')
  const asset = findAsset(call)
  if (asset === undefined)
    return sendXml(call, 404, 'NoSuchKey', 'The specified key does not exist.')
  await sendBytes(call, asset)
}

function findAsset(call: Call): Asset | undefined {
  const id = readIdParam(call, 'repository_id')
  const repository = call.world.listRepositories().find((candidate) => candidate.id === id)
  const asset = repository?.releases.findAsset(readIdParam(call, 'asset_id'))
  return asset?.state === 'uploaded' ? asset : undefined
}

async function sendBytes(call: Call, asset: Asset): Promise<void> {
  const { response, request, url } = call
  const etag = `"${asset.digest}"`
  const condition = request.headers['if-range']
  const current = condition === undefined || condition === etag
  const range = current ? parseRange(request.headers.range, asset.size) : undefined
  response.setHeader('accept-ranges', 'bytes')
  response.setHeader('etag', etag)
  response.setHeader('last-modified', asset.updatedAt.toUTCString())
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${asset.size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: asset.size - 1 }
  if (range !== undefined)
    response.setHeader('content-range', `bytes ${start}-${end}/${asset.size}`)
  response.writeHead(range === undefined ? 200 : 206, {
    'content-length': end - start + 1,
    'content-type': url.searchParams.get('response-content-type') ?? asset.contentType,
    'content-disposition': url.searchParams.get('response-content-disposition') ?? 'attachment',
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(asset.path, { start, end }), response)
}

export interface ByteRange {
  /** First and last byte, both included. */
  readonly start: number
  readonly end: number
}

/** One range of a `Range` header; several at once, or what is no byte range, count as none. */
export function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === '') return last === '' ? undefined : cutTail(Number(last), size)
  const start = Number(first)
  const end = last === '' ? Infinity : Number(last)
  if (end < start) return undefined
  return start >= size ? 'unsatisfiable' : { start, end: Math.min(end, size - 1) }
}

function cutTail(length: number, size: number): ByteRange | 'unsatisfiable' {
  const kept = Math.min(length, size)
  return kept === 0 ? 'unsatisfiable' : { start: size - kept, end: size - 1 }
}

function sendXml(call: Call, status: number, code: string, message: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  call.response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
}

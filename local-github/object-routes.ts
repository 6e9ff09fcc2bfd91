import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { readIdParam } from './define-route.ts'
import type { Asset } from './records.ts'
import type { Call, Route } from './route.ts'
import { checkSignature } from './signed-url.ts'
import { listStages, sendThrough } from './transfer-fault.ts'

const PATTERN = /^\/release-assets\/(?<repository_id>\d+)\/(?<asset_id>\d+)$/

/** Bytes read at once: small enough for many connections, large enough to keep one busy. */
const READ_AHEAD = 512 * 1024

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
  const { response, request } = call
  const validators = buildValidators(asset)
  for (const [name, value] of Object.entries(validators)) response.setHeader(name, value)
  const condition = request.headers['if-range']
  const current =
    condition === undefined || Object.values(validators).some((value) => value === condition)
  const asked = current ? parseRange(request.headers.range, asset.size) : undefined
  response.setHeader('accept-ranges', 'bytes')
  if (asked === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${asset.size}` }).end()
    return
  }
  const range = asked ?? { start: 0, end: asset.size - 1 }
  writeHead(call, asset, asked === undefined ? 200 : 206, range)
  if (request.method === 'HEAD' || asset.size === 0) response.end()
  else await sendFile(call, asset.path, range)
}

/** What `If-Range` is compared with; the bytes of an asset never change. */
function buildValidators(asset: Asset): Readonly<Record<'etag' | 'last-modified', string>> {
  return {
    etag: `"${asset.digest ?? `asset-${asset.id}`}"`,
    'last-modified': asset.updatedAt.toUTCString(),
  }
}

function writeHead(call: Call, asset: Asset, status: 200 | 206, { start, end }: ByteRange): void {
  const { searchParams } = call.url
  call.response.writeHead(status, {
    ...(status === 206 ? { 'content-range': `bytes ${start}-${end}/${asset.size}` } : {}),
    'content-length': end - start + 1,
    'content-type': searchParams.get('response-content-type') ?? asset.contentType,
    'content-disposition': searchParams.get('response-content-disposition') ?? 'attachment',
  })
}

async function sendFile(call: Call, path: string, range: ByteRange): Promise<void> {
  const source = createReadStream(path, { ...range, highWaterMark: READ_AHEAD })
  const stages = listStages(call)
  if (stages.length === 0) await pipeline(source, call.response)
  else await sendThrough(source, stages, call.response)
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

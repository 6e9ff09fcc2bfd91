import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Call, Route } from './route.ts'
import type { World } from './world.ts'

/** Bytes that were uploaded whole. */
export interface Blob {
  readonly path: string
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly etag: string
  readonly modified: Date
}

export interface DownloadHeaders {
  readonly type: string
  readonly fileName: string
}

interface Store {
  readonly secret: Buffer
  readonly blobs: Map<string, Blob>
  /** Staged blocks by blob and block id; they become a blob when a list of them is committed. */
  readonly blocks: Map<string, Map<string, string>>
}

const stores = new WeakMap<World, Store>()

function findStore(world: World): Store {
  const known = stores.get(world)
  if (known !== undefined) return known
  const store: Store = { secret: randomBytes(32), blobs: new Map(), blocks: new Map() }
  stores.set(world, store)
  return store
}

/** The blob of that id, once its upload is complete. */
export function findBlob(world: World, id: string): Blob | undefined {
  return findStore(world).blobs.get(id)
}

/** Forgets a blob and its bytes; nothing happens when there is none. */
export async function deleteBlob(world: World, id: string): Promise<void> {
  const { blobs, blocks } = findStore(world)
  const blob = blobs.get(id)
  blobs.delete(id)
  const staged = [...(blocks.get(id)?.values() ?? [])]
  blocks.delete(id)
  for (const path of [...staged, ...(blob === undefined ? [] : [blob.path])])
    await rm(path, { force: true })
}

/** An address to which a block blob can be uploaded for an hour. */
export function buildUploadUrl(world: World, id: string): string {
  return buildUrl(world, id, { sp: 'w' })
}

/** An address from which the blob can be read for ten minutes, under the given name and type. */
export function buildDownloadUrl(world: World, id: string, headers: DownloadHeaders): string {
  const name = encodeURIComponent(headers.fileName)
  const disposition = `attachment; filename="${headers.fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${name}`
  return buildUrl(world, id, { sp: 'r', rscd: disposition, rsct: headers.type })
}

function buildUrl(world: World, id: string, fields: Readonly<Record<string, string>>): string {
  const minutes = fields['sp'] === 'w' ? 60 : 10
  const url = new URL(`/_blobs/results/${id}`, world.origins.results)
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value)
  url.searchParams.set('se', new Date(Date.now() + minutes * 60_000).toISOString())
  url.searchParams.set('sig', signUrl(world, url))
  return url.href
}

function signUrl(world: World, url: URL): string {
  const fields = ['sp', 'se', 'rscd', 'rsct'].map((name) => url.searchParams.get(name) ?? '')
  return createHmac('sha256', findStore(world).secret)
    .update([url.pathname, ...fields].join('\n'))
    .digest('base64')
}

const PATTERN = /^\/_blobs\/results\/(?<id>[\w-]+)$/

/** The part of Azure Blob Storage that the clients of artifacts and caches use: block blobs with a signed address. */
export const blobRoutes: readonly Route[] = [
  {
    origin: 'results',
    method: 'PUT',
    pattern: PATTERN,
    handle: (call) => guard(call, 'w', answerPut),
  },
  {
    origin: 'results',
    method: 'GET',
    pattern: PATTERN,
    handle: (call) => guard(call, 'r', answerRead),
  },
  {
    origin: 'results',
    method: 'HEAD',
    pattern: PATTERN,
    handle: (call) => guard(call, 'r', answerRead),
  },
]

async function guard(
  call: Call,
  permission: 'r' | 'w',
  handle: (call: Call, id: string) => Promise<void>,
): Promise<void> {
  const { url, world, request, response, params } = call
  const given = Buffer.from(url.searchParams.get('sig') ?? '')
  const expected = Buffer.from(signUrl(world, url))
  const genuine = given.length === expected.length && timingSafeEqual(given, expected)
  const expired = Date.parse(url.searchParams.get('se') ?? '') < Date.now()
  if (request.headers.authorization !== undefined)
    sendError(
      response,
      400,
      'InvalidAuthenticationInfo',
      'A signed address takes no Authorization header.',
    )
  else if (!genuine || expired)
    sendError(response, 403, 'AuthenticationFailed', 'The signature is wrong or has expired.')
  else if (url.searchParams.get('sp') !== permission)
    sendError(
      response,
      403,
      'AuthorizationPermissionMismatch',
      'The address is not for this operation.',
    )
  else await handle(call, params['id'] ?? '')
}

async function answerPut(call: Call, id: string): Promise<void> {
  const kind = call.url.searchParams.get('comp')
  if (kind === 'block') await stageBlock(call, id)
  else if (kind === 'blocklist') await commitBlocks(call, id)
  else if (call.request.headers['x-ms-blob-type'] === 'BlockBlob') await putWhole(call, id)
  else sendError(call.response, 400, 'InvalidHeaderValue', 'x-ms-blob-type must be BlockBlob.')
}

async function stageBlock(call: Call, id: string): Promise<void> {
  const block = call.url.searchParams.get('blockid') ?? ''
  if (block === '')
    return sendError(call.response, 400, 'InvalidQueryParameterValue', 'blockid is required.')
  const path = await receive(call)
  const { blocks } = findStore(call.world)
  const staged = blocks.get(id) ?? new Map<string, string>()
  const replaced = staged.get(block)
  blocks.set(id, staged.set(block, path))
  if (replaced !== undefined) await rm(replaced, { force: true })
  sendCreated(call.response)
}

async function commitBlocks(call: Call, id: string): Promise<void> {
  const list = await readText(call)
  const staged = findStore(call.world).blocks.get(id) ?? new Map<string, string>()
  const wanted = [...list.matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g)]
  const paths = wanted.map(([, , block]) => staged.get(block ?? ''))
  const known = paths.filter((path) => path !== undefined)
  if (known.length !== paths.length)
    return sendError(
      call.response,
      400,
      'InvalidBlockList',
      'The list names a block that was not uploaded.',
    )
  const target = await nameFile(call.world)
  await pipeline(joinFiles(known), createWriteStream(target))
  await deleteBlob(call.world, id)
  sendCreated(call.response, await keep(call.world, id, target))
}

async function putWhole(call: Call, id: string): Promise<void> {
  const path = await receive(call)
  await deleteBlob(call.world, id)
  sendCreated(call.response, await keep(call.world, id, path))
}

async function* joinFiles(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path)
}

async function keep(world: World, id: string, path: string): Promise<Blob> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const sha256 = hash.digest('hex')
  const { size } = await stat(path)
  const etag = `"0x${sha256.slice(0, 15).toUpperCase()}"`
  const blob: Blob = { path, size, sha256, etag, modified: world.now() }
  findStore(world).blobs.set(id, blob)
  return blob
}

async function receive(call: Call): Promise<string> {
  const path = await nameFile(call.world)
  try {
    await pipeline(call.request, createWriteStream(path))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return path
}

async function readText({ request }: Call): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

async function nameFile(world: World): Promise<string> {
  const folder = join(world.dataDir, 'blobs')
  await mkdir(folder, { recursive: true })
  return join(folder, randomUUID())
}

async function answerRead({ request, response, url, world }: Call, id: string): Promise<void> {
  const blob = findBlob(world, id)
  if (blob === undefined) return sendError(response, 404, 'BlobNotFound', 'There is no such blob.')
  const range = parseRange(request.headers['x-ms-range'] ?? request.headers.range, blob.size)
  if (range === 'beyond')
    return sendError(response, 416, 'InvalidRange', 'The range lies beyond the end of the blob.')
  const { start, end } = range ?? { start: 0, end: blob.size - 1 }
  const disposition = url.searchParams.get('rscd')
  response.writeHead(range === undefined ? 200 : 206, {
    ...buildHeaders(blob),
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    'content-type': url.searchParams.get('rsct') ?? 'application/octet-stream',
    'x-ms-blob-type': 'BlockBlob',
    ...(disposition === null ? {} : { 'content-disposition': disposition }),
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${blob.size}` }),
  })
  if (request.method === 'HEAD' || blob.size === 0) response.end()
  else await pipeline(createReadStream(blob.path, { start, end }), response)
}

interface ByteRange {
  readonly start: number
  readonly end: number
}

function parseRange(
  header: string | readonly string[] | undefined,
  size: number,
): ByteRange | 'beyond' | undefined {
  const found = /^bytes=(\d+)-(\d*)$/.exec(typeof header === 'string' ? header : '')
  if (found === null) return undefined
  const start = Number(found[1])
  if (start >= size) return 'beyond'
  return { start, end: Math.min(found[2] === '' ? size - 1 : Number(found[2]), size - 1) }
}

function buildHeaders(blob: Blob | undefined): Readonly<Record<string, string>> {
  const known = { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-05-05' }
  if (blob === undefined) return known
  return { ...known, etag: blob.etag, 'last-modified': blob.modified.toUTCString() }
}

function sendCreated(response: ServerResponse, blob?: Blob): void {
  response.writeHead(201, { ...buildHeaders(blob), 'content-length': 0 })
  response.end()
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  const type = { 'content-type': 'application/xml', 'x-ms-error-code': code }
  response.writeHead(status, { ...buildHeaders(undefined), ...type })
  response.end(body)
}

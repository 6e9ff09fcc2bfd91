import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { githubClient } from '../../src/adapters/github-client.ts'
import { readAssetRange } from '../../src/adapters/read-asset-range.ts'
import type { Asset, ByteRange } from '../../src/ports/release-store.ts'
import { fakeLog } from '../fakes/log.ts'
import { makeBytes } from './pull-scene.ts'
import { serve } from './serve.ts'

export const BYTES = makeBytes(40_000)
export const ASSET: Asset = {
  id: 7,
  name: 'model.bin',
  size: 40_000,
  state: 'uploaded',
  sha256: null,
}
export const RANGE: ByteRange = { start: 1000, size: 2000 }

export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void

export interface Conversation {
  /** Of the API, to the question where the asset is; by default it is at `/store`. */
  readonly api?: Answer
  /** Everything that the API leads to. */
  readonly store?: Answer
}

export interface Reader {
  readonly read: (
    range: ByteRange,
    options?: Partial<Parameters<typeof readAssetRange>[3]>,
  ) => Promise<Buffer>
  readonly waits: readonly number[]
  readonly log: ReturnType<typeof fakeLog>
  /** Questions to the API, and to what it leads to. */
  readonly asked: { readonly api: number; readonly store: number }
}

export async function converse<Result>(
  {
    api = (_request, response) => response.writeHead(302, { location: '/store' }).end(),
    store = (request, response) => sendRange(request, response),
  }: Conversation,
  work: (reader: Reader) => Promise<Result>,
  token = '',
): Promise<Result> {
  const asked = { api: 0, store: 0 }
  const listener: RequestListener = (request, response) => {
    const isApi = request.url?.startsWith('/repos/') === true
    const count = isApi ? (asked.api += 1) : (asked.store += 1)
    ;(isApi ? api : store)(request, response, count)
  }
  const [waits, log]: readonly [number[], Reader['log']] = [[], fakeLog()]
  return await serve(listener, async (apiUrl) => {
    const client = githubClient({ apiUrl, token, owner: 'acme', repo: 'ml' }, log)
    const sleep = async (ms: number): Promise<void> => void waits.push(ms)
    return await work({
      read: async (range, options = {}) =>
        await collect(readAssetRange(client, ASSET, range, { sleep, log, ...options })),
      waits,
      log,
      asked,
    })
  })
}

export function sendRange(
  { headers }: IncomingMessage,
  response: ServerResponse,
  etag = '"a"',
): void {
  const [, first = 0, last = 0] = /=(\d+)-(\d+)/.exec(headers.range ?? '') ?? []
  const bytes = BYTES.subarray(Number(first), Number(last) + 1)
  response.writeHead(206, {
    'content-length': bytes.length,
    'content-range': `bytes ${first}-${last}/${BYTES.length}`,
    etag,
  })
  response.end(bytes)
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

export const cut = ({ start, size }: ByteRange): Buffer => BYTES.subarray(start, start + size)

import { types } from 'node:util'
import { trustCertFile } from './http-certificates.ts'
import { findProxy } from './http-proxy.ts'
import { explainNetworkError } from './http-transport.ts'
import type { ReplyHead } from './reply-head.ts'
import { MAX_HEAD_BYTES, parseReplyHead } from './reply-head.ts'
import type { SocketConnection } from './socket-connection.ts'
import { openConnection, takeConnection } from './socket-connection.ts'

export interface SocketRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds without a byte, connecting and the head of the answer in all, after which it fails. */
  readonly idleMs: number
  /** Ends the request, also while its body is read. */
  readonly signal?: AbortSignal
}

export interface SocketReply extends ReplyHead {
  /**
   * As many bytes as the head says. Each run of them is good until the next is asked for; whoever stops earlier closes the
   * connection. Fails when the connection ends before.
   */
  readonly bytes: AsyncIterable<Uint8Array>
  /** For who does not read the bytes. */
  drop(): void
}

/**
 * GETs over connections that are kept for a while, without the copies that Node's own client makes of a body. It knows direct
 * connections and plain answers (see `parseReplyHead`); what else there is, `openRequest` does.
 * @returns `undefined` for what is left to `openRequest`; it may have been asked for by then
 * @throws as the reply of `openRequest`
 */
export async function requestBySocket(request: SocketRequest): Promise<SocketReply | undefined> {
  const { url } = request
  const text = formatRequest(request)
  if (text === undefined || findProxy(url, process.env) !== undefined) return undefined
  if (url.protocol === 'https:') trustCertFile(process.env)
  try {
    const kept = takeConnection(url.origin)
    return (await ask(kept, text, request)) ?? (await ask(undefined, text, request))
  } catch (error) {
    if (error instanceof UnusualReply) return undefined
    throw types.isNativeError(error) ? explainNetworkError(error, url, undefined) : error
  }
}

/** Nothing is wrong with it; somebody else has to read it. */
class UnusualReply extends Error {}

const PATH = /^\/[\x21-\x7e]*$/
const VALUE = /^[\x20-\x7e]*$/

/** What is sent, line by line; nothing in an address or a value can begin a line of its own. */
function formatRequest({ url, headers }: SocketRequest): string | undefined {
  const path = `${url.pathname}${url.search}`
  const isPlain =
    /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && PATH.test(path)
  const fields = Object.entries({ host: url.host, connection: 'keep-alive', ...headers })
  if (!isPlain || !fields.every(([name, value]) => /^[a-z-]+$/.test(name) && VALUE.test(value)))
    return undefined
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

/** @returns `undefined` when a kept connection turns out to be closed */
async function ask(
  kept: SocketConnection | undefined,
  text: string,
  { url, idleMs, signal }: SocketRequest,
): Promise<SocketReply | undefined> {
  signal?.throwIfAborted()
  const connection = kept ?? openConnection(url)
  connection.watch(idleMs)
  const leave = closeOnAbort(connection, signal)
  try {
    await connection.opened
    connection.write(text)
    const { head, rest } = await readHead(connection)
    return {
      ...head,
      bytes: readBody(connection, head, rest, leave),
      drop() {
        leave()
        connection.close()
      },
    }
  } catch (error) {
    leave()
    connection.close()
    signal?.throwIfAborted()
    if (kept !== undefined && !connection.hasAnswered()) return undefined
    throw error
  }
}

/** @returns ends that: the connection is for others then */
function closeOnAbort(connection: SocketConnection, signal: AbortSignal | undefined): () => void {
  const close = (): void => connection.close()
  signal?.addEventListener('abort', close, { once: true })
  return () => signal?.removeEventListener('abort', close)
}

interface Beginning {
  readonly head: ReplyHead
  /** Bytes of the body that came with it. */
  readonly rest: Uint8Array
}

const HEAD_END = '\r\n\r\n'

async function readHead({ bytes }: SocketConnection): Promise<Beginning> {
  const text = Buffer.alloc(MAX_HEAD_BYTES)
  for (let size = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- it may come in many packets
    const chunk = await bytes.next()
    const added = Math.min(chunk.length, MAX_HEAD_BYTES - size)
    text.set(chunk.subarray(0, added), size)
    const end = text.indexOf(HEAD_END, Math.max(0, size - HEAD_END.length + 1), 'latin1')
    const lines = text.toString('latin1', 0, end === -1 ? size + added : end)
    const head = end === -1 ? undefined : parseReplyHead(lines)
    if (head !== undefined) return { head, rest: chunk.subarray(end + HEAD_END.length - size) }
    // With lines that end otherwise the end would be waited for in vain.
    if (end >= 0 || size + added === MAX_HEAD_BYTES || /(?:^|[^\r])\n/.test(lines))
      throw new UnusualReply()
    size += added
  }
}

async function* readBody(
  connection: SocketConnection,
  { length, keeps }: ReplyHead,
  rest: Uint8Array,
  leave: () => void,
): AsyncGenerator<Uint8Array> {
  let left = length
  let isClean = keeps
  try {
    for (let chunk = rest; ;) {
      // More than was said is nothing that a next answer could begin with.
      if (chunk.length > left) isClean = false
      const wanted = chunk.length > left ? chunk.subarray(0, left) : chunk
      left -= wanted.length
      if (wanted.length > 0) yield wanted
      if (left === 0) return
      connection.hear()
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      chunk = await connection.bytes.next()
    }
  } finally {
    leave()
    if (left === 0 && isClean) connection.keep()
    else connection.close()
  }
}

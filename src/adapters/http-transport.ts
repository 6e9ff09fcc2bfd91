import type { ClientRequest, IncomingMessage } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import { ReleaseError } from '../domain/errors.ts'
import { explainCertificate, trustCertFile } from './http-certificates.ts'
import { describeProxy, findProxy } from './http-proxy.ts'

export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
  /** Milliseconds without a byte in either direction, connecting included, after which the request fails. */
  readonly idleMs: number
  /** Milliseconds for all of it, the body of the answer included; without it only silence ends a request. */
  readonly deadlineMs?: number
  readonly signal?: AbortSignal
}

export interface OpenRequest {
  /** To be written to and ended by the caller. */
  readonly outgoing: ClientRequest
  /**
   * The answer as soon as its head is there, whatever its status; redirects are not followed. The body has to be read
   * or destroyed. Rejects with a `ReleaseError` for what only a person can mend (a certificate, a proxy that refuses),
   * and with another error for what another try may mend. No message holds a header or the query of an address.
   */
  readonly reply: Promise<IncomingMessage>
}

/** Connections to one host at a time; what is beyond waits for one. */
const MAX_SOCKETS = 16
/** Shorter than servers keep an idle connection, so that a request rarely meets one that they have just closed. */
const FREE_SOCKET_MS = 4000
/** How many times `idleMs` a caller may leave an answer lying before it counts as forgotten. */
const MAX_PAUSES = 10

const agents = new Map<string, http.Agent>()

/**
 * Opens one request over the connections that the process shares, through the proxy that the environment names. The
 * connections do not keep the process alive while nothing is asked.
 * @throws INPUT_INVALID for a proxy or a SSL_CERT_FILE that cannot be used
 */
export function openRequest(request: HttpRequest): OpenRequest {
  const { url } = request
  const proxy = findProxy(url, process.env)
  if (url.protocol === 'https:' || proxy?.startsWith('https:') === true) trustCertFile(process.env)
  const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
    method: request.method,
    headers: request.headers,
    agent: agentOf(url.protocol, proxy),
    timeout: request.idleMs,
  })
  const reply = watch(outgoing, request, proxy)
  // The caller may still be sending when the connection breaks.
  reply.catch(() => undefined)
  return { outgoing, reply }
}

function agentOf(protocol: string, proxy: string | undefined): http.Agent {
  const key = `${protocol} ${proxy ?? ''}`
  const known = agents.get(key)
  if (known !== undefined) return known
  const { Agent } = protocol === 'https:' ? https : http
  const agent = new Agent({
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    timeout: FREE_SOCKET_MS,
    // Who needs a proxy is decided already.
    ...(proxy === undefined ? {} : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } }),
  })
  agents.set(key, agent)
  return agent
}

function watch(
  outgoing: ClientRequest,
  { url, idleMs, deadlineMs, signal }: HttpRequest,
  proxy: string | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let incoming: IncomingMessage | undefined
    const stop = (error: Error): void => {
      // Destroying alone says nothing while a proxy is still being asked for its tunnel.
      reject(error)
      if (incoming === undefined) outgoing.destroy(error)
      else incoming.destroy(error)
    }
    const onAbort = (): void => stop(reasonOf(signal))
    const timer =
      deadlineMs === undefined
        ? undefined
        : setTimeout(
            () => stop(new Error(`${url.host} took more than ${seconds(deadlineMs)}`)),
            deadlineMs,
          )
    outgoing.on('error', (error) => reject(explainNetworkError(error, url, proxy)))
    outgoing.on('response', (response) => {
      incoming = response
      const refusal = refusalOfProxy(response.statusCode, url, proxy)
      if (refusal === undefined) resolve(response)
      else stop(refusal)
    })
    watchSilence(
      outgoing,
      () => incoming,
      idleMs,
      () => stop(new Error(`${url.host}${via(proxy)} was silent for ${seconds(idleMs)}`)),
    )
    outgoing.on('close', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    })
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted === true) onAbort()
  })
}

/** Silence is no fault of the server while bytes lie here that nobody has taken yet. */
function watchSilence(
  outgoing: ClientRequest,
  incoming: () => IncomingMessage | undefined,
  idleMs: number,
  giveUp: () => void,
): void {
  let pauses = 0
  let seen = 0
  const onSilence = (): void => {
    const { socket } = outgoing
    const { bytesRead = 0 } = socket ?? {}
    pauses = bytesRead === seen ? pauses + 1 : 1
    seen = bytesRead
    if (socket === null || (incoming()?.readableLength ?? 0) === 0 || pauses > MAX_PAUSES) {
      giveUp()
      return
    }
    // A request tells its first silence only.
    socket.once('timeout', onSilence)
    socket.setTimeout(idleMs)
  }
  outgoing.on('timeout', onSilence)
  outgoing.on('close', () => outgoing.socket?.off('timeout', onSilence))
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError')

/** The whole body. @throws when it breaks off, or has more than `maxBytes` */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > maxBytes) throw new Error(`the answer has more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What `OpenRequest.reply` rejects with for an error of Node: a `ReleaseError` where another try cannot help. */
export function explainNetworkError(error: Error, url: URL, proxy: string | undefined): Error {
  if (error instanceof ReleaseError) return error
  const code = 'code' in error ? String(error.code) : ''
  const peer = proxy?.startsWith('https:') === true ? `${url.host} (or of the proxy)` : url.host
  const certificate = explainCertificate(code, peer, process.env)
  if (certificate !== undefined)
    return new ReleaseError('GITHUB_FAILED', certificate, { cause: error })
  if (proxy === undefined) return describeEmpty(error)
  const status = 'statusCode' in error ? Number(error.statusCode) : undefined
  const message =
    status === undefined
      ? describeEmpty(error).message
      : `the proxy answered ${status} for ${url.host}`
  return (
    refusalOfProxy(status, url, proxy, error) ??
    refusalOfScheme(code, proxy, error) ??
    new Error(`${message}${via(proxy)}`, { cause: error })
  )
}

/** Several addresses of a host that all refuse are one error without a message. */
function describeEmpty(error: Error): Error {
  if (error.message !== '' || !(error instanceof AggregateError)) return error
  const messages = error.errors.map((one: unknown) =>
    one instanceof Error ? one.message : String(one),
  )
  return new Error([...new Set(messages)].join('; '), { cause: error })
}

/** Of a plain request the proxy's refusal is the answer, of a tunnel it is an error. */
function refusalOfProxy(
  status: number | undefined,
  url: URL,
  proxy: string | undefined,
  cause?: Error,
): ReleaseError | undefined {
  if (proxy === undefined || status === undefined) return undefined
  const where = `The proxy ${describeProxy(proxy)}`
  if (status === 407)
    return new ReleaseError(
      'GITHUB_FAILED',
      `${where} asks for a user and a password (407), or does not accept those that it got. Write them before its host: ` +
        'http://USER:PASSWORD@HOST:PORT, special characters as %XX.',
      { cause },
    )
  if (cause === undefined || status < 400 || status >= 500 || status === 429 || status === 408)
    return undefined
  return new ReleaseError(
    'GITHUB_FAILED',
    `${where} does not let this machine reach ${url.host} (${status}). Have the host allowed there, or name it in NO_PROXY ` +
      'where it can be reached directly.',
    { cause },
  )
}

const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/

function refusalOfScheme(code: string, proxy: string, cause: Error): ReleaseError | undefined {
  if (!proxy.startsWith('https:') || !NO_TLS.test(code)) return undefined
  return new ReleaseError(
    'GITHUB_FAILED',
    `The proxy ${describeProxy(proxy)} does not speak TLS. Most proxies are named with http://, also in HTTPS_PROXY: the ` +
      'variable says what is asked for, not how the proxy is reached.',
    { cause },
  )
}

const via = (proxy: string | undefined): string =>
  proxy === undefined ? '' : ` (through the proxy ${describeProxy(proxy)})`

const seconds = (ms: number): string => `${ms / 1000} s`

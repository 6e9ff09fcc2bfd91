import { request as plainRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as tlsRequest } from 'node:https'

export interface Exchange {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly bytes: Buffer
  /** Whether the reply was cut before its end. */
  readonly cut: boolean
}

export interface ExchangeRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** PEM of the authority to trust. */
  readonly ca?: string
  /** Hangs up once this many bytes of the reply came. */
  readonly hangUpAfter?: number
}

/** One request on a connection of its own, which follows nothing and keeps what came of a cut reply. */
export function exchange(url: string, request: ExchangeRequest = {}): Promise<Exchange> {
  const { method = 'GET', headers = {}, body, ca, hangUpAfter = Infinity } = request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const options = { method, headers: { ...headers, ...length }, agent: false, ca }
  return new Promise((fulfil, reject) => {
    const listen = (response: IncomingMessage): void => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size >= hangUpAfter) sent.destroy()
      })
      response.on('error', () => undefined)
      response.on('close', () => {
        const { statusCode: status = 0, headers: received, complete } = response
        fulfil({ status, headers: received, bytes: Buffer.concat(chunks), cut: !complete })
      })
    }
    const sent = url.startsWith('https:')
      ? tlsRequest(url, options, listen)
      : plainRequest(url, options, listen)
    sent.on('error', reject)
    sent.end(body)
  })
}

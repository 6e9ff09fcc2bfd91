import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { SocketReply } from '../../src/adapters/ranged-socket.ts'
import { requestBySocket } from '../../src/adapters/ranged-socket.ts'
import type { TlsIdentity } from '../../local-github/tls-certificate.ts'

/** @param count of this request among all */
export type Answer = (socket: Socket, count: number, text: string) => void

export interface RawServer {
  readonly origin: string
  /** What was asked, byte for byte. */
  readonly requests: readonly string[]
  /** Connections that were opened. */
  readonly connections: () => number
}

/** Runs the work against a server that knows nothing of HTTP but where a request ends. */
export async function serveRaw<Result>(
  answer: Answer,
  work: (server: RawServer) => Promise<Result>,
  { tls, host = '127.0.0.1' }: { readonly tls?: TlsIdentity; readonly host?: string } = {},
): Promise<Result> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const onSocket = (socket: Socket): void => {
    connections += 1
    let text = ''
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (!text.endsWith('\r\n\r\n')) return
      requests.push(text)
      const whole = text
      text = ''
      answer(socket, requests.length, whole)
    })
  }
  const server: Server = tls === undefined ? createServer(onSocket) : createTlsServer(tls, onSocket)
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const address = server.address()
  const isPort = (one: typeof address): one is AddressInfo =>
    typeof one === 'object' && one !== null
  if (!isPort(address)) throw new Error('the server has no port')
  const origin = `${tls === undefined ? 'http' : 'https'}://${host}:${address.port}`
  try {
    return await work({ origin, requests, connections: () => connections })
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

export const ask = (
  origin: string,
  { path = '/a', headers = {}, idleMs = 60_000 } = {},
): Promise<SocketReply | undefined> =>
  requestBySocket({ url: new URL(path, origin), headers, idleMs })

/** All bytes of the answer to one request; `unusual` when it is left to another client. */
export async function read(origin: string, idleMs?: number): Promise<string> {
  const reply = await ask(origin, idleMs === undefined ? {} : { idleMs })
  return reply === undefined ? 'unusual' : (await collect(reply)).toString('latin1')
}

/** With turns in between, in which the connection could write over what is not copied yet. */
export async function collect({ bytes }: SocketReply): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) {
    await turn()
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

/** Until the next turn of the event loop, with what arrived by then. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** Message of what a task throws. */
export async function failureOf(task: Promise<unknown>): Promise<string> {
  try {
    await task
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export const headOf = (length: number, ...more: readonly string[]): string =>
  ['HTTP/1.1 206 Partial', `Content-Length: ${length}`, ...more, '', ''].join('\r\n')

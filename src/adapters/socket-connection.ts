import type { Socket } from 'node:net'
import { connect as connectPlain, isIP } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { connect as connectTls } from 'node:tls'
import type { SocketBytes } from './socket-bytes.ts'
import { socketBytes } from './socket-bytes.ts'

/** A connection for one request after the other. */
export interface SocketConnection {
  /** Rejects when there is no connection. */
  readonly opened: Promise<void>
  readonly bytes: Pick<SocketBytes, 'next' | 'count'>
  /** From now on silence of so many milliseconds ends it. */
  watch(idleMs: number): void
  /** Silence begins anew. */
  hear(): void
  /** Only latin1. */
  write(text: string): void
  /** Whether anything came since `watch`. */
  hasAnswered(): boolean
  /** For whoever needs one to the same origin next; it does not keep the process alive. */
  keep(): void
  close(): void
}

interface Kept {
  readonly connection: SocketConnection
  readonly timer: NodeJS.Timeout
}

const keptByOrigin = new Map<string, Kept[]>()
/** Shorter than servers keep an idle connection. */
const KEPT_MS = 4000
const MAX_KEPT = 16
/** How many times `idleMs` somebody may leave bytes lying before a connection counts as forgotten. */
const MAX_PAUSES = 10

/** One that was kept. Whether its server has closed it meanwhile shows when it is used. */
export function takeConnection(origin: string): SocketConnection | undefined {
  for (;;) {
    const kept = keptByOrigin.get(origin)?.pop()
    clearTimeout(kept?.timer)
    // An answer that nobody asked for must not be taken for the next one.
    if (kept === undefined || kept.connection.bytes.count() === 0) return kept?.connection
    kept.connection.close()
  }
}

/** Directly, without a proxy. `https:` with what Node trusts, and only to a server with a certificate for this host. */
export function openConnection(url: URL): SocketConnection {
  const isTls = url.protocol === 'https:'
  const bytes: SocketBytes = socketBytes(isTls, () => socket.resume())
  const socket = isTls ? openTls(url, bytes) : openPlain(url, bytes)
  const watch = watchSilence(socket, bytes, url.host)
  const close = (): void => {
    socket.destroy()
  }
  const connection: SocketConnection = {
    ...watch,
    opened: new Promise<void>((resolve, reject) => {
      socket.once(isTls ? 'secureConnect' : 'connect', () => {
        watch.open()
        resolve()
      })
      socket.once('close', () => reject(new Error('the connection was closed')))
      socket.once('error', reject)
    }),
    bytes,
    write: (text) => socket.write(text, 'latin1'),
    keep() {
      watch.stop()
      socket.unref()
      // Only who reads hears that the server closes it.
      socket.resume()
      if (socket.destroyed || bytes.count() > 0) close()
      else keep(connection, url.origin)
    },
    close,
  }
  connection.opened.catch(() => undefined)
  const end = (error: Error): void => {
    watch.stop()
    bytes.end(error)
    forget(connection, url.origin)
  }
  socket.on('error', end)
  socket.on('close', () => end(new Error('the connection was closed')))
  socket.on('end', close)
  return connection
}

interface SilenceWatch extends Pick<SocketConnection, 'watch' | 'hear' | 'hasAnswered'> {
  /** Connecting is done. */
  open(): void
  stop(): void
}

function watchSilence(socket: Socket, bytes: SocketBytes, host: string): SilenceWatch {
  let [idleMs, pauses, before, isOpen] = [0, 0, 0, false]
  let timer: NodeJS.Timeout | undefined
  const judge = (seen: number): void => {
    if (timer === undefined) return
    pauses += 1
    // While nobody asks for bytes it is not the server that is silent.
    const isPaused = isOpen && !bytes.isAwaited() && pauses <= MAX_PAUSES
    if (isPaused || bytes.total() > seen) timer.refresh()
    else socket.destroy(new Error(`${host} was silent for ${idleMs / 1000} s`))
  }
  const onSilence = (): void => {
    // After a standstill of this process timers come first, and what has arrived meanwhile after them.
    setImmediate(judge, bytes.total())
  }
  return {
    watch(ms) {
      clearTimeout(timer)
      ;[idleMs, pauses, before] = [ms, 0, bytes.total()]
      timer = setTimeout(onSilence, ms).unref()
      socket.ref()
    },
    hear() {
      pauses = 0
      timer?.refresh()
    },
    hasAnswered: () => bytes.total() > before,
    open() {
      isOpen = true
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

const openPlain = ({ hostname, port }: URL, { onread }: SocketBytes): Socket =>
  connectPlain({ host: bare(hostname), port: Number(port || 80), onread })

const sessions = new Map<string, Buffer>()
const MAX_SESSIONS = 16

function openTls({ origin, hostname, port }: URL, { onread }: SocketBytes): Socket {
  const host = bare(hostname)
  const session = sessions.get(origin)
  const options: ConnectionOptions & Pick<SocketBytes, 'onread'> = {
    host,
    port: Number(port || 443),
    // Names only; an address is compared with the certificate all the same.
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    ...(session === undefined ? {} : { session }),
    onread,
  }
  const socket = connectTls(options)
  socket.on('session', (fresh) => {
    if (sessions.size < MAX_SESSIONS || sessions.has(origin)) sessions.set(origin, fresh)
  })
  socket.on('error', () => sessions.delete(origin))
  return socket
}

/** Without the brackets of an IPv6 address. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

function keep(connection: SocketConnection, origin: string): void {
  const kept = keptByOrigin.get(origin) ?? []
  keptByOrigin.set(origin, kept)
  kept.push({ connection, timer: setTimeout(() => connection.close(), KEPT_MS).unref() })
  if (kept.length > MAX_KEPT) kept[0]?.connection.close()
}

function forget(connection: SocketConnection, origin: string): void {
  const kept = keptByOrigin.get(origin) ?? []
  const place = kept.findIndex((one) => one.connection === connection)
  if (place >= 0) clearTimeout(kept.splice(place, 1)[0]?.timer)
  if (kept.length === 0) keptByOrigin.delete(origin)
}

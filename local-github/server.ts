import { lookup } from 'node:dns/promises'
import { mkdir } from 'node:fs/promises'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import { inspect } from 'node:util'
import { apiRoutes } from './api-routes.ts'
import { artifactRoutes } from './artifact-service.ts'
import { downloadRoutes } from './asset-routes.ts'
import { cacheRoutes } from './cache-service.ts'
import type { DispatchContext } from './dispatch.ts'
import { dispatch } from './dispatch.ts'
import type { Faults } from './faults.ts'
import { createFaults } from './faults.ts'
import { objectRoutes } from './object-routes.ts'
import { oidcRoutes } from './oidc.ts'
import { pageRoutes } from './pages.ts'
import { createRateLimiter } from './rate-limit.ts'
import type { RequestLog } from './request-log.ts'
import { createRequestLog } from './request-log.ts'
import { graphqlRoutes } from './repository-routes.ts'
import type { OriginName, Route, Token } from './route.ts'
import type { TlsIdentity } from './tls-certificate.ts'
import type { World } from './world.ts'
import { createWorld } from './world.ts'

export interface LocalGithubOptions {
  /** Where bytes are kept; created when missing. */
  readonly dataDir: string
  /** The port of the pages; API, uploads, objects and results take the next four. Free ports when absent or 0. */
  readonly port?: number
  /** Bearer token to what it may do. Any other token is answered with 401. */
  readonly tokens?: Readonly<Record<string, Token>>
  /**
   * Serves every origin over TLS, with `https` in every address. The certificate has to be good for
   * `127.0.0.1`, `localhost` and `github.localhost`; `createTlsCertificate` makes one.
   */
  readonly tls?: TlsIdentity
  /** Without it, failures inside the server are written to standard error. */
  readonly quiet?: boolean
  /** Requests an hour that the API answers one address without a token; 60 when absent. */
  readonly anonymousLimit?: number
}

export interface LocalGithub {
  /** For `GITHUB_API_URL`; no slash at the end. */
  readonly apiUrl: string
  /**
   * Where the pages are, for `GITHUB_SERVER_URL`: `http://github.localhost:PORT` where the system
   * resolves such names, else `http://localhost:PORT`; `https` with TLS, as all addresses.
   */
  readonly serverUrl: string
  /**
   * The same pages under `http://github.localhost:PORT`, which browsers always resolve and Node
   * does only where the system does. As `GITHUB_SERVER_URL` it lets `@actions/artifact` work: that
   * package takes any other host for an Enterprise server.
   */
  readonly localhostUrl: string
  /** For `ACTIONS_RESULTS_URL`; no slash at the end. */
  readonly resultsUrl: string
  readonly world: World
  /** Every request that arrived, on any origin. */
  readonly log: RequestLog
  readonly faults: Faults
  /** Cuts open connections and frees the ports. */
  close(): Promise<void>
}

const ORIGINS: readonly OriginName[] = ['pages', 'api', 'uploads', 'objects', 'results']

/** Starts a local GitHub on the loopback address, each origin on a port of its own. */
export async function startLocalGithub(options: LocalGithubOptions): Promise<LocalGithub> {
  await mkdir(resolve(options.dataDir), { recursive: true })
  const started: Started = { context: undefined }
  const scheme = options.tls === undefined ? 'http' : 'https'
  const closing = new AbortController()
  const { ports, close: stopAll } = await openListeners(options, started)
  const at = (host: string, origin: OriginName): string =>
    `${scheme}://${host}:${ports.get(origin)}`
  const pagesHost = (await isLoopback('github.localhost')) ? 'github.localhost' : 'localhost'
  const origins: Readonly<Record<OriginName, string>> = {
    pages: at(pagesHost, 'pages'),
    api: at('127.0.0.1', 'api'),
    uploads: at('127.0.0.1', 'uploads'),
    objects: at('127.0.0.1', 'objects'),
    results: at('127.0.0.1', 'results'),
  }
  const tokens = options.tokens ?? {}
  const world = createWorld({ dataDir: options.dataDir, origins, tokens })
  const [log, faults] = [createRequestLog(), createFaults()]
  const rate = createRateLimiter(options.anonymousLimit)
  const report = (error: unknown): void => {
    if (options.quiet !== true) process.stderr.write(`${inspect(error)}\n`)
  }
  const { signal } = closing
  started.context = { world, log, faults, rate, closing: signal, routes: buildTable(), report }
  const close = async (): Promise<void> => {
    closing.abort()
    await stopAll()
  }
  const localhostUrl = at('github.localhost', 'pages')
  const [apiUrl, serverUrl, resultsUrl] = [origins.api, origins.pages, origins.results]
  return { apiUrl, serverUrl, localhostUrl, resultsUrl, world, log, faults, close }
}

interface Started {
  context: DispatchContext | undefined
}

/** Opens all ports or none. */
async function openListeners(
  { port: first = 0, tls }: LocalGithubOptions,
  started: Started,
): Promise<{
  readonly ports: ReadonlyMap<OriginName, number>
  readonly close: () => Promise<void>
}> {
  const listeners: Listener[] = []
  const ports = new Map<OriginName, number>()
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.stop()))
  }
  try {
    for (const [index, origin] of ORIGINS.entries()) {
      const listener = buildListener(origin, started, tls)
      listeners.push(listener)
      ports.set(origin, await listen(listener.server, first === 0 ? 0 : first + index))
    }
  } catch (error) {
    await close()
    throw error
  }
  return { ports, close }
}

function buildTable(): (origin: OriginName) => readonly Route[] {
  const wired: readonly (readonly [OriginName, readonly Route[]])[] = [
    ['api', apiRoutes],
    ['api', graphqlRoutes],
    ['objects', objectRoutes],
    ['pages', downloadRoutes],
    ['pages', pageRoutes],
    ['results', artifactRoutes],
    ['results', cacheRoutes],
    ['results', oidcRoutes],
  ]
  const table = new Map<OriginName, Route[]>(ORIGINS.map((origin) => [origin, []]))
  for (const [origin, routes] of wired)
    for (const route of routes) table.get(route.origin ?? origin)?.push(route)
  return (origin) => table.get(origin) ?? []
}

interface Listener {
  readonly server: Server | TlsServer
  /** Cuts its connections, also those that have not said anything yet, and frees the port. */
  stop(): Promise<void>
}

function buildListener(
  origin: OriginName,
  started: Readonly<Started>,
  tls: TlsIdentity | undefined,
): Listener {
  const listener: RequestListener = (request, response) => {
    const { context } = started
    if (context === undefined) request.socket.destroy()
    else dispatch(context, origin, request, response).catch(context.report)
  }
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  // Uploads of gigabytes take as long as they take.
  server.requestTimeout = 0
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const stop = (): Promise<void> =>
    new Promise((fulfil) => {
      server.close(() => fulfil())
      for (const socket of sockets) socket.destroy()
    })
  return { server, stop }
}

function listen(server: Server | TlsServer, port: number): Promise<number> {
  return new Promise((fulfil, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      fulfil(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

async function isLoopback(host: string): Promise<boolean> {
  try {
    const { address } = await lookup(host)
    return address === '::1' || address.startsWith('127.')
  } catch {
    return false
  }
}

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { HttpFailure, buildFailure, notFound } from './failure.ts'
import type { ActiveFaults, FaultKind } from './faults.ts'
import { holdReply } from './hold-reply.ts'
import type { RateLimiter } from './rate-limit.ts'
import { renderRateHeaders } from './rate-limit.ts'
import { sendFailure } from './reply.ts'
import type { RequestEntry, RunningEntry, WritableLog } from './request-log.ts'
import type { Call, OriginName, Route, Token } from './route.ts'
import { hungUp } from './transfer-fault.ts'
import type { World } from './world.ts'

export interface DispatchContext {
  readonly world: World
  readonly log: WritableLog
  readonly faults: ActiveFaults
  readonly rate: RateLimiter
  /** Aborted when the server closes. */
  readonly closing: AbortSignal
  readonly routes: (origin: OriginName) => readonly Route[]
  /** Told of every failure that is the server's own fault. */
  readonly report: (error: unknown) => void
}

type CallFault = Extract<FaultKind, { kind: 'call' }>

/** Answers one request: log, faults, rights, route, reply. Never throws. */
export async function dispatch(
  context: DispatchContext,
  origin: OriginName,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = parseUrl(context.world, origin, request)
  // A request that broke off has none any more.
  const { socket } = request
  const running = context.log.begin({
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    origin,
    authorized: request.headers.authorization !== undefined,
  })
  const faults = context.faults.take(running.entry)
  if (!(await begin(context, socket, faults, running.entry))) {
    running.end(0)
    socket.destroy()
    return
  }
  await answer(context, { origin, request, response, socket, url, faults, running })
  running.end(response.headersSent ? response.statusCode : 0)
}

/** What faults do before anything happened; whether the request is handled then. */
async function begin(
  context: DispatchContext,
  socket: Socket,
  faults: readonly FaultKind[],
  entry: RequestEntry,
): Promise<boolean> {
  for (const fault of faults) {
    if (fault.kind === 'delay' && !(await pause(fault.ms, context.closing))) return false
    if (fault.kind === 'call') await fault.before?.(entry)
    if (fault.kind === 'stall' && fault.after === undefined) {
      await hungUp(socket)
      return false
    }
  }
  return !faults.some((fault) => fault.kind === 'cut-before')
}

/** Whether the time passed; `false` when the server was closed meanwhile. */
async function pause(ms: number, closing: AbortSignal): Promise<boolean> {
  try {
    return await wait(ms, true, { signal: closing })
  } catch {
    return false
  }
}

interface Turn {
  readonly origin: OriginName
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly socket: Socket
  readonly url: URL
  readonly faults: readonly FaultKind[]
  readonly running: RunningEntry
}

/** Holds the reply back where a fault wants to act between the effect and the reply. */
async function answer(context: DispatchContext, turn: Turn): Promise<void> {
  const { socket, faults, running } = turn
  const cut = faults.some((fault) => fault.kind === 'cut-after')
  const calls = faults.filter((fault): fault is CallFault => fault.kind === 'call')
  const held = cut || calls.some((fault) => fault.after !== undefined)
  if (!held) return handle(context, turn)
  const reply = holdReply(turn.response)
  await Promise.race([reply.started, handle(context, turn)])
  running.end(turn.response.statusCode)
  await runAfter(calls, running.entry)
  if (cut) socket.destroy()
  else reply.release()
}

async function runAfter(calls: readonly CallFault[], entry: RequestEntry): Promise<void> {
  for (const call of calls) await call.after?.(entry)
}

async function handle(context: DispatchContext, turn: Turn): Promise<void> {
  const { world } = context
  const header = turn.request.headers.authorization
  const call: Call = {
    request: turn.request,
    response: turn.response,
    url: turn.url,
    params: {},
    world,
    token: findToken(world, header),
    faults: turn.faults,
  }
  try {
    if (turn.origin === 'api' || turn.origin === 'uploads') checkCaller(context, call, header)
    const failure = turn.faults.map(toFailure).find((found) => found !== undefined)
    if (failure !== undefined) throw failure
    const { route, params } = findRoute(context.routes(turn.origin), turn.request.method, turn.url)
    await route.handle({ ...call, params })
  } catch (error) {
    // Nobody is there to be told, and what was cut has no status.
    if (turn.socket.destroyed) return
    if (!(error instanceof HttpFailure)) context.report(error)
    sendFailure(call, error)
  }
}

/** The headers that every reply of the API carries, and the refusals that come before any route. */
function checkCaller(context: DispatchContext, call: Call, header: string | undefined): void {
  const state = context.rate.count(
    { authorization: header, address: call.request.socket.remoteAddress ?? '' },
    context.world.now(),
  )
  const headers = {
    ...renderRateHeaders(state),
    server: 'github.com',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-github-request-id': randomBytes(8).toString('hex').toUpperCase(),
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
  }
  for (const [name, value] of Object.entries(headers)) call.response.setHeader(name, value)
  if (header !== undefined && call.token === undefined) throw buildFailure(401, 'Bad credentials')
  if (state.exceeded)
    throw buildFailure(403, `API rate limit exceeded for ${call.token?.login ?? 'anonymous'}.`)
}

function toFailure(fault: FaultKind): HttpFailure | undefined {
  if (fault.kind === 'status') {
    const { status, headers, body } = fault
    const message = { message: `Injected ${status}`, status: String(status) }
    return new HttpFailure(status, isRecord(body) ? body : message, headers)
  }
  if (fault.kind !== 'rate-limit') return undefined
  const { wait: seconds, limit, status = 403 } = fault
  if (limit === 'secondary')
    return buildFailure(status, 'You have exceeded a secondary rate limit.', {
      'retry-after': String(seconds),
    })
  return buildFailure(status, 'API rate limit exceeded for installation.', {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds),
  })
}

function findRoute(
  routes: readonly Route[],
  method: string | undefined,
  url: URL,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } {
  for (const route of routes) {
    if (route.method !== method) continue
    const found = route.pattern.exec(url.pathname)
    if (found !== null) return { route, params: decodeGroups(found.groups) }
  }
  // Node sends no body with the reply to a HEAD, whatever the route writes.
  if (method === 'HEAD') return findRoute(routes, 'GET', url)
  throw notFound()
}

function decodeGroups(groups: Readonly<Record<string, string>> = {}): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, decodeURIComponent(value)]),
    )
  } catch {
    throw buildFailure(400, 'The path is not valid percent-encoding')
  }
}

function findToken(world: World, header: string | undefined): Token | undefined {
  const [scheme = '', value = ''] = (header ?? '').trim().split(/\s+/)
  if (/^(bearer|token)$/i.test(scheme)) return world.tokens.get(value)
  if (!/^basic$/i.test(scheme)) return undefined
  const [, password = ''] = Buffer.from(value, 'base64').toString().split(':')
  return world.tokens.get(password)
}

function parseUrl(world: World, origin: OriginName, request: IncomingMessage): URL {
  const base = world.origins[origin]
  const target = request.url ?? '/'
  return URL.parse(`${base}${target.startsWith('/') ? '' : '/'}${target}`) ?? new URL(base)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import type { ClientRequest } from 'node:http'
import https from 'node:https'
import type { RequestEntry } from '../../local-github/request-log.ts'
import type { OriginName } from '../../local-github/route.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import type { DrawnFault, FaultPlan, SentRequest } from './fault-plan.ts'
import { drawFault } from './fault-plan.ts'

/** What stands for a process of its own: work whose HTTP requests are counted, disturbed and cut off by themselves. */
export interface SimulatedProcess {
  /** `METHOD ORIGIN PATH`, and what went wrong with it, in the order of sending. */
  readonly requests: readonly string[]
  /** Kinds of faults that were put in its way. */
  readonly faults: readonly string[]
  /** Whether it was killed: no request of it has left since. */
  readonly killed: boolean
}

export type Ended<Value> = { readonly process: SimulatedProcess } & (
  | { readonly kind: 'returned'; readonly value: Value }
  | { readonly kind: 'threw'; readonly error: unknown }
)

export interface ProcessTable {
  /** @param onKill called in the very moment in which the process dies */
  run<Value>(
    plan: FaultPlan,
    work: () => Promise<Value>,
    onKill?: () => void,
  ): Promise<Ended<Value>>
  close(): void
}

interface Running {
  readonly plan: FaultPlan
  readonly onKill: () => void
  readonly requests: string[]
  readonly faults: string[]
  /** Take faults away that no request has met. */
  readonly removers: (() => void)[]
  killed: boolean
}

let lastMark = 0

/** Stands for the minute after which silence counts as a dead connection; that it does is tested elsewhere. Milliseconds. */
const SILENCE_MS = 15

/**
 * Watches every HTTP request that this process begins, and tells by the
 * asynchronous context which simulated process it belongs to. So a fault is put in the way of "the seventh request of the second publisher",
 * whatever others do meanwhile.
 */
export function processTable(github: LocalGithub): ProcessTable {
  const context = new AsyncLocalStorage<Running>()
  const origins = new Map<string, OriginName>()
  for (const name of ['api', 'uploads', 'objects', 'pages'] as const)
    origins.set(new URL(github.world.origins[name]).host, name)
  const restore = watchRequests((outgoing) => {
    const running = context.getStore()
    if (running !== undefined) disturb(running, outgoing, describe(outgoing, origins), github)
  })
  return {
    async run(plan, work, onKill = () => undefined) {
      const running: Running = {
        plan,
        onKill,
        requests: [],
        faults: [],
        removers: [],
        killed: false,
      }
      try {
        return { kind: 'returned', value: await context.run(running, work), process: running }
      } catch (error) {
        return { kind: 'threw', error, process: running }
      } finally {
        for (const remove of running.removers) remove()
      }
    },
    close: restore,
  }
}

/**
 * Tells of every request as soon as it is made. Node's own channel for that (`http.client.request.created`) was silent in one of many
 * runs of a worker that had run other tests before.
 * @returns the way back
 */
function watchRequests(onCreated: (outgoing: ClientRequest) => void): () => void {
  const originals = [http, https].map((module) => ({ module, request: module.request }))
  for (const { module, request } of originals)
    module.request = (...args: readonly unknown[]): ClientRequest => {
      const outgoing: ClientRequest = Reflect.apply(request, module, args)
      onCreated(outgoing)
      return outgoing
    }
  return () => {
    for (const { module, request } of originals) module.request = request
  }
}

function describe(
  outgoing: ClientRequest,
  origins: ReadonlyMap<string, OriginName>,
): SentRequest | undefined {
  const host = String(outgoing.getHeader('host'))
  const origin = origins.get(host)
  if (origin === undefined) return undefined
  const { pathname: path, search: query } = new URL(outgoing.path, `http://${host}`)
  const size = Number(outgoing.getHeader('content-length') ?? 0)
  return { origin, method: outgoing.method, path, query, size }
}

function disturb(
  running: Running,
  outgoing: ClientRequest,
  sent: SentRequest | undefined,
  github: LocalGithub,
): void {
  if (running.killed) outgoing.destroy(new Error('the process was killed'))
  if (running.killed || sent === undefined) return
  const number = running.requests.length + 1
  const { kill } = running.plan
  const dies = kill?.at === number
  const drawn = dies ? kill.fault(sent) : drawFault(running.plan, number, sent)
  running.requests.push(
    `${sent.method} ${sent.origin} ${sent.path}${drawn === undefined ? '' : ` [${drawn.name}]`}`,
  )
  if (drawn !== undefined) apply(drawn, sent, running, outgoing, github)
  if (!dies) return
  running.killed = true
  running.onKill()
}

function apply(
  drawn: DrawnFault,
  sent: SentRequest,
  running: Running,
  outgoing: ClientRequest,
  { faults }: LocalGithub,
): void {
  running.faults.push(drawn.name)
  if (drawn.fault !== null) {
    const mark = `chaos=${(lastMark += 1)}`
    // Of two requests that are alike it has to be this one: the server passes over a parameter that it does not know. A signed
    // address takes none, but is never twice the same.
    const query = `${sent.query === '' ? '?' : `${sent.query}&`}${mark}`
    const isSigned = sent.origin === 'objects'
    if (!isSigned) outgoing.path = `${sent.path}${query}`
    const match = (entry: RequestEntry): boolean =>
      entry.query === (isSigned ? sent.query : query) && entry.path === sent.path
    running.removers.push(faults.add({ ...drawn.fault, match }))
  }
  if (drawn.client === 'at-once') outgoing.destroy(new Error('the process was killed'))
  if (drawn.client === 'silence') {
    const timer = setTimeout(
      () => outgoing.destroy(new Error('there was silence for too long')),
      SILENCE_MS,
    )
    outgoing.once('close', () => clearTimeout(timer))
  }
}

import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FaultKind } from './faults.ts'
import type { Call } from './route.ts'

/** A fault that acts while the bytes of an upload or a download are under way. */
type TransferFault =
  | Extract<FaultKind, { kind: 'throttle' | 'cut-body' | 'corrupt' }>
  | (Extract<FaultKind, { kind: 'stall' }> & { readonly after: number })

export type Bytes = AsyncIterable<Buffer>

/** A step of a transfer, for `pipeline`. */
export type Stage = (source: Bytes) => AsyncGenerator<Buffer>

/** First what changes the bytes and their pace, last what ends them, so that its count is exact. */
const ORDER: readonly TransferFault['kind'][] = ['corrupt', 'throttle', 'cut-body', 'stall']

/** Whether a fault of this kind hit the request. */
export function hasFault(call: Call, kind: FaultKind['kind']): boolean {
  return call.faults.some((fault) => fault.kind === kind)
}

/** What the faults of this request do to its bytes, in the order in which they pass; mostly nothing. */
export function listStages(call: Call): readonly Stage[] {
  return call.faults
    .filter(isTransferFault)
    .toSorted((left, right) => ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind))
    .map((fault) => buildStage(fault, call.request.socket))
}

/** Sends bytes through stages; each chunk has left this process before the next one is asked for. */
export async function sendThrough(
  source: Bytes,
  stages: readonly Stage[],
  response: ServerResponse,
): Promise<void> {
  const closed = new AbortController()
  response.once('close', () => closed.abort())
  const staged = stages.reduce<Bytes>((bytes, stage) => stage(bytes), source)
  for await (const chunk of staged) {
    await flush(response, chunk, closed.signal)
    if (closed.signal.aborted) return
  }
  response.end()
}

function flush(response: ServerResponse, chunk: Buffer, closed: AbortSignal): Promise<void> {
  return new Promise((fulfil) => {
    closed.addEventListener('abort', () => fulfil(), { once: true })
    response.write(chunk, () => fulfil())
  })
}

/** Fulfilled once the client has hung up or the server was closed. */
export function hungUp(socket: Socket): Promise<void> {
  return new Promise((fulfil) => {
    if (socket.destroyed) fulfil()
    else socket.once('close', () => fulfil())
  })
}

function isTransferFault(fault: FaultKind): fault is TransferFault {
  if (fault.kind === 'stall') return fault.after !== undefined
  return fault.kind === 'throttle' || fault.kind === 'cut-body' || fault.kind === 'corrupt'
}

function buildStage(fault: TransferFault, socket: Socket): Stage {
  if (fault.kind === 'throttle') return (source) => throttle(source, fault.bytesPerSecond)
  if (fault.kind === 'corrupt') return (source) => corrupt(source, fault.at)
  const { kind, after } = fault
  return (source) =>
    interrupt(source, after, async () => {
      if (kind === 'cut-body') socket.destroy()
      else await hungUp(socket)
    })
}

/** Sleeps shorter than this cost more than they are worth. */
const SHORTEST_SLEEP = 4
/** How far a transfer that fell behind its pace may catch up, in milliseconds. */
const SLACK = 200
/** Pieces in a second at least, so that the bytes trickle instead of coming in gusts. */
const PIECES = 20

export interface Clock {
  /** Milliseconds. */
  now(): number
  sleep(ms: number): Promise<unknown>
}

const CLOCK: Clock = { now: () => performance.now(), sleep: (ms) => wait(ms) }

/** Lets bytes pass at a pace of its own, the last one when all of them have had their time. */
export async function* throttle(
  source: Bytes,
  bytesPerSecond: number,
  clock: Clock = CLOCK,
): AsyncGenerator<Buffer> {
  const most = Math.max(1, Math.floor(bytesPerSecond / PIECES))
  let due = clock.now()
  for await (const chunk of source)
    for (let start = 0; start < chunk.length; start += most) {
      const piece = chunk.subarray(start, start + most)
      const now = clock.now()
      due = Math.max(due, now - SLACK) + (piece.length / bytesPerSecond) * 1000
      if (due - now >= SHORTEST_SLEEP) await clock.sleep(due - now)
      yield piece
    }
}

async function* corrupt(source: Bytes, at: number): AsyncGenerator<Buffer> {
  let passed = 0
  for await (const chunk of source) {
    const index = at - passed
    passed += chunk.length
    if (index < 0 || index >= chunk.length) yield chunk
    else yield flip(chunk, index)
  }
}

function flip(chunk: Buffer, index: number): Buffer {
  const copy = Buffer.from(chunk)
  copy.writeUInt8(chunk.readUInt8(index) ^ 0xff, index)
  return copy
}

async function* interrupt(
  source: Bytes,
  after: number,
  act: () => Promise<void>,
): AsyncGenerator<Buffer> {
  let left = after
  for await (const chunk of source) {
    if (chunk.length < left) {
      left -= chunk.length
      yield chunk
      continue
    }
    if (left > 0) yield chunk.subarray(0, left)
    await act()
    throw new Error('The transfer was interrupted.')
  }
}

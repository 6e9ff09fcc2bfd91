import type { Hash } from 'node:crypto'
import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

// This file runs as it is beside the bundle, so it imports nothing but node:*.

const BUFFER_BYTES = 1024 * 1024
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

/** The next bytes of a file, which are on the disk by now; or the news that all so far count for nothing. */
export type TailStep =
  | {
      readonly kind: 'step'
      readonly file: number
      readonly path: string
      /** How many times the file was begun anew. */
      readonly round: number
      readonly from: number
      readonly to: number
      readonly last: boolean
    }
  | { readonly kind: 'forget'; readonly file: number }

export interface TailAnswer {
  readonly file: number
  readonly round: number
  /** 64 digits, after the last step. */
  readonly sha256: string | null
  /** Why the file could not be read. */
  readonly failure: string | null
}

interface OpenTail {
  readonly descriptor: number
  readonly hash: Hash
}

const tails = new Map<number, OpenTail>()
const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)

function forget(file: number): void {
  const open = tails.get(file)
  if (open !== undefined) closeSync(open.descriptor)
  tails.delete(file)
}

function find(file: number, path: string): OpenTail {
  const known = tails.get(file)
  if (known !== undefined) return known
  const open = { descriptor: openSync(path, READ_ONLY), hash: createHash('sha256') }
  tails.set(file, open)
  return open
}

function take({ file, path, from, to, last }: Extract<TailStep, { kind: 'step' }>): string | null {
  const { descriptor, hash } = find(file, path)
  for (let at = from; at < to;) {
    const count = readSync(descriptor, buffer, 0, Math.min(BUFFER_BYTES, to - at), at)
    if (count === 0) throw new Error('it became shorter')
    hash.update(count === BUFFER_BYTES ? buffer : buffer.subarray(0, count))
    at += count
  }
  if (!last) return null
  forget(file)
  return hash.digest('hex')
}

function answer(step: Extract<TailStep, { kind: 'step' }>): TailAnswer {
  const { file, round } = step
  try {
    return { file, round, sha256: take(step), failure: null }
  } catch (error) {
    forget(file)
    return { file, round, sha256: null, failure: String(error) }
  }
}

// The main thread has no port; a thread of somebody else has other data.
if (parentPort !== null && workerData === 'tail-hash') {
  const port = parentPort
  port.on('message', (step: TailStep) => {
    if (step.kind === 'forget') forget(step.file)
    else port.postMessage(answer(step))
  })
}

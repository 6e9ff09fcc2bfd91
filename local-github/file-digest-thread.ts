import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { DigestJob } from './file-digest.ts'

const BUFFER_SIZE = 1024 * 1024

parentPort?.postMessage(digest(parseJob(workerData)))

/** Synchronous, since this thread has nothing else to do. */
function digest({ path, size, written }: DigestJob): string {
  const progress = new BigInt64Array(written)
  const buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE)
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  let done = 0
  while (done < size) {
    const available = Atomics.load(progress, 0)
    if (available <= done) {
      Atomics.wait(progress, 0, available)
      continue
    }
    const wanted = Math.min(BUFFER_SIZE, Number(available) - done)
    const count = readSync(file, buffer, 0, wanted, done)
    if (count === 0) throw new Error(`${path} is shorter than its writer says.`)
    hash.update(buffer.subarray(0, count))
    done += count
  }
  closeSync(file)
  return hash.digest('hex')
}

function parseJob(value: unknown): DigestJob {
  if (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'size' in value &&
    typeof value.size === 'number' &&
    'written' in value &&
    value.written instanceof SharedArrayBuffer
  )
    return { path: value.path, size: value.size, written: value.written }
  throw new Error('The thread was started without a job.')
}

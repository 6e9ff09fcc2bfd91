import { Worker } from 'node:worker_threads'

/** The SHA-256 of a file that is still being written, computed by a thread that reads behind the writer. */
export interface FileDigest {
  /** Says how many bytes of the file are written by now. */
  advance(written: number): void
  /** Hex, once all bytes were told to be written. Rejects when the file cannot be read. */
  readonly result: Promise<string>
  /** Ends the thread, whatever it is doing. */
  close(): Promise<void>
}

/** What the thread is given. */
export interface DigestJob {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** One `bigint`: the bytes written so far. */
  readonly written: SharedArrayBuffer
}

/** Reads behind the writer of `path`, which must write from front to back and exist by now. */
export function digestFile(path: string, size: number): FileDigest {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const written = new BigInt64Array(shared)
  const workerData: DigestJob = { path, size, written: shared }
  const thread = new Worker(new URL('./file-digest-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 },
  })
  const result = new Promise<string>((fulfil, reject) => {
    thread.once('message', (digest: unknown) => fulfil(String(digest)))
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error(`No digest of ${path} came about.`)))
  })
  // An upload that breaks off never asks for it.
  result.catch(() => undefined)
  return {
    advance(count) {
      Atomics.store(written, 0, BigInt(count))
      Atomics.notify(written, 0)
    },
    result,
    async close() {
      await thread.terminate()
    },
  }
}

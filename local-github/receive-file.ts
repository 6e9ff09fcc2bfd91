import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { WriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { digestFile } from './file-digest.ts'
import type { Bytes, Stage } from './transfer-fault.ts'

export interface ReceivedFile {
  /** Bytes on the disk. */
  readonly size: number
  /** `sha256:<hex>` of what is on the disk, unless it was not wanted. */
  readonly digest: string | undefined
}

export interface ReceiveOptions {
  /** Bytes, as announced by the client. */
  readonly length: number
  readonly digest: boolean
  /** What happens to the bytes on their way. */
  readonly stages: readonly Stage[]
}

/** Bytes that wait for the disk at most; written in few calls, as many small ones cost more than the disk. */
const BUFFERED = 1024 * 1024
/** From here on, hashing beside the transfer gains more than a thread costs. */
const THREAD_FROM = 64 * 1024 * 1024

/**
 * Takes a request's body to a file, in one pass and at constant memory; the digest of a big one is
 * computed in a thread meanwhile. Leaves no file behind when the body breaks off, and throws.
 */
export async function receiveFile(
  request: IncomingMessage,
  path: string,
  { length, digest, stages }: ReceiveOptions,
): Promise<ReceivedFile> {
  await mkdir(dirname(path), { recursive: true })
  const file = createWriteStream(path, { highWaterMark: BUFFERED })
  try {
    await once(file, 'open')
    const hex = digest ? await transferHashed(request, stages, file, length) : undefined
    if (!digest) await transfer(request, stages, file)
    return { size: file.bytesWritten, digest: hex === undefined ? undefined : `sha256:${hex}` }
  } catch (error) {
    file.destroy()
    await rm(path, { force: true })
    throw error
  }
}

async function transferHashed(
  request: IncomingMessage,
  stages: readonly Stage[],
  file: WriteStream,
  length: number,
): Promise<string> {
  if (length < THREAD_FROM) {
    const hash = createHash('sha256')
    await transfer(request, [...stages, (source) => observe(source, hash)], file)
    return hash.digest('hex')
  }
  const follower = digestFile(String(file.path), length)
  try {
    file.on('drain', () => follower.advance(file.bytesWritten))
    await transfer(request, stages, file)
    follower.advance(file.bytesWritten)
    return await follower.result
  } finally {
    await follower.close()
  }
}

async function* observe(source: Bytes, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

async function transfer(
  request: IncomingMessage,
  stages: readonly Stage[],
  file: WriteStream,
): Promise<void> {
  if (stages.length === 0) return pipeline(request, file)
  await pipeline(
    stages.reduce<Bytes>((source, stage) => stage(source), request),
    file,
  )
}

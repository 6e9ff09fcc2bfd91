import type { Unzip } from 'node:zlib'
import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import { createUnzip } from 'node:zlib'
import { bytesSource } from '../domain/byte-source.ts'
import { readPickleModel } from './model-pickle.ts'
import { buildModelFacts } from './model-report.ts'

/** Bytes that are unpacked at most; arrays behind them are not needed to know what is imported before them. */
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024
const CHUNK_BYTES = 64 * 1024

/** Compressions of joblib that are only told, not opened. */
const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['lzma', [0x5d, 0x00, 0x00]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
]
const PICKLE_NAME = /\.(?:joblib|pkl|pickle)(?:\.[a-z\d]+)?$/i

/**
 * A compressed pickle, as joblib and many a script write it. zlib and gzip are unpacked within bounds. Of the other
 * compressions the name has to say that a pickle is inside, and its imports stay unknown.
 */
export async function readCompressedModel(source: ByteSource): Promise<ModelFacts | null> {
  const compression = unzippable(source)
  if (compression !== null) {
    const { bytes, complete, limited } = await unpack(source)
    const facts = readPickleModel(bytesSource(source.path, bytes), limited)
    if (facts === null) return null
    const cut = complete ? [] : ['the compressed content is not read to its end']
    return {
      ...facts,
      format: compression === 'zlib' ? 'joblib' : facts.format,
      details: { compression, ...facts.details },
      warnings: [...facts.warnings, ...cut],
    }
  }
  const other = OTHERS.find(([, magic]) => begins(source, magic))
  if (other === undefined || !PICKLE_NAME.test(source.path)) return null
  const [name] = other
  return buildModelFacts({
    format: 'joblib',
    executable: true,
    details: [['compression', name]],
    warnings: [`compressed by ${name}, which is not opened: what it imports is not known`],
  })
}

function unzippable(source: ByteSource): 'gzip' | 'zlib' | null {
  const [first = 0, second = 0, third = 0] = source.read(0, 3)
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip'
  // RFC 1950: method 8, a window of 32 KiB, and a checksum of the two bytes.
  const zlib = first === 0x78 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0
  return zlib ? 'zlib' : null
}

function begins(source: ByteSource, magic: readonly number[]): boolean {
  const head = source.read(0, magic.length)
  return magic.every((byte, index) => head[index] === byte)
}

interface Unpacked {
  readonly bytes: Uint8Array
  readonly complete: boolean
  /** Whether more could be unpacked. */
  readonly limited: boolean
}

/** What can be unpacked, also of a damaged file. */
async function unpack(source: ByteSource): Promise<Unpacked> {
  const stream = createUnzip()
  const chunks: Uint8Array[] = []
  let size = 0
  let failed = false
  let over = false
  const ended = new Promise<void>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      if (size < MAX_UNPACKED_BYTES) chunks.push(chunk)
      size += chunk.length
    })
    const finish = () => {
      over = true
      resolve()
    }
    stream.on('end', finish)
    stream.on('close', finish)
    stream.on('error', () => {
      failed = true
      finish()
    })
  })
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    if (over || size >= MAX_UNPACKED_BYTES) break
    // A stream that has ended never calls back.
    await Promise.race([feed(stream, source.read(at, CHUNK_BYTES)), ended])
  }
  const whole = !failed && size < MAX_UNPACKED_BYTES
  if (whole) stream.end()
  else stream.destroy()
  await ended
  return {
    bytes: Buffer.concat(chunks),
    complete: whole && !failed,
    limited: !failed && size >= MAX_UNPACKED_BYTES,
  }
}

/** Resolves when the chunk is worked off, with or without success. */
async function feed(stream: Unzip, chunk: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    stream.write(chunk, () => resolve())
  })
}

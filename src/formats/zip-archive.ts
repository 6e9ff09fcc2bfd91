import type { Entry, ZipFile } from 'yauzl'
import type { ByteSource } from '../domain/byte-source.ts'
import { crc32, inflateRawSync } from 'node:zlib'
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import { bytesSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { cutText, showInvisible } from '../domain/strict-json.ts'

export interface ZipArchive {
  /** Names with `/`, as the archive orders them, to their size in bytes when unpacked. */
  readonly entries: ReadonlyMap<string, number>
  /**
   * The content of one entry. A stored entry is read from the archive where it lies, so it may be of any size; a
   * compressed one is unpacked into memory.
   * @throws {ReleaseError} `FORMAT_INVALID` for an entry that is missing or damaged, `LIMIT_EXCEEDED` above `limit`
   */
  open(name: string, limit?: number): Promise<ByteSource>
}

const MAX_ENTRIES = 100_000
/** Bytes of one entry, unpacked. */
export const MAX_ENTRY_BYTES = 64 * 1024 * 1024
/** Bytes that are fetched at once: an archive's directory is read in pieces of 46 bytes. */
const WINDOW_BYTES = 64 * 1024
const STORED = 0
const DEFLATED = 8

/**
 * The directory of a zip archive, also zip64.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is damaged, names an entry twice or one outside of the archive,
 * `LIMIT_EXCEEDED` above 100,000 entries
 */
export async function readZipArchive(source: ByteSource): Promise<ZipArchive> {
  const file = await guard(source, () =>
    fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false }),
  )
  if (file.entryCount > MAX_ENTRIES) {
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${source.path} is a zip archive of ${file.entryCount} entries; at most ${MAX_ENTRIES} are read`,
    )
  }
  const entries = new Map<string, Entry>()
  await guard(source, async () => {
    for await (const entry of file.eachEntry()) {
      if (entries.has(entry.fileName)) throw new Error(`"${entry.fileName}" comes twice`)
      entries.set(entry.fileName, entry)
    }
  })
  return {
    entries: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
    async open(name, limit = MAX_ENTRY_BYTES) {
      const entry = entries.get(name)
      if (entry === undefined) throw damaged(source, `it holds no "${name}"`)
      return openEntry(source, file, entry, limit)
    },
  }
}

/** Whether the file begins as a zip archive with at least one entry. */
export function resemblesZip(source: ByteSource): boolean {
  const [p, k, three, four] = source.read(0, 4)
  return p === 0x50 && k === 0x4b && three === 3 && four === 4
}

async function openEntry(
  source: ByteSource,
  file: ZipFile,
  entry: Entry,
  limit: number,
): Promise<ByteSource> {
  const path = `${source.path}/${entry.fileName}`
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  const { fileDataStart } = await guard(source, () =>
    file.readLocalFileHeaderPromise(entry, { minimal: true }),
  )
  if (entry.isEncrypted()) throw damaged(source, `"${entry.fileName}" is encrypted`)
  if (fileDataStart + compressedSize > source.size) {
    throw damaged(source, `"${entry.fileName}" runs beyond the end: it is cut off`)
  }
  if (compressionMethod === STORED) {
    return rangeSource(source, path, fileDataStart, compressedSize)
  }
  if (compressionMethod !== DEFLATED) {
    throw damaged(source, `"${entry.fileName}" is compressed by method ${compressionMethod}`)
  }
  // Deflate cannot grow much, so a packed entry above the limit is one unpacked as well.
  if (uncompressedSize > limit || compressedSize > limit) {
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${path} has ${Math.max(uncompressedSize, compressedSize)} bytes; at most ${limit} are unpacked`,
    )
  }
  const packed = source.read(fileDataStart, compressedSize)
  return bytesSource(path, inflate(source, entry, packed))
}

function inflate(source: ByteSource, entry: Entry, packed: Uint8Array): Uint8Array {
  const { fileName, uncompressedSize } = entry
  let bytes: Uint8Array
  try {
    // One byte more than stated, so that a longer content is told from one that fits.
    bytes = inflateRawSync(packed, { maxOutputLength: uncompressedSize + 1 })
  } catch (cause) {
    throw damaged(source, `"${fileName}" does not unpack to its ${uncompressedSize} bytes`, cause)
  }
  if (bytes.length !== uncompressedSize || crc32(bytes) !== entry.crc32) {
    throw damaged(source, `"${fileName}" does not unpack to what the archive says of it`)
  }
  return bytes
}

/** Part of a source as a source of its own. */
export function rangeSource(
  source: ByteSource,
  path: string,
  start: number,
  size: number,
): ByteSource {
  return {
    path,
    size,
    read: (offset, length) =>
      offset >= size
        ? new Uint8Array(0)
        : source.read(start + offset, Math.min(length, size - offset)),
  }
}

/** Gives the library what it asks for out of a window, synchronously. */
class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource
  #window: Uint8Array = new Uint8Array(0)
  #start = 0

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (position + length > this.#source.size) {
      callback(new Error(`${length} bytes at ${position} lie beyond the end: it is cut off`))
      return
    }
    const inside = position - this.#start
    if (inside < 0 || inside + length > this.#window.length) {
      this.#window = this.#source.read(position, Math.max(length, WINDOW_BYTES))
      this.#start = position
    }
    const at = position - this.#start
    buffer.set(this.#window.subarray(at, at + length), offset)
    callback(null, length)
  }
}

/** The library throws plain errors for what is wrong with an archive; what a system call throws is passed on. */
async function guard<T>(source: ByteSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ReleaseError || isSystemError(error)) throw error
    throw damaged(source, messageOf(error), error)
  }
}

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error
}

function messageOf(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'message' in error
  return known ? String(error.message) : 'unknown reason'
}

function damaged(source: ByteSource, reason: string, cause?: unknown): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${source.path} is no readable zip archive: ${showInvisible(cutText(reason, 300))}. Let the job finish writing it.`,
    { cause },
  )
}

import type { ByteRange } from '../ports/release-store.ts'
import { watchSpeed } from './minimum-speed.ts'
import type { StoreReply } from './store-request.ts'
import { BrokenRange } from './store-request.ts'

/** The bytes of an asset from its first one, of which several readers take one range after the other. */
export interface WholeStream {
  /**
   * One reader at a time. What lies before the range is read over, from the beginning where it was passed already.
   * @throws BrokenRange, and what `open` throws
   */
  read(range: ByteRange, idleMs: number): AsyncGenerator<Uint8Array>
}

interface Opened {
  readonly reply: StoreReply
  readonly chunks: AsyncIterator<Uint8Array>
  /** Bytes that came and were not taken. */
  rest: Uint8Array
  /** Of the first byte of `rest`. */
  position: number
}

/** For the next reader. Milliseconds. */
const KEPT_MS = 1000
const NONE = new Uint8Array()

/** @param open asks for all bytes */
export function wholeStream(open: () => Promise<StoreReply>): WholeStream {
  let kept: Opened | undefined
  let timer: NodeJS.Timeout | undefined
  const take = async (start: number): Promise<Opened> => {
    clearTimeout(timer)
    const found = kept
    kept = undefined
    if (found !== undefined && found.position <= start) return found
    found?.reply.drop()
    const reply = await open()
    return { reply, chunks: reply.bytes[Symbol.asyncIterator](), rest: NONE, position: 0 }
  }
  const keep = (opened: Opened): void => {
    kept = opened
    timer = setTimeout(() => {
      kept = undefined
      opened.reply.drop()
    }, KEPT_MS).unref()
  }
  return {
    async *read({ start, size }, idleMs) {
      const opened = await take(start)
      const end = start + size
      const speed = watchSpeed(opened.reply, end - opened.position, idleMs)
      let isDone = false
      try {
        for await (const chunk of readTo(opened, end)) {
          const wanted = chunk.bytes.subarray(Math.max(0, start - chunk.position))
          if (wanted.length > 0) yield wanted
        }
        isDone = opened.position === end
      } catch (error) {
        throw speed.explain(error)
      } finally {
        speed.stop()
        if (isDone) keep(opened)
        else opened.reply.drop()
      }
    },
  }
}

interface PlacedBytes {
  readonly bytes: Uint8Array
  readonly position: number
}

async function* readTo(opened: Opened, end: number): AsyncGenerator<PlacedBytes> {
  while (opened.position < end) {
    if (opened.rest.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const next = await opened.chunks.next()
      if (next.done === true)
        throw new BrokenRange(`the answer ended after ${opened.position} bytes`)
      opened.rest = next.value
    }
    const { position } = opened
    const bytes = opened.rest.subarray(0, end - position)
    opened.rest = opened.rest.subarray(bytes.length)
    opened.position += bytes.length
    yield { bytes, position }
  }
}

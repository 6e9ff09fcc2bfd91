import { setFlagsFromString } from 'node:v8'
import { collectAll } from './young-garbage.ts'

/** Garbage of smaller reports is V8's own affair. Bytes. */
const MAX_GARBAGE_BYTES = 16 * 1024 * 1024

/**
 * Keeps the memory of reports that are read one after the other at what is kept of them. V8 would let the space for new objects
 * grow to a hundred megabytes, since most of a report survives it.
 * @returns to be told of the bytes of each report that was read
 */
export function reportGarbage(): (bytes: number) => void {
  let garbage = 0
  return (bytes) => {
    garbage += bytes
    if (garbage < MAX_GARBAGE_BYTES) return
    garbage = 0
    setFlagsFromString('--semi-space-growth-factor=1')
    collectAll()
  }
}

/** A run of bytes: from `start` up to `end`, which is not of it. */
export interface ByteInterval {
  readonly start: number
  readonly end: number
}

/** Which bytes of something of a known size are there. */
export interface ByteIntervals {
  /** What is there already may be added again. */
  add(start: number, end: number): void
  clear(): void
  /** Bytes from the beginning without a gap. */
  prefix(): number
  /** Bytes that are there. */
  count(): number
  /** What is not there, in order. */
  gaps(): readonly ByteInterval[]
}

/** @param size in bytes; what lies beyond it is cut off */
export function byteIntervals(size: number): ByteIntervals {
  // In order, and never touching one another: as many as there are places at which somebody writes.
  let held: readonly ByteInterval[] = []
  return {
    add(from, to) {
      const [start, end] = [Math.max(from, 0), Math.min(to, size)]
      if (start >= end) return
      const before = held.filter((one) => one.end < start)
      const after = held.filter((one) => one.start > end)
      const touched = held.slice(before.length, held.length - after.length)
      const merged = {
        start: Math.min(start, touched[0]?.start ?? start),
        end: Math.max(end, touched.at(-1)?.end ?? end),
      }
      held = [...before, merged, ...after]
    },
    clear: () => {
      held = []
    },
    prefix: () => (held[0]?.start === 0 ? held[0].end : 0),
    count: () => held.reduce((sum, { start, end }) => sum + end - start, 0),
    gaps() {
      const starts = [0, ...held.map(({ end }) => end)]
      const ends = [...held.map(({ start }) => start), size]
      return starts.flatMap((start, index): readonly ByteInterval[] => {
        const end = ends[index] ?? size
        return start < end ? [{ start, end }] : []
      })
    },
  }
}

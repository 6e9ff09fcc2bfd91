import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Garbage that is let be between two collections: less than the caches of a processor hold. Bytes. */
const MAX_GARBAGE_BYTES = 8 * 1024 * 1024

interface Collection {
  readonly type: 'minor' | 'major'
  /** `last-resort` also lets go of code that does not run, and shrinks the space for new objects. */
  readonly flavor?: 'last-resort'
}

type Collect = (options: Collection) => void

const isCollect = (value: unknown): value is Collect => typeof value === 'function'

/**
 * Frees the buffers that a connection leaves behind, one of 64 kB for every read. V8 counts them as tiny objects and lets a hundred
 * megabytes of them pile up; freed at once, the next read gets memory that is still warm, which takes half of the time.
 * @returns to be told of bytes that nobody needs any more
 */
export function youngGarbage(): (bytes: number) => void {
  let garbage = 0
  return (bytes) => {
    garbage += bytes
    if (garbage < MAX_GARBAGE_BYTES) return
    garbage = 0
    // Looked for when it is needed: most commands download nothing.
    findCollector()({ type: 'minor' })
  }
}

let found: Collect | undefined

/** Only a context that is made after the flag was set has the function. A flag of the user's own stays as it is. */
function findCollector(): Collect {
  if (found !== undefined) return found
  const own: unknown = runInNewContext(GC)
  const collect = isCollect(own) ? own : exposeCollector()
  found = isCollect(collect) ? collect : () => undefined
  return found
}

const GC = 'globalThis.gc'

function exposeCollector(): unknown {
  setFlagsFromString('--expose-gc')
  try {
    return runInNewContext(GC)
  } finally {
    setFlagsFromString('--no-expose-gc')
  }
}

/**
 * Gives back what the process does not need any more, code included. It takes some 20 ms, after which what was loaded for a work
 * that is done is no part of the most memory that the process ever has.
 */
export function collectAll(): void {
  findCollector()({ type: 'major', flavor: 'last-resort' })
}

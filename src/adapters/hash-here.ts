import { setImmediate } from 'node:timers/promises'
import type { HashedFile, HashMethod, HashTask } from './hash-batch.ts'
import { toHashed } from './hash-batch.ts'
import { hashSteps } from './hash-worker.ts'

/** Takes note of bytes; when a stretch of them is done there is something to wait for. */
export interface Rest {
  (bytes: number): Promise<void> | undefined
  /** Makes whoever asks next give up. */
  stop(): void
}

/**
 * Lets other tasks of the program have their turn after every stretch of work.
 * @param stretchBytes hashed in one go: 32 MiB take about 20 ms
 * @param tell gets the bytes of each stretch
 */
export function restAfter(stretchBytes: number, tell: (bytes: number) => void): Rest {
  let bytes = 0
  let isStopped = false
  const rest = (more: number): Promise<void> | undefined => {
    if (isStopped) throw new Error('hashing was given up')
    bytes += more
    if (bytes < stretchBytes) return undefined
    tell(bytes)
    bytes = 0
    return setImmediate()
  }
  return Object.assign(rest, {
    stop: () => {
      isStopped = true
    },
  })
}

/**
 * Hashes one file in this thread.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
export async function hashHere(
  method: HashMethod,
  task: HashTask,
  rest: Rest,
): Promise<HashedFile> {
  const steps = hashSteps(task.file, method.other)
  let read = 0
  try {
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) {
      read += step.value
      const pause = rest(step.value)
      // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
      if (pause !== undefined) await pause
    }
    const hashed = toHashed(method, task, step.value)
    const pause = rest(hashed.size - read)
    if (pause !== undefined) await pause
    return hashed
  } finally {
    // Closes the file of one that was given up.
    steps.return({ kind: 'changed', reason: '' })
  }
}

import type { HashProgress } from './hash-files.ts'
import type { ProgressStream } from './progress.ts'
import { showProgress } from './progress.ts'

/**
 * Shows how far hashing is, on standard error: nothing for what takes less than five seconds.
 * @param work gets the callback for `hashFiles`
 */
export async function withHashProgress<Result>(
  work: (onProgress: (progress: HashProgress) => void) => Promise<Result>,
  stream?: ProgressStream,
): Promise<Result> {
  const progress = await showProgress('hashing', stream)
  let told: HashProgress | undefined
  try {
    return await work((now) => {
      if (told === undefined) progress.start(now.total)
      progress.advance(now.bytes - (told?.bytes ?? 0))
      told = now
    })
  } finally {
    progress.done()
  }
}

import { formatBytes } from '../domain/number-format.ts'
import type { Log } from '../ports/log.ts'

export interface UploadProgress {
  /** Bytes of this asset that went out. */
  advance(name: string, bytes: number): void
  /** The asset is sent anew. */
  restart(name: string): void
}

const LINE_MS = 5000

/**
 * A line every five seconds as long as bytes go out.
 * @param total bytes of all assets
 * @param now milliseconds, never running backwards
 */
export function uploadProgress(
  total: number,
  log: Pick<Log, 'info'>,
  now: () => number = () => performance.now(),
): UploadProgress {
  const sent = new Map<string, number>()
  let said = now()
  return {
    advance(name, bytes) {
      sent.set(name, (sent.get(name) ?? 0) + bytes)
      const time = now()
      if (time - said < LINE_MS) return
      said = time
      const done = [...sent.values()].reduce((sum, one) => sum + one, 0)
      const share = total === 0 ? 100 : Math.floor((done / total) * 100)
      log.info(`Uploaded ${formatBytes(done)} of ${formatBytes(total)} (${share} %).`)
    },
    restart(name) {
      sent.delete(name)
    },
  }
}

import type { Log } from '../../src/ports/log.ts'

export interface FakeLog extends Log {
  /** `LEVEL MESSAGE`, in the order in which they were logged. */
  readonly lines: readonly string[]
}

export function fakeLog(): FakeLog {
  const lines: string[] = []
  const at =
    (level: string) =>
    (message: string): void => {
      lines.push(`${level} ${message}`)
    }
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    notice: at('notice'),
    warning: at('warning'),
  }
}

import type { Log } from '../ports/log.ts'
import { printable } from './printable.ts'

/** The log of a command: on standard error, since standard output belongs to the results. */
export function consoleLog(stream: NodeJS.WritableStream = process.stderr): Log {
  const write = (prefix: string, message: string): void => {
    stream.write(`${prefix}${printable(message)}\n`)
  }
  return {
    debug: (message) => {
      if (process.env['MODEL_RELEASE_DEBUG'] === '1') write('debug: ', message)
    },
    info: (message) => write('', message),
    notice: (message) => write('', message),
    warning: (message) => write('warning: ', message),
  }
}

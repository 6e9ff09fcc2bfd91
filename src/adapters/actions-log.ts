import type { Log } from '../ports/log.ts'
import { writeCommand, writeLine } from './workflow-command.ts'

/** The job's log. */
export function actionsLog(): Log {
  return {
    debug: (message) => writeCommand('debug', message),
    info: writeLine,
    notice: (message) => writeCommand('notice', message),
    warning: (message) => writeCommand('warning', message),
  }
}

/** Progress and advice for the person who reads the job's log. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
}

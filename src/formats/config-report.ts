import { ReleaseError } from '../domain/errors.ts'

export interface Position {
  /** From 1. */
  readonly line: number
  readonly column: number
}

/** Gathers everything that is wrong with one file, so that nobody has to mend it one run at a time. */
export interface Report {
  /** `message`: what was found, a semicolon, what to do. */
  add(at: number, message: string): void
  isEmpty(): boolean
  /** The error of this one problem, for what nothing can follow. */
  fail(at: number, message: string): ReleaseError
  /** All problems so far, in the order of the file. */
  toError(): ReleaseError
  lineOf(at: number): number
}

/** More than anybody mends at a time. */
const MOST_PROBLEMS = 50

export function buildReport(file: string, locate: (at: number) => Position): Report {
  const problems: { readonly at: number; readonly message: string }[] = []
  const write = (at: number, message: string): string => {
    const { line, column } = locate(at)
    return `${file}:${line}:${column}: ${message}${message.endsWith('?') ? '' : '.'}`
  }
  return {
    add(at, message) {
      problems.push({ at, message })
    },
    isEmpty: () => problems.length === 0,
    fail: (at, message) => new ReleaseError('CONFIG_INVALID', write(at, message)),
    toError: () => {
      // Aliases lead to one place many times.
      const sorted = problems.toSorted((left, right) => left.at - right.at)
      const lines = [...new Set(sorted.map(({ at, message }) => write(at, message)))]
      const rest = lines.length - MOST_PROBLEMS
      const shown = lines.slice(0, MOST_PROBLEMS)
      const more = rest > 0 ? [`${file}: and ${rest} more problems.`] : []
      return new ReleaseError('CONFIG_INVALID', [...shown, ...more].join('\n'))
    },
    lineOf: (at) => locate(at).line,
  }
}

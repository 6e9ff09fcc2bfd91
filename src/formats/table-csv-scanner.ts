/** Finds the ends of CSV records in bytes, window by window, without decoding them. */
export interface CsvScanner {
  /**
   * @param at where the last record of this window ended, 0 in a new window
   * @returns the offset after the end of the next record, -1 when the window ends before
   */
  next(window: Uint8Array, at: number): number
  /** From 1: the line that the last record, finished or not, begins in. */
  recordLine(): number
  /** The line of a quote that is not closed so far. */
  openQuoteLine(): number | null
  /** Whether nothing of a record has been read since the last one. */
  idle(): boolean
}

const START = 0
const CELL_START = 1
const CELL = 2
const QUOTED = 3
const QUOTE_END = 4
/** Not a state of its own: a record has ended, the next begins. */
const END = 5

const OTHER = 0
const QUOTE = 1
const DELIMITER = 2
const NEWLINE = 3
const SPACE = 4
const KINDS = 5

/** By state, then by kind of byte: OTHER, QUOTE, DELIMITER, NEWLINE, SPACE. */
// prettier-ignore
const STEPS = Uint8Array.of(
  CELL,   QUOTED,    CELL_START, START,  START,
  CELL,   QUOTED,    CELL_START, END,    CELL_START,
  CELL,   CELL,      CELL_START, END,    CELL,
  QUOTED, QUOTE_END, QUOTED,     QUOTED, QUOTED,
  CELL,   QUOTED,    CELL_START, END,    CELL,
)

const CR = 13
const LF = 10

export function csvScanner(delimiter: string): CsvScanner {
  const kinds = byteKinds(delimiter)
  let state = START
  let line = 1
  let recordLine = 1
  let quoteLine = 1
  let afterCr = false

  function next(window: Uint8Array, from: number): number {
    // A local is several times faster in this loop than what the closure holds.
    let now = state
    for (let at = from; at < window.length; at += 1) {
      const byte = window[at] ?? 0
      const kind = kinds[byte] ?? OTHER
      if (kind === OTHER && now === CELL) continue
      const before = now
      now = STEPS[before * KINDS + kind] ?? CELL
      if (kind === NEWLINE) countLine(byte)
      else begin(before, now)
      if (now !== END) continue
      state = START
      return at + 1
    }
    state = now
    return -1
  }

  function countLine(byte: number): void {
    if (byte === CR || !afterCr) line += 1
    afterCr = byte === CR
  }

  function begin(before: number, now: number): void {
    afterCr = false
    if (before === START) recordLine = line
    if (now === QUOTED && before !== QUOTED && before !== QUOTE_END) quoteLine = line
  }

  return {
    next,
    recordLine: () => recordLine,
    openQuoteLine: () => (state === QUOTED ? quoteLine : null),
    idle: () => state === START,
  }
}

function byteKinds(delimiter: string): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds[0x20] = SPACE
  kinds[0x09] = SPACE
  kinds[LF] = NEWLINE
  kinds[CR] = NEWLINE
  kinds[0x22] = QUOTE
  kinds[delimiter.charCodeAt(0)] = DELIMITER
  return kinds
}

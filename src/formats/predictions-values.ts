import { NON_FINITE_TEXTS, NUMBER_TEXT } from './number-text.ts'
/** A cell as its file has it. */
export type PredictionCell = string | number | boolean | null

/** Numbers in one block that grows. */
export interface NumberList {
  push(value: number): void
  /** A view of what is there; nothing is pushed after. */
  result(): Float64Array
}

/** A column of classes or numbers, until the whole file tells which. */
export interface ValueColumn {
  /** @param text not empty */
  push(text: string): void
  result(): ColumnValues
}

export interface ColumnValues {
  /** `null` when a value is no number. */
  readonly numbers: Float64Array | null
  /** Different values and the index of each row's; `null` above `MAX_CLASSES` of them. */
  readonly texts: readonly string[]
  readonly codes: Int32Array | null
}

export const MAX_CLASSES = 10_000
const FIRST_LENGTH = 1024

/** @returns `null` for what is no number; NaN and infinities are numbers */
export function parseNumber(cell: PredictionCell): number | null {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string') return null
  const text = cell.trim()
  return NUMBER_TEXT.test(text) ? Number(text) : (NON_FINITE_TEXTS.get(text.toLowerCase()) ?? null)
}

/**
 * The same text in memory of its own: a piece of a record keeps the whole record alive.
 * @param text a cell that is kept
 */
export function ownText(text: string): string {
  // UTF-8 has no half of a surrogate pair.
  const encoding = text.isWellFormed() ? 'utf8' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}

export function textOfCell(cell: PredictionCell): string {
  return cell === null ? '' : String(cell).trim()
}

export function numberList(): NumberList {
  let values = new Float64Array(FIRST_LENGTH)
  let count = 0
  return {
    push: (value) => {
      if (count === values.length) {
        const longer = new Float64Array(count * 2)
        longer.set(values)
        values = longer
      }
      values[count] = value
      count += 1
    },
    result: () => values.subarray(0, count),
  }
}

export function valueColumn(): ValueColumn {
  const known = new Map<string, number>()
  const values: (number | null)[] = []
  const codes = numberList()
  const numbers = numberList()
  let numeric = true
  let few = true

  /** @returns the value as a number */
  function pushCode(text: string): number | null {
    let code = known.get(text)
    if (code === undefined) {
      if (known.size >= MAX_CLASSES) {
        few = false
        return parseNumber(text)
      }
      code = known.size
      known.set(ownText(text), code)
      values.push(parseNumber(text))
    }
    if (few) codes.push(code)
    return values[code] ?? null
  }

  return {
    push: (text) => {
      const value = pushCode(text)
      if (value === null) numeric = false
      if (numeric) numbers.push(value ?? Number.NaN)
    },
    result: () => ({
      numbers: numeric ? numbers.result() : null,
      texts: [...known.keys()],
      codes: few ? Int32Array.from(codes.result()) : null,
    }),
  }
}

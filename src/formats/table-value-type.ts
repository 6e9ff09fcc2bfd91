/** Collects what the cells of one column are. */
export interface TypeCollector {
  /** A type of `Column`, or `null` for a missing value. */
  add(type: string | null): void
  /** `null` when all values are missing. */
  result(): string
}

const MISSING: ReadonlySet<string> = new Set(['', 'na', 'n/a', '<na>', 'null', 'none'])
const INTEGER = /^[+-]?\d{1,40}$/
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const WORDS: ReadonlyMap<string, string> = new Map([
  ['nan', 'float'],
  ['inf', 'float'],
  ['+inf', 'float'],
  ['-inf', 'float'],
  ['infinity', 'float'],
  ['+infinity', 'float'],
  ['-infinity', 'float'],
  ['true', 'bool'],
  ['false', 'bool'],
])
const DATE = /^\d{4}-\d\d-\d\d$/
const TIMESTAMP =
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?$/
/** A longer cell is a text, whatever it looks like. */
const MAX_TYPED_LENGTH = 64

/** What a cell of a text table is; `null` for a missing value. */
export function typeOfCell(cell: string): string | null {
  const text = cell.trim()
  if (text.length > MAX_TYPED_LENGTH) return 'string'
  const lower = text.toLowerCase()
  if (MISSING.has(lower)) return null
  const word = WORDS.get(lower)
  if (word !== undefined) return word
  if (INTEGER.test(text)) return 'int'
  if (NUMBER.test(text)) return 'float'
  if (DATE.test(text)) return 'date'
  return TIMESTAMP.test(text) ? 'timestamp' : 'string'
}

export function isNumberCell(cell: string): boolean {
  const type = typeOfCell(cell)
  return type === 'int' || type === 'float'
}

/** @param fallback the type of a column whose values have several */
export function typeCollector(fallback: string): TypeCollector {
  let type: string | null = null
  return {
    add: (next) => {
      if (next === null || next === type) return
      type = type === null ? next : (widen(type, next) ?? fallback)
    },
    result: () => type ?? 'null',
  }
}

function widen(left: string, right: string): string | null {
  const both = new Set([left, right])
  if (both.has('int') && both.has('float')) return 'float'
  return both.has('date') && both.has('timestamp') ? 'timestamp' : null
}

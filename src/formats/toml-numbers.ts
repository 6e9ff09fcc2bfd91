const NUMBER =
  /^[+-]?(?:inf|nan|0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)$/
const COMMENT = /#[^\n]*/y
const BARE = /[\w+.:-]+/y

/**
 * Puts every number of a valid TOML document (v1.0.0 §Integer, §Float) into quotes, so that a second parse
 * gives the digits as written at the place where the first gave a double.
 */
export function quoteTomlNumbers(text: string): string {
  const out: string[] = []
  /** Open `[` and `{` of values. */
  const open: string[] = []
  let inValue = false
  let at = 0
  while (at < text.length) {
    const skipped = matchAt(COMMENT, text, at) ?? quotedAt(text, at)
    const bare = skipped === null ? matchAt(BARE, text, at) : null
    const token = skipped ?? bare ?? text.slice(at, at + 1)
    at += token.length
    out.push(bare !== null && inValue && NUMBER.test(bare) ? `"${bare}"` : token)
    if (skipped === null && bare === null) inValue = stepInto(token, open, inValue)
  }
  return out.join('')
}

/** Whether the next token is a value, after one character of structure. */
function stepInto(char: string, open: string[], inValue: boolean): boolean {
  if (char === '=') return true
  if (char === '\n') return inValue && open.length > 0
  if (char === ',') return open.at(-1) === '['
  // Outside values brackets are table headers, which hold keys only.
  if (!inValue && open.length === 0) return false
  if (char === '[' || char === '{') {
    open.push(char)
    return char === '['
  }
  if (char === ']' || char === '}') {
    open.pop()
    return open.length > 0
  }
  return inValue
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? null
}

/** A loop, not a pattern: the backtracking stack of a pattern overflows on a text of some megabytes. */
function quotedAt(text: string, start: number): string | null {
  const quote = text[start]
  if (quote !== '"' && quote !== "'") return null
  const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote
  let at = start + fence.length
  while (at < text.length && !text.startsWith(fence, at)) {
    at += quote === '"' && text[at] === '\\' ? 2 : 1
  }
  at += fence.length
  // Up to two quotes may stand before the closing three.
  for (let more = 0; fence.length === 3 && more < 2 && text[at] === quote; more += 1) at += 1
  return text.slice(start, at)
}

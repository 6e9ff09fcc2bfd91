import type { ParamValue } from '../domain/metric.ts'
import { numeral } from '../domain/numeral.ts'
import { faultInLine } from './csv-table.ts'
import type { ParamsReader } from './params-reading.ts'
import { keyProblem, MAX_PARAMS } from './params-reading.ts'
import type { TextFile } from './text-file.ts'
import { decodeText, excess, quoteText } from './text-file.ts'

const LINE = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/s
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const BARE_LINE = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*=(?!["'\d[{+-]|true\b|false\b)\S/
const ANY_LINE = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_][\w.-]*=.*)?$/

/**
 * `.env` files: lines `KEY=VALUE`, also with `export` in front, comments from `#`, values in quotes on one line. All
 * values are texts by nature; without quotes a JSON number is a number and `true` and `false` are booleans. Nothing is
 * expanded: `$HOME` stays as written.
 */
export const envParams: ParamsReader = {
  claims: (path) => /(?:^|\/)\.env(?:\.[\w-]+)?$|\.env$/.test(path),
  resembles: (text) => {
    const lines = text.split(/\r\n?|\n/)
    return lines.every((line) => ANY_LINE.test(line)) && lines.some((line) => BARE_LINE.test(line))
  },
  read: ({ path, bytes }) => {
    const file = decodeText(path, bytes)
    const params = new Map<string, ParamValue>()
    file.text.split(/\r\n?|\n/).forEach((line, index) => {
      const text = line.trim()
      if (text !== '' && !text.startsWith('#')) addLine(text, index + 1, file, params)
    })
    return params
  },
}

function addLine(
  text: string,
  line: number,
  file: TextFile,
  params: Map<string, ParamValue>,
): void {
  const [, key, value] = LINE.exec(text) ?? []
  if (key === undefined || value === undefined) {
    // Not quoted: it may be the second line of a key.
    throw faultInLine(
      file,
      line,
      'not KEY=VALUE. A value takes one line; write \\n in double quotes.',
    )
  }
  const problem = keyProblem(key) ?? (params.has(key) ? 'comes twice' : null)
  if (problem !== null) {
    throw faultInLine(file, line, `the parameter ${quoteText(key)} ${problem}`)
  }
  if (params.size >= MAX_PARAMS) throw excess(file, null, `more than ${MAX_PARAMS} parameters`)
  params.set(key, readValue(value, key, line, file))
}

function readValue(value: string, key: string, line: number, file: TextFile): ParamValue {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return typeBare(value.replace(/(?:^|\s)#.*$/s, '').trim())
  const end = closingQuote(value, quote)
  const rest = value.slice(end + 1).trim()
  if (end < 0 || (rest !== '' && !rest.startsWith('#'))) {
    const what = end < 0 ? 'has no closing quote in its line' : 'goes on after its closing quote'
    throw faultInLine(file, line, `the value of ${quoteText(key)} ${what}`)
  }
  const inner = value.slice(1, end)
  return quote === '"' ? inner.replaceAll(/\\([nrt"\\$])/g, unescape) : inner
}

function typeBare(text: string): ParamValue {
  if (text === 'true' || text === 'false') return text === 'true'
  const number = JSON_NUMBER.test(text) ? Number(text) : Number.NaN
  const held = Number.isFinite(number) && (!/^-?\d+$/.test(text) || Number.isSafeInteger(number))
  return held ? numeral(number, text) : text
}

function closingQuote(value: string, quote: string): number {
  for (let at = 1; at < value.length; at += 1) {
    if (value[at] === '\\' && quote === '"') at += 1
    else if (value[at] === quote) return at
  }
  return -1
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

function unescape(_: string, char: string): string {
  return ESCAPES.get(char) ?? char
}

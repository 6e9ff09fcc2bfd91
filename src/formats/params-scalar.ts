import type { ParamValue } from '../domain/metric.ts'
import { nonFiniteName, numeral } from '../domain/numeral.ts'
import type { NumberNode } from './document-tree.ts'
import { numberNode } from './document-tree.ts'

const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const RADIX = /^0(?:o[0-7]+|x[\da-fA-F]+)$/
const NON_FINITE: ReadonlyMap<string, number> = new Map([
  ['.nan', Number.NaN],
  ['.inf', Infinity],
  ['+.inf', Infinity],
  ['-.inf', -Infinity],
])
/** UTF-16 code units. A longer number is a text. */
const MAX_NUMBER_LENGTH = 256

/**
 * A value that was written without quotes, as YAML's core schema (YAML 1.2.2 §10.3.2) types it: numbers, `true` and
 * `false`, `null`, else a text. A text in quotes of either kind is what is between them, without escapes. An empty
 * value is an empty text.
 */
export function typeScalar(written: string): ParamValue {
  const text = written.trim()
  const quoted = /^(["'])(.*)\1$/s.exec(text)?.[2]
  if (quoted !== undefined) return quoted
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  if (/^(?:null|Null|NULL|~)$/.test(text)) return null
  const word = NON_FINITE.get(text.toLowerCase())
  if (word !== undefined) return { nonFinite: nonFiniteName(word) }
  if (text.length > MAX_NUMBER_LENGTH || !(DECIMAL.test(text) || RADIX.test(text))) return text
  return numberParam(numberNode(Number(text), text, null))
}

/** The same for what Python prints: `None`, `nan`, `inf`. */
export function typePythonScalar(written: string): ParamValue {
  const text = written.trim()
  if (text === 'None') return null
  return /^-?(?:nan|inf)$/.test(text)
    ? typeScalar(text.replace(/nan|inf/, '.$&'))
    : typeScalar(text)
}

/** An integer above 2^53 is a text of its digits. */
export function numberParam({ value, digits, bigInteger }: NumberNode): ParamValue {
  if (bigInteger !== null) return bigInteger
  if (!Number.isFinite(value)) return { nonFinite: nonFiniteName(value) }
  return numeral(value, digits ?? undefined)
}

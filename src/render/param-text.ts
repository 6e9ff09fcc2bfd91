import type { ParamValue } from '../domain/metric.ts'
import { isNumeral } from '../domain/numeral.ts'

/**
 * A parameter's value on one line, numbers with the digits of their file. A string that could be taken for a
 * value of another type is quoted.
 */
export function paramText(value: ParamValue): string {
  if (typeof value === 'string') return needsQuotes(value) ? JSON.stringify(value) : value
  if (value === null || typeof value === 'boolean') return String(value)
  if (isNumeral(value)) return value.digits
  if ('nonFinite' in value) return value.nonFinite
  return `[${value.map(paramText).join(', ')}]`
}

function needsQuotes(text: string): boolean {
  return (
    text.trim() !== text ||
    text === '' ||
    /^(?:true|false|null|[[{"].*|[-+.\d].*|NaN|-?Infinity)$/s.test(text)
  )
}

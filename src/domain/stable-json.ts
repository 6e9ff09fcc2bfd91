import { isNumeral } from './numeral.ts'

const INDENT = '  '

/**
 * The exact bytes of a manifest or an event: UTF-8 JSON (RFC 8259), two-space indent, keys in the order in
 * which the object holds them, absent (`undefined`) members left out, a newline at the end. Numerals keep
 * their digits. This is the only serialization that is ever signed.
 * @throws {TypeError} for NaN, Infinity, functions, symbols and lone surrogates: none of them has bytes that
 * another reader would give back
 */
export function stableJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${write(value, '', '$')}\n`)
}

function write(value: unknown, indent: string, path: string): string {
  if (typeof value === 'string') return writeString(value, path)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value, path)
  if (isNumeral(value)) return value.digits
  if (Array.isArray(value)) return writeArray(value, indent, path)
  if (typeof value === 'object') return writeObject(value, indent, path)
  throw new TypeError(`${path} is a ${typeof value}, which JSON cannot hold`)
}

function writeString(text: string, path: string): string {
  if (text.isWellFormed()) return JSON.stringify(text)
  throw new TypeError(`${path} holds half of a surrogate pair, which UTF-8 cannot hold`)
}

function writeNumber(value: number, path: string): string {
  if (Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`${path} is ${value}, which JSON cannot hold`)
}

function writeArray(items: readonly unknown[], indent: string, path: string): string {
  if (items.length === 0) return '[]'
  const deeper = indent + INDENT
  const lines = items.map((item, index) => deeper + write(item, deeper, `${path}[${index}]`))
  return `[\n${lines.join(',\n')}\n${indent}]`
}

function writeObject(value: object, indent: string, path: string): string {
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  if (members.length === 0) return '{}'
  const deeper = indent + INDENT
  const lines = members.map(
    ([key, member]) =>
      `${deeper}${writeString(key, path)}: ${write(member, deeper, `${path}.${key}`)}`,
  )
  return `{\n${lines.join(',\n')}\n${indent}}`
}

import { buildFailure } from './failure.ts'
import type { Call } from './route.ts'

export type Json = Readonly<Record<string, unknown>>

/** The fields of a JSON request. A `null` counts as absent; a wrong type is a 422 in GitHub's words. */
export interface Fields {
  readonly raw: Json
  has(name: string): boolean
  text(name: string): string | undefined
  requireText(name: string): string
  flag(name: string): boolean | undefined
  integer(name: string): number | undefined
  list(name: string): readonly unknown[] | undefined
  object(name: string): Fields | undefined
}

const MAX_BYTES = 40 * 1024 * 1024

/** Reads the body as a JSON object. Throws a 400 for text that is not JSON, 413 above 40 MiB. */
export async function readFields(call: Call): Promise<Fields> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of call.request) {
    const bytes = Buffer.from(toBytes(chunk))
    size += bytes.length
    if (size > MAX_BYTES) throw buildFailure(413, 'Payload too large')
    chunks.push(bytes)
  }
  return toFields(parseObject(Buffer.concat(chunks).toString()))
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function toFields(raw: Json): Fields {
  const read = <Value>(
    name: string,
    expected: string,
    is: (value: unknown) => value is Value,
  ): Value | undefined => {
    const value = raw[name] ?? undefined
    if (value === undefined) return undefined
    if (is(value)) return value
    throw invalidRequest(`For 'properties/${name}', ${JSON.stringify(value)} is not ${expected}.`)
  }
  const fields: Fields = {
    raw,
    has: (name) => (raw[name] ?? undefined) !== undefined,
    text: (name) => read(name, 'a string', isText),
    requireText(name) {
      const value = fields.text(name)
      if (value === undefined) throw invalidRequest(`"${name}" wasn't supplied.`)
      return value
    },
    flag: (name) => read(name, 'a boolean', isFlag),
    integer: (name) => read(name, 'an integer', isInteger),
    list: (name) => read(name, 'an array', isList),
    object(name) {
      const value = read(name, 'an object', isJson)
      return value === undefined ? undefined : toFields(value)
    },
  }
  return fields
}

export function invalidRequest(detail: string): Error {
  return buildFailure(422, `Invalid request.\n\n${detail}`)
}

function parseObject(text: string): Json {
  if (text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw buildFailure(400, 'Problems parsing JSON')
  }
  if (!isJson(value)) throw buildFailure(400, 'Body should be a JSON object')
  return value
}

function toBytes(chunk: unknown): Uint8Array | string {
  return chunk instanceof Uint8Array ? chunk : String(chunk)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** What a service answers to a request's body. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
}

export interface Service {
  readonly method: 'POST'
  readonly path: string
  readonly answer: (body: string) => Promise<Answer>
}

/** A request that is wrong; the message goes back with status 400, as the real services do. */
export class BadRequest extends Error {}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function parseFields(text: string, what: string): Fields {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new BadRequest(`${what} is not JSON`)
  }
  if (isFields(json)) return json
  throw new BadRequest(`${what} is not an object`)
}

/** A field below an object, by the names on the way. */
export function findText(fields: Fields, ...names: readonly string[]): string {
  let value: unknown = fields
  for (const name of names) value = isFields(value) ? value[name] : undefined
  if (typeof value === 'string') return value
  throw new BadRequest(`${names.join('.')} is missing`)
}

export const jsonAnswer = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
})

export const copyBytes = (view: ArrayBufferView): Uint8Array =>
  Uint8Array.from(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))

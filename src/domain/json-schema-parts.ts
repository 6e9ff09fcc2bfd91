export const text = { type: 'string', minLength: 1 } as const
export const textOrNull = { type: ['string', 'null'] } as const
export const numberOrNull = { type: ['number', 'null'] } as const
export const bytes = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const
/** A line, or the number of a pull request. */
export const position = { ...bytes, minimum: 1 } as const
export const nonFinite = { enum: ['NaN', 'Infinity', '-Infinity'] } as const
export const digest = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' } as const

/** An object whose listed members are required unless named `optional`; other members are kept. */
export function record(
  properties: Readonly<Record<string, unknown>>,
  optional: readonly string[] = [],
) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key))
  return { type: 'object', properties, required }
}

export const list = (items: unknown, limits: Readonly<Record<string, number>> = {}) => ({
  type: 'array',
  items,
  ...limits,
})

export const nullable = (schema: unknown) => ({ anyOf: [schema, { type: 'null' }] })

export const versionRef = record({ version: text, manifest: digest })

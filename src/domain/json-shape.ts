import { isNumeral, nonFiniteName, numeral } from './numeral.ts'

/** A JSON Schema (draft 7), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * What a JSON document looks like, from which follow both its JSON Schema and how it is read: numbers become plain ones or
 * numerals, and members that no shape names are dropped.
 */
export type JsonShape =
  /** Text, truth value, `null`, or a number that is a plain one inside. */
  | { readonly kind: 'plain'; readonly schema: JsonSchema }
  /** A number that keeps the digits of its source, or `null`. */
  | { readonly kind: 'numeral'; readonly schema: JsonSchema }
  /** A number that may be infinite, which JSON has no number for. */
  | { readonly kind: 'real'; readonly schema: JsonSchema }
  | { readonly kind: 'list'; readonly items: JsonShape; readonly limits: JsonSchema }
  | { readonly kind: 'map'; readonly values: JsonShape; readonly limits: JsonSchema }
  | {
      readonly kind: 'record'
      readonly members: Readonly<Record<string, JsonShape>>
      readonly optional: ReadonlySet<string>
    }
  /** A scalar, or an object or list. */
  | { readonly kind: 'choice'; readonly scalar: JsonSchema; readonly other: JsonShape }
  /** A parameter's value: a scalar, a number that is not finite, or a list of such values. */
  | { readonly kind: 'param' }

export const plain = (schema: JsonSchema): JsonShape => ({ kind: 'plain', schema })

export const list = (items: JsonShape, limits: JsonSchema): JsonShape => ({
  kind: 'list',
  items,
  limits,
})

export const map = (values: JsonShape, limits: JsonSchema): JsonShape => ({
  kind: 'map',
  values,
  limits,
})

/** An object whose members are required unless they are named `optional`. */
export const record = (
  members: Readonly<Record<string, JsonShape>>,
  optional: readonly string[] = [],
): JsonShape => ({ kind: 'record', members, optional: new Set(optional) })

export const orNull = (other: JsonShape): JsonShape => ({
  kind: 'choice',
  scalar: { type: 'null' },
  other,
})

const NON_FINITE = ['NaN', 'Infinity', '-Infinity'] as const

/** The schema of parameters' values, for the `definitions` of a document that has them. */
export const paramSchema = (maxLength: number, maxItems: number): JsonSchema => ({
  anyOf: [
    { type: ['boolean', 'null', 'number'] },
    { type: 'string', maxLength },
    {
      type: 'object',
      properties: { nonFinite: { enum: NON_FINITE } },
      required: ['nonFinite'],
    },
    { type: 'array', items: { $ref: '#/definitions/param' }, maxItems },
  ],
})

/** The JSON Schema; members that it does not name are allowed. */
export function schemaOf(shape: JsonShape): JsonSchema {
  switch (shape.kind) {
    case 'plain':
    case 'numeral':
      return shape.schema
    case 'real':
      return { anyOf: [shape.schema, { enum: ['Infinity', '-Infinity'] }] }
    case 'list':
      return { type: 'array', items: schemaOf(shape.items), ...shape.limits }
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.values), ...shape.limits }
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.members).map(([name, member]) => [name, schemaOf(member)]),
        ),
        required: Object.keys(shape.members).filter((name) => !shape.optional.has(name)),
      }
    case 'choice':
      return { anyOf: [shape.scalar, schemaOf(shape.other)] }
    case 'param':
      break
  }
  return { $ref: '#/definitions/param' }
}

type ScalarKind = 'plain' | 'numeral' | 'real'

/**
 * The value as the program holds it.
 * @param value fits the schema of the shape; its numbers may be numerals already, where their digits say more than they do
 */
export const restoreShape = (shape: JsonShape, value: unknown): unknown =>
  walk(shape, value, restoreScalar)

/**
 * The value as JSON can hold it, its members in the order of the shape. A number that is not finite becomes its name where
 * the shape has room for it, and `null` elsewhere.
 */
export const flattenShape = (shape: JsonShape, value: unknown): unknown =>
  walk(shape, value, flattenScalar)

function restoreScalar(kind: ScalarKind, value: unknown): unknown {
  if (kind === 'numeral') return typeof value === 'number' ? numeral(value) : value
  if (kind === 'real' && typeof value === 'string') return Number(value)
  return isNumeral(value) ? value.value : value
}

function flattenScalar(kind: ScalarKind, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value
  return kind === 'real' && !Number.isNaN(value) ? nonFiniteName(value) : null
}

type Convert = (kind: ScalarKind, value: unknown) => unknown

function walk(shape: JsonShape, value: unknown, convert: Convert): unknown {
  switch (shape.kind) {
    case 'list':
      return mapItems(value, (item) => walk(shape.items, item, convert))
    case 'map':
      return mapMembers(value, (member) => walk(shape.values, member, convert))
    case 'record':
      return walkRecord(shape.members, value, convert)
    case 'choice':
      return isObject(value) || Array.isArray(value)
        ? walk(shape.other, value, convert)
        : convert('plain', value)
    case 'param':
      return walkParam(value, convert)
    case 'plain':
    case 'numeral':
    case 'real':
      break
  }
  return convert(shape.kind, value)
}

type Members = Readonly<Record<string, unknown>>

/** Not an array, and not a number that stands for one. */
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isNumeral(value)

const mapItems = (value: unknown, change: (item: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map((item) => change(item)) : value

/** `fromEntries` makes even `__proto__` a member like any other. */
const mapMembers = (value: unknown, change: (member: unknown) => unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]))
    : value

function walkRecord(
  members: Readonly<Record<string, JsonShape>>,
  value: unknown,
  convert: Convert,
): unknown {
  if (!isObject(value)) return value
  const known: [string, unknown][] = []
  for (const [name, member] of Object.entries(members))
    if (Object.hasOwn(value, name) && value[name] !== undefined)
      known.push([name, walk(member, value[name], convert)])
  return Object.fromEntries(known)
}

function walkParam(value: unknown, convert: Convert): unknown {
  if (Array.isArray(value)) return value.map((item) => walkParam(item, convert))
  if (isObject(value)) return { nonFinite: value['nonFinite'] }
  return convert('numeral', value)
}

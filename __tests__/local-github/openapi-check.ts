import { readFileSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'

type Json = Readonly<Record<string, unknown>>

const EXTRACT: unknown = JSON.parse(
  readFileSync(new URL('../../local-github/openapi/api.github.com.json', import.meta.url), 'utf8'),
)

const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
const root = toJson(convert(EXTRACT))
// The one known gap of the description: an upload that failed leaves an asset in this state.
const states = toJson(schemaOf('release-asset')['properties'])['state']
Object.assign(toJson(states), { enum: ['uploaded', 'open', 'starter'] })
ajv.addSchema({ $id: 'github', ...root })

/** `METHOD /path/{template}` of every operation of the extract. */
export const OPERATIONS: readonly string[] = Object.entries(toJson(root['paths'])).flatMap(
  ([path, methods]) => Object.keys(toJson(methods)).map((name) => `${name.toUpperCase()} ${path}`),
)

export interface Reply {
  readonly method: string
  /** As the description writes it. */
  readonly template: string
  readonly status: number
  readonly contentType: string
  readonly body: unknown
}

/** What is wrong with a reply by GitHub's description; empty when nothing is. */
export function checkReply(reply: Reply): readonly string[] {
  const { method, template, status, contentType, body } = reply
  const operation = toJson(toJson(root['paths'])[template])[method.toLowerCase()]
  const response = follow(toJson(toJson(operation)['responses'])[String(status)])
  if (response === undefined && status < 400) return [`${method} ${template}: no such ${status}`]
  if ([204, 302, 304].includes(status)) return body === '' ? [] : [`${template}: has a body`]
  const type = contentType.split(';')[0] ?? ''
  const schema = toJson(toJson(response?.['content'])[type])['schema']
  if (schema === undefined && status < 400) return []
  // Errors that the description leaves out look like those that it names.
  const validate = schema === undefined ? errorSchema(status) : compile(toJson(schema))
  validate(body)
  return (validate.errors ?? []).map(
    (error) => `${method} ${template} ${status}: ${error.instancePath} ${error.message}`,
  )
}

const compiled = new Map<string, ValidateFunction>()

function compile(schema: Json): ValidateFunction {
  const key = JSON.stringify(schema)
  const known = compiled.get(key)
  if (known !== undefined) return known
  const pointed: unknown = JSON.parse(key.replaceAll('"#/components/', '"github#/components/'))
  const validate = ajv.compile(toJson(pointed))
  compiled.set(key, validate)
  return validate
}

function errorSchema(status: number): ValidateFunction {
  const name = status === 422 ? 'validation-error' : 'basic-error'
  return compile({
    anyOf: [
      { $ref: `#/components/schemas/${name}` },
      { type: 'object', required: ['message', 'documentation_url'] },
    ],
  })
}

function schemaOf(name: string): Json {
  return toJson(toJson(toJson(root['components'])['schemas'])[name])
}

function follow(value: unknown): Json | undefined {
  const found = value === undefined ? undefined : toJson(value)
  const reference = found?.['$ref']
  if (typeof reference !== 'string') return found
  return reference
    .split('/')
    .slice(1)
    .reduce((part, name) => toJson(part[name]), root)
}

/** OpenAPI 3.0 says `nullable`, JSON Schema lists the type `null`. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert)
  if (!isJson(value)) return value
  const { nullable, ...rest } = value
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, item]) => [key, convert(item)]),
  )
  return nullable === true ? { anyOf: [{ type: 'null' }, converted] } : converted
}

function toJson(value: unknown): Json {
  return isJson(value) ? value : {}
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An operation to keep. */
export interface Operation {
  readonly method: string
  /** The path as the description writes it. Routes without one are left out. */
  readonly template?: string
}

export interface Extract {
  readonly openapi: unknown
  readonly info: Json
  readonly paths: Readonly<Record<string, Json>>
  readonly components: Readonly<Record<string, Json>>
}

type Json = Readonly<Record<string, unknown>>

/** Says nothing about what is valid. */
const DROPPED =
  /^(description|title|example|examples|externalDocs|discriminator|deprecated|summary|tags|x-.+)$/

/**
 * Keeps the given operations with their requests and replies, and the components that those need.
 * Throws for an operation that the description does not have.
 */
export function extractDescription(
  description: unknown,
  operations: readonly Operation[],
): Extract {
  const source = requireJson(description, 'the description')
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, template } of operations) {
    if (template === undefined) continue
    const path = requireJson(source['paths'], 'paths')[template]
    const operation = requireJson(path, `the path ${template}`)[method.toLowerCase()]
    const found = requireJson(operation, `${method} ${template}`)
    const { operationId, responses, requestBody } = found
    const kept = requestBody === undefined ? {} : { requestBody: strip(requestBody) }
    paths[template] ??= {}
    paths[template][method.toLowerCase()] = { operationId, ...kept, responses: strip(responses) }
  }
  const info = requireJson(source['info'], 'info')
  return {
    openapi: source['openapi'],
    info: { title: info['title'], version: info['version'], license: info['license'] },
    paths,
    components: collectComponents(requireJson(source['components'], 'components'), paths),
  }
}

/** The components reachable from the given part. */
function collectComponents(source: Json, part: unknown): Readonly<Record<string, Json>> {
  const kept: Record<string, Record<string, unknown>> = {}
  const queue = listReferences(part)
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    const [, , kind = '', name = ''] = reference.split('/')
    if (kept[kind]?.[name] !== undefined) continue
    const component = strip(requireJson(source[kind], kind)[name])
    if (component === undefined) throw new Error(`The description lacks ${reference}.`)
    kept[kind] ??= {}
    kept[kind][name] = component
    queue.push(...listReferences(component))
  }
  return kept
}

function listReferences(part: unknown): string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    if (!isJson(value)) return
    if (typeof value['$ref'] === 'string') found.add(value['$ref'])
    Object.values(value).forEach(walk)
  }
  walk(part)
  return [...found]
}

/** Drops what does not validate; below `properties` and `responses` the keys are names, and stay. */
function strip(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item))
  if (!isJson(value)) return value
  const entries = Object.entries(value)
    .filter(([key]) => named || !DROPPED.test(key))
    .map(([key, item]): [string, unknown] => [key, strip(item, !named && isNaming(key))])
  return Object.fromEntries(entries)
}

function isNaming(key: string): boolean {
  return key === 'properties' || key === 'patternProperties'
}

function requireJson(value: unknown, what: string): Json {
  if (!isJson(value)) throw new Error(`The description lacks ${what}.`)
  return value
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Any JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads a JSON object over HTTP, as anybody on the network could: without a token.
 * @throws {Error} with the status, for any other answer
 */
export async function readJson(url: string): Promise<JsonObject> {
  const response = await fetch(url, { headers: { accept: 'application/vnd.github+json' } })
  if (!response.ok) throw new Error(`GET ${url} answered ${response.status}.`)
  return parseObject(await response.json(), url)
}

/** @throws {Error} when it is no object */
export function parseObject(value: unknown, where: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value))
  throw new Error(`${where}: expected an object.`)
}

/** The objects of a list; @throws {Error} when it is none */
export function parseObjects(value: unknown, where: string): readonly JsonObject[] {
  if (!Array.isArray(value)) throw new Error(`${where}: expected a list.`)
  return value.map((one: unknown, index) => parseObject(one, `${where}[${index}]`))
}

/** @throws {Error} when it is no text */
export function parseText(value: unknown, where: string): string {
  if (typeof value === 'string') return value
  throw new Error(`${where}: expected a text.`)
}

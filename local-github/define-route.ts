import type { Call, OriginName, Route } from './route.ts'

/** A route that belongs to an operation of GitHub's OpenAPI description. */
export interface ApiRoute extends Route {
  /** The path as the description writes it, for instance `/repos/{owner}/{repo}`. */
  readonly template: string
}

/** Parameters that may contain slashes, written plainly or percent-encoded. */
const SPANNING = new Set(['ref', 'path', 'basehead', 'tag'])

/** `{x_id}` and `{x_number}` match digits only, and those of the list above match slashes too. */
export function defineRoute(
  method: string,
  template: string,
  handle: (call: Call) => Promise<void> | void,
  origin: OriginName = 'api',
): ApiRoute {
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (SPANNING.has(name)) return `(?<${name}>.+)`
    return /_(id|number)$/.test(name) ? `(?<${name}>\\d+)` : `(?<${name}>[^/]+)`
  })
  return { method, template, pattern: new RegExp(`^${source}$`), handle, origin }
}

/** A parameter that the route's pattern has; a number where it is an id. */
export function readParam(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`The route has no parameter "${name}".`)
  return value
}

export function readIdParam(call: Call, name: string): number {
  return Number(readParam(call, name))
}

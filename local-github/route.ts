import type { IncomingMessage, ServerResponse } from 'node:http'
import type { World } from './world.ts'

/** What a handler knows of one request. */
export interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Origin-absolute, so that handlers can build links to the origin that was asked. */
  readonly url: URL
  /** Named groups of the route's pattern, percent-decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly world: World
  /** The account behind the bearer token, or `undefined` for an anonymous call. */
  readonly token: Token | undefined
}

export interface Token {
  readonly login: string
  /** `contents`, `pull-requests`, `checks`, … to `read` or `write`. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
}

export interface Route {
  readonly method: string
  /** Matched against the whole path. */
  readonly pattern: RegExp
  readonly handle: (call: Call) => Promise<void> | void
}

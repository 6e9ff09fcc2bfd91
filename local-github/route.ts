import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultKind } from './faults.ts'
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
  /** The account behind a known bearer token, or `undefined` for an anonymous call. */
  readonly token: Token | undefined
  /** What fault injection wants to go wrong with this request; mostly nothing. */
  readonly faults: readonly FaultKind[]
}

export interface Token {
  readonly login: string
  /**
   * Keys as in a workflow's `permissions:` block (`contents`, `pull-requests`, `checks`, `statuses`,
   * `issues`, `attestations`, `actions`), and `workflows` and `administration`, which no workflow
   * token can have.
   */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  /** Full names of the repositories that the token reaches; all when absent. */
  readonly repositories?: readonly string[]
}

/**
 * The listeners, each on a port of its own: `api` answers the REST API, `pages` is the site for
 * people, `uploads` takes release assets, `objects` hands out bytes for signed addresses, and
 * `results` is the runner's service (artifacts, cache, OIDC).
 */
export type OriginName = 'api' | 'pages' | 'uploads' | 'objects' | 'results'

export interface Route {
  readonly method: string
  /** Matched against the whole path, still percent-encoded. */
  readonly pattern: RegExp
  readonly handle: (call: Call) => Promise<void> | void
  /** The listener that answers; without it, the one that the module's routes are wired to. */
  readonly origin?: OriginName
}

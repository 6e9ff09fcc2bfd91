import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiRoutes } from '../../local-github/api-routes.ts'
import type { Repository } from '../../local-github/records.ts'
import type { Token } from '../../local-github/route.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import { checkReply } from './openapi-check.ts'

const SCOPES = [
  'contents',
  'pull-requests',
  'issues',
  'checks',
  'statuses',
  'attestations',
  'actions',
]

/** `bot` is a workflow's token, `reader` that of a fork's run, `admin` a maintainer's own. */
export const TOKENS: Readonly<Record<string, Token>> = {
  bot: { login: 'github-actions[bot]', permissions: grant(SCOPES, 'write') },
  reader: { login: 'github-actions[bot]', permissions: grant(SCOPES, 'read') },
  admin: {
    login: 'ada',
    permissions: grant([...SCOPES, 'workflows', 'administration'], 'write'),
  },
}

export interface Answer {
  readonly status: number
  /** Parsed where it is JSON, text otherwise. */
  readonly body: unknown
  readonly headers: Headers
}

export interface Ask {
  /** A name of `TOKENS`, or `anonymous`; `bot` when absent. */
  readonly as?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestGithub {
  readonly github: LocalGithub
  readonly repository: Repository
  /** Operations that answered with success, as `METHOD /template`. */
  readonly answered: ReadonlySet<string>
  /** Calls the API, checks the reply against GitHub's description, and follows no redirect. */
  ask(method: string, path: string, options?: Ask): Promise<Answer>
  /** Uploads bytes to a release. */
  upload(releaseId: number, name: string, content: string, options?: Ask): Promise<Answer>
  close(): Promise<void>
}

/** Starts a local GitHub with one repository `acme/ml` that has one commit. */
export async function startGithub(): Promise<TestGithub> {
  const dataDir = await mkdtemp(join(tmpdir(), 'local-github-test-'))
  const github = await startLocalGithub({ dataDir, tokens: TOKENS, quiet: true })
  const { world } = github
  const repository = world.createRepository({ owner: 'acme', name: 'ml' })
  world.commit(repository, { files: { 'README.md': '# Models\n' }, message: 'Start' })
  const answered = new Set<string>()
  const send = async (method: string, url: string, options: Ask = {}): Promise<Answer> => {
    const response = await fetch(url, buildRequest(method, options))
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const body: unknown = type.startsWith('application/json') ? JSON.parse(text) : text
    check(answered, method, new URL(url).pathname, { response, body, type })
    return { status: response.status, body, headers: response.headers }
  }
  return {
    github,
    repository,
    answered,
    ask: (method, path, options) => send(method, `${github.apiUrl}${path}`, options),
    upload: (releaseId, name, content, options) => {
      const path = `/repos/acme/ml/releases/${releaseId}/assets?name=${encodeURIComponent(name)}`
      const headers = { 'content-type': 'application/octet-stream', ...options?.headers }
      const request = { ...options, headers, body: new Blob([content]) }
      return send('POST', `${world.origins.uploads}${path}`, request)
    },
    async close() {
      await github.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A field of a JSON answer; throws when the path leads nowhere. */
export function pick(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => {
    if (typeof part !== 'object' || part === null || !(key in part))
      throw new Error(`No ${key} in ${JSON.stringify(part)?.slice(0, 200)}`)
    return Object.entries(part).find(([name]) => name === String(key))?.[1]
  }, value)
}

export function pickId(value: unknown): number {
  return Number(pick(value, 'id'))
}

function buildRequest(method: string, { as = 'bot', body, headers }: Ask): RequestInit {
  const authorization = as === 'anonymous' ? undefined : { authorization: `Bearer ${as}` }
  const request = { method, redirect: 'manual' as const, headers: { ...authorization, ...headers } }
  if (body === undefined) return request
  return { ...request, body: body instanceof Blob ? body : JSON.stringify(body) }
}

function check(
  answered: Set<string>,
  method: string,
  path: string,
  reply: { readonly response: Response; readonly body: unknown; readonly type: string },
): void {
  const route = apiRoutes.find((known) => known.method === method && known.pattern.test(path))
  if (route === undefined) return
  const { template } = route
  const { status } = reply.response
  const problems = checkReply({
    method,
    template,
    status,
    contentType: reply.type,
    body: reply.body,
  })
  if (problems.length > 0) throw new Error(`Not as GitHub describes it:\n${problems.join('\n')}`)
  if (status < 400) answered.add(`${method} ${template}`)
}

function grant(scopes: readonly string[], level: 'read' | 'write'): Token['permissions'] {
  return Object.fromEntries(scopes.map((scope) => [scope, level]))
}

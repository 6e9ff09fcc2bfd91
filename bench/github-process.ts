import type { ChildProcess } from 'node:child_process'
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const OWNER = 'acme'
export const NAME = 'ml'
export const TOKEN = 'token-of-the-bench'

export interface GithubFacts {
  readonly apiUrl: string
  readonly serverUrl: string
  /** Absolute, PEM: what clients have to trust; `null` without TLS. */
  readonly certificate: string | null
  /** The tip of the default branch. */
  readonly commit: string
}

/** What the server is to do with uploads from now on. */
export type Wish =
  /** As usual. */
  | { readonly kind: 'calm' }
  /** Without the work of a digest, which would take a processor away from the client. */
  /** No more than this on each connection. */
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number }

/** A draft release of the repository. */
export interface Draft {
  readonly id: number
  /** Without the template at its end. */
  readonly uploadUrl: string
}

export interface GithubProcess extends GithubFacts {
  /** @returns bytes that arrived on any connection so far, headers and TLS included */
  wish(wish: Wish): Promise<number>
  createDraft(tag: string): Draft
  /** Deletes a draft and all its bytes. */
  deleteDraft(draft: Draft): void
  close(): Promise<void>
}

/** Starts a local GitHub with one repository in a process of its own. @param folder for its bytes; made when missing */
export async function startGithub(
  folder: string,
  scheme: 'http' | 'https',
): Promise<GithubProcess> {
  const child = fork(join(import.meta.dirname, 'serve-github.ts'), [folder, scheme])
  const facts = readFacts(await hear(child))
  const releases = `${facts.apiUrl}/repos/${OWNER}/${NAME}/releases`
  return {
    ...facts,
    async wish(wish) {
      child.send(wish)
      return Number(await hear(child))
    },
    createDraft: (tag) => readDraft(ask('POST', releases, { tag_name: tag, draft: true })),
    deleteDraft: ({ id }) => {
      ask('DELETE', `${releases}/${id}`)
    },
    async close() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function hear(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the local GitHub ended before it answered')
  })
  const [message]: readonly unknown[] = await Promise.race([once(child, 'message'), ended])
  return message
}

function ask(method: string, url: string, body?: object): unknown {
  const args = [
    '-sS',
    '-k',
    '--fail-with-body',
    '-X',
    method,
    '-H',
    `Authorization: Bearer ${TOKEN}`,
  ]
  const data = body === undefined ? [] : ['--data', JSON.stringify(body)]
  const { status, stdout, stderr } = spawnSync('curl', [...args, ...data, url], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${method} ${url}: ${stderr}${stdout}`)
  return stdout === '' ? null : JSON.parse(stdout)
}

function readFacts(value: unknown): GithubFacts {
  if (isFacts(value)) return value
  throw new TypeError(`the local GitHub began with ${JSON.stringify(value)}`)
}

const isFacts = (value: unknown): value is GithubFacts =>
  typeof value === 'object' && value !== null && 'apiUrl' in value && 'certificate' in value

function readDraft(value: unknown): Draft {
  if (typeof value === 'object' && value !== null && 'id' in value && 'upload_url' in value)
    return { id: Number(value.id), uploadUrl: String(value.upload_url).replace(/\{[^}]*\}$/, '') }
  throw new TypeError(`a release is not ${JSON.stringify(value)}`)
}

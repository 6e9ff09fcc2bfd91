import type { KeyObject } from 'node:crypto'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TufRepository } from '../../src/adapters/sigstore-tuf-root.ts'

export interface TufOptions {
  /** The content of the target `trusted_root.json`. */
  readonly target: string
  /** What is served in its place. */
  readonly served?: string
  /** When the short-lived role expires. */
  readonly timestampExpires?: string
  /** Signs the short-lived role with a key that the root does not name. */
  readonly foreignTimestamp?: boolean
  /** A second root, with another key for everything; `foreign`: not signed by the first one's. */
  readonly secondRoot?: 'signed' | 'foreign'
  /** When the root to start from expires. */
  readonly rootExpires?: string
}

export interface LocalTuf {
  readonly repository: TufRepository
  /** Paths that were asked for, and the credentials that came with them. */
  readonly requests: readonly {
    readonly path: string
    readonly authorization: string | undefined
  }[]
  close(): Promise<void>
}

interface Key {
  readonly id: string
  readonly pem: string
  readonly secret: KeyObject
}

const FAR = '2999-01-01T00:00:00Z'

/** A small repository of The Update Framework on a loopback port: consistent snapshots, one key for all roles. */
export async function startLocalTuf(options: TufOptions): Promise<LocalTuf> {
  const { first, files } = buildRepository(options)
  const requests: LocalTuf['requests'][number][] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, authorization: request.headers.authorization })
    const body = files.get(path)
    response.writeHead(body === undefined ? 404 : 200).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    repository: { url: `http://127.0.0.1:${port}`, root: first, retries: 0 },
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

function buildRepository(options: TufOptions): {
  readonly first: string
  readonly files: ReadonlyMap<string, string>
} {
  const { rootExpires = FAR, secondRoot, served, target, timestampExpires = FAR } = options
  const [old, other] = [newKey(), newKey()]
  const key = secondRoot === undefined ? old : other
  const first = seal(buildRoot(1, old, rootExpires), [old])
  const second = seal(buildRoot(2, other, FAR), secondRoot === 'signed' ? [old, other] : [other])
  const digest = sha256(target)
  const targets = { 'trusted_root.json': { length: target.length, hashes: { sha256: digest } } }
  const timestamp = seal(
    { ...head('timestamp', timestampExpires), meta: { 'snapshot.json': { version: 1 } } },
    [options.foreignTimestamp === true ? newKey(key.id) : key],
  )
  const snapshot = { ...head('snapshot', FAR), meta: { 'targets.json': { version: 1 } } }
  return {
    first,
    files: new Map([
      ...(secondRoot === undefined ? [] : [['/2.root.json', second] as const]),
      ['/timestamp.json', timestamp],
      ['/1.snapshot.json', seal(snapshot, [key])],
      ['/1.targets.json', seal({ ...head('targets', FAR), targets }, [key])],
      [`/targets/${digest}.trusted_root.json`, served ?? target],
    ]),
  }
}

const head = (type: string, expires: string, version = 1): object => ({
  _type: type,
  spec_version: '1.0.31',
  version,
  expires,
})

function buildRoot(version: number, { id, pem }: Key, expires: string): object {
  const role = { keyids: [id], threshold: 1 }
  return {
    ...head('root', expires, version),
    consistent_snapshot: true,
    keys: { [id]: { keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256', keyval: { public: pem } } },
    roles: { root: role, timestamp: role, snapshot: role, targets: role },
  }
}

const seal = (signed: object, keys: readonly Key[]): string =>
  JSON.stringify({
    signed,
    signatures: keys.map(({ id, secret }) => ({
      keyid: id,
      sig: sign('sha256', Buffer.from(canonicalize(signed)), secret).toString('hex'),
    })),
  })

function newKey(id?: string): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { id: id ?? sha256(pem), pem, secret: privateKey }
}

/** What is signed: sorted names, no blanks, only quotes and backslashes escaped. */
export function canonicalize(value: unknown): string {
  if (typeof value === 'string') return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(',')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${canonicalize(name)}:${canonicalize(one)}`).join(',')}}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A repository that nobody serves. */
export const NOWHERE: TufRepository = {
  url: 'http://127.0.0.1:9',
  root: buildRepository({ target: '{}' }).first,
  retries: 0,
}

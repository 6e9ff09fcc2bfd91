import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request } from 'node:https'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Release } from '../local-github/records.ts'
import { runStep } from '../local-github/runner.ts'
import type { LocalGithub } from '../local-github/server.ts'
import { startLocalGithub } from '../local-github/server.ts'
import type { TlsIdentity } from '../local-github/tls-certificate.ts'
import { createTlsCertificate } from '../local-github/tls-certificate.ts'

const PROJECT = resolve(import.meta.dirname, '..')
const TOKEN = 'token-that-may-write'
const REPOSITORY = 'acme/ml'
const MAIN = 'refs/heads/main'
const API = '/api/v3'

/** Path to content. */
export type Files = Readonly<Record<string, Buffer>>

/** A version on a server that is up, as the built action left it. */
export interface LiveVersion {
  readonly tag: string
  readonly title: string
  /** Of the release page, Markdown. */
  readonly notes: string
  readonly files: Files
  /** Name to the address that anybody downloads it from. */
  readonly assets: ReadonlyMap<string, string>
  /** Flips a byte of an asset where it is stored. @returns puts it right again */
  spoil(asset: string): () => void
}

export interface LiveReleases {
  /** A folder for everything that comes of it. */
  readonly top: string
  /** PEM. */
  readonly publicKey: string
  readonly versions: readonly LiveVersion[]
  /** For programs that ask the server: its certificate, and a token for gh. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Bytes without a pattern. */
function makeBytes(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size)
  let state = seed
  for (let index = 0; index < size; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

const LOOSE: Files = {
  'weights.bin': makeBytes(1_500_000, 1),
  'config.json': Buffer.from('{"layers": 2}\n'),
  'vocab/words.txt': Buffer.from('benign\nmalignant\n'),
}
const ARCHIVED: Files = Object.fromEntries(
  Array.from({ length: 210 }, (_, index) => [
    `shards/${index % 3}/shard ${index}.bin`,
    makeBytes(1 + ((index * 97) % 3000), index),
  ]),
)

/**
 * A local GitHub over TLS in the layout of an Enterprise Server, which gh can talk to, with three versions: one whose files are
 * assets, one that refers to it, and one in an archive.
 */
export async function openReleases(): Promise<LiveReleases> {
  const top = mkdtempSync(join(tmpdir(), 'interop-release-'))
  const tls = createTlsCertificate()
  const authority = join(top, 'authority.pem')
  writeFileSync(authority, tls.cert)
  const github = await startLocalGithub({
    anonymousLimit: 100_000,
    dataDir: join(top, 'github'),
    tls,
    tokens: { [TOKEN]: { login: 'github-actions[bot]', permissions: { contents: 'write' } } },
  })
  const front = await openFront(tls, github)
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  github.world.createRepository({ owner: 'acme', name: 'ml' })
  const stage: Stage = { top, github, url: front.url, privateKey, authority }
  const close = async (): Promise<void> => {
    await front.close()
    await github.close()
    rmSync(top, { recursive: true, force: true })
  }
  try {
    const first = await publish(stage, 'churn', LOOSE, 'files of their own')
    const changed = { ...LOOSE, 'config.json': Buffer.from('{"layers": 3}\n') }
    const second = await publish(stage, 'churn', changed, 'a reference to another release')
    const third = await publish(stage, 'shards', ARCHIVED, 'an archive')
    const env = {
      CURL_CA_BUNDLE: authority,
      SSL_CERT_FILE: authority,
      NODE_EXTRA_CA_CERTS: authority,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: front.url,
      GH_ENTERPRISE_TOKEN: TOKEN,
      GH_NO_UPDATE_NOTIFIER: '1',
    }
    return { top, publicKey, versions: [first, second, third], env, close }
  } catch (error) {
    await close()
    throw error
  }
}

interface Stage {
  readonly top: string
  readonly github: LocalGithub
  /** Of the front. */
  readonly url: string
  readonly privateKey: string
  readonly authority: string
}

let lastRun = 700

/** @throws {Error} with the log of the step when it fails */
async function publish(
  stage: Stage,
  model: string,
  files: Files,
  title: string,
): Promise<LiveVersion> {
  const { top, github, url } = stage
  const repository = github.world.repository(REPOSITORY)
  lastRun += 1
  const workspace = join(top, `workspace-${lastRun}`)
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(workspace, 'model', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
  const sha = github.world.commit(repository, {
    files: { 'train.py': `# ${lastRun}\n` },
    message: 'Train',
  })
  const about = { full_name: REPOSITORY, default_branch: 'main', visibility: 'public' }
  const { code, stdout, stderr, outputs } = await runStep({
    action: PROJECT,
    inputs: {
      model,
      path: 'model',
      dedup: 'true',
      signing: 'key',
      'signing-key': stage.privateKey,
    },
    workspace,
    github: { apiUrl: github.apiUrl, serverUrl: url, world: github.world },
    repository: REPOSITORY,
    sha,
    ref: MAIN,
    runId: String(lastRun),
    workflow: 'train',
    token: TOKEN,
    event: { name: 'push', payload: { ref: MAIN, repository: about } },
    env: { NODE_EXTRA_CA_CERTS: stage.authority },
  })
  const release = repository.releases.published(outputs['tag'] ?? '')
  if (code !== 0 || release === undefined) throw new Error(`${stdout}${stderr}`)
  return describe(release, title, files, `${url}/${REPOSITORY}`)
}

function describe(release: Release, title: string, files: Files, site: string): LiveVersion {
  const { tagName: tag, body } = release
  const assets = [...release.assets.values()]
  const base = `${site}/releases/download/${encodeURIComponent(tag)}`
  return {
    tag,
    title,
    files,
    notes: body ?? '',
    assets: new Map(assets.map(({ name }) => [name, `${base}/${name}`])),
    spoil(name) {
      const path = assets.find((one) => one.name === name)?.path
      if (path === undefined) throw new Error(`${tag} has no asset ${name}.`)
      const right = readFileSync(path)
      const wrong = Buffer.from(right)
      wrong[wrong.length >> 1] = (wrong[wrong.length >> 1] ?? 0) ^ 1
      writeFileSync(path, wrong)
      return () => writeFileSync(path, right)
    },
  }
}

interface Front {
  readonly url: string
  close(): Promise<void>
}

/**
 * Pages and API under one host, as an Enterprise Server has them. Only what is stored has another one, to which gh then
 * sends no token.
 */
async function openFront(tls: TlsIdentity, github: LocalGithub): Promise<Front> {
  const server = createServer(tls, (incoming, reply) => {
    const path = incoming.url ?? '/'
    const isApi = path.startsWith(API)
    const url = new URL(
      isApi ? path.slice(API.length) : path,
      isApi ? github.apiUrl : github.serverUrl,
    )
    const headers = { ...incoming.headers, host: url.host, 'accept-encoding': 'identity' }
    const options = { method: incoming.method, headers, ca: tls.cert }
    const outgoing = request(url, options, (answer) => {
      const own = `https://${incoming.headers.host}${API}`
      if (isApi) void answerApi(answer, reply, [github.apiUrl, own])
      else {
        reply.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(reply)
      }
    })
    outgoing.on('error', () => reply.destroy())
    incoming.pipe(outgoing)
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The front has no port.')
  return {
    url: `https://localhost:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => {
        server.close(done)
      })
    },
  }
}

/** A reply of the API, with its addresses under the front's host. */
async function answerApi(
  answer: IncomingMessage,
  reply: ServerResponse,
  [from, to]: readonly [string, string],
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const isJson = answer.headers['content-type']?.includes('json') === true
  const body = isJson ? Buffer.from(bytes.toString().replaceAll(from, to)) : bytes
  const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers
  reply.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': body.length })
  reply.end(body)
}

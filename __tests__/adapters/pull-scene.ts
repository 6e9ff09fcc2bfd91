import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DownloadCache } from '../../src/adapters/download-cache.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import type { DestinationOptions } from '../../src/adapters/pull-destination.ts'
import { pullDestination } from '../../src/adapters/pull-destination.ts'
import { releaseSource } from '../../src/adapters/release-source.ts'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { addAssets, buildManifest } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { setDigest } from '../../src/domain/listing.ts'
import type { AssetRole, FileStorage, Manifest } from '../../src/domain/manifest.ts'
import { buildModelStatement } from '../../src/domain/model-signing.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import type { PulledVersion, PullRequest, RefusedVersion } from '../../src/usecases/pull.ts'
import { pull } from '../../src/usecases/pull.ts'
import { sampleParts } from '../domain/manifest-samples.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'

/** Bytes that differ from place to place, so that none can be taken for others. */
export function makeBytes(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size)
  let state = seed
  for (let index = 0; index < size; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

export interface PlantedFile {
  readonly path: string
  readonly bytes: Buffer
  /** Where it lies; an asset of its own when absent. */
  readonly storage?: FileStorage
}

export interface Planted {
  readonly version: string
  readonly files: readonly PlantedFile[]
  /** Assets of the model beside those of whole files. */
  readonly assets?: Readonly<Record<string, Buffer>>
  /** Leaves `model.sig` with the version. */
  readonly signature?: boolean
  /** Signs with a key that nobody trusts. */
  readonly stranger?: boolean
}

export interface PullScene extends GithubScene {
  readonly publicKey: string
  /** A folder for destinations, caches and keys. */
  readonly folder: string
  /** Publishes a version of `churn` as it would lie there, without publishing code. */
  plant(planted: Planted): Promise<Manifest>
  pull(options: PullOptions): Promise<Pulled>
  /** Runs `model-release pull` from its sources, in a process of its own. */
  spawnPull(args: readonly string[]): SpawnedPull
}

export interface PullOptions extends Partial<Pick<PullRequest, 'globs' | 'verify'>> {
  readonly version: string
  /** Within the scene's folder. */
  readonly to: string
  readonly destination?: Partial<DestinationOptions>
  readonly cache?: DownloadCache
  /** `bot` when absent, `''` for none. */
  readonly token?: string
  /** Changes what the release store does. */
  readonly releases?: (own: ReleaseStore) => Partial<ReleaseStore>
}

export interface Pulled {
  readonly result: PulledVersion | RefusedVersion
  readonly log: FakeLog
}

export interface SpawnedPull {
  readonly child: ChildProcess
  readonly ended: Promise<{
    readonly code: number | null
    readonly out: string
    readonly err: string
  }>
}

const NOW = '2026-11-24T00:00:00Z'
const keys = () =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

export async function setPullScene(): Promise<PullScene> {
  const scene = await setGithub()
  const [own, other] = [keys(), keys()]
  const folder = mkdtempSync(join(tmpdir(), 'pull-'))
  writeFileSync(join(folder, 'own.pub'), own.publicKey)
  return {
    ...scene,
    folder,
    publicKey: own.publicKey,
    plant: async (planted) =>
      await plant(scene, planted, planted.stranger === true ? other.privateKey : own.privateKey),
    pull: async (options) => await pullTo(scene, folder, own.publicKey, options),
    spawnPull: (args) => spawnPull(scene, folder, args),
  }
}

async function plant(scene: GithubScene, planted: Planted, key: string): Promise<Manifest> {
  const files = planted.files.map(({ path, bytes, storage }) => ({
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    storage: storage ?? { asset: path.replaceAll('/', '_') },
  }))
  const whole = planted.files.flatMap(({ path, bytes, storage }) =>
    storage === undefined ? [[path.replaceAll('/', '_'), bytes] as const] : [],
  )
  const assets = new Map([...whole, ...Object.entries(planted.assets ?? {})])
  const role: AssetRole = 'model'
  const draft = buildManifest(
    sampleParts({
      version: planted.version,
      artifact: {
        digest: setDigest(files, files.length === 1),
        files,
        facts: new Map(),
        framework: null,
        signature: null,
      },
      assets: [...assets].map(([name, bytes]) => ({
        name,
        size: bytes.length,
        sha256: sha256(bytes),
        role,
      })),
      code: {
        repository: `${scene.github.serverUrl}/acme/ml`,
        commit: scene.commit,
        ref: 'refs/heads/main',
        dirty: false,
      },
    }),
  )
  const signer = keySigner(key)
  const signature = await signer.sign(buildModelStatement('churn', draft.predicate.artifact.files))
  const manifest =
    planted.signature === true
      ? addAssets(draft, [
          {
            name: 'model.sig',
            size: signature.length,
            sha256: sha256(signature),
            role: 'model-signature',
          },
        ])
      : draft
  const bytes = Buffer.from(stableJson(manifest))
  const bundle = await signer.sign(bytes)
  scene.github.world.seedReleases(scene.repository, 1, () => ({
    tagName: `churn@v${planted.version}`,
    assets: {
      ...Object.fromEntries(assets),
      ...(planted.signature === true ? { 'model.sig': signature } : {}),
      'manifest.json': bytes,
      'manifest.sigstore.json': bundle,
    },
  }))
  return manifest
}

async function pullTo(
  scene: GithubScene,
  folder: string,
  publicKey: string,
  options: PullOptions,
): Promise<Pulled> {
  const { version, to, globs = [], verify = true, destination = {}, cache = null } = options
  const log = fakeLog()
  const own = githubReleases(scene.clientOf(options.token ?? 'bot'), log, () => Promise.resolve())
  const releases = { ...own, ...options.releases?.(own) }
  const release = await own.findPublished(`churn@v${version}`)
  if (release === undefined) throw new Error(`no version ${version}`)
  const expected = {
    model: 'churn',
    version,
    tag: null,
    digest: null,
    minVersion: null,
    maxAge: null,
    repository: null,
    yanked: null,
  }
  const result = await pull(
    { signers: [{ kind: 'key', publicKey }], expected, now: NOW, verify, globs },
    {
      source: releaseSource(release, own),
      verifier: sigstoreVerifier(() => Promise.reject(new TypeError('nothing has a certificate'))),
      release,
      releases,
      destination: pullDestination({
        path: resolve(folder, to),
        replace: false,
        replaceOption: '--force',
        within: null,
        guarded: [process.cwd()],
        cache,
        log,
        ...destination,
      }),
      log,
    },
  )
  return { result, log }
}

function spawnPull(scene: GithubScene, folder: string, args: readonly string[]): SpawnedPull {
  const program = resolve(import.meta.dirname, '..', '..', 'src', 'cli.ts')
  const child = spawn(
    process.execPath,
    [program, 'pull', ...args, '--repo', 'acme/ml', '--signer', 'key:own.pub'],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        GITHUB_API_URL: scene.github.apiUrl,
        GITHUB_SERVER_URL: scene.github.serverUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const [out, err]: readonly [string[], string[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  }).then((code) => ({ code, out: out.join(''), err: err.join('') }))
  return { child, ended }
}

/** All files below a folder, by path. */
export function readTree(folder: string): Readonly<Record<string, Buffer>> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name))]),
  )
}

/** Names in a folder that begin with a dot: what a pull leaves for the next one. */
export const hiddenIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.') && name.includes('model-release'))

import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Repository } from '../../local-github/records.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import type { ClientClock, GithubClient } from '../../src/adapters/github-client.ts'
import { githubClient } from '../../src/adapters/github-client.ts'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import type { Signer } from '../../src/ports/signer.ts'
import type { Verifier } from '../../src/ports/verifier.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { ModelFiles, ModelLine } from './model-line.ts'
import { modelLine } from './model-line.ts'
import type { ProcessTable } from './simulated-process.ts'
import { processTable } from './simulated-process.ts'
import type { SeededRandom } from './seeded-random.ts'

export const MODEL = 'churn'
const OWNER = 'acme'

/** What all runs of a campaign share: starting it takes longer than a run. */
export interface ChaosServer {
  readonly github: LocalGithub
  readonly folder: string
  readonly signer: Signer
  readonly verifier: Verifier
  readonly signers: readonly TrustedSigner[]
  readonly processes: ProcessTable
  close(): Promise<void>
}

export async function startChaos(): Promise<ChaosServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'))
  const github = await startLocalGithub({
    dataDir: join(folder, 'github'),
    quiet: true,
    anonymousLimit: 1_000_000,
  })
  const processes = processTable(github)
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  return {
    github,
    folder,
    processes,
    signer: keySigner(privateKey),
    verifier: sigstoreVerifier(() => Promise.reject(new TypeError('nothing has a certificate'))),
    signers: [{ kind: 'key', publicKey }],
    async close() {
      processes.close()
      await github.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A version that a publisher said it has made. */
export interface ReportedVersion {
  readonly tag: string
  readonly releaseId: number
  readonly commit: string
}

/** A published release as it was when the checker first saw it. */
export interface SeenRelease {
  readonly releaseId: number
  /** `ID DIGEST` by the asset's name. */
  readonly assets: ReadonlyMap<string, string>
  /** `sha256:` of its manifest. */
  readonly manifest: string
}

/** An asset's file as the checker read it. */
export interface HeldAsset {
  readonly bytes: Buffer
  readonly mtimeMs: number
  readonly sha256: string
}

/** One run: a repository of its own, and what the checker knows of it beside what the server shows. */
export interface ChaosWorld extends ChaosServer {
  readonly seed: number
  readonly random: SeededRandom
  readonly repository: Repository
  readonly name: string
  /** Of this run. */
  readonly home: string
  readonly line: ModelLine
  readonly token: string
  /** A token that may only read. */
  readonly reader: string
  /** Probability that a request is disturbed. */
  readonly rate: number
  /** Every content that anybody tried to publish, by `contentKey`. */
  readonly contents: Map<string, ModelFiles>
  /** By tag. */
  readonly reported: Map<string, ReportedVersion>
  /** By tag; also what is gone since. */
  readonly seen: Map<string, SeenRelease>
  /** By the path at the server. */
  readonly read: Map<string, HeldAsset>
  /** By the digest of their bytes. */
  readonly manifests: Map<string, Manifest>
  /** Tags whose releases a prune was allowed to remove. */
  readonly removable: Set<string>
  /** Folders that somebody pulled to; whether the last pull there came to its end. */
  readonly pulled: Map<string, { readonly globs: readonly string[]; readonly whole: boolean }>
  client(token?: string): GithubClient
  /** Writes a workspace and returns its folder. */
  write(files: ModelFiles): string
  readonly log: FakeLog
  readonly sleep: (ms: number) => Promise<void>
}

let lastFolder = 0

/** A fresh repository with one commit. */
export function createWorld(server: ChaosServer, seed: number, random: SeededRandom): ChaosWorld {
  const { github, folder } = server
  const { world } = github
  const id = (lastFolder += 1)
  const name = `run-${id}`
  const token = `token-${id}`
  world.tokens.set(token, {
    login: 'github-actions[bot]',
    permissions: { contents: 'write', actions: 'read' },
  })
  // Somebody who may only read; without any token all runs together would soon be above the limit of an hour.
  world.tokens.set(`reader-${id}`, { login: 'reader', permissions: { contents: 'read' } })
  const repository = world.createRepository({ owner: OWNER, name })
  world.commit(repository, { files: { 'train.py': '# 0\n' }, message: 'Start' })
  const home = join(folder, name)
  mkdirSync(home)
  world.setImmutableReleases(repository, random.branch('immutable').chance(0.25))
  const clock = unhurriedClock()
  const log = fakeLog()
  let workspaces = 0
  return {
    ...server,
    seed,
    random,
    repository,
    name: `${OWNER}/${name}`,
    home,
    token,
    reader: `reader-${id}`,
    line: modelLine(random.branch('line')),
    rate: random.branch('rate').pick([0, 0.02, 0.05, 0.1, 0.2, 0.3]),
    contents: new Map(),
    reported: new Map(),
    seen: new Map(),
    read: new Map(),
    manifests: new Map(),
    removable: new Set(),
    pulled: new Map(),
    log,
    sleep: clock.sleep,
    client: (own = token) =>
      githubClient({ apiUrl: github.apiUrl, token: own, owner: OWNER, repo: name }, log, clock),
    write(files) {
      const workspace = join(home, `workspace-${(workspaces += 1)}`)
      for (const [path, bytes] of files) writeInto(join(workspace, 'model', path), bytes)
      writeInto(join(workspace, 'metrics.json'), METRICS)
      writeInto(join(workspace, 'params.yaml'), PARAMS)
      return workspace
    },
  }
}

const METRICS = Buffer.from('{"test": {"f1": 0.91}}\n')
const PARAMS = Buffer.from('learning_rate: 0.1\n')

function writeInto(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

interface UnhurriedClock extends ClientClock {
  readonly sleep: (ms: number) => Promise<void>
}

/** Sleeping takes no time, and the clock shows that it did. */
function unhurriedClock(): UnhurriedClock {
  let passed = 0
  return {
    today: () => Date.parse('2026-11-23T16:00:00Z') + passed,
    now: () => passed,
    async sleep(ms) {
      passed += ms
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    },
  }
}

/** What a run leaves is of no use to the next. */
export function clearWorld({ github, home, token, reader }: ChaosWorld): void {
  github.faults.clear()
  github.log.clear()
  for (const one of [token, reader]) github.world.tokens.delete(one)
  rmSync(home, { recursive: true, force: true })
}

import { afterEach } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Repository } from '../../local-github/records.ts'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'

export const PROJECT = resolve(import.meta.dirname, '..', '..')
export const MAIN = 'refs/heads/main'
export const WRITER = 'token-that-may-write'
export const READER = 'token-that-may-only-read'

export interface Scene {
  readonly folder: string
  readonly workspace: string
  readonly github: LocalGithub
  readonly repository: Repository
  readonly privateKey: string
  readonly publicKey: string
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  /** Commits to main and returns the commit. */
  commit(files?: Readonly<Record<string, string>>): string
  /** Runs the built action for a push of `commit`. */
  push(commit: string, options?: Partial<StepRequest>): Promise<StepResult>
  /** Opens a pull request from a new branch and returns its number. */
  openPull(branch: string, files?: Readonly<Record<string, string>>): number
  pull(number: number, options?: Partial<StepRequest>): Promise<StepResult>
  /** Requests since the last `clear` that change something. */
  writes(): readonly string[]
  close(): Promise<void>
}

export const FILES = {
  'model.bin': 'weights of version one',
  'metrics.json': '{"test": {"f1": 0.910, "log_loss": 0.2}, "validation": {"f1": 0.92}}\n',
  'params.yaml': 'learning_rate: 0.10\nmodel:\n  depth: 6\n',
  'data/train/a.csv': 'x,y\n1,0\n',
  'data/train/b.csv': 'x,y\n2,1\n',
} as const

export const INPUTS = {
  model: 'churn',
  path: 'model.bin',
  data: 'train=data/train',
  params: 'params.yaml',
  metrics: 'metrics.json',
} as const

const PERMISSIONS = [
  'contents',
  'pull-requests',
  'issues',
  'checks',
  'statuses',
  'actions',
] as const

const permit = (level: 'read' | 'write') =>
  Object.fromEntries(PERMISSIONS.map((name) => [name, level]))

let lastRun = 5000

/** A repository on a local GitHub, a workspace with a model, and a key to sign with. */
export async function setScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'scene-'))
  const workspace = join(folder, 'workspace')
  const github = await startLocalGithub({
    anonymousLimit: 100_000,
    dataDir: join(folder, 'github'),
    tokens: {
      [WRITER]: { login: 'github-actions[bot]', permissions: permit('write') },
      [READER]: { login: 'github-actions[bot]', permissions: permit('read') },
    },
  })
  const repository = github.world.createRepository({ owner: 'acme', name: 'ml' })
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const write = (files: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true })
      writeFileSync(join(workspace, path), content)
    }
  }
  write(FILES)
  const commit = (files: Readonly<Record<string, string>> = {}): string =>
    github.world.commit(repository, {
      files: { 'train.py': `# ${++lastRun}\n`, ...files },
      message: 'Train',
    })
  commit()
  const step = (options: Partial<StepRequest>): StepRequest => ({
    action: PROJECT,
    workspace,
    github,
    repository: 'acme/ml',
    sha: '0'.repeat(40),
    ref: MAIN,
    runId: String(++lastRun),
    workflow: 'train',
    token: WRITER,
    event: { name: 'push', payload: {} },
    timeoutMs: 120_000,
    ...options,
    inputs: { ...INPUTS, 'signing-key': privateKey, signing: 'key', ...options.inputs },
  })
  const about = { full_name: 'acme/ml', default_branch: 'main', visibility: 'public' }
  return {
    folder,
    workspace,
    github,
    repository,
    privateKey,
    publicKey,
    write,
    commit,
    push: (sha, options = {}) =>
      runStep(
        step({
          sha,
          event: { name: 'push', payload: { ref: MAIN, repository: about } },
          ...options,
        }),
      ),
    openPull(branch, files = {}) {
      github.world.commit(repository, {
        branch,
        files: { 'params.txt': `${++lastRun}`, ...files },
        message: branch,
      })
      return github.world.createPullRequest(repository, { head: branch, title: branch })
    },
    pull(number, options = {}) {
      const pull = repository.pulls.get(number)
      if (pull === undefined) throw new Error(`no pull request ${number}`)
      const payload = {
        number,
        repository: about,
        pull_request: {
          number,
          head: { ...pull.head, repo: { full_name: pull.head.repository } },
          base: { ...pull.base, repo: { full_name: pull.base.repository } },
        },
      }
      const sha = repository.refs.get(`refs/pull/${number}/merge`) ?? pull.head.sha
      const event = { name: 'pull_request', payload }
      return runStep(step({ sha, ref: `refs/pull/${number}/merge`, event, ...options }))
    },
    writes: () =>
      github.log.entries
        .filter(
          ({ method, origin }) => method !== 'GET' && (origin === 'api' || origin === 'uploads'),
        )
        .map(({ method, path }) => `${method} ${path}`),
    async close() {
      await github.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The published releases, by tag. */
export const published = (scene: Scene) =>
  scene.repository.releases.list().filter((release) => !release.draft)

export const drafts = (scene: Scene) =>
  scene.repository.releases.list().filter((release) => release.draft)

/** A scene for every test that asks for one, closed after it. */
export function sceneOfTest(): () => Promise<Scene> {
  const open: Scene[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()))
  })
  return async () => {
    const one = await setScene()
    open.push(one)
    return one
  }
}

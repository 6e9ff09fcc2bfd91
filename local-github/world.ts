import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createGitStore } from './git-store.ts'
import type { GitPerson } from './git-store.ts'
import type { Account, Repository, WorkflowRun } from './records.ts'
import { createReleaseShelf } from './release-shelf.ts'
import type { OriginName, Token } from './route.ts'
import { seedCommit } from './seed-commit.ts'
import { mergePull, openPull, refreshPulls } from './seed-pull.ts'
import { seedReleases } from './seed-releases.ts'
import { protectTags } from './tag-ruleset.ts'

/** The whole state of the local GitHub, and the ways to fill it without going through HTTP. */
export interface World {
  /** Absolute. Everything with bytes lies under it, each service in a directory of its own. */
  readonly dataDir: string
  readonly now: () => Date
  /** Base addresses of the running listeners, without a slash at the end. */
  readonly origins: Readonly<Record<OriginName, string>>
  /** Bearer token to what it may do. Add to it to mint a token. */
  readonly tokens: Map<string, Token>
  /** By run id. */
  readonly runs: Map<number, WorkflowRun>
  /** State of services that this type does not know, under a key of their own. */
  readonly extensions: Map<string, unknown>
  /** Ascending over the whole world. */
  nextId(): number
  /** The account, created on first use. A login that ends with `[bot]` is a bot. */
  account(login: string): Account
  /** By `owner` and `name`, whatever their case. */
  findRepository(owner: string, name: string): Repository | undefined
  /** By full name. Throws when it does not exist. */
  repository(fullName: string): Repository
  listRepositories(): readonly Repository[]
  createRepository(options: NewRepository): Repository
  /** Writes a reference and refreshes the open pull requests that it is the head of. `undefined` deletes it. */
  setRef(repository: Repository, ref: string, sha: string | undefined): void
  /** Commits to a branch, which is created when missing, and returns the 40 hex digits. */
  commit(repository: Repository, change: NewCommit): string
  /** Returns the number. */
  createPullRequest(repository: Repository, pull: NewPull): number
  /** Merges with a merge commit onto the base branch, whose id is returned. */
  mergePullRequest(repository: Repository, number: number, login?: string): string
  setImmutableReleases(repository: Repository, on: boolean): void
  /**
   * Adds a ruleset that lets nobody create tags like the pattern (`fnmatch`, for instance
   * `churn@*`), through a release or as a reference, and returns the way to take it away again.
   */
  protectTags(repository: Repository, pattern: string): () => void
  /** Adds published releases with their tags at the tip of the default branch; in memory, so quick. */
  seedReleases(repository: Repository, count: number, build: (index: number) => NewRelease): void
  setRunState(
    runId: number,
    state: WorkflowRun['status'],
    facts?: Partial<Omit<WorkflowRun, 'id' | 'status'>>,
  ): WorkflowRun
}

export interface NewRepository {
  readonly owner: string
  readonly name: string
  readonly private?: boolean
  readonly defaultBranch?: string
  readonly description?: string
  /** Full name of an existing repository: its objects and branches are shared with the new one. */
  readonly forkOf?: string
}

export interface NewCommit {
  /** The default branch when absent. */
  readonly branch?: string
  /** Path to content; `undefined` deletes the path. Other files stay as they are in the first parent. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined>>
  readonly message: string
  /** Default: the tip of the branch, or of the default branch where the branch is new. */
  readonly parents?: readonly string[]
  readonly author?: Pick<GitPerson, 'name' | 'email'>
  readonly date?: Date
}

export interface NewPull {
  /** Branch. */
  readonly head: string
  /** Branch; the default branch when absent. */
  readonly base?: string
  readonly title: string
  readonly body?: string
  readonly draft?: boolean
  readonly author?: string
  /** Full name of the fork that the head is in. */
  readonly headRepository?: string
}

export interface NewRelease {
  readonly tagName: string
  readonly name?: string
  readonly body?: string
  readonly prerelease?: boolean
  readonly immutable?: boolean
  readonly makeLatest?: boolean
  readonly author?: string
  /** A commit id; the tip of the default branch when absent. */
  readonly target?: string
  /** Written to disk, so only for a few. */
  readonly assets?: Readonly<Record<string, string | Uint8Array>>
}

export interface WorldOptions {
  readonly dataDir: string
  readonly now?: () => Date
  readonly origins: Readonly<Record<OriginName, string>>
  readonly tokens?: Readonly<Record<string, Token>>
}

/** An empty world. Nothing is written until something with bytes is put into it. */
export function createWorld(options: WorldOptions): World {
  const dataDir = resolve(options.dataDir)
  const repositories = new Map<string, Repository>()
  const refs = new WeakMap<Repository, Map<string, string>>()
  const accounts = new Map<string, Account>()
  let lastId = 1000
  const world: World = {
    dataDir,
    now: options.now ?? (() => new Date()),
    origins: options.origins,
    tokens: new Map(Object.entries(options.tokens ?? {})),
    runs: new Map(),
    extensions: new Map(),
    nextId: () => ++lastId,
    account: (login) => findOrAdd(accounts, login, () => buildAccount(login)),
    findRepository: (owner, name) => repositories.get(`${owner}/${name}`.toLowerCase()),
    repository(fullName) {
      const found = repositories.get(fullName.toLowerCase())
      if (found === undefined) throw new Error(`There is no repository "${fullName}".`)
      return found
    },
    listRepositories: () => [...repositories.values()],
    createRepository(fresh) {
      const branches = new Map<string, string>()
      const repository = buildRepository(world, fresh, branches)
      refs.set(repository, branches)
      repositories.set(repository.fullName.toLowerCase(), repository)
      return repository
    },
    setRef(repository, ref, sha) {
      if (sha === undefined) refs.get(repository)?.delete(ref)
      else refs.get(repository)?.set(ref, sha)
      refreshPulls(world, repository, ref)
    },
    commit: (repository, change) => seedCommit(world, repository, change),
    createPullRequest: (repository, pull) => openPull(world, repository, pull),
    mergePullRequest: (repository, number, login) => mergePull(world, repository, number, login),
    setImmutableReleases(repository, on) {
      repository.settings.immutableReleases = on
    },
    protectTags: (repository, pattern) => protectTags(repository, pattern),
    seedReleases: (repository, count, build) => seedReleases(world, repository, count, build),
    setRunState(runId, state, facts) {
      const run = buildRun(world, runId, state, facts)
      world.runs.set(runId, run)
      return run
    },
  }
  return world
}

function buildRepository(
  world: World,
  fresh: NewRepository,
  branches: Map<string, string>,
): Repository {
  const source = fresh.forkOf === undefined ? undefined : world.repository(fresh.forkOf)
  copyBranches(source, branches)
  if (world.findRepository(fresh.owner, fresh.name) !== undefined)
    throw new Error(`The repository "${fresh.owner}/${fresh.name}" exists already.`)
  const id = world.nextId()
  return {
    id,
    owner: world.account(fresh.owner),
    name: fresh.name,
    fullName: `${fresh.owner}/${fresh.name}`,
    private: fresh.private ?? source?.private ?? false,
    description: fresh.description,
    defaultBranch: fresh.defaultBranch ?? source?.defaultBranch ?? 'main',
    forkOf: source?.fullName,
    createdAt: world.now(),
    git: source?.git ?? createGitStore(join(world.dataDir, 'git', String(id))),
    refs: branches,
    releases: createReleaseShelf(),
    pulls: new Map(),
    comments: new Map(),
    checkRuns: new Map(),
    statuses: [],
    attestations: [],
    settings: { immutableReleases: false, enterpriseCloud: false, protectedTags: [] },
  }
}

function copyBranches(source: Repository | undefined, branches: Map<string, string>): void {
  for (const [ref, sha] of source?.refs ?? [])
    if (ref.startsWith('refs/heads/')) branches.set(ref, sha)
}

function buildAccount(login: string): Account {
  // An id that depends on the login alone, so that two worlds agree.
  const id = createHash('sha1').update(login.toLowerCase()).digest().readUInt32BE(0)
  return { id, login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
}

function buildRun(
  world: World,
  id: number,
  status: WorkflowRun['status'],
  facts: Partial<Omit<WorkflowRun, 'id' | 'status'>> | undefined,
): WorkflowRun {
  const now = world.now()
  const old = world.runs.get(id)
  const [first] = world.listRepositories()
  return {
    repository: first?.fullName ?? '',
    name: 'train',
    event: 'push',
    headBranch: first?.defaultBranch ?? 'main',
    headSha: first?.refs.get(`refs/heads/${first.defaultBranch}`) ?? '0'.repeat(40),
    runAttempt: 1,
    createdAt: now,
    ...old,
    conclusion: status === 'completed' ? (old?.conclusion ?? 'success') : undefined,
    ...facts,
    id,
    status,
    updatedAt: now,
  }
}

function findOrAdd<Value>(map: Map<string, Value>, key: string, build: () => Value): Value {
  const found = map.get(key.toLowerCase())
  if (found !== undefined) return found
  const fresh = build()
  map.set(key.toLowerCase(), fresh)
  return fresh
}

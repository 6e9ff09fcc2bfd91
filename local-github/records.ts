import type { GitStore } from './git-store.ts'
import type { ReleaseShelf } from './release-shelf.ts'

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization'
}

/** A repository. Its maps are the live state; the records in them are replaced, never changed. */
export interface Repository {
  readonly id: number
  readonly owner: Account
  readonly name: string
  /** `owner/name`, spelled as created. */
  readonly fullName: string
  readonly private: boolean
  readonly description: string | undefined
  readonly defaultBranch: string
  /** Full name of the repository that this one was forked from. */
  readonly forkOf: string | undefined
  readonly createdAt: Date
  /** The objects, shared by a repository and its forks. */
  readonly git: GitStore
  /** Full reference name (`refs/heads/main`) to object id. Write with `World.setRef`. */
  readonly refs: ReadonlyMap<string, string>
  readonly releases: ReleaseShelf
  readonly pulls: Map<number, PullRequest>
  /** By comment id, oldest first. */
  readonly comments: Map<number, IssueComment>
  readonly checkRuns: Map<number, CheckRun>
  /** Oldest first. */
  readonly statuses: CommitStatus[]
  readonly attestations: Attestation[]
  readonly settings: RepositorySettings
}

export interface RepositorySettings {
  immutableReleases: boolean
  /** The plan with which a private repository may store attestations. */
  enterpriseCloud: boolean
  /** Patterns of tags that a ruleset lets nobody create. */
  readonly protectedTags: string[]
}

export interface Release {
  readonly id: number
  readonly tagName: string
  readonly targetCommitish: string
  readonly name: string | undefined
  readonly body: string | undefined
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable: boolean
  readonly author: Account
  /** The commit's date, even of a draft. */
  readonly createdAt: Date
  readonly publishedAt: Date | undefined
  readonly updatedAt: Date
  /** 20 hex digits: the last part of a draft's address is `untagged-<this>`. */
  readonly draftHash: string
  /** By asset id, in the order of upload. */
  readonly assets: ReadonlyMap<number, Asset>
}

export interface Asset {
  readonly id: number
  readonly releaseId: number
  readonly name: string
  readonly label: string | undefined
  readonly contentType: string
  /** Bytes; 0 for a `starter`. */
  readonly size: number
  readonly state: 'uploaded' | 'starter' | 'open'
  /** `sha256:<hex>`, absent for a `starter` and for what an older server stored. */
  readonly digest: string | undefined
  readonly uploader: Account
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly downloadCount: number
  /** The absolute path of the bytes; the file exists only when `state` is `uploaded`. */
  readonly path: string
}

export interface PullRequest {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly body: string | undefined
  readonly state: 'open' | 'closed'
  readonly draft: boolean
  readonly author: Account
  readonly base: PullSide
  readonly head: PullSide
  /** The test merge while open, the real one after merging. */
  readonly mergeCommitSha: string | undefined
  readonly mergedBy: Account | undefined
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly closedAt: Date | undefined
  readonly mergedAt: Date | undefined
}

export interface PullSide {
  /** Full name. */
  readonly repository: string
  /** Branch, without `refs/heads/`. */
  readonly ref: string
  readonly sha: string
}

export interface IssueComment {
  readonly id: number
  /** Number of the pull request. */
  readonly issueNumber: number
  readonly body: string
  readonly author: Account
  readonly createdAt: Date
  readonly updatedAt: Date
  /** Why it is folded away, lower case: `resolved`. */
  readonly minimizedReason?: string
}

export interface CheckRun {
  readonly id: number
  /** Slug of the app that made it, which alone may change it. */
  readonly app: string
  readonly name: string
  readonly headSha: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  /** `success`, `failure`, `neutral`, …; absent until completed. */
  readonly conclusion: string | undefined
  readonly detailsUrl: string | undefined
  readonly externalId: string | undefined
  readonly startedAt: Date
  readonly completedAt: Date | undefined
  readonly title: string | undefined
  readonly summary: string | undefined
  readonly text: string | undefined
  readonly annotations: readonly CheckAnnotation[]
}

export interface CheckAnnotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title: string | undefined
}

export interface CommitStatus {
  readonly id: number
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly context: string
  readonly description: string | undefined
  readonly targetUrl: string | undefined
  readonly creator: Account
  readonly createdAt: Date
}

export interface Attestation {
  readonly id: number
  /** The Sigstore bundle as it was posted. */
  readonly bundle: unknown
  /** `sha256:<hex>` of every subject. */
  readonly digests: readonly string[]
  readonly predicateType: string | undefined
  readonly createdAt: Date
}

export interface WorkflowRun {
  readonly id: number
  /** Full name. */
  readonly repository: string
  readonly name: string
  readonly event: string
  readonly headBranch: string
  readonly headSha: string
  readonly status: 'in_progress' | 'completed'
  readonly conclusion: 'success' | 'failure' | undefined
  readonly runAttempt: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

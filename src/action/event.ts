import { ReleaseError } from '../domain/errors.ts'

/** What the event of the run says of a pull request. */
export interface PullRequestEvent {
  readonly number: number
  /** Commit SHAs. The head is the pull request's own commit; the runner checks out a merge commit. */
  readonly head: string
  readonly base: string
  readonly fork: boolean
}

export interface RepositoryEvent {
  readonly defaultBranch: string | null
  /** `public`, `private` or `internal`; `null` for events without a repository. */
  readonly visibility: string | null
}

type Json = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null

/** A positive whole number; `null` for anything else. */
export const numberAt = (value: unknown, key: string): number | null => {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : null
}

export const textAt = (value: unknown, ...path: readonly string[]): string | null => {
  const found = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value)
  return typeof found === 'string' ? found : null
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** `undefined` when the event is about no pull request. */
export function parsePullRequestEvent(
  payload: unknown,
  repository: string,
): PullRequestEvent | undefined {
  const pull = isRecord(payload) ? payload['pull_request'] : undefined
  if (!isRecord(pull)) return undefined
  const number = pull['number']
  const head = textAt(pull, 'head', 'sha') ?? ''
  const base = textAt(pull, 'base', 'sha') ?? ''
  if (typeof number !== 'number' || !COMMIT.test(head) || !COMMIT.test(base))
    throw new ReleaseError(
      'INPUT_INVALID',
      'The event names a pull request without number, head and base commit. This step compares on the events ' +
        'pull_request and pull_request_target.',
    )
  const from = textAt(pull, 'head', 'repo', 'full_name')
  return { number, head, base, fork: from?.toLowerCase() !== repository.toLowerCase() }
}

/** Why an event without a pull request of its own is about one all the same; `undefined` when it is not. */
export function describePullRequestOrigin(event: string, payload: unknown): string | undefined {
  if (event.startsWith('pull_request')) return `the event ${event} without its pull request`
  const run = isRecord(payload) ? payload['workflow_run'] : undefined
  const cause = textAt(run, 'event') ?? ''
  if (cause.startsWith('pull_request')) return `a workflow_run of ${cause}`
  const issue = isRecord(payload) ? payload['issue'] : undefined
  const commented = isRecord(issue) && issue['pull_request'] !== undefined
  return commented ? `${event} on a pull request` : undefined
}

export function parseRepositoryEvent(payload: unknown): RepositoryEvent {
  const repository = isRecord(payload) ? payload['repository'] : undefined
  return {
    defaultBranch: textAt(repository, 'default_branch'),
    visibility: textAt(repository, 'visibility'),
  }
}

import { ReleaseError } from '../../src/domain/errors.ts'
import type { Comment, PullRequest } from '../../src/ports/pull-request.ts'

export interface FakePullRequest extends PullRequest {
  /** `create`, `update ID`, `delete ID`, `hide NODE` and `show NODE`, in order. */
  readonly writes: readonly string[]
  readonly comments: readonly Comment[]
}

export interface PullRequestFacts {
  readonly head: string
  readonly comments?: readonly Partial<Comment>[]
  /** Refuses writing, or everything. */
  readonly denies?: 'writes' | 'reads'
  /** Knows no GraphQL. */
  readonly cannotHide?: boolean
  /** Another run's comment that appears between this run's look and its own comment. */
  readonly meanwhile?: string
  /** The comment that a person deletes between this run's look and its update. */
  readonly deletedMeanwhile?: number
}

export function fakePullRequest(facts: PullRequestFacts): FakePullRequest {
  const writes: string[] = []
  const comments: Comment[] = []
  let next = 1
  const add = (comment: Partial<Comment>): Comment => {
    const id = next
    next += 1
    const added = {
      id,
      nodeId: `IC_${id}`,
      body: '',
      url: `https://github.com/acme/ml/pull/7#${id}`,
      own: true,
      ...comment,
    }
    comments.push(added)
    return added
  }
  facts.comments?.forEach(add)
  const refuseReads = (): void => {
    if (facts.denies === 'reads')
      throw new ReleaseError('PERMISSION_MISSING', 'Cannot list the comments.')
  }
  const write = (what: string, change: () => string) => {
    if (facts.denies === 'writes') return { kind: 'denied' as const }
    writes.push(what)
    return { kind: 'written' as const, url: change() }
  }
  const hide = (what: string): void => {
    if (facts.cannotHide === true)
      throw new ReleaseError('PERMISSION_MISSING', 'Cannot change whether the comment is hidden.')
    writes.push(what)
  }
  const at = (id: number): number => comments.findIndex((one) => one.id === id)
  return {
    writes,
    comments,
    readHead: async () => facts.head,
    listComments: async () => {
      refuseReads()
      return [...comments]
    },
    createComment: async (body) => {
      if (facts.meanwhile !== undefined) add({ body: facts.meanwhile })
      return write('create', () => add({ body }).url)
    },
    updateComment: async (id, body) => {
      if (facts.deletedMeanwhile === id) comments.splice(at(id), at(id) < 0 ? 0 : 1)
      const found = comments[at(id)]
      if (found === undefined) return { kind: 'gone' }
      return write(`update ${id}`, () => {
        comments[at(id)] = { ...found, body }
        return found.url
      })
    },
    deleteComment: async (id) =>
      write(`delete ${id}`, () => {
        comments.splice(at(id), 1)
        return ''
      }),
    hideComment: async (nodeId) => hide(`hide ${nodeId}`),
    showComment: async (nodeId) => hide(`show ${nodeId}`),
  }
}

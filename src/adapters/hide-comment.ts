import { ReleaseError } from '../domain/errors.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'
import { isGraphqlRefusal } from './github-viewer.ts'

const STATE =
  'query($id: ID!) { node(id: $id) { ... on IssueComment { isMinimized minimizedReason } } }'
const HIDE =
  'mutation($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }'
const SHOW =
  'mutation($input: UnminimizeCommentInput!) { unminimizeComment(input: $input) { unminimizedComment { isMinimized } } }'

/**
 * Folds a comment away as resolved, or shows one that was folded away for that reason. Only GraphQL does it.
 * @throws ReleaseError `PERMISSION_MISSING` when GraphQL refuses
 */
export async function hideComment(
  { octokit }: GithubClient,
  id: string,
  wanted: 'hidden' | 'shown',
): Promise<void> {
  await asked(`change whether the comment is ${wanted}`, async () => {
    const { hidden, reason } = parseState(await octokit.graphql(STATE, { id }))
    if (wanted === 'hidden' && !hidden)
      await octokit.graphql(HIDE, { input: { subjectId: id, classifier: 'RESOLVED' } })
    if (wanted === 'shown' && hidden && reason === 'resolved')
      await octokit.graphql(SHOW, { input: { subjectId: id } })
  })
}

async function asked(action: string, request: () => Promise<void>): Promise<void> {
  try {
    await explained(action, request)
  } catch (error) {
    if (!isGraphqlRefusal(error)) throw error
    throw new ReleaseError('PERMISSION_MISSING', `Cannot ${action}: ${error.message}`, {
      cause: error,
    })
  }
}

interface HiddenState {
  readonly hidden: boolean
  /** Lower case. */
  readonly reason: string
}

function parseState(reply: unknown): HiddenState {
  const node = fieldOf(reply, 'node')
  const reason = fieldOf(node, 'minimizedReason')
  return {
    hidden: fieldOf(node, 'isMinimized') === true,
    reason: typeof reason === 'string' ? reason.toLowerCase() : '',
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined

import { stamp, stampOrNull } from './account-json.ts'
import { canWrite } from './access.ts'
import { buildFailure } from './failure.ts'
import type { Selection } from './graphql-query.ts'
import { parseQuery } from './graphql-query.ts'
import { isJson, readFields } from './json-body.ts'
import { nodeId, releaseUrl, repositoryUrl } from './links.ts'
import type { IssueComment, Release, Repository } from './records.ts'
import { sendJson } from './reply.ts'
import type { Call } from './route.ts'

/** A field's value, or the way to the fields below it. */
type Resolver = (selection: Selection) => unknown
type Node = Readonly<Record<string, Resolver>>

const CLASSIFIERS = ['ABUSE', 'DUPLICATE', 'OFF_TOPIC', 'OUTDATED', 'RESOLVED', 'SPAM']

/**
 * Answers `viewer`, `repository { release }` and `node` of a comment, and folds comments away; anything else gets
 * GraphQL's own kind of error.
 */
export async function answerGraphql(call: Call): Promise<void> {
  if (call.token === undefined)
    throw buildFailure(401, 'This endpoint requires you to be authenticated.')
  const fields = await readFields(call)
  const variables = fields.object('variables')?.raw ?? {}
  try {
    const { kind, selections } = parseQuery(fields.requireText('query'), variables)
    const data =
      kind === 'mutation'
        ? resolve(selections, buildMutations(call), 'Mutation')
        : resolve(selections, buildRoot(call), 'Query')
    sendJson(call, 200, { data })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    sendJson(call, 200, { errors: [{ message }] })
  }
}

function buildRoot(call: Call): Node {
  return {
    node(selection) {
      const { comment } = requireComment(call, selection.arguments['id'])
      return resolve(selection.selections, commentNode(comment), 'IssueComment')
    },
    viewer: (selection) => resolve(selection.selections, viewerNode(call), 'User'),
    repository(selection) {
      const { owner, name }: Readonly<Record<string, unknown>> = selection.arguments
      const repository = call.world.findRepository(String(owner), String(name))
      if (
        repository === undefined ||
        (repository.private && !canWrite(call, repository, 'contents'))
      )
        throw new Error(
          `Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`,
        )
      return resolve(selection.selections, repositoryNode(call, repository), 'Repository')
    },
  }
}

function buildMutations(call: Call): Node {
  return {
    minimizeComment: (selection) => changeComment(call, selection, 'minimizedComment'),
    unminimizeComment: (selection) => changeComment(call, selection, 'unminimizedComment'),
  }
}

/** `minimizeComment` asks for a reason, its opposite for none. */
function changeComment(
  call: Call,
  selection: Selection,
  field: 'minimizedComment' | 'unminimizedComment',
): unknown {
  const input = selection.arguments['input']
  const { subjectId, classifier } = isJson(input) ? input : {}
  const { repository, comment } = requireComment(call, subjectId)
  if (!['issues', 'pull-requests'].some((scope) => canWrite(call, repository, scope)))
    throw new Error('Resource not accessible by integration')
  const { minimizedReason: _, ...shown } = comment
  const hides = field === 'minimizedComment'
  if (hides && !CLASSIFIERS.includes(String(classifier)))
    throw new Error(`Argument 'classifier' has an invalid value (${String(classifier)}).`)
  const minimizedReason = String(classifier).toLowerCase().replace('_', '-')
  const next: IssueComment = hides ? { ...shown, minimizedReason } : shown
  repository.comments.set(next.id, next)
  const payload: Node = {
    [field]: ({ selections }) => resolve(selections, commentNode(next), 'IssueComment'),
  }
  return resolve(selection.selections, payload, selection.name)
}

function requireComment(
  call: Call,
  id: unknown,
): { readonly repository: Repository; readonly comment: IssueComment } {
  for (const repository of call.world.listRepositories()) {
    const comment = [...repository.comments.values()].find((one) => nodeId('IC', one.id) === id)
    if (comment !== undefined) return { repository, comment }
  }
  throw new Error(`Could not resolve to a node with the global id of '${String(id)}'`)
}

function commentNode(comment: IssueComment): Node {
  return {
    id: () => nodeId('IC', comment.id),
    databaseId: () => comment.id,
    body: () => comment.body,
    isMinimized: () => comment.minimizedReason !== undefined,
    minimizedReason: () => comment.minimizedReason ?? null,
  }
}

function viewerNode(call: Call): Node {
  const account = call.world.account(call.token?.login ?? '')
  return {
    login: () => account.login,
    databaseId: () => account.id,
    id: () => nodeId('U', account.id),
  }
}

function repositoryNode(call: Call, repository: Repository): Node {
  return {
    id: () => nodeId('R', repository.id),
    databaseId: () => repository.id,
    name: () => repository.name,
    nameWithOwner: () => repository.fullName,
    isPrivate: () => repository.private,
    url: () => repositoryUrl(call.world, repository),
    release(selection) {
      const release = findRelease(call, repository, String(selection.arguments['tagName']))
      if (release === undefined) return null
      return resolve(selection.selections, releaseNode(call, repository, release), 'Release')
    },
  }
}

/** Unlike the REST read by tag, this finds a draft, for those who may see it. */
function findRelease(call: Call, repository: Repository, tag: string): Release | undefined {
  const published = repository.releases.published(tag)
  if (published !== undefined || !canWrite(call, repository, 'contents')) return published
  return repository.releases.list().find((release) => release.draft && release.tagName === tag)
}

function releaseNode(call: Call, repository: Repository, release: Release): Node {
  return {
    id: () => nodeId('RE', release.id),
    databaseId: () => release.id,
    tagName: () => release.tagName,
    name: () => release.name ?? null,
    description: () => release.body ?? null,
    isDraft: () => release.draft,
    isPrerelease: () => release.prerelease,
    immutable: () => release.immutable,
    createdAt: () => stamp(release.createdAt),
    publishedAt: () => stampOrNull(release.publishedAt),
    url: () => releaseUrl(call.world, repository, release),
  }
}

function resolve(
  selections: readonly Selection[],
  node: Node,
  type: string,
): Readonly<Record<string, unknown>> {
  const meant = selections.filter(({ on }) => on === undefined || on === type)
  const entries = meant.map((selection): readonly [string, unknown] => {
    if (selection.name === '__typename') return [selection.key, type]
    const resolver = Object.hasOwn(node, selection.name) ? node[selection.name] : undefined
    if (resolver === undefined)
      throw new Error(`Field '${selection.name}' doesn't exist on type '${type}'`)
    const value = resolver(selection)
    if (isJson(value) && selection.selections.length === 0)
      throw new Error(`Field '${selection.name}' must have selections`)
    return [selection.key, value]
  })
  return Object.fromEntries(entries)
}

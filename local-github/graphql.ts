import { stamp, stampOrNull } from './account-json.ts'
import { canWrite } from './access.ts'
import { buildFailure } from './failure.ts'
import type { Selection } from './graphql-query.ts'
import { parseQuery } from './graphql-query.ts'
import { isJson, readFields } from './json-body.ts'
import { nodeId, releaseUrl, repositoryUrl } from './links.ts'
import type { Release, Repository } from './records.ts'
import { sendJson } from './reply.ts'
import type { Call } from './route.ts'

/** A field's value, or the way to the fields below it. */
type Resolver = (selection: Selection) => unknown
type Node = Readonly<Record<string, Resolver>>

/** Answers `viewer` and `repository { release }`; anything else gets GraphQL's own kind of error. */
export async function answerGraphql(call: Call): Promise<void> {
  if (call.token === undefined)
    throw buildFailure(401, 'This endpoint requires you to be authenticated.')
  const fields = await readFields(call)
  const variables = fields.object('variables')?.raw ?? {}
  try {
    const selections = parseQuery(fields.requireText('query'), variables)
    sendJson(call, 200, { data: resolve(selections, buildRoot(call), 'Query') })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    sendJson(call, 200, { errors: [{ message }] })
  }
}

function buildRoot(call: Call): Node {
  return {
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
  const entries = selections.map((selection): readonly [string, unknown] => {
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

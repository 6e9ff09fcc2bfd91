import { collectAncestors, resolveCommit } from './git-history.ts'
import { pullUrl, repositoryUrl } from './links.ts'
import type { Repository } from './records.ts'
import type { World } from './world.ts'

export interface NotesRequest {
  readonly tagName: string
  readonly targetCommitish?: string | undefined
  readonly previousTagName?: string | undefined
}

/** Lists the pull requests merged since the previous release, as the "Generate" button does. */
export function generateNotes(
  world: World,
  repository: Repository,
  request: NotesRequest,
): { readonly name: string; readonly body: string } {
  const { tagName } = request
  const previous =
    request.previousTagName ??
    repository.releases.list().find((release) => !release.draft && release.tagName !== tagName)
      ?.tagName
  const end =
    resolveCommit(repository, tagName) ??
    resolveCommit(repository, request.targetCommitish ?? repository.defaultBranch)
  const start = previous === undefined ? undefined : resolveCommit(repository, previous)
  const before = collectAncestors(repository.git, start === undefined ? [] : [start.sha])
  const after = collectAncestors(repository.git, end === undefined ? [] : [end.sha])
  const merged = [...repository.pulls.values()].filter(
    ({ mergedAt, mergeCommitSha = '' }) =>
      mergedAt !== undefined && after.has(mergeCommitSha) && !before.has(mergeCommitSha),
  )
  const lines = merged.map(
    ({ title, author, number }) =>
      `* ${title} by @${author.login} in ${pullUrl(world, repository, number)}`,
  )
  const site = repositoryUrl(world, repository)
  const log = previous === undefined ? `commits/${tagName}` : `compare/${previous}...${tagName}`
  const changes = lines.length === 0 ? '' : `## What's Changed\n${lines.join('\n')}\n\n`
  return { name: tagName, body: `${changes}**Full Changelog**: ${site}/${log}` }
}

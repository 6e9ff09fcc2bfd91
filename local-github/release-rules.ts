import type { FieldError } from './failure.ts'
import { forbidden, HttpFailure, invalid, notFound, tooLong } from './failure.ts'
import { findDefaultTip, isOnBranch, peelToCommit } from './git-history.ts'
import type { GitCommit } from './git-store.ts'
import { findEntry, listFiles } from './git-tree.ts'
import type { Fields } from './json-body.ts'
import { isRefName } from './ref-name.ts'
import type { MakeLatest } from './release-shelf.ts'
import type { Repository } from './records.ts'
import type { Call } from './route.ts'
import { CREATION_REFUSED, isProtectedTag } from './tag-ruleset.ts'
import { countCharacters } from './text-length.ts'

const MAX_BODY = 125_000
const ACCEPTED = 'contents=write; contents=write,workflows=write'

/** Throws the 422 for notes above 125,000 characters. */
export function checkReleaseBody(body: string | undefined): void {
  if (body !== undefined && countCharacters(body) > MAX_BODY) throw tooLong('Release', MAX_BODY)
}

/**
 * Throws the 422 for a tag that git refuses, that is taken, that an immutable release used up, or
 * that would have to be created against a ruleset.
 */
export function checkTag(repository: Repository, tagName: string, publishing: boolean): void {
  if (!isRefName(tagName)) throw invalid(field('tag_name', 'tag_name is not well-formed'))
  if (!publishing) return
  if (repository.releases.published(tagName) !== undefined)
    throw invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
  const refusals = listRefusals(repository, tagName)
  if (refusals.length > 0) throw invalid(...refusals)
}

/**
 * As GitHub lists them: rules about the creation of a tag matter only where the tag is missing
 * (googleapis/release-please-action#1194; with a used-up tag InternationalColorConsortium/iccDEV#1082).
 */
function listRefusals(repository: Repository, tagName: string): readonly FieldError[] {
  const usedUp = repository.releases.usedUpTags.has(tagName)
  const missing = !repository.refs.has(`refs/tags/${tagName}`)
  const blocked = missing && (usedUp || isProtectedTag(repository, tagName))
  const burnt = field('tag_name', 'tag_name was used by an immutable release')
  if (!blocked) return usedUp ? [burnt] : []
  return [
    field('pre_receive', `pre_receive ${CREATION_REFUSED}`),
    ...(usedUp ? [burnt] : []),
    { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
  ]
}

/**
 * The commit that a release is at: the one of an existing tag, or else of the branch or commit id
 * given, or else the tip of the default branch. Throws where GitHub refuses: an unknown target, a
 * commit on no branch, or one that changes workflows without the right for it.
 */
export function resolveTarget(
  call: Call,
  repository: Repository,
  tagName: string,
  target: string | undefined,
): GitCommit {
  const tip = findDefaultTip(repository)
  if (tip === undefined) throw new HttpFailure(422, { message: 'Repository is empty.' })
  const tagged = peelToCommit(repository.git, repository.refs.get(`refs/tags/${tagName}`) ?? '')
  if (target === undefined) return tagged ?? tip
  const commit = findTarget(repository, target)
  if (commit === undefined && tagged === undefined)
    throw invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' })
  if (commit !== undefined && call.token?.permissions['workflows'] !== 'write')
    checkTarget(repository, commit, tip)
  return tagged ?? commit ?? tip
}

/** A branch by name or a commit by its whole id. */
function findTarget(repository: Repository, target: string): GitCommit | undefined {
  const branch = repository.refs.get(`refs/heads/${target.replace(/^refs\/heads\//, '')}`)
  return repository.git.commit(branch ?? target.toLowerCase())
}

function checkTarget(repository: Repository, commit: GitCommit, tip: GitCommit): void {
  if (commit.sha === tip.sha) return
  if (!isOnBranch(repository, commit.sha)) throw forbidden(ACCEPTED)
  const [before, after] = [tip, commit].map(({ tree }) => listWorkflows(repository, tree))
  for (const [path, file] of after ?? [])
    if (before?.get(path)?.sha !== file.sha)
      throw notFound({ 'x-accepted-github-permissions': ACCEPTED })
}

function listWorkflows(
  repository: Repository,
  tree: string,
): ReadonlyMap<string, { readonly sha: string }> {
  const folder = findEntry(repository.git, tree, '.github/workflows')
  return folder?.mode === '040000' ? listFiles(repository.git, folder.sha) : new Map()
}

export function parseMakeLatest(fields: Fields): MakeLatest | undefined {
  const value = fields.text('make_latest')
  if (value === undefined || value === 'true' || value === 'false' || value === 'legacy')
    return value
  throw invalid({ resource: 'Release', code: 'invalid', field: 'make_latest' })
}

/** Throws the final refusal of everything that would change a published immutable release. */
export function refuseImmutable(what: string): never {
  const message = `Cannot ${what} an immutable release.`
  throw new HttpFailure(422, {
    message,
    errors: [{ resource: 'Release', code: 'custom', message }],
    documentation_url: 'https://docs.github.com/rest/releases',
    status: '422',
  })
}

function field(name: string, message: string): FieldError {
  return { resource: 'Release', code: 'custom', field: name, message }
}

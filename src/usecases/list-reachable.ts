import type { History } from '../ports/history.ts'
import type { TaggedVersion } from './known-versions.ts'

/** Five pages of 100 commits; after them the newest versions are asked for one by one. */
const MAX_ANCESTOR_PAGES = 5
const MAX_ASKED_VERSIONS = 5

/** Commits; the same one twice is its own merge base. */
export interface Fork {
  readonly base: string
  readonly head: string
}

/**
 * The versions whose commits the merge base of two commits can reach, newest first as far as one page of commits goes.
 * @param versions newest first
 */
export function listReachable(
  versions: readonly TaggedVersion[],
  fork: Fork,
  history: History,
): AsyncIterable<TaggedVersion> {
  return walk(versions, fork, history)
}

async function* walk(
  versions: readonly TaggedVersion[],
  { base, head }: Fork,
  history: History,
): AsyncGenerator<TaggedVersion> {
  if (versions.length === 0) return
  const mergeBase = base === head ? base : await history.readMergeBase(base, head)
  let open = versions
  for (let page = 1; page <= MAX_ANCESTOR_PAGES; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the first page nearly always has one
    const commits = await history.listAncestors(mergeBase, page)
    const known = new Set(commits)
    const here = open.filter((one) => one.commit !== null && known.has(one.commit))
    yield* here
    open = open.filter((one) => !here.includes(one))
    if (commits.length > 0) continue
    // All commits were seen; only the annotated tags, whose commits nobody has named, are left to ask for.
    open = open.filter((one) => one.commit === null)
    break
  }
  for (const version of open.slice(0, MAX_ASKED_VERSIONS)) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const below = await history.isAncestor(version.commit ?? `refs/tags/${version.tag}`, mergeBase)
    if (below) yield version
  }
}

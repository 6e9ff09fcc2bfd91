import { collectAncestors, findMergeBase, listHistory } from './git-history.ts'
import type { GitCommit, GitStore } from './git-store.ts'
import type { TreeDifference } from './git-tree.ts'
import { diffTrees } from './git-tree.ts'

export interface Comparison {
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged'
  readonly mergeBase: GitCommit | undefined
  readonly behindBy: number
  /** What the head has and the base lacks, oldest first. */
  readonly commits: readonly GitCommit[]
  /** Changes from the merge base to the head. */
  readonly files: readonly FileChange[]
}

export interface FileChange {
  readonly path: string
  readonly sha: string
  readonly status: 'added' | 'removed' | 'modified'
  readonly additions: number
  readonly deletions: number
}

/** What `git diff base...head` compares. */
export function compareCommits(git: GitStore, base: string, head: string): Comparison {
  const [baseSet, headSet] = [collectAncestors(git, [base]), collectAncestors(git, [head])]
  const commits = listHistory(git, head).filter(({ sha }) => !baseSet.has(sha))
  const behindBy = [...baseSet].filter((sha) => !headSet.has(sha)).length
  const mergeBase = git.commit(findMergeBase(git, base, head) ?? '')
  return {
    status: statusOf(commits.length, behindBy),
    mergeBase,
    behindBy,
    commits: commits.toReversed(),
    files: listChanges(git, mergeBase?.tree, git.commit(head)?.tree),
  }
}

/** The files that differ between two trees, with their numbers of lines. */
export function listChanges(
  git: GitStore,
  before: string | undefined,
  after: string | undefined,
): readonly FileChange[] {
  return diffTrees(git, before, after).map((file) => ({
    path: file.path,
    sha: file.after?.sha ?? file.before?.sha ?? '',
    status: file.before === undefined ? 'added' : file.after === undefined ? 'removed' : 'modified',
    ...countLines(git, file),
  }))
}

function statusOf(ahead: number, behind: number): Comparison['status'] {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind'
  return behind === 0 ? 'ahead' : 'diverged'
}

/** Tables of more cells than this are not worth an exact count. */
const MAX_CELLS = 4_000_000

function countLines(
  git: GitStore,
  file: TreeDifference,
): { readonly additions: number; readonly deletions: number } {
  const before = readLines(git, file.before?.sha)
  const after = readLines(git, file.after?.sha)
  if (before === undefined || after === undefined) return { additions: 0, deletions: 0 }
  const common = countCommon(before, after)
  return { additions: after.length - common, deletions: before.length - common }
}

/** `undefined` for bytes that are not text, which count no lines. */
function readLines(git: GitStore, sha: string | undefined): readonly string[] | undefined {
  const object = git.get(sha ?? '')
  if (object?.type !== 'blob' || sha === undefined) return []
  const bytes = git.readBlob(sha)
  if (bytes.subarray(0, 8000).includes(0)) return undefined
  return bytes.length === 0 ? [] : bytes.toString().replace(/\n$/, '').split('\n')
}

/** How many lines the two have in common, in order; a lower bound for very long ones. */
function countCommon(left: readonly string[], right: readonly string[]): number {
  let start = 0
  const shorter = Math.min(left.length, right.length)
  while (start < shorter && left[start] === right[start]) start++
  let end = 0
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const [before, after] = [left, right].map((side) => side.slice(start, side.length - end))
  return start + end + countSubsequence(before ?? [], after ?? [])
}

/** The length of the longest common subsequence, or 0 where finding it would take too long. */
function countSubsequence(left: readonly string[], right: readonly string[]): number {
  if (left.length * right.length > MAX_CELLS) return 0
  let row = new Uint32Array(right.length + 1)
  for (const line of left) {
    const next = new Uint32Array(right.length + 1)
    for (const [index, other] of right.entries())
      next[index + 1] =
        line === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0)
    row = next
  }
  return row.at(-1) ?? 0
}

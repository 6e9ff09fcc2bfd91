import type { History, RepositoryFiles } from '../../src/ports/history.ts'

const PAGE = 100

export interface FakeHistory extends History {
  /** Questions asked, in order. */
  readonly asked: readonly string[]
}

/**
 * A repository whose main line is `commits`, newest first.
 * @param mergeBase a commit of the main line; by default the newest
 * @param names commits that refs such as `refs/tags/…` lead to
 * @param pulls numbers of merged pull requests, by commit
 */
export function fakeHistory(
  commits: readonly string[],
  mergeBase: string | undefined = commits[0],
  names: Readonly<Record<string, string>> = {},
  pulls: Readonly<Record<string, readonly number[]>> = {},
): FakeHistory {
  const asked: string[] = []
  const from = (commit: string): readonly string[] => {
    const start = commits.indexOf(commit)
    return start === -1 ? [] : commits.slice(start)
  }
  return {
    asked,
    readMergeBase: async (base, head) => {
      asked.push(`merge base ${base} ${head}`)
      if (mergeBase === undefined) throw new Error('an empty repository has no merge base')
      return mergeBase
    },
    listAncestors: async (commit, page) => {
      asked.push(`page ${page}`)
      return from(commit).slice((page - 1) * PAGE, page * PAGE)
    },
    isAncestor: async (ancestor, commit) => {
      asked.push(`is ancestor ${ancestor}`)
      return from(commit).includes(names[ancestor] ?? ancestor)
    },
    listPulls: async (commit) => {
      asked.push(`pulls of ${commit}`)
      return pulls[commit] ?? []
    },
  }
}

/** Files by `COMMIT:PATH`. */
export function fakeFiles(files: Readonly<Record<string, string>>): RepositoryFiles {
  return { read: async (path, commit) => files[`${commit}:${path}`] }
}

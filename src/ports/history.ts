/** Ancestry questions about commits of the repository. */
export interface History {
  readMergeBase(base: string, head: string): Promise<string>
  /** Commits reachable from `from`, newest first, one page (100) at a time; page 1 is the first. */
  listAncestors(from: string, page: number): Promise<readonly string[]>
  /** Whether `ancestor` is reachable from `commit`. */
  isAncestor(ancestor: string, commit: string): Promise<boolean>
  /** Numbers of the merged pull requests that brought the commit, ascending; at most 100. */
  listPulls(commit: string): Promise<readonly number[]>
}

/** A file of the repository at a commit, through the API: never from the pull request's checkout. */
export interface RepositoryFiles {
  /** `undefined` when there is no such file. */
  read(path: string, commit: string, maxBytes: number): Promise<string | undefined>
}

/** The state of a workflow run, to tell an abandoned draft from one that another run is filling. */
export interface WorkflowRuns {
  readState(runId: string): Promise<'active' | 'completed' | 'unknown'>
}

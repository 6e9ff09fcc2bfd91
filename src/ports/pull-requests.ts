/** A pull request as GitHub knows it, whatever anybody claims. */
export interface PullFacts {
  readonly number: number
  readonly open: boolean
  /** Commit SHAs as of now. */
  readonly head: string
  readonly base: string
  /** `OWNER/NAME` where the head's branch is; `null` when that repository is gone. */
  readonly headRepository: string | null
}

export interface PullRequests {
  /**
   * Open pull requests from one branch: at most 100.
   * @param owner of the repository that the branch is in
   */
  listFrom(owner: string, branch: string): Promise<readonly PullFacts[]>
}

import type { PullFacts, PullRequests } from '../../src/ports/pull-requests.ts'

export interface FakePullRequests extends PullRequests {
  /** `OWNER:BRANCH` of each question, in order. */
  readonly asked: readonly string[]
}

/** Answers with these whatever branch is asked for, as a server does that knows no filter. */
export function fakePullRequests(pulls: readonly PullFacts[]): FakePullRequests {
  const asked: string[] = []
  return {
    asked,
    listFrom: async (owner, branch) => {
      asked.push(`${owner}:${branch}`)
      return pulls
    },
  }
}

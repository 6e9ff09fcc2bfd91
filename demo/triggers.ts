import { readJson } from './json-request.ts'
import type { Runner, Trigger } from './workflow-run.ts'

const MAIN = 'refs/heads/main'

/** The event of a push to the main branch, as the webhook has it. */
export async function pushTrigger(
  runner: Runner,
  label: string,
  push: { readonly runId: number; readonly before: string; readonly after: string },
): Promise<Trigger> {
  const { runId, before, after } = push
  const repository = await readJson(apiUrl(runner))
  const message = runner.repository.git.commit(after)?.message ?? ''
  const payload = {
    ref: MAIN,
    before,
    after,
    repository,
    head_commit: { id: after, message },
    pusher: { name: 'ada' },
    sender: { login: 'ada' },
  }
  return { label, runId, event: { name: 'push', payload }, sha: after, ref: MAIN }
}

/** The event of an opened pull request; what is checked out is the test merge, as on GitHub. */
export async function pullRequestTrigger(
  runner: Runner,
  label: string,
  pull: { readonly runId: number; readonly number: number },
): Promise<Trigger> {
  const { runId, number } = pull
  const repository = await readJson(apiUrl(runner))
  const pullRequest = await readJson(`${apiUrl(runner)}/pulls/${number}`)
  const ref = `refs/pull/${number}/merge`
  const sha = runner.repository.refs.get(ref)
  if (sha === undefined) throw new Error(`Pull request ${number} cannot be merged.`)
  const payload = {
    action: 'opened',
    number,
    pull_request: pullRequest,
    repository,
    sender: { login: 'ada' },
  }
  return { label, runId, event: { name: 'pull_request', payload }, sha, ref }
}

const apiUrl = ({ github, repository }: Runner): string =>
  `${github.apiUrl}/repos/${repository.fullName}`

import { ReleaseError } from '../domain/errors.ts'
import type { CommentInputs } from './comment-inputs.ts'
import { parseComparedRun } from './compared-run.ts'
import { connect } from './connect.ts'
import { parsePullRequestEvent, parseRepositoryEvent } from './event.ts'
import { followRun } from './follow-run.ts'
import { gatherLegs } from './gather-legs.ts'
import type { Job } from './job.ts'
import { makeScratch } from './scratch.ts'

/** The comment door: posts what other jobs have compared. */
export async function runComment(inputs: CommentInputs, job: Job, payload: unknown): Promise<void> {
  const pull = parsePullRequestEvent(payload, job.repository.name)
  const run = parseComparedRun(payload, `${job.repository.serverUrl}/${job.repository.name}`)
  const scratch = await makeScratch(job.temp)
  const { visibility } = parseRepositoryEvent(payload)
  const keys = { signingKey: null, signingKeyPassphrase: null }
  const facts = { visibility, base: pull?.base ?? null, scratch }
  const connections = connect({ ...inputs, ...keys }, job, facts)
  const now = `${new Date().toISOString().slice(0, 19)}Z`
  const context = { inputs, job, payload, scratch, connections, now }
  if (run !== undefined) await followRun(run, context)
  else if (pull !== undefined) await gatherLegs(pull, context)
  else
    throw new ReleaseError(
      'INPUT_INVALID',
      'This step reports on workflow_run, after the run of a pull request, and on pull_request, after the jobs that ' +
        `compared. The event is ${job.event}.`,
    )
}

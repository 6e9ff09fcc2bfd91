import { readFileSync } from 'node:fs'
import { writeCommand } from '../adapters/workflow-command.ts'
import { combineErrors, ReleaseError } from '../domain/errors.ts'
import type { InputReading } from './inputs.ts'
import { parseInputs } from './inputs.ts'
import type { Job } from './job.ts'
import { readJob } from './job.ts'

/** Doors that share this bundle. */
export type Door = 'release' | 'verify' | 'pull' | 'comment' | 'before' | 'after'

type Stage = 'before' | 'after'
type Start = (job: Job, payload: unknown) => Promise<void>

const DOORS: Readonly<Record<Exclude<Door, Stage>, Start>> = {
  release: startRoot,
  verify: startVerify,
  pull: startPull,
  comment: startComment,
}

/**
 * Runs one door as a step of a workflow: reads inputs from the environment, writes outputs, and fails the step with
 * a message that says what to do. Never rejects.
 */
export async function run(door: Door): Promise<void> {
  if (door === 'before' || door === 'after') return await startNotice(door)
  try {
    const job = readJob(process.env)
    await DOORS[door](job, readPayload())
  } catch (error) {
    reportError(error)
  }
}

async function startRoot(job: Job, payload: unknown): Promise<void> {
  const reading = parseInputs(readInput, job.repo)
  // Nothing that opens a connection is loaded before the inputs are known to be good.
  if (reading.errors.length > 0) throw await collectErrors(reading, job)
  const { runRoot } = await import('./root.ts')
  await runRoot(reading.inputs, job, payload)
}

async function startVerify(job: Job, payload: unknown): Promise<void> {
  // The other door need not load what only this one reads.
  const { parseVerifyInputs } = await import('./verify-inputs.ts')
  const { inputs, errors } = parseVerifyInputs(readInput, job.repo)
  if (errors.length > 0) throw combineErrors(errors)
  const { runVerify } = await import('./run-verify.ts')
  await runVerify(inputs, job, payload)
}

async function startPull(job: Job, payload: unknown): Promise<void> {
  const { parsePullInputs } = await import('./pull-inputs.ts')
  const { inputs, errors } = parsePullInputs(readInput, job.repo)
  if (errors.length > 0) throw combineErrors(errors)
  const { runPull } = await import('./run-pull.ts')
  await runPull(inputs, job, payload)
}

async function startComment(job: Job, payload: unknown): Promise<void> {
  const { parseCommentInputs } = await import('./comment-inputs.ts')
  const { inputs, errors } = parseCommentInputs(readInput)
  if (errors.length > 0) throw combineErrors(errors)
  const { runComment } = await import('./run-comment.ts')
  await runComment(inputs, job, payload)
}

/** Before and after the step: nothing of it may fail the job, whatever the runner or its event are like. */
async function startNotice(stage: Stage): Promise<void> {
  const limit = setTimeout(() => {
    writeCommand('debug', 'GitHub takes too long: the comment is not brought up to date.')
    // What is under way may be waiting for a rate limit, and the job must not.
    process.exit(0)
  }, NOTICE_LIMIT_MS)
  try {
    const job = readJob(process.env)
    if (job.event !== 'pull_request') return
    const { runNotice } = await import('./run-notice.ts')
    await runNotice(stage, readInput, job, readPayload())
  } catch (error) {
    writeCommand('debug', `The comment could not be brought up to date: ${describeCause(error)}`)
  } finally {
    clearTimeout(limit)
  }
}

/** How long a notice may hold a job up. */
const NOTICE_LIMIT_MS = 15_000

/** The other mistakes of a run that will fail anyway, so that one round is enough to mend them all. */
async function collectErrors({ inputs, errors }: InputReading, job: Job): Promise<ReleaseError> {
  const { findFileErrors } = await import('./find-file-errors.ts')
  return combineErrors([...errors, ...(await findFileErrors(inputs, job))])
}

const readPayload = (): unknown => readEvent(process.env['GITHUB_EVENT_PATH'])

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') return {}
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return parsed
  } catch (cause) {
    throw new ReleaseError(
      'INPUT_INVALID',
      `GITHUB_EVENT_PATH: the event of the run cannot be read from ${path}: ${describeCause(cause)}.`,
      { cause },
    )
  }
}

/** The runner upper-cases names and keeps hyphens. */
const readInput = (name: string): string =>
  (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()

function reportError(error: unknown): void {
  process.exitCode = 1
  if (error instanceof ReleaseError) {
    writeCommand('error', error.message)
    if (error.cause !== undefined) writeCommand('debug', describeCause(error.cause))
    return
  }
  // A bug: the stack is what helps.
  writeCommand('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function describeCause(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : 'several errors'
}

import { inspect } from 'node:util'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { ChaosWorld } from './chaos-world.ts'
import type { FaultPlan } from './fault-plan.ts'
import { drawKill, undisturbed } from './fault-plan.ts'
import type { PublishJob } from './act-publish.ts'
import { actPublish } from './act-publish.ts'
import type { Published } from '../../src/usecases/publish.ts'
import type { Ended } from './simulated-process.ts'

/** One run as it goes on. */
export interface ChaosRun {
  readonly world: ChaosWorld
  /** What happened, for people. */
  readonly story: string[]
  readonly violations: string[]
  /** How often what happened. */
  readonly tally: Map<string, number>
  /** That were published, or meant to be; the newest last. */
  readonly jobs: PublishJob[]
}

export function count({ tally }: Pick<ChaosRun, 'tally'>, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1)
}

export const plainPlan = ({ world }: ChaosRun, label: string): FaultPlan =>
  undisturbed(world.random.branch('plan', label))

/** Faults at the rate of the run. */
export const faultyPlan = ({ world }: ChaosRun, label: string, damages = true): FaultPlan => ({
  random: world.random.branch('plan', label),
  rate: world.rate,
  damages,
  kill: null,
})

/** A death somewhere on the way, mostly on a good network. @param requests as many as the work takes without faults */
export function deadlyPlan(
  run: ChaosRun,
  label: string,
  requests: number,
  damages = true,
): FaultPlan {
  const random = run.world.random.branch('plan', label)
  const rate = random.chance(0.6) ? 0 : run.world.rate
  return { random, rate, damages, kill: drawKill(random.branch('kill'), requests) }
}

/** What a message has to hold, since it is all that a person gets: something to do. */
const ADVICE =
  /\b(run|again|add|check|correct|choose|compare|delete|look|name|pull|remove|restore|take|try|use|wait|download|find out)\b/i

/** Tells how a process ended, and judges what it said. */
export function noteEnd(run: ChaosRun, what: string, ended: Ended<unknown>, most: number): void {
  const { killed, faults, requests } = ended.process
  count(run, what)
  if (killed) count(run, `${what} killed`)
  if (killed && faults.at(-1) === 'delay') count(run, 'request handled later')
  for (const name of faults) count(run, `fault ${name}`)
  const end = ended.kind === 'returned' ? 'done' : `failed: ${describeError(ended.error)}`
  run.story.push(
    `  ${what}${killed ? ', killed' : ''}: ${requests.length} requests, ${end}`,
    ...requests.map((line, index) => `    ${index + 1} ${line}`),
  )
  if (ended.kind === 'threw') {
    count(run, `${what} failed`)
    run.violations.push(...judgeError(what, ended.error))
  }
  if (requests.length > most)
    run.violations.push(`REQUEST STORM ${what} sent ${requests.length} requests, more than ${most}`)
}

const describeError = (error: unknown): string =>
  error instanceof ReleaseError ? `${error.code} ${error.message}` : inspect(error)

function judgeError(what: string, error: unknown): readonly string[] {
  if (!(error instanceof ReleaseError))
    return [`NO REFUSAL BUT A BUG ${what} threw ${inspect(error)}`]
  if (error.message.length > 20 && ADVICE.test(error.message)) return []
  return [`USELESS MESSAGE ${what} says ${error.code}: ${error.message}`]
}

/** Of a publish at a rate of 30 %, with every retry. */
const MOST_REQUESTS = 400

export async function publishJob(
  run: ChaosRun,
  job: PublishJob,
  plan: FaultPlan,
): Promise<Ended<Published>> {
  const known = run.jobs.findIndex(({ runId }) => runId === job.runId)
  if (known < 0) run.jobs.push(job)
  else run.jobs[known] = job
  const ended = await actPublish(run.world, job, plan)
  const what = job.attempt > 1 ? 'publish again' : 'publish'
  noteEnd(run, what, ended, MOST_REQUESTS)
  if (ended.kind === 'returned')
    count(run, ended.value.created ? 'version created' : 'version was there')
  return ended
}

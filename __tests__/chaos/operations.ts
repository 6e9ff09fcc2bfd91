import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { actDoctor } from './act-doctor.ts'
import { actPromote, STAGE } from './act-promote.ts'
import { actPrune } from './act-prune.ts'
import { newJob, nextAttempt } from './act-publish.ts'
import type { PullJob } from './act-pull.ts'
import { actPull } from './act-pull.ts'
import type { ChaosRun } from './chaos-run.ts'
import { count, deadlyPlan, faultyPlan, noteEnd, plainPlan, publishJob } from './chaos-run.ts'
import { MODEL } from './chaos-world.ts'
import { LINGER_MS } from './fault-plan.ts'
import type { Moment } from './judge-world.ts'

/** @param label different for every operation of a run */
export type Operation = (run: ChaosRun, label: string) => Promise<Moment>

/** Requests that the work takes on a good network, about. */
const PUBLISH_REQUESTS = 28
const PULL_REQUESTS = 14
const PRUNE_REQUESTS = 20

const MOST_PULL = 200
const MOST_PRUNE = 500

const publishNew: Operation = async (run, label) => {
  const ended = await publishJob(run, newJob(run.world, label), faultyPlan(run, label))
  return ended.kind === 'returned' ? 'recovered' : 'during'
}

/** Also of a job that has succeeded: then nothing may happen. */
const publishAgain: Operation = async (run, label) => {
  const { random } = run.world
  const last = run.jobs.at(-1)
  if (last === undefined) return await publishNew(run, label)
  const retrained = random.branch('again', label).chance(0.3) ? label : null
  const job = nextAttempt(run.world, last, retrained)
  const ended = await publishJob(run, job, faultyPlan(run, label))
  return ended.kind === 'returned' ? 'recovered' : 'during'
}

const publishTogether: Operation = async (run, label) => {
  const size = run.world.random.branch('together', label).between(2, 3)
  const jobs = Array.from({ length: size }, (_, index) => newJob(run.world, `${label}.${index}`))
  await Promise.all(
    jobs.map(async (job, index) => {
      await publishJob(run, job, faultyPlan(run, `${label}.${index}`))
    }),
  )
  count(run, 'publish together')
  return 'during'
}

/** A run that dies, and who comes after it: its next attempt, another run, or nobody for now. */
const publishKilled: Operation = async (run, label) => {
  const random = run.world.random.branch('killed', label)
  const job = newJob(run.world, label)
  const plan = deadlyPlan(run, label, PUBLISH_REQUESTS)
  const { process } = await publishJob(run, job, plan)
  const next = random.pick(['attempt', 'attempt', 'retrained', 'other', 'nobody'] as const)
  if (next === 'nobody') return 'during'
  const successor =
    next === 'other'
      ? newJob(run.world, `${label}.next`)
      : nextAttempt(run.world, job, next === 'retrained' ? `${label}.next` : null)
  const ended = await publishJob(run, successor, faultyPlan(run, `${label}.next`))
  const recovered = process.killed && ended.kind === 'returned'
  if (recovered) count(run, 'publish recovered')
  // A request of the dead may be handled after its successor has looked.
  await wait(process.faults.includes('delay') ? LINGER_MS : 0)
  return recovered && !process.faults.includes('delay') ? 'recovered' : 'during'
}

function drawPull({ world }: ChaosRun, label: string): PullJob {
  const random = world.random.branch('pull', label)
  const tags = [...world.reported.keys()].filter((tag) => !world.removable.has(tag))
  const paths = [...(world.contents.values().next().value?.keys() ?? [])]
  const kind = random.pick(['latest', 'latest', 'version', 'stage'] as const)
  const version = tags.length === 0 ? null : random.pick(tags).slice(MODEL.length + 2)
  return {
    selector:
      kind === 'stage' && world.repository.refs.has('refs/heads/model-registry')
        ? { kind: 'stage', stage: STAGE }
        : kind === 'version' && version !== null
          ? { kind: 'version', version }
          : { kind: 'latest' },
    globs: random.chance(0.3) && paths.length > 0 ? [random.pick(paths)] : [],
    folder: join(world.home, `pull-${random.between(1, 2)}`),
    anonymous: random.chance(0.5),
  }
}

const pullOnce: Operation = async (run, label) => {
  noteEnd(
    run,
    'pull',
    await actPull(run.world, drawPull(run, label), faultyPlan(run, label, true)),
    MOST_PULL,
  )
  return 'during'
}

/** One that dies half-way, and is taken up by another one at the same place. */
const pullKilled: Operation = async (run, label) => {
  const job = drawPull(run, label)
  const first = await actPull(run.world, job, deadlyPlan(run, label, PULL_REQUESTS, true))
  noteEnd(run, 'pull', first, MOST_PULL)
  const second = await actPull(run.world, job, plainPlan(run, `${label}.next`))
  noteEnd(run, 'pull again', second, MOST_PULL)
  if (second.kind === 'returned' && first.process.killed) count(run, 'pull recovered')
  return 'during'
}

const promote: Operation = async (run, label) => {
  const { random, reported, repository } = run.world
  const tags = [...reported.keys()].filter(
    (tag) => repository.releases.published(tag) !== undefined,
  )
  if (tags.length === 0) return await publishNew(run, label)
  const tag = random.branch('promote', label).pick(tags)
  await actPromote(run.world, tag.slice(MODEL.length + 2))
  count(run, 'promote')
  run.story.push(`  promote ${tag}`)
  return 'during'
}

const prune: Operation = async (run, label) => {
  const random = run.world.random.branch('prune', label)
  const plan = random.chance(0.3) ? deadlyPlan(run, label, PRUNE_REQUESTS) : faultyPlan(run, label)
  const keep = random.between(1, 2)
  const others = random.chance(0.3)
  if (others) for (const tag of run.world.seen.keys()) run.world.removable.add(tag)
  const [ended] = await Promise.all([
    actPrune(run.world, keep, plan),
    others ? publishJob(run, newJob(run.world, label), faultyPlan(run, `${label}.other`)) : null,
  ])
  // Nothing of the model there is a refusal as well.
  noteEnd(run, 'prune', ended, MOST_PRUNE)
  if (ended.kind === 'returned') for (const _ of ended.value.removed) count(run, 'version removed')
  return 'during'
}

const mend: Operation = async (run, label) => {
  noteEnd(run, 'doctor', await actDoctor(run.world, faultyPlan(run, label)), MOST_PRUNE)
  return 'during'
}

const WEIGHTS: readonly (readonly [number, string, Operation])[] = [
  [28, 'publish', publishNew],
  [22, 'publish, killed', publishKilled],
  [10, 'publish again', publishAgain],
  [10, 'publish together', publishTogether],
  [10, 'pull', pullOnce],
  [7, 'pull, killed', pullKilled],
  [6, 'promote', promote],
  [6, 'prune', prune],
  [3, 'doctor', mend],
]

/** An operation by its weight. @param roll in [0, 1) */
export function pickOperation(roll: number): { readonly name: string; readonly act: Operation } {
  const total = WEIGHTS.reduce((sum, [weight]) => sum + weight, 0)
  let left = roll * total
  for (const [weight, name, act] of WEIGHTS) {
    left -= weight
    if (left < 0) return { name, act }
  }
  return { name: 'publish', act: publishNew }
}

export const LAST_LABEL = 'end'

/** A later run on a good network: whatever was left is recovered by it. */
export async function recover(run: ChaosRun): Promise<void> {
  const job = newJob(run.world, LAST_LABEL)
  const ended = await publishJob(run, job, plainPlan(run, LAST_LABEL))
  if (ended.kind !== 'returned' || !ended.value.created)
    run.violations.push('NOT RECOVERED a later run on a good network did not publish')
  const { pulled: folders, home, random } = run.world
  const unfinished = [...folders].filter(([, { whole }]) => !whole).map(([folder]) => folder)
  for (const folder of [...unfinished, join(home, 'last')]) {
    const target = { selector: { kind: 'latest' }, globs: [], folder, anonymous: false } as const
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const pulled = await actPull(run.world, target, plainPlan(run, folder))
    noteEnd(run, 'pull again', pulled, MOST_PULL)
    if (pulled.kind !== 'returned' || pulled.value.kind !== 'pulled')
      run.violations.push(`NOT RECOVERED a pull on a good network did not work`)
  }
  if (random.branch('health').chance(0.5)) return
  const health = await actDoctor(run.world, plainPlan(run, 'health'))
  noteEnd(run, 'doctor', health, MOST_PRUNE)
  if (health.kind === 'returned' && health.value.sick)
    run.violations.push(`SICK doctor says\n${health.value.report}`)
}

import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import type { ChaosRun } from './chaos-run.ts'
import type { ChaosServer } from './chaos-world.ts'
import { clearWorld, createWorld } from './chaos-world.ts'
import { LINGER_MS } from './fault-plan.ts'
import { judgeWorld } from './judge-world.ts'
import { pickOperation, recover } from './operations.ts'
import { seededRandom } from './seeded-random.ts'

/** What became of one seed. */
export interface RunResult {
  readonly seed: number
  /** Everything that did not hold, each with the words that it is found by in front. */
  readonly violations: readonly string[]
  /** All operations with their requests and faults. */
  readonly story: readonly string[]
  readonly tally: ReadonlyMap<string, number>
}

/**
 * One run: two to six operations in a fresh repository, drawn from the seed, and a recovery at the end. After each the invariants are
 * checked; the first that does not hold ends it.
 */
export async function runSeed(server: ChaosServer, seed: number): Promise<RunResult> {
  const random = seededRandom(seed)
  const world = createWorld(server, seed, random)
  const run: ChaosRun = { world, story: [], violations: [], tally: new Map(), jobs: [] }
  run.story.push(`model: ${world.line.shape}, dedup ${world.line.dedup}; faults: ${world.rate}`)
  const onRejection = (reason: unknown): void => {
    run.violations.push(`UNHANDLED REJECTION ${String(reason)}`)
  }
  process.on('unhandledRejection', onRejection)
  try {
    await runAll(run)
  } catch (error) {
    run.violations.push(`CHECKER FAILED ${inspect(error)}`)
  } finally {
    process.off('unhandledRejection', onRejection)
    clearWorld(world)
  }
  return { seed, violations: run.violations, story: run.story, tally: run.tally }
}

/** Operations; long runs are worth less than more runs. */
const LENGTHS = [2, 2, 3, 3, 3, 4, 4, 5, 6] as const

async function runAll(run: ChaosRun): Promise<void> {
  const { world, violations, story } = run
  const draws = world.random.branch('sequence')
  const length = draws.pick(LENGTHS)
  for (let index = 1; index <= length; index += 1) {
    const { name, act } = pickOperation(draws.next())
    const label = `${index}`
    story.push(`${index}. ${name}`)
    // oxlint-disable-next-line no-await-in-loop -- one operation after the other
    const moment = await act(run, label)
    // oxlint-disable-next-line no-await-in-loop -- as above
    violations.push(...(await judgeWorld(world, moment)))
    if (violations.length > 0) return
  }
  story.push('end: recovery')
  // What dead processes have sent is handled by then.
  if (run.tally.has('request handled later')) await wait(2 * LINGER_MS)
  await recover(run)
  violations.push(...(await judgeWorld(world, 'end')))
}

/** What to print of a seed that failed. */
export function describeFailure({ seed, violations, story }: RunResult): string {
  const [first = ''] = violations
  return [
    `seed ${seed}: ${first} Replay: npm run chaos -- --seed ${seed}`,
    ...violations.slice(1).map((one) => `seed ${seed}: ${one}`),
    ...story,
  ].join('\n')
}

export function addTally(
  sum: Map<string, number>,
  { tally }: Pick<RunResult, 'tally'>,
): Map<string, number> {
  for (const [what, times] of tally) sum.set(what, (sum.get(what) ?? 0) + times)
  return sum
}

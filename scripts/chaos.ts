/**
 * Publishes, pulls and promotes on a local GitHub that fails at random, and checks what must always hold. Everything follows from the seed:
 *
 *     npm run chaos -- [--runs N] [--seed S] [--verbose]
 *
 * `--seed` alone replays that one run and tells every request of it; with `--runs` it is the first of so many.
 */
import { parseArgs } from 'node:util'
import { addTally, describeFailure, runSeed } from '../__tests__/chaos/campaign.ts'
import { startChaos } from '../__tests__/chaos/chaos-world.ts'

const DEFAULT_RUNS = 2000
const EVERY = 100
/** Runs; those who have no token are above the limit of an hour soon after. */
const PER_SERVER = 250
/** More of them say nothing new. */
const MAX_FAILED = 20

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const first = Number(values.seed ?? 1)
const runs = Number(values.runs ?? (values.seed === undefined ? DEFAULT_RUNS : 1))
const tells = values.verbose || (values.seed !== undefined && runs === 1)
const say = (text: string): unknown => process.stdout.write(`${text}\n`)

const sum = new Map<string, number>()
const failed: number[] = []
let server = await startChaos()
try {
  for (let seed = first; seed < first + runs && failed.length < MAX_FAILED; seed += 1) {
    if ((seed - first) % PER_SERVER === PER_SERVER - 1) {
      // oxlint-disable-next-line no-await-in-loop -- one server after the other
      await server.close()
      // oxlint-disable-next-line no-await-in-loop -- as above
      server = await startChaos()
    }
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const result = await runSeed(server, seed)
    addTally(sum, result)
    if (result.violations.length > 0) {
      failed.push(seed)
      say(describeFailure(result))
    } else if (tells) say([`seed ${seed}: all invariants hold.`, ...result.story].join('\n'))
    const done = seed - first + 1
    if (done % EVERY === 0) say(`${done} runs, ${failed.length} failed`)
  }
} finally {
  await server.close()
}
for (const what of [...sum.keys()].toSorted()) say(`${String(sum.get(what)).padStart(8)} ${what}`)
say(failed.length === 0 ? 'All invariants hold.' : `Failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

import { describe, expect, it } from '@jest/globals'
import { buildCase, runCase } from '../../scripts/fuzz-engine.ts'
import { rollDice } from '../../scripts/fuzz-mutate.ts'
import { FUZZED } from '../../scripts/fuzz-readers.ts'
import { FIXTURES } from '../../scripts/fuzz-samples.ts'
import { planTask } from '../../scripts/fuzz-task.ts'

const SEED = 20240501
const RUNS_PER_READER = 170
/** Milliseconds. */
const LIMIT = 2000

describe('every reader of what others wrote', () => {
  it.each(FUZZED.map(({ name }) => name))(
    '%s refuses changed files with a ReleaseError, and soon',
    async (reader) => {
      const plan = planTask({ seed: SEED, reader, folders: FIXTURES })
      const crashes: unknown[] = []
      let slowest = 0
      for (let index = 0; index < RUNS_PER_READER; index += 1) {
        const one = buildCase(plan, index)
        const began = performance.now()
        // oxlint-disable-next-line no-await-in-loop -- the time of each is measured
        const error = await runCase(one)
        slowest = Math.max(slowest, performance.now() - began)
        if (error !== null) crashes.push({ index, path: one.sample.path, error })
      }

      expect(crashes).toEqual([])
      expect(slowest).toBeLessThan(LIMIT)
    },
  )

  it.each(FUZZED.map((reader) => [reader.name, reader] as const))(
    '%s reads a sample of its own kind, so that the changes start from what is valid',
    async (name, reader) => {
      const { samples } = planTask({ seed: SEED, reader: name, folders: FIXTURES })
      const own = samples.filter(({ path }) => reader.fits.test(path))
      const tries = own.map(async (sample, index) =>
        reader.run(sample, rollDice(SEED, index), samples),
      )
      const results = await Promise.allSettled(tries)
      const read = results.filter(({ status }) => status === 'fulfilled').length

      expect(read).toBeGreaterThan(0)
    },
  )

  it('is changed in the same way for the same seed', () => {
    const plan = planTask({ seed: SEED, reader: '', folders: FIXTURES })

    expect(buildCase(plan, 5).bytes).toEqual(buildCase(plan, 5).bytes)
    expect(buildCase(plan, 5).bytes).not.toEqual(buildCase({ ...plan, seed: 1 }, 5).bytes)
  })
})

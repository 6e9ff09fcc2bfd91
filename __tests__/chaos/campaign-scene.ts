import { afterAll, beforeAll } from '@jest/globals'
import { addTally, describeFailure, runSeed } from './campaign.ts'
import { LEAST } from './campaign-floor.ts'
import type { ChaosServer } from './chaos-world.ts'
import { startChaos } from './chaos-world.ts'

export interface CampaignScene {
  /** Runs seeds one after the other, and describes the first that fails. */
  readonly failures: (first: number, last: number) => Promise<readonly string[]>
  /** What the seeds so far have seen too rarely to mean anything. */
  readonly rare: () => readonly string[]
}

/** A server for all tests of the file. */
export function campaignOfTests(): CampaignScene {
  let server: ChaosServer | undefined
  const sum = new Map<string, number>()
  beforeAll(async () => {
    server = await startChaos()
  })
  afterAll(async () => {
    await server?.close()
  })
  return {
    async failures(first, last) {
      if (server === undefined) throw new Error('the server was not started')
      for (let seed = first; seed <= last; seed += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one run after the other, on one server
        const result = await runSeed(server, seed)
        addTally(sum, result)
        if (result.violations.length > 0) return [describeFailure(result)]
      }
      return []
    },
    rare: () =>
      Object.entries(LEAST).flatMap(([what, times]) => {
        const found = sum.get(what) ?? 0
        return found < times ? [`${what}: ${found} times, expected ${times}`] : []
      }),
  }
}

/** First and last of each, so that progress shows. */
export const blocksOf = (first: number, last: number, size = 50): (readonly [number, number])[] =>
  Array.from({ length: Math.ceil((last - first + 1) / size) }, (_, index) => {
    const start = first + index * size
    return [start, Math.min(start + size - 1, last)]
  })

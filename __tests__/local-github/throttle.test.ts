import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Bytes, Clock } from '../../local-github/transfer-fault.ts'
import { throttle } from '../../local-github/transfer-fault.ts'

/** A clock that jumps to the next sleeper once nothing else is left to do; sleeps take longer by `late`. */
function jumpingClock(late: number): Clock & { run(work: Promise<unknown>): Promise<number> } {
  let time = 0
  let sleepers: { readonly at: number; readonly wake: () => void }[] = []
  const advance = async (): Promise<void> => {
    for (let turns = 0; turns < 20; turns++) await turn()
    const [next] = sleepers.toSorted((left, right) => left.at - right.at)
    if (next === undefined) return
    sleepers = sleepers.filter((sleeper) => sleeper !== next)
    time = Math.max(time, next.at)
    next.wake()
  }
  return {
    now: () => time,
    sleep: (ms) => new Promise<void>((wake) => sleepers.push({ at: time + ms + late, wake })),
    async run(work) {
      const state = { done: false }
      const ended = work.finally(() => (state.done = true))
      while (!state.done) await advance()
      await ended
      return time
    },
  }
}

async function* chunksOf(size: number, count: number): AsyncGenerator<Buffer> {
  for (let index = 0; index < count; index++) {
    yield await Promise.resolve(Buffer.alloc(size, index))
  }
}

async function drain(source: Bytes): Promise<number> {
  let size = 0
  for await (const chunk of source) size += chunk.length
  return size
}

describe('a throttle', () => {
  it.each([
    [64_000, 15_000_000, 0],
    [64_000, 15_000_000, 1.5],
    [1_000_000, 300_000, 1.5],
    [64_000, 100_000, 20],
    [10, 1_000, 1.5],
  ])(
    'lets chunks of %d bytes pass at %d bytes/s within a tenth, though sleeps are %d ms late',
    async (size, rate, late) => {
      const clock = jumpingClock(late)
      const count = Math.ceil((rate * 2) / size)
      const took = await clock.run(drain(throttle(chunksOf(size, count), rate, clock)))
      expect(took / ((size * count * 1000) / rate)).toBeCloseTo(1, 1)
    },
  )

  it('is one per transfer: four at once are four times as fast', async () => {
    const clock = jumpingClock(0)
    const transfers = Array.from({ length: 4 }, () =>
      drain(throttle(chunksOf(64_000, 25), 1_600_000, clock)),
    )
    const took = await clock.run(Promise.all(transfers))
    expect(took).toBeGreaterThan(900)
    expect(took).toBeLessThan(1100)
  })

  it('lets every byte pass, in order', async () => {
    const clock = jumpingClock(0)
    const seen: Buffer[] = []
    const collect = async (): Promise<void> => {
      for await (const piece of throttle(chunksOf(1000, 3), 5_000, clock)) seen.push(piece)
    }
    await clock.run(collect())
    const expected = [0, 1, 2].map((value) => Buffer.alloc(1000, value))
    expect(Buffer.concat(seen)).toEqual(Buffer.concat(expected))
    expect(seen).toHaveLength(12)
  })
})

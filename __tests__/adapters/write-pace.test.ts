import { describe, expect, it } from '@jest/globals'
import type { WritePace } from '../../src/adapters/write-pace.ts'
import { writePace } from '../../src/adapters/write-pace.ts'
import { fakeLog } from '../fakes/log.ts'

function setPace() {
  const log = fakeLog()
  const waits: number[] = []
  const clock = { time: 1000 }
  const pace = writePace(
    {
      now: () => clock.time,
      sleep: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
    },
    log,
  )
  return { pace, log, waits, clock }
}

const take = (pace: WritePace, count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, () => pace.take()))

describe('writes', () => {
  it('may be thirty at once', async () => {
    const { pace, waits, log } = setPace()
    await take(pace, 30)
    expect(waits).toEqual([])
    expect(log.lines).toEqual([])
  })

  it('beyond those go out one by one, 0.8 a second, in the order in which they were asked for', async () => {
    const { pace, waits, log } = setPace()
    await take(pace, 33)
    expect(waits).toEqual([1250, 2500, 3750])
    expect(log.lines).toEqual([
      'debug Many writes at once: the next one waits 1.3 s.',
      'debug Many writes at once: the next one waits 2.5 s.',
      'debug Many writes at once: the next one waits 3.8 s.',
    ])
  })

  it('gain one for each 1.25 s, and never more than thirty', async () => {
    const { pace, waits, clock } = setPace()
    await take(pace, 30)
    clock.time += 2500
    await take(pace, 2)
    expect(waits).toEqual([])
    clock.time += 3_600_000
    await take(pace, 31)
    expect(waits).toEqual([1250])
  })

  it('wait for a moment without a word', async () => {
    const { pace, waits, log, clock } = setPace()
    await take(pace, 30)
    clock.time += 250
    await take(pace, 1)
    expect(waits).toEqual([1000])
    expect(log.lines).toEqual([])
  })
})

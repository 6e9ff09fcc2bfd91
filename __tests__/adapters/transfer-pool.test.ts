import { describe, expect, it } from '@jest/globals'
import type { Attempt, Transfer } from '../../src/adapters/transfer-pool.ts'
import { runTransfers } from '../../src/adapters/transfer-pool.ts'
import type { TransferWindow } from '../../src/adapters/transfer-window.ts'
import { FIRST_WINDOW } from '../../src/adapters/transfer-window.ts'

const MIB = 1024 * 1024
const LARGE = 100 * MIB

/** Lets everything run that does not wait for the test. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Started {
  readonly name: string
  readonly count: number
  readonly advance: (bytes: number) => void
  end(outcome: Attempt<string>): Promise<void>
  fail(error: Error): Promise<void>
}

interface Slept {
  readonly ms: number
  readonly aborted: () => boolean
  wake(): Promise<void>
}

/** Transfers whose attempts end when the test says so, over a clock that stands still. */
function setUp(sizes: Readonly<Record<string, number>>, window?: TransferWindow) {
  const running: Started[] = []
  const log: string[] = []
  const sleeps: Slept[] = []
  let paced = 0
  const transfers = Object.entries(sizes).map(([name, size]): Transfer<string> => ({
    size,
    attempt: (count, advance) =>
      new Promise((resolve, reject) => {
        log.push(`${name} ${count}`)
        const leave = (): void => void running.splice(running.indexOf(started), 1)
        const started: Started = {
          name,
          count,
          advance,
          end: async (outcome) => {
            leave()
            resolve(outcome)
            await settle()
          },
          fail: async (error) => {
            leave()
            reject(error)
            await settle()
          },
        }
        running.push(started)
      }),
  }))
  const ports = {
    pace: { take: async () => void (paced += 1) },
    sleep: (ms: number, _value?: undefined, options?: { readonly signal: AbortSignal }) =>
      new Promise<void>((resolve, reject) => {
        options?.signal.addEventListener('abort', () => reject(new Error('aborted')))
        sleeps.push({
          ms,
          aborted: () => options?.signal.aborted ?? false,
          wake: async () => {
            resolve()
            await settle()
          },
        })
      }),
  }
  const result = runTransfers(transfers, ports, window).then(
    (results) => results.join(' '),
    (error: unknown) => String(error),
  )
  const find = (name: string): Started => {
    const found = running.find((one) => one.name === name)
    if (found === undefined) throw new Error(`${name} is not running`)
    return found
  }
  const sleep = (index: number): Slept => {
    const found = sleeps[index]
    if (found === undefined) throw new Error(`nobody sleeps the time ${index}`)
    return found
  }
  return {
    result,
    log,
    find,
    sleep,
    names: () => running.map(({ name }) => name),
    delays: () => sleeps.map(({ ms }) => ms),
    paced: () => paced,
  }
}

const done = (result: string): Attempt<string> => ({ kind: 'done', result })
const again = (over: Partial<Extract<Attempt<string>, { kind: 'again' }>> = {}) =>
  ({ kind: 'again', delay: 500, holds: 'own', trouble: true, ...over }) as const

describe('transfers', () => {
  it('of none are done at once', async () => {
    expect(await setUp({}).result).toBe('')
  })

  it('give their results in their own order, whichever is done first', async () => {
    const pool = setUp({ a: 1, b: LARGE, c: 2 })
    await settle()
    for (const name of ['b', 'a', 'c']) await pool.find(name).end(done(name.toUpperCase()))
    expect(await pool.result).toBe('A B C')
  })

  it('of which one goes alone wait for it, however often it is tried', async () => {
    const pool = setUp({ a: LARGE, b: 1, c: LARGE }, { ...FIRST_WINDOW, connections: 1 })
    await settle()
    await pool.find('b').end(again({ delay: 0 }))
    expect(pool.names()).toEqual(['b'])
    await pool.find('b').end(done(''))
    expect(pool.names()).toEqual(['a', 'c'])
  })

  it('begin over two connections, then over up to four', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE, d: LARGE, e: LARGE, f: LARGE, g: LARGE })
    await settle()
    expect(pool.names()).toEqual(['a', 'b'])
    await pool.find('a').end(done(''))
    expect(pool.names()).toEqual(['b', 'c', 'd'])
    await pool.find('b').end(done(''))
    expect(pool.names()).toEqual(['c', 'd', 'e', 'f'])
    await pool.find('c').end(done(''))
    expect(pool.names()).toEqual(['d', 'e', 'f', 'g'])
  })

  it('get another connection as soon as bytes go out without trouble', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE, d: LARGE })
    await settle()
    pool.find('a').advance(4 * MIB)
    await settle()
    expect(pool.names()).toEqual(['a', 'b', 'c'])
  })

  it('take from the pace before each attempt', async () => {
    const pool = setUp({ a: LARGE })
    await settle()
    await pool.find('a').end(again({ delay: 0 }))
    expect([pool.log, pool.paced()]).toEqual([['a 0', 'a 1'], 2])
  })

  it('keep their connection while they wait for themselves', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE })
    await settle()
    await pool.find('a').end(again({ trouble: false }))
    expect([pool.names(), pool.delays()]).toEqual([['b'], [500]])
    await pool.sleep(0).wake()
    expect(pool.names()).toEqual(['b', 'a'])
    expect(pool.log).toEqual(['a 0', 'b 0', 'a 1'])
  })

  it('go on over half the connections after trouble', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE, d: LARGE, e: LARGE })
    await settle()
    pool.find('a').advance(4 * MIB)
    pool.find('a').advance(4 * MIB)
    await settle()
    expect(pool.names()).toEqual(['a', 'b', 'c', 'd'])
    await pool.find('a').end(again({ delay: 0 }))
    await pool.find('b').end(done(''))
    expect(pool.names()).toEqual(['c', 'd'])
    await pool.find('c').end(done(''))
    expect(pool.names()).toEqual(['d', 'a'])
  })

  it('do not count the success of what began before the trouble', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE, d: LARGE })
    await settle()
    await pool.find('a').end(again({ delay: 0 }))
    await pool.find('b').end(done(''))
    expect(pool.names()).toEqual(['a'])
    await pool.find('a').end(done(''))
    expect(pool.names()).toEqual(['c', 'd'])
  })
})

describe('a delay that the server asks of all', () => {
  const limited = again({ holds: 'all', delay: 60_000 })

  it('holds every transfer that has not begun', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE })
    await settle()
    await pool.find('a').end(limited)
    await pool.find('b').end(done('B'))
    expect([pool.names(), pool.delays()]).toEqual([[], [60_000]])
    await pool.sleep(0).wake()
    expect(pool.log).toEqual(['a 0', 'b 0', 'a 1'])
  })

  it('holds those too that wanted to try again', async () => {
    const pool = setUp({ a: LARGE, b: LARGE })
    await settle()
    await pool.find('b').end(again())
    await pool.find('a').end(limited)
    await pool.sleep(0).wake()
    expect(pool.names()).toEqual([])
    await pool.sleep(1).wake()
    expect(pool.names()).toEqual(['b'])
  })

  it('is the longest of several, not their sum', async () => {
    const pool = setUp({ a: LARGE, b: LARGE })
    await settle()
    await pool.find('a').end(limited)
    await pool.find('b').end({ ...limited, delay: 1000 })
    expect(pool.delays()).toEqual([60_000, 1000])
    await pool.sleep(1).wake()
    expect(pool.names()).toEqual([])
    await pool.sleep(0).wake()
    expect(pool.names()).not.toEqual([])
  })

  it('is no longer waited for when something failed for good', async () => {
    const pool = setUp({ a: LARGE, b: LARGE })
    await settle()
    await pool.find('a').end(limited)
    await pool.find('b').fail(new Error('no permission'))
    expect(await pool.result).toBe('Error: no permission')
    expect(pool.sleep(0).aborted()).toBe(true)
  })
})

describe('an error', () => {
  it('is thrown when what is under way has ended, and nothing begins any more', async () => {
    const pool = setUp({ a: LARGE, b: LARGE, c: LARGE })
    let ended = false
    void pool.result.then(() => (ended = true))
    await settle()
    await pool.find('a').fail(new Error('first'))
    expect([pool.names(), ended]).toEqual([['b'], false])
    await pool.find('b').fail(new Error('second'))
    expect(await pool.result).toBe('Error: first')
    expect(pool.log).toEqual(['a 0', 'b 0'])
  })

  it('ends the delay of a transfer that wanted to try again, which then does not', async () => {
    const pool = setUp({ a: LARGE, b: LARGE })
    await settle()
    await pool.find('a').end(again())
    await pool.find('b').fail(new Error('no permission'))
    expect(await pool.result).toBe('Error: no permission')
    expect(pool.log).toEqual(['a 0', 'b 0'])
  })
})

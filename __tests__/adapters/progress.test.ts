import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { showProgress } from '../../src/adapters/progress.ts'

function collect(isTTY: boolean) {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  const text = (): string => chunks.join('')
  return { stream: Object.assign(stream, { isTTY, columns: 100 }), text }
}

describe('progress', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('is a line every five seconds where there is no terminal', async () => {
    const { stream, text } = collect(false)
    const progress = await showProgress('hashing', stream)
    progress.start(4_000_000_000)
    progress.advance(1_000_000_000)
    jest.advanceTimersByTime(4999)
    expect(text()).toBe('')
    jest.advanceTimersByTime(1)
    progress.advance(2_000_000_000)
    jest.advanceTimersByTime(5000)
    progress.done()
    jest.advanceTimersByTime(60_000)
    expect(text()).toBe(
      'hashing: 1.00 GB of 4.00 GB, 25 %, 200 MB/s\nhashing: 3.00 GB of 4.00 GB, 75 %, 300 MB/s\n',
    )
  })

  it('names no share while nobody knows the whole', async () => {
    const { stream, text } = collect(false)
    const progress = await showProgress('hashing', stream)
    progress.start(null)
    progress.advance(1234)
    jest.advanceTimersByTime(5000)
    progress.done()
    expect(text()).toBe('hashing: 1.23 kB, 247 B/s\n')
  })

  it('is a bar on a terminal, which is gone at the end', async () => {
    const { stream, text } = collect(true)
    const progress = await showProgress('hashing', stream)
    progress.start(100)
    progress.advance(50)
    jest.advanceTimersByTime(1000)
    expect(text()).toContain('hashing [===============               ] 50 B of 100 B, 50 %')
    progress.done()
  })

  it('may end before it began', async () => {
    for (const isTTY of [false, true])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await showProgress('hashing', collect(isTTY).stream)).done()).toBe(undefined)
  })
})

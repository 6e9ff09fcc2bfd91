import { describe, expect, it } from '@jest/globals'
import { uploadProgress } from '../../src/adapters/upload-progress.ts'
import { fakeLog } from '../fakes/log.ts'

function setUp(total: number) {
  const log = fakeLog()
  const clock = { ms: 0 }
  const progress = uploadProgress(total, log, () => clock.ms)
  return { log, clock, progress }
}

describe('the progress of uploads', () => {
  it('is a line every five seconds, whatever number of chunks went out', () => {
    const { log, clock, progress } = setUp(2_000_000_000)
    for (let count = 0; count < 1000; count += 1) {
      clock.ms += 11
      progress.advance(count % 2 === 0 ? 'a' : 'b', 1_000_000)
    }
    expect(log.lines).toEqual([
      'info Uploaded 455 MB of 2 GB (22 %).',
      'info Uploaded 910 MB of 2 GB (45 %).',
    ])
  })

  it('is silent when all is done before that', () => {
    const { log, clock, progress } = setUp(10)
    clock.ms = 4999
    progress.advance('a', 10)
    expect(log.lines).toEqual([])
  })

  it('does not count what is sent anew twice', () => {
    const { log, clock, progress } = setUp(100)
    progress.advance('a', 60)
    progress.advance('b', 10)
    progress.restart('a')
    clock.ms = 5000
    progress.advance('a', 20)
    expect(log.lines).toEqual(['info Uploaded 30 B of 100 B (30 %).'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { pullDisk } from '../../src/adapters/pull-disk.ts'
import { systemError } from './small-pull.ts'

/** A rename that fails so many times. */
function renameAfter(failures: number, code: string) {
  const calls: string[] = []
  const pauses: number[] = []
  return {
    calls,
    pauses,
    sleep: (milliseconds: number) => Promise.resolve(pauses.push(milliseconds)),
    rename: (from: string, to: string) => {
      calls.push(`${from} ${to}`)
      return calls.length > failures ? Promise.resolve() : Promise.reject(systemError(code))
    },
  }
}

describe('a rename', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'on Windows waits for whoever has the folder open for a moment (%s)',
    async (code) => {
      const { calls, pauses, ...system } = renameAfter(3, code)
      await pullDisk({ platform: 'win32', ...system }).rename('a', 'b')
      expect(calls).toEqual(['a b', 'a b', 'a b', 'a b'])
      expect(pauses).toEqual([50, 100, 200])
    },
  )

  it('on Windows fails when nobody lets go within some seconds', async () => {
    const { calls, pauses, ...system } = renameAfter(99, 'EBUSY')
    const disk = pullDisk({ platform: 'win32', ...system })
    await expect(disk.rename('a', 'b')).rejects.toThrow('EBUSY')
    expect(calls.length).toBe(8)
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(6000)
  })

  it.each([
    ['linux', 'EACCES'],
    ['win32', 'ENOENT'],
  ] as const)('on %s fails at once with %s', async (platform, code) => {
    const { calls, pauses, ...system } = renameAfter(1, code)
    await expect(pullDisk({ platform, ...system }).rename('a', 'b')).rejects.toThrow(code)
    expect(calls.length).toBe(1)
    expect(pauses).toEqual([])
  })
})

it('what is free on a disk is a number of bytes', async () => {
  expect(await pullDisk().freeBytes('.')).toBeGreaterThan(0)
})

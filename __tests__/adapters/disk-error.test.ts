import { describe, expect, it } from '@jest/globals'
import { explainDisk, onDisk } from '../../src/adapters/disk-error.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { systemError } from './small-pull.ts'

describe('what the system refuses on the disk', () => {
  it.each([
    ['ENOSPC', 'LIMIT_EXCEEDED There is no room left for "/m"', 'Free some space'],
    ['EROFS', 'FILE_REFUSED "/m" may not be written to (EROFS)', 'Name another folder'],
    ['ENAMETOOLONG', 'FILE_REFUSED "/m" is longer than', 'a shorter path'],
    ['ENOTDIR', 'FILE_REFUSED "/m" cannot be made', 'Name another folder'],
    ['EEXIST', 'FILE_REFUSED "/m" is in the way', 'Remove it'],
    ['ENOTEMPTY', 'FILE_REFUSED "/m" is in use', 'Run this again'],
    ['EBUSY', 'FILE_REFUSED "/m" is in use, or something is mounted there', 'inside of it'],
    ['EXDEV', 'FILE_REFUSED "/m" cannot be reached by a rename', 'inside of it'],
  ])('with %s says what to do', async (code, beginning, advice) => {
    const message = await refusalOf(() => onDisk('/m', () => Promise.reject(systemError(code))))
    expect(message).toContain(beginning)
    expect(message).toContain(advice)
    expect(message).toContain(code)
  })

  it('is left as it is when nobody foresaw it, and when it is no refusal of the system', () => {
    for (const error of [systemError('EIO'), systemError('constructor'), new TypeError('a bug')])
      expect(explainDisk(error, '/m')).toBe(error)
    const known = new ReleaseError('FILE_REFUSED', 'explained already')
    expect(explainDisk(known, '/m')).toBe(known)
  })
})

import { describe, expect, it } from '@jest/globals'
import { parseDuration } from '../../src/domain/duration.ts'

const HOUR = 3_600_000

describe('a duration', () => {
  it('is a number of hours, days or weeks', () => {
    expect(['12h', '1d', '90d', '8w', '99999h'].map(parseDuration)).toEqual(
      [12, 24, 90 * 24, 8 * 7 * 24, 99_999].map((hours) => hours * HOUR),
    )
  })

  it.each(['', '90', 'd', '0d', '-1d', '1.5d', '1m', '1 d', '1d ', '01d', '100000d', '1D', '1d1h'])(
    'is not %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )
})

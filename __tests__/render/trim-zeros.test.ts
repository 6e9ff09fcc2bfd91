import { describe, expect, it } from '@jest/globals'
import { trimZeros } from '../../src/render/trim-zeros.ts'

describe('trimZeros', () => {
  it.each([
    ['−0.01000, ≥ 0.80000', '−0.01, ≥ 0.8'],
    ['must be ≤ 50.0', 'must be ≤ 50'],
    ['+1.00e−8', '+1e−8'],
    ['0.02 farther', '0.02 farther'],
    ['100, 2,000.50 and no end.', '100, 2,000.5 and no end.'],
  ])('writes "%s" as "%s"', (text, short) => {
    expect(trimZeros(text)).toBe(short)
  })
})

import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { isNumeral, nonFiniteName, numeral } from '../../src/domain/numeral.ts'

describe('a numeral', () => {
  it.each(['0.9120', '1e-07', '1E+5', '-0.0', '12345678901234567890', '0'])(
    'keeps the digits %s of its source',
    (source) => {
      expect(numeral(Number(source), source)).toMatchObject({
        value: Number(source),
        digits: source,
      })
    },
  )

  it.each([
    ['0x1f', 31, '31'],
    ['1_000', 1000, '1000'],
    ['.5', 0.5, '0.5'],
    ['5.', 5, '5'],
    ['+1', 1, '1'],
    ['01', 1, '1'],
    ['1'.repeat(65), 1e64, '1e+64'],
  ])('writes a JSON number when its source %s is none', (source, value, digits) => {
    expect(numeral(value, source).digits).toBe(digits)
  })

  it('reads back as the same value from its digits, for any value and source', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(undefined, '-.0', '0x0', 'text'),
        (value, source) => {
          const made = numeral(value, source)
          expect(Object.is(JSON.parse(made.digits), made.value)).toBe(true)
        },
      ),
    )
  })

  it('is never negative zero without a digit that says so', () => {
    expect(numeral(-0)).toMatchObject({ value: 0, digits: '0' })
    expect(Object.is(numeral(-0, '-0.0').value, -0)).toBe(true)
  })

  it.each([Number.NaN, Infinity, -Infinity])('does not exist for %s', (value) => {
    expect(() => numeral(value)).toThrow(TypeError)
  })

  it('cannot be forged by an object of a hostile file', () => {
    expect(isNumeral({ value: 1, digits: '1}, "admin": {' })).toBe(false)
    expect(isNumeral(JSON.parse(JSON.stringify(numeral(1))))).toBe(false)
    expect(isNumeral({ ...numeral(1) })).toBe(false)
    expect([1, '1', null, undefined, []].some(isNumeral)).toBe(false)
    expect(isNumeral(numeral(1))).toBe(true)
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(numeral(1))).toBe(true)
  })
})

it('names what is not finite', () => {
  expect([Number.NaN, Infinity, -Infinity].map(nonFiniteName)).toEqual([
    'NaN',
    'Infinity',
    '-Infinity',
  ])
})

import { describe, expect, it } from '@jest/globals'
import { assert, constantFrom, double, oneof, property } from 'fast-check'
import type { NumberGroup } from '../../src/domain/number-format.ts'
import {
  chooseStyle,
  formatBytes,
  formatCount,
  formatNumber,
  formatPercent,
  formatPlural,
  formatSigned,
} from '../../src/domain/number-format.ts'

interface Shown {
  readonly values: readonly string[]
  readonly delta: string
  readonly allowed: string
  readonly limits: readonly string[]
}

function show(
  before: number,
  after: number,
  rest: Omit<NumberGroup, 'values' | 'delta'> = {},
): Shown {
  const delta = after - before
  const style = chooseStyle({ values: [before, after], delta, ...rest })
  return {
    values: [formatNumber(before, style), formatNumber(after, style)],
    delta: formatSigned(delta, style),
    allowed: formatNumber(rest.allowed ?? 0, style),
    limits: (rest.limits ?? []).map((limit) => formatNumber(limit, style)),
  }
}

describe('the numbers of one row', () => {
  it.each([
    ['keep the digits that they have', 0.9412, 0.9431, ['0.9412', '0.9431'], '+0.0019'],
    ['share one precision', 0.9, 0.85, ['0.90', '0.85'], '−0.05'],
    ['stop at four significant digits', 2 / 3, 0.5, ['0.6667', '0.5000'], '−0.1667'],
    [
      'take more where the values would look alike',
      0.912341,
      0.912342,
      ['0.912341', '0.912342'],
      '+0.000001',
    ],
    [
      'take one more where subtracting them by eye would not give the change',
      1045 / 1240,
      1006 / 1240,
      ['0.84274', '0.81129'],
      '−0.03145',
    ],
    ['have no decimals when all are whole', 120433, 131870, ['120,433', '131,870'], '+11,437'],
    ['separate thousands before decimals too', 12345.5, 12346, ['12,345.5', '12,346.0'], '+0.5'],
    ['have a real minus sign', -1234.5, -1234, ['−1,234.5', '−1,234.0'], '+0.5'],
    ['are scientific below 1e-4', 5e-9, 7.25e-9, ['5.00e−9', '7.25e−9'], '+2.25e−9'],
    ['are scientific from 1e15', 1e15, 3e15, ['1.0e15', '3.0e15'], '+2.0e15'],
    ['do not lose a tiny value beside a large one', 0.5, 5e-9, ['0.5000', '5.0e−9'], '−0.5000'],
    ['say 0 for no change', 0.5, 0.5, ['0.5', '0.5'], '0'],
    ['say 0 for zero', 0, 0, ['0', '0'], '0'],
    [
      'show a change below any precision in scientific form',
      0.5,
      0.5 + 2 ** -50,
      ['0.5000', '0.5000'],
      '+8.9e−16',
    ],
  ])('%s', (_, before, after, values, delta) => {
    const shown = show(before, after)

    expect({ values: shown.values, delta: shown.delta }).toEqual({ values, delta })
  })

  it('differ visibly from a limit that they just miss', () => {
    const shown = show(0.81, 0.7996, { limits: [0.8] })

    expect(shown.values[1]).toBe('0.7996')
    expect(shown.limits).toEqual(['0.8000'])
  })

  it('show a change that is just over its allowance as larger', () => {
    const shown = show(0.9, 0.8899, { allowed: 0.01 })

    expect([shown.delta, shown.allowed]).toEqual(['−0.0101', '0.0100'])
  })

  it('do not round an allowance away', () => {
    expect(show(0.871, 0.871, { allowed: 0.00871 }).allowed).toBe('0.009')
    expect(show(0.9, 0.8, { allowed: 0.00843 }).allowed).toBe('0.008')
    expect(show(9, 8, { allowed: 0.09 }).allowed).toBe('0.09')
  })

  it('take the noise of binary arithmetic for no difference', () => {
    const shown = show(0.9, 0.89, { allowed: 0.01 })

    expect(shown).toMatchObject({ values: ['0.90', '0.89'], delta: '−0.01', allowed: '0.01' })
  })

  it('take it for none either where large values make the noise larger', () => {
    expect(show(1e6 + 0.03, 1e6 + 0.02, { allowed: 0.01 }).delta).toBe('−0.01')
  })

  it('are words when they are no numbers', () => {
    const style = chooseStyle({ values: [Number.NaN, 0.5], delta: Number.NaN })

    expect([NaN, Infinity, -Infinity, 0.5].map((value) => formatNumber(value, style))).toEqual([
      'NaN',
      '∞',
      '−∞',
      '0.5',
    ])
  })

  it('need no values at all', () => {
    expect(chooseStyle({ values: [] })).toEqual({ kind: 'fixed', decimals: 0 })
  })
})

const anyNumber = oneof(
  double({ noNaN: true, noDefaultInfinity: true }),
  double({ min: -1, max: 1, noNaN: true }),
  constantFrom(
    0,
    -0,
    1,
    0.1,
    -0.001,
    1e-4,
    9.9999e-5,
    1e15,
    123456789,
    Number.MIN_VALUE,
    Number.MAX_VALUE,
  ),
)

describe('any two numbers', () => {
  it('never print as a negative zero, with a hyphen, or as nothing', () => {
    assert(
      property(anyNumber, anyNumber, (before, after) => {
        const shown = show(before, after)

        for (const text of [...shown.values, shown.delta]) {
          expect(text).toMatch(/^[+−]?(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d(?:\.\d+)?e−?\d+|∞)$/)
          expect(text).not.toMatch(/^[+−]0(?:\.0*)?$/)
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('look different when they differ by more than noise', () => {
    assert(
      property(anyNumber, anyNumber, (before, after) => {
        const distinct =
          Math.abs(after - before) > 1e-11 * Math.max(Math.abs(before), Math.abs(after), 1)
        const [left, right] = show(before, after).values

        expect(left === right).toBe(distinct ? false : left === right)
      }),
      { numRuns: 5000 },
    )
  })

  it('print as a number with the sign of their own', () => {
    assert(
      property(anyNumber, anyNumber, (before, after) => {
        const [text = ''] = show(before, after).values

        expect(Math.sign(Number(text.replaceAll(',', '').replaceAll('−', '-')))).toBe(
          Math.sign(before) + 0,
        )
      }),
    )
  })
})

describe('formatPercent', () => {
  it.each([
    [0.0493, '+4.9%'],
    [-0.0371, '−3.7%'],
    [0.1, '+10%'],
    [0.00042, '+0.04%'],
    [0.00001, '<0.01%'],
    [-0.00001, '−<0.01%'],
    [12.345, '+1,235%'],
    [0, '0%'],
    [0.999999, '+100%'],
  ])('writes %d as %s', (fraction, text) => {
    expect(formatPercent(fraction, true)).toBe(text)
  })

  it('has a sign in front of a gain only when it is asked for one', () => {
    expect(formatPercent(0.05, false)).toBe('5%')
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [48_123, '48.1 kB'],
    [999_499, '999 kB'],
    [999_999, '1 MB'],
    [5_368_709_120, '5.37 GB'],
    [Number.MAX_SAFE_INTEGER, '9.01 PB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})

describe('counts', () => {
  it('have their noun in the right number', () => {
    expect([
      formatPlural(1, 'row'),
      formatPlural(0, 'row'),
      formatPlural(1200, 'entry', 'entries'),
    ]).toEqual(['1 row', '0 rows', '1,200 entries'])
  })

  it('have separators', () => {
    expect(formatCount(1_204_331)).toBe('1,204,331')
  })
})

import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, double, integer, oneof, property } from 'fast-check'
import { renderSparkline } from '../../src/render/sparkline.ts'

const BARS = '▁▂▃▄▅▆▇█'
const anyValue = oneof(double(), integer(), constantFrom(null, Number.NaN, Infinity, -Infinity))
const finite = double({ noNaN: true, noDefaultInfinity: true })

describe('renderSparkline', () => {
  it('draws the smallest value lowest, the largest highest, and the last value last', () => {
    expect(renderSparkline([0.821, 0.829, 0.835, 0.834, 0.841, 0.843, 0.811])).toBe('▃▅▆▆██▁')
    expect(renderSparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe(BARS)
    expect(renderSparkline([2, 1])).toBe('█▁')
  })

  it('draws equal values as a flat line, and those that differ by the noise of arithmetic', () => {
    expect(renderSparkline([0, 0, 0])).toBe('▄▄▄')
    expect(renderSparkline([0.1 + 0.2, 0.3])).toBe('▄▄')
    expect(renderSparkline([null, 5, null])).toBe('·▄·')
  })

  it('draws a dot where there is no finite number, and takes no scale from it', () => {
    expect(renderSparkline([1, null, Number.NaN, Infinity, -Infinity, 2])).toBe('▁····█')
    expect(renderSparkline([null, Number.NaN])).toBe('··')
  })

  it('draws tiny, huge and negative values alike', () => {
    expect(renderSparkline([1e-9, 2e-9, 3e-9])).toBe('▁▅█')
    expect(renderSparkline([-Number.MAX_VALUE, 0, Number.MAX_VALUE])).toBe('▁▅█')
    expect(renderSparkline([-3, -2, -1])).toBe('▁▅█')
  })

  it('draws nothing for fewer than two values, and the last 50 of many', () => {
    const rising = Array.from({ length: 60 }, (_, index) => index)

    expect(renderSparkline([])).toBe('')
    expect(renderSparkline([1])).toBe('')
    expect(renderSparkline(rising)).toBe(renderSparkline(rising.slice(10)))
    expect(renderSparkline(rising)).toHaveLength(50)
  })

  it('has one sign for each value, a bar for finite ones only', () => {
    assert(
      property(array(anyValue, { minLength: 2, maxLength: 50 }), (values) => {
        const signs = Array.from(renderSparkline(values))

        expect(signs.map((sign) => BARS.includes(sign))).toEqual(
          values.map((value) => value !== null && Number.isFinite(value)),
        )
      }),
    )
  })

  it('never falls where the values rise', () => {
    assert(
      property(array(finite, { minLength: 2, maxLength: 50 }), (values) => {
        const rising = values.toSorted((left, right) => left - right)
        const heights = Array.from(renderSparkline(rising), (sign) => BARS.indexOf(sign))

        expect(heights).toEqual(heights.toSorted((left, right) => left - right))
        expect(renderSparkline(rising.toReversed())).toBe(
          heights
            .toReversed()
            .map((height) => BARS[height])
            .join(''),
        )
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import {
  array,
  assert,
  constantFrom,
  double,
  oneof,
  option,
  property,
  record,
  shuffledSubarray,
  tuple,
} from 'fast-check'
import type { Better } from '../../src/domain/metric.ts'
import { compare, gate, metric, policyOf } from './metric-cases.ts'

const numbers = oneof(
  double(),
  constantFrom(0, -0, NaN, Infinity, -Infinity, 5e-324, 1.7e308, -1.7e308),
)
const finite = double({ noNaN: true, noDefaultInfinity: true })
const amounts = double({ min: 0, noNaN: true, noDefaultInfinity: true })
const tolerances = record({ abs: amounts, rel: amounts })
const names = constantFrom('f1', 'loss', 'bias', 'foo', 'seed', 'latency_ms')
const metrics = array(tuple(names, numbers), { maxLength: 8 }).map((pairs) =>
  pairs.map(([name, value], index) => metric(name, value, { source: `s${index}` })),
)

const SWAPPED: ReadonlyMap<Better, Better> = new Map([
  ['higher', 'lower'],
  ['lower', 'higher'],
])

describe('planComparison and judgeComparison', () => {
  it('judges the same when direction and sides are swapped together', () => {
    assert(
      property(
        finite,
        finite,
        amounts,
        constantFrom<Better>('higher', 'lower'),
        (before, after, abs, better) => {
          const judge = (from: number, to: number, way: Better): unknown => {
            const rule = gate('m/**', { better: way, tolerance: { abs, rel: 0 } })
            const { rows, verdict } = compare(
              [metric('x', to)],
              [metric('x', from)],
              policyOf([rule]),
            )
            const [row] = rows
            return [verdict, row?.change, row?.outcome, row?.reasons, row?.gate.allowed]
          }
          expect(judge(before, after, better)).toEqual(
            judge(after, before, SWAPPED.get(better) ?? better),
          )
        },
      ),
    )
  })

  it('calls better what was worse when only the sides are swapped', () => {
    assert(
      property(
        finite,
        finite,
        constantFrom<Better>('higher', 'lower', { target: 1 }),
        (before, after, better) => {
          const change = (from: number, to: number): unknown =>
            compare([metric('x', to, { better })], [metric('x', from)]).rows[0]?.change
          const mirror = new Map<unknown, unknown>([
            ['better', 'worse'],
            ['worse', 'better'],
            ['same', 'same'],
          ])
          expect(change(after, before)).toBe(mirror.get(change(before, after)))
        },
      ),
    )
  })

  it('never throws and never hands out a number that is not finite', () => {
    assert(
      property(
        metrics,
        option(metrics, { nil: null }),
        tolerances,
        (candidate, baseline, tolerance) => {
          const { rows } = compare(candidate, baseline, policyOf([], { tolerance }))
          const given = rows.flatMap((row) => [row.delta, row.relative, row.gate.allowed])
          expect(given.filter((value) => value !== null && !Number.isFinite(value))).toEqual([])
        },
      ),
    )
  })

  it('does not depend on the order of the metrics', () => {
    const shuffled = metrics.chain((list) =>
      tuple(constantFrom(list), shuffledSubarray(list, { minLength: list.length })),
    )
    assert(
      property(shuffled, shuffled, ([candidate, otherCandidate], [baseline, otherBaseline]) => {
        expect(compare(otherCandidate, otherBaseline)).toEqual(compare(candidate, baseline))
      }),
    )
  })

  it('passes an unchanged metric at any tolerance, and never fails an improvement', () => {
    assert(
      property(finite, finite, tolerances, (left, right, tolerance) => {
        const [low, high] = left < right ? [left, right] : [right, left]
        const policy = policyOf([], { tolerance })
        const verdicts = [
          compare([metric('f1', low)], [metric('f1', low)], policy).verdict,
          compare([metric('f1', high)], [metric('f1', low)], policy).verdict,
          compare([metric('loss', low)], [metric('loss', high)], policy).verdict,
        ]
        expect(verdicts).toEqual(['pass', 'pass', 'pass'])
      }),
    )
  })
})

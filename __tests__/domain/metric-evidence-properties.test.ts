import { describe, expect, it } from '@jest/globals'
import {
  array,
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  option,
  oneof,
  property,
  record,
} from 'fast-check'
import type { TestWish } from '../../src/domain/choose-test.ts'
import type { DataMatch } from '../../src/domain/comparable-data.ts'
import type { Better } from '../../src/domain/metric.ts'
import { findEvidence } from '../../src/domain/metric-evidence.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { pairPredictions } from '../../src/domain/pair-predictions.ts'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import type { MeasuredMetric } from '../../src/domain/side-numbers.ts'
import { groupsOfFive, numbers, scoredTable, uniforms } from './evidence-cases.ts'
import { metric } from './metric-cases.ts'

const WISHES: readonly TestWish[] = [
  'auto',
  'none',
  'mcnemar',
  'bootstrap',
  'delong',
  'welch',
  'mann-whitney',
  'prediction',
]
const wishes = constantFrom<TestWish>('auto', 'auto', 'auto', 'auto', ...WISHES)
const matches = constantFrom<DataMatch>('same', 'different', 'unknown')
const betters = oneof(
  constantFrom<Better>('higher', 'lower'),
  double({ min: -2, max: 2, noNaN: true }).map((target): Better => ({ target })),
)
const usual = double({ min: -2, max: 2, noNaN: true })
const anyNumber = oneof(
  usual,
  usual,
  double(),
  constantFrom(0, -0, 1, 0.5, NaN, Infinity, -Infinity, 5e-324, 1.7e308, -1.7e308, 1e149),
)
const usualError = double({ min: 0, max: 0.1, noNaN: true })
const errors = oneof(
  usualError,
  usualError,
  usualError,
  double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  constantFrom(0, 1e-320),
)
const sides = record({
  value: anyNumber,
  stderr: option(errors),
  samples: option(integer({ min: 0, max: 2 ** 40 })),
  repeats: oneof(constantFrom(null, 1), constantFrom(0, 5, 1.5), integer({ min: 0, max: 2 ** 40 })),
  unit: option(constantFrom('%', 'ms')),
  runValues: option(
    oneof(array(anyNumber, { maxLength: 6 }), array(usual, { minLength: 4, maxLength: 6 })),
  ),
  isMean: boolean(),
})
const names = constantFrom('accuracy', 'recall', 'f1', 'loss', 'mae', 'anything')

interface Side {
  readonly value: number
  readonly stderr: number | null
  readonly samples: number | null
  readonly repeats: number | null
  readonly unit: string | null
  readonly runValues: readonly number[] | null
  /** Whether the value is the runs' mean. */
  readonly isMean: boolean
}

function toMetric(name: string, side: Side): MeasuredMetric {
  const { value, stderr, runValues, isMean, ...rest } = side
  const sum = runValues?.reduce((total, one) => total + one, 0) ?? Number.NaN
  const shown = isMean && runValues !== null ? sum / runValues.length : value
  return {
    ...metric(name, shown, { ...rest, stderr: stderr === null ? null : numeral(stderr) }),
    ...(runValues === null ? {} : { runValues }),
  }
}

describe('findEvidence', () => {
  it('never throws and never says NaN, whatever the numbers are', () => {
    const seen = new Set<string>()
    assert(
      property(
        record({ name: names, before: sides, after: sides, test: wishes, data: matches }),
        betters,
        errors,
        ({ name, before, after, test, data }, better, margin) => {
          const pair = { baseline: toMetric(name, before), candidate: toMetric(name, after), data }
          const {
            evidence,
            test: chosen,
            reason,
            smallest,
          } = findEvidence(pair, null, {
            better,
            test,
            margin,
          })
          expect(reason).not.toBe('')
          expect(chosen).toBe(evidence?.method ?? null)
          expect(Number.isNaN(smallest)).toBe(false)
          if (evidence === null) return
          seen.add(evidence.method)
          const { interval, estimate, p } = evidence
          expect(interval.lower).toBeLessThanOrEqual(interval.upper)
          expect(Number.isFinite(estimate)).toBe(true)
          for (const one of [p.oneSided, p.twoSided]) {
            expect(one).toBeGreaterThanOrEqual(0)
            expect(one).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 5000 },
    )
    expect([...seen].toSorted()).toEqual([
      'mann-whitney',
      'newcombe',
      'prediction',
      'stderr',
      'welch',
    ])
  })

  it('agrees with the reported worsening, and is its opposite for the opposite direction', () => {
    assert(
      property(
        integer({ min: 0, max: 500 }),
        integer({ min: 12, max: 60 }),
        boolean(),
        boolean(),
        (seed, rows, regression, grouped) => {
          const groups = grouped ? groupsOfFive(rows) : null
          const rest = { groups, hasGroup: grouped }
          const [first, second] = regression
            ? [
                numbers(uniforms(7, rows), uniforms(seed, rows), rest),
                numbers(uniforms(7, rows), uniforms(seed + 1, rows)),
              ]
            : [scoredTable(seed, rows, 0.3, rest), scoredTable(seed + 1, rows, 0.2)]
          const pairs = pairPredictions(first, second)
          const others = computeMetrics(second)
          for (const { name, slice, value } of computeMetrics(first)) {
            const other = others.find((one) => one.name === name && one.slice === slice)
            if (other === undefined) continue
            const find = (better: Better) =>
              findEvidence(
                {
                  baseline: metric(name, value, { slice }),
                  candidate: metric(name, other.value, { slice }),
                  data: 'same',
                },
                pairs,
                { better, test: 'auto', resamples: 50 },
              )
            const { evidence, test } = find('higher')
            if (evidence === null) continue
            expect(evidence.estimate).toBeCloseTo(value - other.value, 9)
            const lower = find('lower')
            expect(lower.test).toBe(test)
            expect(lower.evidence?.estimate).toBeCloseTo(other.value - value, 9)
            expect(lower.evidence?.interval.upper).toBeCloseTo(-evidence.interval.lower, 9)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

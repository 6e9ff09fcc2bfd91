import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { EvidenceStep, PairedRowCounts, TestedStep } from '../../src/domain/evidence-plan.ts'
import { planEvidence } from '../../src/domain/evidence-plan.ts'
import type { GateLevel } from '../../src/domain/gate-rule.ts'
import type { RowFacts } from '../../src/domain/row-facts.ts'
import { sampleMetric } from './manifest-samples.ts'
import { fact } from './evidence-plan-facts.ts'

/** So many losses, named so that their order is that of the numbers. */
const slices = (count: number, level: GateLevel, name = 'brier'): readonly RowFacts[] =>
  Array.from({ length: count }, (_, index) =>
    fact(name, { level }, {}, { slice: `class=${String(index).padStart(5, '0')}` }),
  )

/** F1 over all classes, so many times. */
const macros = (count: number): readonly RowFacts[] =>
  Array.from({ length: count }, (_, index) =>
    fact('macro_f1', {}, { pair: { ...fact('macro_f1').pair, key: `${index}` } }),
  )

const plan = (facts: readonly RowFacts[], rows: number | null = 10_000): readonly EvidenceStep[] =>
  planEvidence({ facts }, rows === null ? new Map() : new Map([['test', rows]]))

const isTested = (step: EvidenceStep): step is TestedStep => step.kind === 'tested'

const resamplesOf = (steps: readonly EvidenceStep[]): readonly (number | string | undefined)[] =>
  steps.filter(isTested).map((step) => step.withoutResampling ?? step.options.resamples)

describe('the order of evidence', () => {
  it('has what can fail first, then what can warn, then the rest, each by key', () => {
    const facts = [
      fact('accuracy', { level: 'info' }),
      fact('f1', { level: 'warn' }),
      fact('precision'),
      fact('recall', { level: 'info' }),
      fact('mcc'),
    ]
    const keys = ['test/mcc', 'test/precision', 'test/f1', 'test/accuracy', 'test/recall']
    expect(plan(facts).map(({ key }) => key)).toEqual(keys)
    expect(plan(facts.toReversed())).toEqual(plan(facts))
  })

  it('takes each metric with its own settings, and with no margin where nothing is allowed', () => {
    const facts = [
      fact('accuracy', { confidence: 0.99, test: 'mcnemar' }),
      fact('brier', { level: 'info' }, { allowed: null }),
    ]
    expect(plan(facts)).toMatchObject([
      {
        dataset: 'test',
        options: { better: 'higher', test: 'mcnemar', confidence: 0.99, margin: 0.009, seed: 1 },
      },
      { dataset: 'test', options: { test: 'auto', confidence: 0.95, margin: 0, seed: 1 } },
    ])
  })

  it.each([
    ['auto', true],
    ['delong', true],
    ['welch', false],
    ['none', false],
  ] as const)('asks for predictions for the test %s: %s', (test, needsRows) => {
    expect(plan([fact('accuracy', { test })])).toMatchObject([{ needsRows }])
  })
})

describe('what is not tested', () => {
  const one = sampleMetric('accuracy', 0.9)
  const noDirection = { better: null, betterFrom: null, usual: null } as const
  const partial = { side: 'candidate', samples: 100, of: 2000 } as const

  it.each<[string, Partial<RowFacts>]>([
    ['new', { pair: { key: 'k', name: 'accuracy', candidate: one, baseline: null } }],
    ['missing', { pair: { key: 'k', name: 'accuracy', candidate: null, baseline: one } }],
    ['without a direction', { direction: noDirection }],
    ['on other data', { data: 'different' }],
    ['on a part of the data', { partial }],
  ])('is left out where it is %s', (_, over) => {
    expect(plan([fact('accuracy', {}, over)])).toEqual([])
  })

  it.each<[Partial<RowFacts>, string]>([
    [{ data: 'unknown' }, 'no test: it is not known whether both sides were scored on the same'],
    [{ data: 'different' }, "no test: the evaluation data are not the baseline's"],
    [{ partial }, 'no test: the candidate was scored on 100 of 2,000 rows'],
  ])('has its tolerance alone, and says why: %j', (over, reason) => {
    const settings = { testDataChanged: 'ignore' } as const
    const [step] = plan([fact('accuracy', settings, over)])
    expect(step).toMatchObject({ kind: 'untested', reason: expect.stringContaining(reason) })
  })

  it('is seeds of a metric whose data nobody knows', () => {
    const [step] = plan([fact('ndcg', { test: 'welch' }, { data: 'unknown' }, { repeats: 5 })])
    expect(step?.kind).toBe('untested')
  })
})

describe('the work of drawing rows again', () => {
  it('is done 10,000 times for gates and 2,000 times for the rest', () => {
    const facts = [fact('f1'), fact('mcc', { level: 'warn' }), fact('brier', { level: 'info' })]
    expect(resamplesOf(plan(facts))).toEqual([10_000, 10_000, 2000])
  })

  it('is done for the first 40 metrics without a gate, by key', () => {
    const steps = resamplesOf(plan(slices(42, 'info'), 500))
    const limit = 'it is not one of the first 40 metrics without a gate, whose rows are drawn again'
    expect(steps.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 2000))
    expect(steps.slice(40)).toEqual([limit, limit])
  })

  it.each([
    ['whose data set has no predictions', 'f1', 'auto', null],
    ['that no predictions give', 'ndcg', 'auto', 10_000],
    ['with a test of its own', 'roc_auc', 'auto', 10_000],
    ['with a test that draws nothing', 'f1', 'welch', 10_000],
  ] as const)('is not counted for a metric %s', (_, name, test, rows) => {
    const facts = Array.from({ length: 60 }, (__, index) =>
      fact(name, { level: 'info', test }, {}, { slice: `class=${index}` }),
    )
    expect(new Set(resamplesOf(plan(facts, rows)))).toEqual(new Set([2000]))
  })

  it('is shared by gates that are very many, never below 1,000 times', () => {
    expect(new Set(resamplesOf(plan(slices(20, 'error'))))).toEqual(new Set([10_000]))
    expect(new Set(resamplesOf(plan(slices(50, 'error'))))).toEqual(new Set([4000]))
    expect(new Set(resamplesOf(plan(slices(3000, 'error'))))).toEqual(new Set([1000]))
  })

  it('is left to gates that can fail before those that can warn', () => {
    const steps = resamplesOf(plan([...slices(19, 'error'), fact('mcc', { level: 'warn' })]))
    expect(steps).toEqual(Array.from({ length: 20 }, () => 10_000))
    const full = [...slices(20, 'error'), fact('mcc', { level: 'warn' })]
    expect(resamplesOf(plan(full)).at(-1)).toBe(1000)
  })

  it('is left to gates before what is only shown', () => {
    const facts = [...slices(20, 'error'), fact('mcc', { level: 'info' })]
    expect(resamplesOf(plan(facts)).at(-1)).toBe(
      'the gates take all the time that there is for drawing rows again',
    )
    expect(resamplesOf(plan(facts.slice(1))).at(-1)).toBe(2000)
  })

  it('counts rows up to 10,000, since more are put together', () => {
    const facts = slices(20, 'error')
    expect(plan(facts, 5_000_000)).toEqual(plan(facts, 10_000))
  })

  it.each([
    ['F1 of one class, which has few kinds of rows', slices(201, 'error', 'f1'), 9900],
    ['F1 of all classes, which has more', macros(41), 9700],
    ['a loss, which has as many as rows', slices(21, 'error'), 9500],
  ])('is that of the kinds of rows that %s', (_, facts, resamples) => {
    expect(new Set(resamplesOf(plan(facts.slice(1), 1e6)))).toEqual(new Set([10_000]))
    expect(new Set(resamplesOf(plan(facts, 1e6)))).toEqual(new Set([resamples]))
  })

  it('counts each data set with its own rows', () => {
    const rows: PairedRowCounts = new Map([
      ['test', 10_000],
      ['val', 100],
    ])
    const facts = [...slices(40, 'error'), fact('mcc', {}, {}, { dataset: 'val' })]
    const [first] = planEvidence({ facts }, rows).filter(isTested)
    expect(first?.options.resamples).toBe(4900)
  })
})

describe('any plan', () => {
  const names = ['accuracy', 'f1', 'mcc', 'roc_auc', 'ndcg'] as const
  const anyFact = fc
    .record({
      name: fc.constantFrom(...names),
      level: fc.constantFrom('error', 'warn', 'info'),
      test: fc.constantFrom('auto', 'none', 'bootstrap', 'welch'),
      slice: fc.integer({ min: 0, max: 500 }).map((index) => `class=${index}`),
    })
    .map(({ name, level, test, slice }) => fact(name, { level, test }, {}, { slice }))
  const anyFacts = fc.uniqueArray(anyFact, { maxLength: 200, selector: ({ pair }) => pair.key })

  it('has every metric once, whatever the order, and never a gate whose rows are not drawn', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 1e7 }), (facts, rows) => {
        const steps = plan(facts, rows)
        expect(plan(facts.toReversed(), rows)).toEqual(steps)
        const keys = facts.map(({ pair }) => pair.key)
        expect(steps.map(({ key }) => key).toSorted()).toEqual(keys.toSorted())
        const gates = new Set(
          facts.filter(({ settings }) => settings.level !== 'info').map(({ pair }) => pair.key),
        )
        for (const step of steps.filter(isTested)) {
          if (!gates.has(step.key)) continue
          expect(step.withoutResampling).toBeNull()
          expect(step.options.resamples).toBeGreaterThanOrEqual(1000)
        }
      }),
      { numRuns: 50 },
    )
  })
})

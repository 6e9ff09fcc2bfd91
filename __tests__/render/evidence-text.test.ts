import { describe, expect, it } from '@jest/globals'
import type { MetricRow, RowEvidence } from '../../src/domain/comparison.ts'
import { chanceText, evidenceText, pText, worseText } from '../../src/render/evidence-text.ts'
import { ONE_RUN, tested } from './evidence.ts'
import { row, rows } from './reports.ts'

const told = (evidence: RowEvidence, over: Partial<MetricRow> = {}): string =>
  evidenceText({ ...rows.recallFails, evidence, ...over })

describe('what a box says of noise', () => {
  it('is that a re-run will not clear what is proven', () => {
    expect(told(tested('mcnemar', 0.0144, 0.0485))).toBe(
      '95% interval of the drop: 1.4 to 4.9 pp (the same 1,240 rows). Beyond noise: a re-run will not clear it.',
    )
  })

  it('is not so when only a limit is broken', () => {
    expect(told(tested('mcnemar', 0.002, 0.0485), { judgement: 'pass' })).not.toContain('re-run')
  })

  it('is what the data can prove when they leave it open', () => {
    expect(
      told(tested('mcnemar', -0.0034, 0.0308, { smallest: 0.007 }), { judgement: 'uncertain' }),
    ).toMatch(/ It may be noise: these data can prove drops of about 1\.7 pp and more\.$/)
  })

  it('names a rise, and a distance, for other directions', () => {
    const rise = { ...rows.latencyWorse, judgement: 'uncertain' as const }
    const evidence = tested('welch', -1, 3, { n: 10, smallest: 2 })

    expect(evidenceText({ ...rise, evidence })).toContain('interval of the rise: −1.0 to 3.0 (')
    expect(evidenceText({ ...rise, evidence })).toContain('can prove rises of about 3.4 and more')
    expect(told(evidence, { better: { target: 1 }, judgement: 'uncertain' })).toContain(
      'can prove distances grown by about',
    )
  })

  it('says that nothing can be proven when that is so', () => {
    expect(
      told(tested('mcnemar', -0.1, 0.2, { smallest: null }), { judgement: 'uncertain' }),
    ).toContain('these data cannot prove any drop')
  })

  it('says that it is one among many when the correction took it back', () => {
    expect(told(tested('mcnemar', 0.011, 0.04), { judgement: 'uncertain' })).toContain(
      'among so many gates one such result is to be expected',
    )
  })

  it('is that nobody knows without a test', () => {
    expect(told(ONE_RUN)).toBe('Whether this is noise is not known: one run.')
  })

  it('keeps why there is no test, without its first words', () => {
    expect(told({ ...ONE_RUN, reason: 'no test: 3 runs that do not vary' })).toBe(
      'Whether this is noise is not known: 3 runs that do not vary.',
    )
  })
})

describe('the chance of a result', () => {
  const evidence = tested('mcnemar', 0.0144, 0.0485)
  const { gate } = rows.recallFails

  it('has the p that decides behind that of the metric alone', () => {
    expect(chanceText({ gate, evidence })).toBe('p = 0.0004, corrected for all gates 0.0032')
  })

  it('has no corrected p where the gate cannot fail the run', () => {
    expect(chanceText({ gate: { ...gate, level: 'warn' }, evidence })).toBe('p = 0.0004')
  })

  it('is empty without a test', () => {
    expect(chanceText({ gate, evidence: ONE_RUN })).toBe('')
  })
})

describe('how much worse', () => {
  it.each([
    [{ before: 0.843, after: 0.811, allowed: 0.01 }, '3.2 pp worse; allowed 1.0 pp'],
    [{ before: 0.9, after: 0.899, allowed: 0.0005 }, '0.10 pp worse; allowed 0.05 pp'],
    [{ before: 0.9, after: 0.8899, allowed: 0.01 }, '1.01 pp worse; allowed 1.00 pp'],
    [{ before: 0.9, after: 0.89, allowed: 0.01 }, '1.0 pp worse; allowed 1.0 pp'],
    [{ before: 0.9, after: 0.85, allowed: 0 }, '5.0 pp worse; allowed none'],
    [
      { before: 0.2, after: 0.25, allowed: 0.01, better: 'lower' as const },
      '0.05 (25%) worse; allowed 0.01',
    ],
    [{ before: 42, after: 40, allowed: 0.5 }, '2.0 (4.8%) worse; allowed 0.5'],
  ])('of %j is "%s"', (facts, text) => {
    expect(worseText(row('m', facts, { change: 'worse', outcome: 'fail' }))).toBe(text)
  })

  it('is in percentage points for the rate of an error, whose name says so', () => {
    const facts = { before: 0.1, after: 0.15, allowed: 0.01, better: 'lower' as const }

    expect(worseText(row('error_rate', facts, { change: 'worse', outcome: 'fail' }))).toBe(
      '5.0 pp worse; allowed 1.0 pp',
    )
  })

  it('is empty for what got better', () => {
    expect(worseText(rows.aucBetter)).toBe('')
  })
})

describe('a p-value', () => {
  it.each([
    [0.00009, 'p < 0.0001'],
    [0.0001, 'p = 0.0001'],
    [0.00041, 'p = 0.00041'],
    [0.0321, 'p = 0.032'],
    [0.341, 'p = 0.34'],
    [1, 'p = 1.00'],
  ])('of %d is "%s"', (p, text) => {
    expect(pText(p)).toBe(text)
  })
})

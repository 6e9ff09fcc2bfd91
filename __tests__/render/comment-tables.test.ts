import { describe, expect, it } from '@jest/globals'
import { history, tested } from './evidence.ts'
import { plainComment } from './plain-comment.ts'
import { baseline, manyRows, passing, reviewOf, row, rows } from './reports.ts'

describe('the model table of a comment', () => {
  it('counts each gate once, by what came of it', () => {
    const [fails] = manyRows(1, 'fail', 'worse')
    const [warns] = manyRows(1, 'warn', 'worse')
    const uncertain = { ...warns, judgement: 'uncertain' as const }
    const waiver = {
      match: 'churn/x',
      pullRequest: null,
      floor: 0.5,
      reason: 'wanted',
      approvedBy: 'somebody',
      expires: '2026-12-31',
      origin: { file: 'x.yml', line: 1 },
    }
    const all = [fails, warns, uncertain, { ...warns, waiver }, rows.aucBetter].flatMap((each) =>
      each?.key === undefined ? [] : [{ ...rows.aucBetter, ...each }],
    )

    const text = plainComment(reviewOf({ rows: all }))

    expect(text).toContain('| 1 pass, **1 fail**, 1 uncertain, 1 warn, 1 waived |')
  })

  it.each([
    ['same', null, 'same, one run'],
    ['unknown', null, 'unknown'],
    ['different', null, '⚠️ changed'],
    ['same', { side: 'candidate', samples: 500, of: 1240 }, '⚠️ partial'],
  ] as const)('says of %s data, partial %j: %s', (data, partial, words) => {
    const text = plainComment(reviewOf({ rows: [{ ...rows.aucBetter, data, partial }] }))

    expect(text).toContain(`| ${words} |`)
  })

  it.each([
    [tested('welch', -1, 1), 'same, several runs'],
    [tested('bootstrap', -1, 1), 'same, paired'],
    [tested('newcombe', -1, 1), 'same, not paired'],
  ])('says how the test of %j was made', (evidence, words) => {
    const text = plainComment(reviewOf({ rows: [{ ...rows.aucBetter, evidence }] }))

    expect(text).toContain(`| ${words} |`)
  })

  it('ends without a broken age when the time of the baseline is not readable', () => {
    const text = plainComment(reviewOf({ baseline: { ...baseline, createdAt: 'yesterday' } }))

    expect(text).toContain('churn%40v1.3.2) (production), signature ✅ valid |')
  })

  it('has a row for a result that is not there, by name or by number', () => {
    const absent = [
      { model: 'vision', count: 1 },
      { model: null, count: 2 },
    ]

    const text = plainComment(reviewOf({ verdict: 'pass', rows: passing }, { absent }))

    expect(text).toContain('| ⏳ no result | **`vision`** |')
    expect(text).toContain('| ⏳ no result | 2 more results |')
    expect(text.split('\n')[1]).toMatch(/^### ⚠️ .*; 3 results absent$/)
  })
})

describe('the tables of a comment', () => {
  it('count as not gated what a rule of level info shows', () => {
    const train = row('accuracy', { before: 0.9, after: 0.8 }, { change: 'worse', outcome: 'info' })

    const text = plainComment(reviewOf({ verdict: 'pass', rows: [...passing, train] }))

    expect(text).toContain('2 unchanged, 3 not gated</summary>')
    expect(text).toMatch(/^\| ▫️ worse \| `test\/accuracy` ↑ .* \| no gate \|$/m)
  })

  it.each([
    ['better', true, 'better'],
    ['better', false, 'same'],
    ['worse', true, 'worse, in limit'],
    ['worse', false, 'same'],
  ] as const)('call a metric that got %s, beyond noise %j, %s', (change, moved, word) => {
    const evidence = tested('delong', -0.01, 0.02, { moved })

    const text = plainComment(
      reviewOf({ rows: [{ ...rows.aucBetter, change, evidence }, rows.recallFails] }),
    )

    expect(text).toContain(`| ✅ ${word} | \`test/auc\` ↑ |`)
  })

  it('have no column of the history when none is wanted', () => {
    const text = plainComment(reviewOf({ history: null }))

    expect(text).toContain('| allowed |\n')
    expect(text).not.toContain('mermaid')
  })

  it('say the confidence of each interval when they differ', () => {
    const [first, second] = [0.95, 0.9].map((confidence, index) => ({
      ...rows.aucBetter,
      key: `test/m${index}`,
      evidence: tested('delong', 0, 0, { interval: { lower: -0.003, upper: -0.001, confidence } }),
    }))

    const text = plainComment(
      reviewOf({ rows: [rows.recallFails, first, second].flatMap((each) => each ?? []) }),
    )

    expect(text).toContain('| interval |')
    expect(text).toContain('+0.0010 … +0.0030 (90%) |')
  })

  it('say 0 for a metric that stayed as far from its target', () => {
    const still = row(
      'ratio',
      { before: 0.9, after: 1.1, better: { target: 1 }, allowed: 0.02 },
      { change: 'same', outcome: 'pass' },
    )

    const text = plainComment(reviewOf({ verdict: 'pass', rows: [still] }))

    expect(text).toContain('| 0.90 | 1.10 | 0 | 0.02 farther |')
  })

  it('say what is odd of a metric that has a warning although it got better', () => {
    const gain = row(
      'gain',
      { before: 0.5, after: 0.9, allowed: 0.01 },
      { change: 'better', outcome: 'warn', reasons: ['suspiciously large'] },
    )
    const low = row(
      'low',
      { before: 0.5, after: 0.6, allowed: 0.01, min: 0.7 },
      { change: 'better', outcome: 'warn', reasons: ['below the limit'] },
    )

    const text = plainComment(reviewOf({ rows: [gain, low] }))

    expect(text).toContain('| ⚠️ too good? | `test/gain` ↑ |')
    expect(text).toContain('| ⚠️ beyond limit | `test/low` ↑ |')
  })

  it('compare nothing where other data were scored', () => {
    const other = row(
      'recall',
      { before: 0.8, after: 0.7, allowed: 0.01 },
      { change: 'not-comparable', outcome: 'warn', reasons: ['other data'] },
    )

    const text = plainComment(reviewOf({ rows: [other], history }))

    expect(text).toContain('| ⚠️ not comparable | `test/recall` ↑ | 0.80 | 0.70 | – | −0.01 |')
  })

  it('say that a first value keeps its limits', () => {
    const first = row(
      'ratio',
      { after: 0.9, better: { target: 1 }, min: 0.8, max: 1.25 },
      { change: 'new', outcome: 'pass' },
    )

    const text = plainComment(reviewOf({ baseline: null, verdict: 'pass', rows: [first] }))

    expect(text).toContain('| ✅ new, in limit | `test/ratio` → 1 | 0.90 | 0.8 … 1.25 |')
  })

  it('show the change of large and tiny numbers as a share too', () => {
    const large = row(
      'tokens',
      { before: 2e6, after: 2.1e6, allowed: 1e5 },
      { change: 'better', outcome: 'pass' },
    )
    const tiny = row(
      'mse',
      { before: 5e-9, after: 7.25e-9, better: 'lower', allowed: 1e-8 },
      { change: 'worse', outcome: 'pass' },
    )

    const text = plainComment(reviewOf({ verdict: 'pass', rows: [large, tiny] }))

    expect(text).toContain('| 2,000,000 | 2,100,000 | +100,000 (+5%) | −100,000 |')
    expect(text).toContain('| 5.00e−9 | 7.25e−9 | +2.25e−9 (+45%) | +1e−8 |')
  })
})

describe('the inputs of a comment', () => {
  it('show data that was removed, and that was empty before', () => {
    const old = { digest: 'md5:x', files: 1, size: 0 }
    const data = {
      changes: [
        { name: 'gone', role: null, before: old, after: null },
        { name: 'grown', role: null, before: old, after: { ...old, size: 10 } },
      ],
      unchanged: [],
    }

    const text = plainComment(reviewOf({ data }))

    expect(text).toContain('| data `gone` | `md5:x` 1 file, 0 B | **removed** |')
    expect(text).toContain('| data `grown` | `md5:x` 1 file, 0 B | **`md5:x`** 1 file, 10 B |')
  })

  it('fold what is more than twenty parameters', () => {
    const changes = Array.from({ length: 25 }, (_, index) => ({
      key: `p${index}`,
      before: 'a',
      after: 'b',
    }))

    const text = plainComment(reviewOf({ params: { changes, unchanged: 0 } }))

    expect(text).toContain('<details><summary>5 more changed parameters of churn</summary>')
  })

  it('are absent without a baseline', () => {
    expect(plainComment(reviewOf({ baseline: null }))).not.toContain('What changed in the inputs')
  })
})

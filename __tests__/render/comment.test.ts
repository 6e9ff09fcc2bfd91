import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../src/render/comment.ts'
import { baseline, comparison, manyRows, passing, report, row, rows } from './reports.ts'

describe('renderComment', () => {
  it('names how many failed and, when it is one, which', () => {
    expect(renderComment(report()).split('\n')[1]).toBe(
      '### ❌ Model gate: 1 of 7 failed, `churn` `test/recall`',
    )
  })

  it('shows five failing gates in boxes and counts the others', () => {
    const text = renderComment(
      report({ comparison: comparison({ rows: manyRows(8, 'fail', 'worse') }) }),
    )

    expect(text.match(/\[!CAUTION\]/g)).toHaveLength(5)
    expect(text).toContain('And 3 more failing metrics, in the table below.')
  })

  it('says a limit that is broken without a tolerance', () => {
    const low = row(
      'recall',
      { before: 0.79, after: 0.7951, min: 0.8 },
      { change: 'better', outcome: 'fail' },
    )

    const text = renderComment(report({ comparison: comparison({ rows: [low] }) }))

    expect(text).toContain('0.7900 → 0.7951, must be ≥ 0.8000.')
  })

  it('says that no drop is allowed rather than an allowance of 0', () => {
    const drop = row(
      'recall',
      { before: 0.8, after: 0.7, allowed: 0 },
      { change: 'worse', outcome: 'fail' },
    )
    const rise = row(
      'loss',
      { before: 0.7, after: 0.8, allowed: 0, better: 'lower' },
      { change: 'worse', outcome: 'fail' },
    )
    const away = row(
      'ratio',
      { before: 1, after: 0.8, allowed: 0, better: { target: 1 } },
      { change: 'worse', outcome: 'fail' },
    )

    const text = renderComment(report({ comparison: comparison({ rows: [drop, rise, away] }) }))

    expect(text).toContain('allowed none')
    expect(text).toMatch(/no drop \|\n.*no rise \|\n.*not farther \|/)
  })

  it('says so when there are no metrics', () => {
    expect(
      renderComment(
        report({ comparison: comparison({ verdict: 'none', rows: [], warnings: ['x'] }) }),
      ),
    ).toContain('no metric is gated')
  })

  it('ends without a broken age when the time of the baseline is not readable', () => {
    const text = renderComment(
      report({ comparison: comparison({ baseline: { ...baseline, createdAt: 'yesterday' } }) }),
    )

    expect(text).toContain('churn%40v1.3.2) | ✅')
  })

  it('says why a metric has a warning where its numbers do not, for ten of them', () => {
    const warned = manyRows(12, 'warn', 'not-comparable').map((each) => ({
      ...each,
      reasons: ['scored on other data'],
    }))

    const text = renderComment(
      report({ comparison: comparison({ verdict: 'uncertain', rows: warned }) }),
    )

    expect(text.match(/^- ⚠️ `.*`: scored on other data\.$/gim)).toHaveLength(10)
    expect(text).toContain('- And 2 more metrics with a remark, in the table.')
  })

  it('fails in its heading even when no row says why', () => {
    const text = renderComment(report({ comparison: comparison({ rows: [rows.aucBetter] }) }))

    expect(text.split('\n')[1]).toBe('### ❌ Model gate: failed, `churn`')
  })

  it('shows a limit that is broken without a baseline, and who warns', () => {
    const alone = comparison({
      verdict: 'fail',
      baseline: null,
      rows: [
        row('loss', { after: 0.7, max: 0.5, better: 'lower' }, { change: 'new', outcome: 'fail' }),
        row('ece', { after: 0.2, better: 'lower' }, { change: 'new', outcome: 'warn' }),
      ],
    })

    const text = renderComment(report({ comparison: alone }))

    expect(text).toContain('`test/loss`: 0.7, must be ≤ 0.5.')
    expect(text).toContain('> **No baseline.** Only absolute limits')
  })

  it.each(['report', 'resolved'] as const)(
    'warns in heading, box and table when newer versions were passed over, although all gates pass (%s)',
    (commentState) => {
      const older = comparison({
        verdict: 'pass',
        rows: passing,
        baselineNote: 'churn@v1.4.0 is not signed; no other choice was left',
      })

      const text = renderComment(report({ comparison: older, commentState }))

      expect(text.split('\n')[1]).toMatch(/^### ⚠️ .*`churn`, second-choice baseline$/)
      expect(text).toMatch(
        /^> \[!WARNING\]\n> ⚠️ .* churn@\u200Bv1\.4\.0 is not signed\. No other choice was left\.$/m,
      )
      expect(text).toContain('| ⚠️ [v1.3.2](')
    },
  )

  it('counts as shown only what a rule of level info shows', () => {
    const train = row('accuracy', { before: 0.9, after: 0.8 }, { change: 'worse', outcome: 'info' })

    const text = renderComment(
      report({ comparison: comparison({ verdict: 'pass', rows: [...passing, train] }) }),
    )

    expect(text).toContain('2 unchanged, 3 shown only</summary>')
    expect(text).toContain('| ▫️ worse, shown only | `test/accuracy` ↑ |')
  })

  it('shows data that was removed, and that was empty before', () => {
    const old = { digest: 'md5:x', files: 1, size: 0 }
    const data = {
      changes: [
        { name: 'gone', role: null, before: old, after: null },
        { name: 'grown', role: null, before: old, after: { ...old, size: 10 } },
      ],
      unchanged: [],
    }

    const text = renderComment(report({ comparison: comparison({ data }) }))

    expect(text).toContain('| `gone` | `md5:x` 1 file, 0 B | **removed** |')
    expect(text).toContain('| `grown` | `md5:x` 1 file, 0 B | **`md5:x`** 1 file, 10 B |')
  })

  it('folds what is more than twenty parameters', () => {
    const changes = Array.from({ length: 25 }, (_, index) => ({
      key: `p${index}`,
      before: 'a',
      after: 'b',
    }))

    const text = renderComment(
      report({ comparison: comparison({ params: { changes, unchanged: 0 } }) }),
    )

    expect(text).toContain('<details><summary>5 more changed parameters</summary>')
  })

  it('says 0 for a metric that stayed as far from its target', () => {
    const still = row(
      'ratio',
      { before: 0.9, after: 1.1, better: { target: 1 }, allowed: 0.02 },
      { change: 'same', outcome: 'pass' },
    )

    const text = renderComment(
      report({ comparison: comparison({ verdict: 'pass', rows: [still] }) }),
    )

    expect(text).toContain('| 0.90 | 1.10 | 0 | 0.02 farther |')
  })

  it('shows the change of large and tiny numbers as a share too', () => {
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

    const text = renderComment(
      report({ comparison: comparison({ verdict: 'pass', rows: [large, tiny] }) }),
    )

    expect(text).toContain('| 2,000,000 | 2,100,000 | +100,000 (+5%) | −100,000 |')
    expect(text).toContain('| 5.00e−9 | 7.25e−9 | +2.25e−9 (+45%) | +1.00e−8 |')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { MetricRow } from '../../src/domain/comparison.ts'
import { orderMetrics, orderRows } from '../../src/render/metric-order.ts'
import { renderReleaseNotes } from '../../src/render/release-notes.ts'
import { releaseNotes } from './releases.ts'
import { comparison, manyRows, metric, recallRule, row } from './reports.ts'

const facts = { before: 0.9, after: 0.9 }

function named(
  key: string,
  outcome: MetricRow['outcome'],
  rule: MetricRow['gate']['rule'] = null,
): MetricRow {
  const made = row('x', facts, { change: 'same', outcome })
  return { ...made, key, gate: { ...made.gate, rule } }
}

const keysOf = (rows: readonly MetricRow[]): readonly string[] => rows.map(({ key }) => key)

const render = (rows: readonly MetricRow[]): string =>
  renderReleaseNotes(releaseNotes({ comparison: comparison({ verdict: 'pass', rows }) }))

describe('the order of metrics on a release page', () => {
  it('puts those with a gate of their own first, and those of level info apart', () => {
    const { judged, shown } = orderRows([
      named('test/a', 'pass'),
      named('test/b', 'pass', recallRule),
      named('test/c', 'info', recallRule),
      named('test/d', 'info'),
    ])

    expect(keysOf(judged)).toEqual(['test/b', 'test/a'])
    expect(keysOf(shown)).toEqual(['test/c', 'test/d'])
  })

  it('keeps failing metrics first within a group, before the kind of data', () => {
    const { judged } = orderRows([
      named('train/a', 'fail'),
      named('validation/b', 'warn'),
      named('test/c', 'pass'),
      named('train/d', 'pass', recallRule),
    ])

    expect(keysOf(judged)).toEqual(['train/d', 'train/a', 'validation/b', 'test/c'])
  })

  it('takes test data before validation, other and training data, and keeps the order within them', () => {
    const names = ['accuracy', 'testament', 'train_loss', 'val_loss', 'test_loss', 'Holdout/auc']
    const metrics = names.map((name) => metric(name, 0.5, { dataset: null }))

    expect(orderMetrics(metrics).map(({ name }) => name)).toEqual([
      'test_loss',
      'Holdout/auc',
      'val_loss',
      'accuracy',
      'testament',
      'train_loss',
    ])
  })
})

describe('the metrics of a release page', () => {
  it('fold what is shown only', () => {
    const text = render([named('train/a', 'info'), named('test/b', 'pass'), named('c', 'info')])

    const [open, folded] = text.split('<details><summary>2 more metrics, shown only</summary>')
    expect(open).toContain('| `test/b` ↑ |')
    expect(folded).toMatch(/\| `c` ↑ .* ▫️ same, shown only \|\n\| `train\/a` ↑ /)
  })

  it('stay open when there is nothing but metrics that are shown only', () => {
    const text = render([named('train/a', 'info'), named('test/b', 'info')])

    expect(text).toMatch(
      /### Metrics\n\n✅ Gates: .*\n\n\| metric .*\n.*\n\| `test\/b` ↑ .*\n\| `train\/a` ↑ /,
    )
    expect(text).not.toContain('more metric')
  })

  it('give up first what is shown only when the page is too long', () => {
    const text = render([...manyRows(600, 'info', 'same'), ...manyRows(600, 'pass', 'same')])

    expect(text.length).toBeLessThanOrEqual(125_000)
    expect(text.match(/✅ same/g)).toHaveLength(600)
    expect(text).toMatch(/\d+ more metrics in `manifest\.json`\./)
  })
})

import { describe, expect, it } from '@jest/globals'
import { assert, property } from 'fast-check'
import { renderTrendMarkdown } from '../../src/render/trend-markdown.ts'
import { renderTrendText } from '../../src/render/trend-text.ts'
import type { Trend, TrendRow } from '../../src/render/trend.ts'
import { aVersion, PLACE } from './compared-pairs.ts'
import { anyText } from './hostile-text.ts'
import { readHtml } from './html.ts'
import { metric } from './reports.ts'

const VERSIONS = ['1.0.0', '1.1.0', '1.2.0'].map((version) =>
  aVersion({ version, tag: `churn@v${version}` }),
)

const aRow = (values: readonly (number | null)[], over: Partial<TrendRow> = {}): TrendRow => ({
  key: 'test/f1',
  better: 'higher',
  unit: null,
  gated: true,
  values: values.map((value) => (value === null ? null : metric('f1', value))),
  ...over,
})

const aTrend = (...rows: readonly TrendRow[]): Trend => ({ versions: VERSIONS, rows, hidden: 0 })

describe('a trend', () => {
  it('has a column for each version and its course at the end', () => {
    expect(renderTrendText(aTrend(aRow([0.9, 0.912, 0.85])), false)).toBe(
      [
        'churn',
        '  METRIC         v1.0.0      v1.1.0      v1.2.0  TREND',
        '             2026-11-11  2026-11-11  2026-11-11',
        '  test/f1 ↑       0.900       0.912       0.850  ▇█▁',
        '',
      ].join('\n'),
    )
  })

  it('shows what a version has not, and what is no number', () => {
    const text = renderTrendText(aTrend(aRow([null, Number.NaN, 0.85])), false)

    expect(text).toMatch(/^ {2}test\/f1 ↑ +– +NaN +0\.85 {2}··▄$/m)
  })

  it('writes a row with one precision, and names the target of a metric', () => {
    const row = aRow([1, 0.95, 0.9], { key: 'dp_ratio', better: { target: 1 }, unit: 'ratio' })

    expect(renderTrendText(aTrend(row), false)).toMatch(
      /^ {2}dp_ratio \(ratio\) → 1 +1\.00 +0\.95 +0\.90 /m,
    )
  })

  it('says how many metrics are hidden, and whose signature nobody verified', () => {
    const versions = VERSIONS.map((one, at) => (at === 1 ? { ...one, signer: null } : one))
    const trend = { ...aTrend(aRow([1, 2, 3])), versions, hidden: 2 }

    expect(renderTrendText(trend, false)).toContain(
      '2 metrics that no gate judges are hidden; --all shows them.',
    )
    expect(renderTrendText(trend, false)).toContain('Signatures NOT VERIFIED: churn@v1.1.0.')
    expect(renderTrendMarkdown(trend, PLACE)).toContain('**Not all signatures were verified.**')
  })

  it('is a Markdown table with links to the releases', () => {
    expect(renderTrendMarkdown(aTrend(aRow([0.9, 0.912, 0.85])), PLACE)).toMatch(
      /^\| metric \| \[v1\.0\.0\]\(https:\/\/github\.com\/acme\/ml\/releases\/tag\/churn%40v1\.0\.0\) \| /m,
    )
  })

  it('lets no name break a line or a table', () => {
    const plain = readHtml(renderTrendMarkdown(aTrend(aRow([1, 2, 3], { unit: 'x' })), PLACE))
    assert(
      property(anyText, (text) => {
        const trend = aTrend(aRow([1, 2, 3], { key: text, unit: text }))
        const html = readHtml(renderTrendMarkdown(trend, PLACE))

        expect(renderTrendText(trend, false).split('\n')).toHaveLength(5)
        expect(html.rows.map(({ length }) => length)).toEqual([5, 5])
        expect(html.references).toEqual(plain.references)
        expect(html.links).toEqual(plain.links)
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import { renderPublishSummary, renderSummary } from '../../src/render/summary.ts'
import { golden } from './golden.ts'
import { plainBlanks } from './plain-comment.ts'
import { releaseNotes } from './releases.ts'
import { aReview, comparison, manyRows, reviewOf, row, rows } from './reports.ts'

const releaseUrl = 'https://github.com/acme/ml/releases/tag/churn%40v1.4.0'

describe('renderSummary', () => {
  it('shows every row in the open, without a marker', () => {
    const text = renderSummary(aReview())
    const read = plainBlanks(text)

    expect(text).toBe(golden('summary-fail.md', text))
    expect(text).not.toContain('model-release:report')
    expect(read.match(/^\| ▫️ /gm)).toHaveLength(1)
  })

  it('keeps to a million bytes, failing rows first', () => {
    const many = Array.from({ length: 12_000 }, (_, index) =>
      row(
        `${'name/'.repeat(15)}${index}`,
        { before: 0.9, after: 0.9 },
        { change: 'same', outcome: 'pass' },
      ),
    )

    const text = renderSummary(reviewOf({ rows: [rows.recallFails, ...many] }))

    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000)
    expect(Buffer.byteLength(text)).toBeGreaterThan(990_000)
    expect(plainBlanks(text)).toContain('| ❌ **fail** | `test/recall`')
    expect(text).toMatch(/[\d,]+ unchanged or ungated metrics left out/)
  })

  it('says so when no metrics were found', () => {
    expect(renderSummary(reviewOf({ rows: [] }))).toContain('No metrics were found.')
  })
})

describe('renderPublishSummary', () => {
  it('says what was published', () => {
    const text = renderPublishSummary({ ...releaseNotes(), releaseUrl, created: true })

    expect(text).toBe(golden('summary-publish.md', text))
  })

  it('stays within a step summary when ten thousands of metrics are gone', () => {
    const notes = releaseNotes()
    const gone = manyRows(20_000, 'info', 'missing')
    const text = renderPublishSummary({
      ...notes,
      manifest: { ...notes.manifest, metrics: [] },
      comparison: comparison({ rows: gone }),
      releaseUrl,
      created: true,
    })

    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000)
  })

  it('says that nothing was done when the release existed', () => {
    const text = renderPublishSummary({ ...releaseNotes(), releaseUrl, created: false })

    expect(text.split('\n')[0]).toContain('was already published, nothing was done')
  })
})

import { describe, expect, it } from '@jest/globals'
import { numeral } from '../../src/domain/numeral.ts'
import { renderComment } from '../../src/render/comment.ts'
import { comparison, manyRows, report, rows } from './reports.ts'

const bytes = (text: string): number => Buffer.byteLength(text)

/** The sentence about what was left out; the empty text when nothing was. */
const cutLine = (text: string): string => /^\*\*Too long.*$/m.exec(text)?.[0] ?? ''

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0

describe('a comment that would be too long', () => {
  const params = Array.from({ length: 300 }, (_, index) => ({
    key: `model.${'layer.'.repeat(10)}${index}`,
    before: numeral(index),
    after: 'x'.repeat(200),
  }))

  it('gives up unchanged rows first and says how many', () => {
    const many = [
      rows.recallFails,
      ...manyRows(50, 'pass', 'worse'),
      ...manyRows(400, 'pass', 'same'),
    ]

    const text = renderComment(report({ comparison: comparison({ rows: many }) }))

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(bytes(text)).toBeGreaterThan(58_000)
    expect(cutLine(text)).toMatch(
      /\d+ unchanged or shown-only metrics left out; see \[the summary of the run\]/,
    )
    expect(count(text, /✅ worse, in limit/g)).toBe(50)
    expect(count(text, /`learning_rate`/g)).toBe(1)
  })

  it('gives up parameters next, then passing rows', () => {
    const many = [
      rows.recallFails,
      ...manyRows(500, 'pass', 'worse'),
      ...manyRows(100, 'pass', 'same'),
    ]

    const text = renderComment(
      report({ comparison: comparison({ rows: many, params: { changes: params, unchanged: 0 } }) }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(cutLine(text)).toMatch(
      /100 unchanged or shown-only metrics, 300 changed parameters, 2 changed data sets, \d+ passing metrics left out/,
    )
    expect(count(text, /^\| ❌ fail \| `/gm)).toBe(1)
  })

  it('keeps every failing row as long as they alone fit', () => {
    const many = [
      ...manyRows(250, 'fail', 'worse'),
      ...manyRows(400, 'warn', 'worse'),
      ...manyRows(400, 'pass', 'worse'),
    ]

    const text = renderComment(
      report({
        comparison: comparison({
          rows: many,
          warnings: Array.from({ length: 300 }, () => 'x'.repeat(500)),
        }),
      }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(count(text, /^\| ❌ fail \| `/gm)).toBe(250)
    expect(cutLine(text)).not.toContain('failing')
  })

  it('cuts failing rows last, with their number', () => {
    const text = renderComment(
      report({ comparison: comparison({ rows: manyRows(4800, 'fail', 'worse') }) }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(cutLine(text)).toMatch(/4,\d{3} failing metrics left out/)
    expect(text.split('\n')[1]).toContain('4,800 of 4,800 failed')
    expect(count(text, /^\| ❌ fail \| `/gm)).toBeGreaterThan(200)
  })
})

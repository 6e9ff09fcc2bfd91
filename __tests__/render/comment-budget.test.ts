import { describe, expect, it } from '@jest/globals'
import { numeral } from '../../src/domain/numeral.ts'
import type { MetricRow } from '../../src/domain/comparison.ts'
import { renderComment } from '../../src/render/comment.ts'
import { history } from './evidence.ts'
import { plainBlanks } from './plain-comment.ts'
import { aReview, comparison, manyRows, report, reviewOf, row, rows } from './reports.ts'

const bytes = (text: string): number => Buffer.byteLength(text)

/** The sentence about what was left out; the empty text when nothing was. */
const cutLine = (text: string): string => /^\*\*Too long.*$/m.exec(text)?.[0] ?? ''

const count = (text: string, part: RegExp): number => plainBlanks(text).match(part)?.length ?? 0

const failingRow = /^\| ❌ \*\*fail\*\* \| `/gm

describe('a comment that would be too long', () => {
  const params = Array.from({ length: 300 }, (_, index) => ({
    key: `model.${'layer.'.repeat(10)}${index}`,
    before: numeral(index),
    after: 'x'.repeat(200),
  }))

  it('gives up unchanged rows first and says how many', () => {
    const text = renderComment(
      reviewOf({
        rows: [
          rows.recallFails,
          ...manyRows(50, 'pass', 'worse'),
          ...manyRows(900, 'pass', 'same'),
        ],
      }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(bytes(text)).toBeGreaterThan(57_500)
    expect(cutLine(text)).toMatch(
      /^\S+ \S+ \S+ \S+ \S+ \d+ unchanged or ungated metrics left out; /,
    )
    expect(count(text, /✅ worse, in limit/g)).toBe(50)
    expect(count(text, /`learning_rate`/g)).toBe(1)
  })

  it('gives up parameters next, then data, the chart, and passing rows', () => {
    const text = renderComment(
      reviewOf({
        rows: [
          rows.recallFails,
          ...manyRows(500, 'pass', 'worse'),
          ...manyRows(100, 'pass', 'same'),
        ],
        params: { changes: params, unchanged: 0 },
        history,
      }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(cutLine(text)).toMatch(
      /100 unchanged or ungated metrics, 300 changed parameters, 4 lines about data and code, 1 chart, \d+ passing metrics left out/,
    )
    expect(count(text, failingRow)).toBe(1)
    expect(text).not.toContain('What changed in the inputs')
  })

  it('keeps the rows of failing metrics as long as they alone fit', () => {
    const text = renderComment(
      reviewOf({
        rows: [
          ...manyRows(200, 'fail', 'worse'),
          ...manyRows(400, 'warn', 'worse'),
          ...manyRows(400, 'pass', 'worse'),
        ],
        warnings: Array.from({ length: 300 }, () => 'x'.repeat(500)),
      }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(count(text, failingRow)).toBe(200)
    expect(cutLine(text)).not.toContain('failing')
  })

  it('writes failing metrics as bare lines before it gives up any', () => {
    const text = renderComment(
      aReview({ models: ['a', 'b'].map((model) => failingModel(model, 800)) }),
    )

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(count(text, failingRow)).toBe(0)
    expect(count(text, /^test\/m\d+ 0\.90→0\.80$/gm)).toBe(1600)
    expect(cutLine(text)).not.toContain('failing')
  })

  it('of 400 metrics × 12 models is under 60,000 bytes and has every failing metric by name', () => {
    const names: string[] = []
    const models = Array.from({ length: 12 }, (_, model) => {
      const failing = manyRows(40, 'fail', 'worse').map((one, index) => {
        const key = `test/m${model}-${index}-end`
        names.push(key)
        return { ...one, key }
      })
      const others = manyRows(360, 'pass', 'worse')
      return report({
        comparison: comparison({ model: `model-${model}`, rows: [...failing, ...others] }),
      })
    })
    const text = renderComment(aReview({ models }))
    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(names.filter((name) => !text.includes(name))).toEqual([])
    expect(cutLine(text)).not.toContain('failing')
  })

  it('cuts failing metrics last, of all models alike, and says how many', () => {
    const models = Array.from({ length: 12 }, (_, index) =>
      failingModel(`model-${index}`, 400, 'x'),
    )

    const text = renderComment(aReview({ models }))

    expect(bytes(text)).toBeLessThanOrEqual(60_000)
    expect(text.split('\n')[1]).toContain('4,800 of 4,800 failed')
    expect(count(text, /\*\*400 fail\*\*/g)).toBe(12)
    const shown = text
      .split('```')
      .filter((part) => part.includes('→0.80\n'))
      .map((part) => count(part, /→0\.80$/gm))
    expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(1)
    const total = shown.reduce((sum, each) => sum + each, 0)
    expect(total).toBeGreaterThan(500)
    expect(cutLine(text)).toContain(
      `${(4800 - total).toLocaleString('en')} failing metrics left out`,
    )
  })

  it('stays within it when every text is as long and hostile as it gets', () => {
    const long = '&`|'.repeat(400)
    const models = Array.from({ length: 40 }, (_, index) =>
      report({
        gatesFile: long,
        comparison: comparison({
          model: `${long}${index}`,
          baselineNote: long,
          rows: manyRows(20, 'fail', 'worse').map((each) => ({
            ...each,
            key: `${long}${each.key}`,
            reasons: [long, long],
          })),
          warnings: [long],
          frozen: [long],
        }),
      }),
    )

    expect(bytes(renderComment(aReview({ models })))).toBeLessThanOrEqual(60_000)
  })
})

function failingModel(model: string, number: number, word = ''): ReturnType<typeof report> {
  const failing = Array.from({ length: number }, (_, index): MetricRow =>
    row(
      `m${word.repeat(40)}${index}`,
      { before: 0.9, after: 0.8, allowed: 0.01 },
      { change: 'worse', outcome: 'fail' },
    ),
  )
  return report({ comparison: comparison({ model, rows: failing }) })
}

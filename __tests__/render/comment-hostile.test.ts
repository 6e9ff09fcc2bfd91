import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, double, option, property, record, tuple } from 'fast-check'
import type { Better } from '../../src/domain/metric.ts'
import type { Review } from '../../src/domain/report.ts'
import { checkSummary } from '../../src/render/check-summary.ts'
import { renderComment } from '../../src/render/comment.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { history, tested } from './evidence.ts'
import { anyText } from './hostile-text.ts'
import { readHtml } from './html.ts'
import { aReport, aReview, baseline, comparison, row } from './reports.ts'

const anyRow = record({
  name: anyText,
  before: option(double(), { nil: undefined }),
  after: option(double(), { nil: undefined }),
  change: constantFrom('better', 'worse', 'same', 'new', 'missing', 'not-finite', 'not-comparable'),
  outcome: constantFrom('pass', 'fail', 'warn', 'info'),
  better: constantFrom<Better | null>('higher', 'lower', null, { target: 1 }),
  reason: anyText,
}).map(({ name, before, after, change, outcome, better, reason }) => {
  const facts = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    better,
    allowed: 0.01,
    unit: reason,
  }
  const made = row(name, facts, { change, outcome, reasons: [reason] })
  return {
    ...made,
    evidence: tested('mcnemar', -0.1, 0.2, { reason }),
    judgement: 'uncertain' as const,
  }
})

const anyReview = tuple(
  array(anyRow, { maxLength: 8 }),
  array(anyText, { minLength: 8, maxLength: 8 }),
).map(([rows, texts]): Review => {
  const [
    model = '',
    key = '',
    param = '',
    value = '',
    data = '',
    note = '',
    file = '',
    stage = '',
  ] = texts
  const side = { digest: value, files: 1, size: 1 }
  return aReview({
    models: [
      aReport({
        gatesFile: file,
        comparison: comparison({
          model,
          rows,
          history: history.map((entry) => ({ ...entry, version: note })),
          baseline: { ...baseline, chosenBy: stage, signer: value, tag: model },
          baselineNote: note,
          params: { changes: [{ key: param, before: value, after: data }], unchanged: 0 },
          data: {
            changes: [{ name: data, role: stage, before: side, after: null }],
            unchanged: [{ name: param, role: null, before: side, after: side }],
          },
          environment: [{ what: key, before: value, after: null }],
          frozen: [param],
          warnings: [note],
        }),
      }),
      aReport({ comparison: comparison({ model: key }) }),
    ],
    absent: [{ model, count: 1 }],
    key,
  })
})

/** Cells of each kind of table that a text of ours has. */
const WIDTHS = new Set([5, 8, 7, 6, 3, 2])
const OUR_TAGS =
  /^(?:h[1-6]|p|br|blockquote|strong|code|pre|table|thead|tbody|tr|th|td|a|ul|li|details|summary|sub|em)$/

describe('hostile names and values', () => {
  it.each([
    ['comment', renderComment],
    ['summary', renderSummary],
    ['check run', (review: Review) => checkSummary(review).summary],
  ] as const)('do nothing in a %s: no mention, no link, no tag, no broken table', (_, render) => {
    assert(
      property(anyReview, (review) => {
        const html = readHtml(render(review))

        expect(html.references).toEqual([])
        expect(html.links.filter((url) => !url.startsWith('https://github.com/acme/ml/'))).toEqual(
          [],
        )
        expect(html.tags.filter((tag) => !OUR_TAGS.test(tag))).toEqual([])
        expect(html.rows.filter((cells) => !WIDTHS.has(cells.length))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('stay on one line in the title of a check run, which has room for them', () => {
    assert(
      property(anyReview, (review) => {
        const { title } = checkSummary(review)

        expect(title.length).toBeLessThanOrEqual(255)
        expect(title).not.toMatch(/[\r\n\u202E\u200B]/)
      }),
    )
  })
})

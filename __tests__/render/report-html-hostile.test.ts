import { describe, expect, it } from '@jest/globals'
import { assert, property } from 'fast-check'
import type { Comparison, MetricRow } from '../../src/domain/comparison.ts'
import type { Waiver } from '../../src/domain/gate-rule.ts'
import type { Review } from '../../src/domain/report.ts'
import { renderReportHtml } from '../../src/render/report-html.ts'
import { history, tested } from './evidence.ts'
import { anyText } from './hostile-text.ts'
import type { ReadPage } from './html-page-reader.ts'
import { findUnclosed, readPage } from './html-page-reader.ts'
import { aComparison, aReport, aReview, baseline, metric, row, rows } from './reports.ts'

/** A review that has the text wherever a text of a file may be. */
function reviewOf(text: string): Review {
  const report = aReport({ comparison: comparisonOf(text), gatesFile: text, selfReported: true })
  return aReview({
    models: [report, aReport({ comparison: { ...comparisonOf(text), model: `${text}2` } })],
    absent: [{ model: text, count: 1 }],
  })
}

function comparisonOf(text: string): Comparison {
  const waiver: Waiver = {
    match: text,
    pullRequest: null,
    floor: 0.8,
    reason: text,
    approvedBy: text,
    expires: text,
    origin: { file: text, line: 3 },
  }
  return aComparison({
    model: text,
    baseline: {
      ...baseline,
      chosenBy: `x${text}`,
      signer: `x${text}`,
      tag: `x${text}`,
      version: `1${text}`,
    },
    baselineNote: `x${text}`,
    rows: rowsOf(text, waiver),
    params: {
      changes: [
        { key: text, before: text, after: `${text}!` },
        { key: `${text}2`, before: [text, `${text}!`] },
      ],
      unchanged: 1,
    },
    data: {
      changes: [
        {
          name: text,
          role: `x${text}`,
          before: { digest: `md5:${text}`, files: 1, size: 10, rows: 5 },
          after: { digest: text, files: 1, size: 20, rows: 7 },
          files: {
            added: 1,
            removed: 1,
            changed: 1,
            examples: { added: [text], removed: [text], changed: [text] },
          },
          schema: {
            added: [{ name: text, type: text }],
            removed: [],
            changed: [{ name: text, before: text, after: text }],
            reordered: true,
            same: false,
          },
        },
      ],
      unchanged: [{ name: text, role: null, before: null, after: null }],
    },
    environment: [{ what: text, before: text, after: null }],
    history: history.map((entry) => ({ ...entry, version: text, metrics: { [text]: 0.8 } })),
    waivers: [waiver],
    frozen: [text],
    warnings: [`x${text}`],
  })
}

function rowsOf(text: string, waiver: Waiver): readonly MetricRow[] {
  const named = { ...metric(text, 0.8), unit: `x${text}` }
  const rule = { match: text, origin: { file: text, line: 1 } }
  const gate = { ...rows.recallFails.gate, rule, support: { needed: 5, found: null } }
  const reason = { reason: `x${text}` }
  return [
    {
      ...rows.recallFails,
      key: text,
      gate,
      candidate: named,
      evidence: tested('mcnemar', 0.01, 0.05, reason),
    },
    { ...rows.recallFails, key: text, gate, outcome: 'warn', waiver, reasons: [`x${text}`] },
    {
      ...row(
        'gone',
        { before: 0.5 },
        { change: 'missing', outcome: 'fail', reasons: [`x${text}`] },
      ),
      key: text,
    },
    { ...rows.supportShown, key: text, gate, outcome: 'info' },
  ]
}

/** Without the words below a chart: how many there are depends on their lengths. */
const formOf = ({ skeleton }: ReadPage): readonly string[] =>
  skeleton.filter((tag) => !/^\/?text\b/.test(tag))

const plain = readPage(renderReportHtml(reviewOf('plain')))

/** Characters. */
const MOST = 300

describe('Text of files in the page', () => {
  it('opens no element, adds no attribute and closes nothing', () => {
    assert(
      property(anyText, (text) => {
        // Of longer names the page shows no command to type.
        const page = readPage(renderReportHtml(reviewOf(text.slice(0, MOST))))
        expect(formOf(page)).toEqual(formOf(plain))
        expect(findUnclosed(page)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('changes neither the script nor the style nor the policy', () => {
    assert(
      property(anyText, (text) => {
        const { script, style, attributes } = readPage(renderReportHtml(reviewOf(text)))
        expect([script, style, attributes.get('content')]).toEqual([
          plain.script,
          plain.style,
          plain.attributes.get('content'),
        ])
      }),
      { numRuns: 50 },
    )
  })

  it('leads nowhere but to the server', () => {
    assert(
      property(anyText, (text) => {
        const { attributes } = readPage(renderReportHtml(reviewOf(text)))
        const away = attributes
          .get('href')
          ?.filter(
            (href) => !/^(?:#m\d+(?:-\w+)?$|https:\/\/github\.com\/acme\/ml(?:[/?#]|$))/.test(href),
          )
        expect(away).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('hides nothing: what cannot be seen is shown as its number', () => {
    const { text } = readPage(renderReportHtml(reviewOf('a\u202Eb\u200Bc')))
    expect(text).toContain('a⟨U+202E⟩b⟨U+200B⟩c')
    expect(text).not.toMatch(/[\u202E\u200B]/)
  })

  it('is cut where it is longer than a name', () => {
    const page = renderReportHtml(reviewOf('x'.repeat(50_000)))
    expect(page.length).toBeLessThan(100_000)
  })
})

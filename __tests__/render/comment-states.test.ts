import { describe, expect, it } from '@jest/globals'
import type { Comparison } from '../../src/domain/comparison.ts'
import { parseCommentMarker } from '../../src/render/comment-marker.ts'
import { renderComment } from '../../src/render/comment.ts'
import type { CommentReport } from '../../src/render/report.ts'
import { golden } from './golden.ts'
import { readHtml } from './html.ts'
import { baseline, comparison, HEAD, manyRows, passing, report, row, rows } from './reports.ts'

const nasty =
  'a|b`c`<img src=x>@octocat #12 https://evil.example\r\n| x | y |\n-->\u202E[x](https://e.example) ![i](u) $m$ :smile:'

const firstVersion = comparison({
  verdict: 'pass',
  baseline: null,
  baselineNote: 'no version of churn has been released yet',
  rows: [
    row('recall', { after: 0.843, min: 0.8 }, { change: 'new', outcome: 'pass' }),
    row('auc', { after: 0.9412 }, { change: 'new', outcome: 'info' }),
    row('support', { after: 1240, better: null }, { change: 'new', outcome: 'info' }),
  ],
  artifactChanged: null,
  params: { changes: [], unchanged: 0 },
  data: { changes: [], unchanged: [] },
})

const hostile: Comparison = comparison({
  model: 'churn',
  rows: [
    row(
      nasty,
      { before: 0.9, after: 0.8, allowed: 0.01 },
      { change: 'worse', outcome: 'fail', reasons: [nasty] },
    ),
    row(
      `${'long/'.repeat(40)}x`,
      { before: 0.9, after: 0.91, allowed: 0.01, unit: nasty },
      { change: 'better', outcome: 'pass' },
    ),
  ],
  baseline: { ...baseline, signer: nasty, tag: nasty, url: `https://github.com/acme/ml/${nasty}` },
  baselineNote: nasty,
  params: {
    changes: [{ key: nasty, before: nasty, after: [nasty, true, null, { nonFinite: 'NaN' }] }],
    unchanged: 0,
  },
  data: {
    changes: [
      { name: nasty, role: nasty, before: null, after: { digest: nasty, files: 1, size: 1 } },
    ],
    unchanged: [],
  },
  warnings: [nasty],
})

const states: readonly (readonly [string, CommentReport])[] = [
  ['fail', report()],
  ['pass', report({ comparison: comparison({ verdict: 'pass', rows: passing }) })],
  [
    'resolved',
    report({
      comparison: comparison({ verdict: 'pass', rows: passing }),
      commentState: 'resolved',
    }),
  ],
  ['first-version', report({ comparison: firstVersion, gatesFile: null })],
  [
    'not-comparable',
    report({
      comparison: comparison({
        verdict: 'uncertain',
        rows: [
          row(
            'recall',
            { before: 0.843, after: 0.79, allowed: 0.01 },
            {
              change: 'not-comparable',
              outcome: 'warn',
              reasons: ['the test data is another one than the baseline’s'],
            },
          ),
          rows.aucBetter,
        ],
        warnings: ['data set "test" changed: metrics on it are shown, not compared'],
      }),
    }),
  ],
  [
    'not-finite',
    report({
      comparison: comparison({
        rows: [
          row(
            'auc',
            { before: 0.9412, after: Number.NaN, allowed: 0.005 },
            { change: 'not-finite', outcome: 'fail', reasons: ['NaN fails every gate'] },
          ),
          row(
            'loss',
            { before: 0.2, after: Infinity, better: 'lower', allowed: 0.002 },
            { change: 'not-finite', outcome: 'fail' },
          ),
          row(
            'new_loss',
            { after: -Infinity, better: 'lower' },
            { change: 'not-finite', outcome: 'fail' },
          ),
        ],
      }),
    }),
  ],
  [
    'missing-and-new',
    report({
      comparison: comparison({
        rows: [
          row(
            'auc',
            { before: 0.9412 },
            { change: 'missing', outcome: 'fail', reasons: ['in the baseline, absent now'] },
          ),
          row(
            'ece',
            { after: 0.031, better: 'lower', max: 0.05 },
            { change: 'new', outcome: 'warn', reasons: ['absent in the baseline'] },
          ),
        ],
      }),
    }),
  ],
  [
    'no-direction',
    report({
      comparison: comparison({
        verdict: 'none',
        rows: [
          row(
            'support',
            { before: 120_433, after: 131_870, better: null },
            { change: 'changed', outcome: 'info' },
          ),
          row(
            'threshold',
            { before: 0.5, after: 0.5, better: null },
            { change: 'same', outcome: 'info' },
          ),
        ],
        artifactChanged: false,
        params: { changes: [], unchanged: 12 },
        data: { changes: [], unchanged: [] },
      }),
    }),
  ],
  [
    'second-choice',
    report({
      comparison: comparison({
        verdict: 'pass',
        rows: passing,
        baselineNote:
          'churn@v1.4.0 is not signed; churn@v1.3.3 is a tag without a published release',
      }),
    }),
  ],
  ['hostile', report({ comparison: hostile, gatesFile: nasty, key: nasty })],
  ['fork', report({ selfReported: true })],
  [
    '400-metrics',
    report({
      comparison: comparison({
        rows: [
          ...manyRows(40, 'fail', 'worse'),
          ...manyRows(30, 'pass', 'better'),
          ...manyRows(330, 'pass', 'same'),
        ],
      }),
    }),
  ],
]

describe('the states of a comment', () => {
  it.each(states)('writes the state "%s" as its golden file has it', (name, state) => {
    const text = renderComment(state)

    expect(text).toBe(golden(`comment-${name}.md`, text))
  })

  it.each(states)('starts with a marker that can be read back: %s', (_, state) => {
    const marker = parseCommentMarker(renderComment(state))

    expect(marker).toEqual({ key: state.key, head: HEAD, runId: '11873345120', attempt: 1 })
  })

  it('lets nothing of a hostile file act: no link, tag, mention or cell that is not ours', () => {
    const html = readHtml(renderComment(report({ comparison: hostile, gatesFile: nasty })))

    expect(html.references).toEqual([])
    expect(html.tags).not.toContain('img')
    expect(new Set(html.rows.map((cells) => cells.length))).toEqual(new Set([6, 3, 2]))
    expect(html.links.every((url) => url.startsWith('https://github.com/acme/ml/'))).toBe(true)
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { MetricRow } from '../../src/domain/comparison.ts'
import type { Review } from '../../src/domain/report.ts'
import { checkTitle } from '../../src/render/review-heading.ts'
import { renderReportHtml } from '../../src/render/report-html.ts'
import { tested } from './evidence.ts'
import { findUnclosed, readPage } from './html-page-reader.ts'
import { hugeReview, reviewSamples } from './html-samples.ts'
import { aComparison, aReport, aReview, aRow, baseline, row, rows } from './reports.ts'

const read = (review: Review) => readPage(renderReportHtml(review))
const digest = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const withRows = (given: readonly MetricRow[], over = {}): Review =>
  aReview({ models: [aReport({ comparison: aComparison({ rows: given, ...over }) })] })

describe('The page by itself', () => {
  it.each(Object.keys(reviewSamples))('is well formed: %s', (name) => {
    const sample = Object.entries(reviewSamples).find(([key]) => key === name)?.[1]
    expect(findUnclosed(read(sample?.() ?? aReview()))).toEqual([])
  })

  it('loads nothing, and lets its own style and script alone count', () => {
    const { attributes, style, script, skeleton } = read(reviewSamples.several())
    const policy = attributes.get('content')?.[0] ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${digest(style)}`,
      `script-src ${digest(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect([...attributes.keys()]).not.toEqual(expect.arrayContaining(['src']))
    expect(
      skeleton.filter((tag) => /^(?:link|img|iframe|object|embed|base|form)\b/.test(tag)),
    ).toEqual([])
    expect(style).not.toMatch(/@import|url\(/)
    expect(script).not.toMatch(/fetch|XMLHttp|innerHTML|eval|document\.write|http/)
  })

  it('has no style and no handler in its markup, which the policy would refuse', () => {
    const { attributes } = read(reviewSamples.failing())
    expect(
      [...attributes.keys()].filter((name) => name === 'style' || name.startsWith('on')),
    ).toEqual([])
  })

  it('leads to the server of the report and into itself, and nowhere else', () => {
    const { attributes } = read(reviewSamples.several())
    const ids = new Set(attributes.get('id'))
    for (const href of attributes.get('href') ?? [])
      expect(
        href.startsWith('#')
          ? ids.has(href.slice(1))
          : href.startsWith('https://github.com/acme/ml'),
      ).toBe(true)
    expect(attributes.get('href')?.length).toBeGreaterThan(10)
  })

  it('does not link to a run or a server of another address', () => {
    const review = {
      ...aReview(),
      serverUrl: 'javascript:alert(1)//',
      runUrl: 'javascript:alert(1)//x',
    }
    const models = [
      aReport({ serverUrl: 'javascript:alert(1)//', runUrl: 'https://evil.example/run' }),
    ]
    const { attributes } = read({ ...review, models })
    expect(attributes.get('href')?.filter((href) => !href.startsWith('#'))).toEqual([])
  })

  it('is the same text for the same review', () => {
    expect(renderReportHtml(aReview())).toBe(renderReportHtml(aReview()))
  })
})

describe('The first screen', () => {
  it('answers what broke, by how much, whether it is noise, against what, and what changed', () => {
    const page = renderReportHtml(reviewSamples.failing())
    const first = readPage(page).text.split('churn Failed')[0] ?? ''
    expect(first).toContain(checkTitle(reviewSamples.failing()))
    expect(first).toMatch(
      /What broke test\/recall 0\.84\d* → 0\.81\d* , 3\.1 pp worse; allowed 1\.0 pp\. Beyond noise: a re-run will not clear it\./,
    )
    expect(first).toContain('v1.3.2 , 12 days old, production signature verified train.yml@main')
    expect(first).toContain('1 data set : train ; 4 parameters : learning_rate 0.10 → 0.30')
    expect(first).toContain('Details Metrics Inputs Provenance Workflow run')
  })

  it('says that nothing broke, and how sure that is', () => {
    expect(read(reviewSamples.green()).text).toContain(
      'What broke Nothing. 7 gates within their limits: 1 proven by a test; 6 by the tolerance alone, so noise is not known.',
    )
  })

  it('says aloud that there is no earlier version', () => {
    const { text } = read(reviewSamples.first())
    expect(text).toContain('Compared with no earlier version')
    expect(text).toContain('No baseline. Only absolute limits (min, max) were checked')
    expect(text).toContain('No version of churn was ever published.')
  })

  it('says that the numbers are a fork’s own', () => {
    expect(read(reviewSamples.fork()).text).toContain(
      'self-reported by a fork : its own run computed them',
    )
  })

  it('calls no signature verified that nobody trusts', () => {
    const signer = 'nobody whom this repository trusts'
    const { text } = read(withRows([aRow()], { baseline: { ...baseline, signer } }))
    expect(text).not.toContain('signature verified')
    expect(text).toContain(`not verified signed by ${signer}`)
  })

  it('says what all models have in common once', () => {
    expect(read(hugeReview(12, 10)).text).toContain('What changed all 12 models: code')
  })
})

describe('The models', () => {
  it('have a line each, absent ones too', () => {
    const { rows: lines } = read(reviewSamples.several())
    const overview = lines.filter(([name]) =>
      ['fraud-xgb', 'text-ranker', 'tumour-segmentation', 'churn-de'].includes(name ?? ''),
    )
    expect(overview.map(([, verdict]) => verdict)).toEqual([
      'Failed',
      'Passed',
      'First version',
      'No result',
    ])
  })

  it('of a single review have no table of one line', () => {
    expect(read(aReview()).text).not.toContain('One row for each model')
  })
})

describe('The table of metrics', () => {
  it('has status, metric, both values, change, interval, tolerance, history, test, p and n', () => {
    const { rows: lines } = read(aReview())
    expect(lines).toContainEqual([
      'Status',
      'Metric',
      'v1.3.2',
      'this PR',
      'change',
      '95% interval',
      'allowed',
      'history',
      'test',
      'p',
      'n',
    ])
    const recall = lines.find(([, name]) => name === 'test/recall ↑') ?? []
    expect(recall[0]).toBe('fail')
    expect(recall.slice(-3)).toEqual(['McNemar', '0.0032', '1,240'])
  })

  it('has no column of tests where there is none', () => {
    const { rows: lines } = read(withRows([rows.latencyWorse]))
    expect(lines[0]).toEqual(['Status', 'Metric', 'v1.3.2', 'this PR', 'change', 'allowed'])
  })

  it('names the confidence of each row where they differ', () => {
    const other = {
      ...tested('delong', -0.01, 0.01),
      interval: { lower: -0.01, upper: 0.01, confidence: 0.9 },
    }
    const { rows: lines } = read(withRows([aRow(), aRow({ key: 'test/pr_auc', evidence: other })]))
    expect(lines[0]).toContain('interval')
    expect(lines[1]?.[5]).toContain('(95%)')
    expect(lines[2]?.[5]).toContain('(90%)')
  })

  it('leaves out metrics that no gate judges beyond 2,000, and says where they are', () => {
    const gated = Array.from({ length: 1_900 }, (_, index) => aRow({ key: `gated-${index}` }))
    const shown = Array.from({ length: 300 }, (_, index) => ({
      ...rows.supportShown,
      key: `shown-${index}`,
    }))
    const { rows: lines, text } = read(withRows([...shown, ...gated]))
    expect(lines.filter(([, name = '']) => name.startsWith('gated-'))).toHaveLength(1_900)
    expect(lines.filter(([, name = '']) => name.startsWith('shown-'))).toHaveLength(100)
    expect(text).toContain(
      '200 metrics that no gate judges are left out here: report.json has all of them.',
    )
  })

  it('keeps all rows that fail, warn or are gated, however many', () => {
    const many = ['fail', 'warn', 'pass'] as const
    const given = many.flatMap((outcome) =>
      Array.from({ length: 900 }, (_, index) => aRow({ key: `${outcome}-${index}`, outcome })),
    )
    const { rows: lines } = read(withRows(given))
    expect(lines.filter(([, name = '']) => /^(?:fail|warn|pass)-/.test(name))).toHaveLength(2_700)
  })

  it('shows a metric that is gone, and one that is no number', () => {
    const gone = row(
      'gone',
      { before: 0.5 },
      { change: 'missing', outcome: 'fail', reasons: ['it is missing'] },
    )
    const nan = row(
      'nan',
      { before: 0.5, after: Number.NaN },
      { change: 'not-finite', outcome: 'fail', reasons: ['it is NaN'] },
    )
    const { rows: lines, text } = read(withRows([gone, nan]))
    expect(lines.find(([, name]) => name === 'test/gone ↑')?.slice(2, 4)).toEqual([
      '0.5',
      'missing',
    ])
    expect(lines.find(([, name]) => name === 'test/nan ↑')?.slice(2, 4)).toEqual(['0.5', 'NaN'])
    expect(text).toContain('It is missing.')
  })
})

describe('What else there is', () => {
  it('shows a waiver with who, why and until when', () => {
    const { rows: lines } = read(reviewSamples.fork())
    const waiver = lines.find(([name]) => name === 'churn/test/recall') ?? []
    expect(waiver.slice(1, 5)).toEqual(['0.8', '#418', 'acme/ml-leads', '2026-12-31'])
    expect(waiver[5]).toContain('new label policy')
    expect(waiver[6]).toBe('.github/model-release.yml line 41')
  })

  it('shows parameters, data down to files and columns, and the environment', () => {
    const { rows: lines } = read(reviewSamples.failing())
    expect(lines).toContainEqual(['learning_rate', '0.10', '0.30'])
    expect(lines).toContainEqual(['class_weight', 'balanced', 'removed'])
    expect(lines).toContainEqual(['python', '3.12.4', '3.13.1'])
    expect(lines.find(([name]) => name === 'train (train)' || name === 'train')?.[3]).toBe(
      '1 file added: 2026-11.parquet 2 files changed: 2026-09.parquet, 2026-10.parquet 10,754 rows more 1 column added: tenure_months column plan was string, is category',
    )
  })

  it('says where the numbers come from, and how to check it', () => {
    const { text } = read(reviewSamples.failing())
    expect(text).toContain(
      `model-release verify 'churn@1.3.2' --repo acme/ml --manifest-digest ${baseline.manifest}`,
    )
    expect(text).toContain('McNemar’s exact test (1)')
    expect(text).toContain('Correction Holm')
  })

  it('is a report of no run and no pull request as well', () => {
    const nowhere = {
      pull: null,
      runId: '0',
      head: '0'.repeat(40),
      runUrl: 'https://github.com/acme/ml',
    }
    const { text, rows: lines } = read(aReview({ ...nowhere, models: [aReport(nowhere)] }))
    expect(lines[0]?.[3]).toBe('candidate')
    expect(text).not.toContain('pull request')
    expect(text).not.toContain('Workflow run')
    expect(text).not.toContain('attempt')
  })
})

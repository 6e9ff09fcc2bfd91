import { describe, expect, it } from '@jest/globals'
import { assert, property } from 'fast-check'
import type { MetricRow } from '../../src/domain/comparison.ts'
import type { Waiver } from '../../src/domain/gate-rule.ts'
import { checkAnnotations } from '../../src/render/check-annotations.ts'
import { tested } from './evidence.ts'
import { anyText } from './hostile-text.ts'
import { aComparison, aReport, manyRows, metric, recallRule, rows } from './reports.ts'

const NOTHING: ReadonlyMap<string, number> = new Map()
const failing: MetricRow = {
  ...rows.recallFails,
  reasons: ['worse than allowed'],
  evidence: tested('mcnemar', 0.0144, 0.0485),
}
const uncertain: MetricRow = { ...failing, outcome: 'warn', judgement: 'uncertain', reasons: [] }
const waiver: Waiver = {
  match: '*',
  pullRequest: 418,
  floor: 0.8,
  reason: 'new labels',
  approvedBy: 'ada',
  expires: '2026-12-24',
  origin: { file: '.github/model-release.yml', line: 40 },
}

const annotate = (given: readonly MetricRow[], tracked = NOTHING) =>
  checkAnnotations({ models: [aReport({ comparison: aComparison({ rows: given }) })] }, tracked)

describe('the annotations of a check run', () => {
  it('stand on the line of the gate, and on that of the file with the number', () => {
    const { annotations } = annotate([failing], new Map([['metrics.json', 1]]))
    expect(annotations.map(({ path, line }) => `${path}:${line}`)).toEqual([
      '.github/model-release.yml:14',
      'metrics.json:1',
    ])
    expect(annotations[0]).toMatchObject({
      level: 'failure',
      title: 'churn test/recall: failed',
      message: `churn test/recall: 0.84274 → 0.81129; 0.03145 worse; allowed 0.01000; limits: ≥ 0.80000.
worse than allowed.
95% interval of how much worse it is: 0.01440 to 0.04850.
Gate "churn/test/recall", .github/model-release.yml line 14.`,
    })
  })

  it.each<readonly [string, MetricRow, readonly string[]]>([
    ['of a failing gate are failures', failing, ['failure churn test/recall: failed']],
    ['of one that is not decided warn', uncertain, ['warning churn test/recall: uncertain']],
    [
      'of one that is not decided and passes by that are notices',
      { ...uncertain, outcome: 'pass' },
      ['notice churn test/recall: uncertain'],
    ],
    [
      'of a waived one are notices',
      { ...uncertain, judgement: 'fail', waiver },
      ['notice churn test/recall: waived'],
    ],
    ['say nothing of a metric without a gate', { ...uncertain, outcome: 'info' }, []],
    ['say nothing of one that passes', rows.aucBetter, []],
  ])('%s', (_name, given, expected) => {
    const { annotations } = annotate([given])
    expect(annotations.map(({ level, title }) => `${level} ${title}`)).toEqual(expected)
  })

  it('name who approved a waiver, and until when it counts', () => {
    const { annotations } = annotate([{ ...failing, outcome: 'warn', waiver }])
    expect(annotations[0]?.message).toContain(
      'Waived until 2026-12-24 (new labels), approved by ada.',
    )
  })

  it.each<readonly [string, string]>([
    ['written in an input', 'gates input'],
    ['in a file outside of the repository', '../model-release.yml'],
    ['in a file with an absolute path', '/etc/model-release.yml'],
    ['in a file with a line break in its name', 'a\nb.yml'],
  ])('do not point at a gate %s', (_name, file) => {
    const rule = { ...recallRule, origin: { file, line: 3 } }
    const row = { ...failing, gate: { ...failing.gate, rule } }
    expect(annotate([row]).annotations).toEqual([])
  })

  it.each<readonly [string, string, readonly (readonly [string, number])[], string]>([
    ['the line of the file', 'm.json#/a', [['m.json', 1]], 'm.json:1'],
    ['the line that the source names', 'm.csv#L7', [['m.csv', 1]], 'm.csv:7'],
    ['a file with # in its name', 'a#b.json#/x', [['a#b.json', 2]], 'a#b.json:2'],
  ])('take %s', (_name, source, tracked, expected) => {
    const candidate = metric('recall', 0.811, { source })
    const row = { ...failing, candidate, gate: { ...failing.gate, rule: null } }
    const { annotations } = annotate([row], new Map(tracked))
    expect(annotations.map(({ path, line }) => `${path}:${line}`)).toEqual([expected])
  })

  it('do not point at the gate where the pull request changes the file: on its head it may stand elsewhere', () => {
    const report = aReport({ gatesEdited: true, comparison: aComparison({ rows: [failing] }) })
    const { annotations, omitted } = checkAnnotations(
      { models: [report] },
      new Map([['metrics.json', 1]]),
    )
    expect([annotations.map(({ path }) => path), omitted]).toEqual([['metrics.json'], 0])
  })

  it('do not point at a file that is not in the repository', () => {
    const row = { ...failing, gate: { ...failing.gate, rule: null } }
    expect(annotate([row], new Map([['other.json', 1]])).annotations).toEqual([])
  })

  it('are 200 at most, the failing ones first, and the rest is counted', () => {
    const rule = { rule: recallRule }
    const many = (count: number, outcome: 'fail' | 'warn'): readonly MetricRow[] =>
      manyRows(count, outcome, 'worse').map((row) => ({
        ...row,
        judgement: outcome === 'fail' ? 'fail' : 'uncertain',
        gate: { ...row.gate, ...rule },
      }))
    const { annotations, omitted } = annotate([...many(150, 'warn'), ...many(120, 'fail')])
    const count = (level: string): number =>
      annotations.filter((annotation) => annotation.level === level).length
    expect([count('failure'), count('warning'), omitted]).toEqual([120, 80, 70])
  })

  it('hold nothing that a reader cannot see, within the limits of GitHub, for every text', () => {
    assert(
      property(anyText, anyText, (text, reason) => {
        const rule = { ...recallRule, match: text }
        const gate = { ...failing.gate, rule }
        const reasons = Array.from({ length: 50 }, () => reason)
        const row = { ...failing, key: text, gate, reasons, waiver: { ...waiver, reason: text } }
        const { annotations } = annotate([row])
        const [annotation] = annotations
        expect(annotation?.title.length).toBeLessThanOrEqual(255)
        expect(annotation?.title).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(annotation?.message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(annotation?.message.split('\n').length).toBeLessThanOrEqual(15)
        expect(new TextEncoder().encode(annotation?.message).length).toBeLessThan(64_000)
      }),
    )
  })
})

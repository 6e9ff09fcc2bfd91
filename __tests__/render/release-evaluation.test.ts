import { describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { GateRecord, WaiverRecord } from '../../src/domain/gate-record.ts'
import type { Evaluation } from '../../src/domain/manifest.ts'
import { evaluationSection } from '../../src/render/release-evaluation.ts'
import { readHtml } from './html.ts'

const BASELINE = { version: '1.3.2', manifest: digestOf(sha256('1.3.2')) }

const gate = (metric: string, over: Partial<GateRecord> = {}): GateRecord => ({
  metric: `test/${metric}`,
  level: 'error',
  outcome: 'pass',
  ...over,
})

const WAIVER: WaiverRecord = {
  match: 'churn/test/recall',
  pullRequest: 418,
  floor: 0.805,
  reason: 'Fewer false positives, OPS-1182',
  approvedBy: '@acme/ml-leads',
  expires: '2026-12-31',
}

const render = (over: Partial<Evaluation>, isFirst = false): string =>
  evaluationSection({
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    model: 'churn',
    evaluation: {
      verdict: 'pass',
      baseline: BASELINE,
      gates: [gate('auc'), gate('f1')],
      waivers: [],
      ...over,
    },
    isFirst,
  })

const AGAINST = 'against [v1.3.2](https://github.com/acme/ml/releases/tag/churn%40v1.3.2)'

describe('what a release page says of its gates', () => {
  it('is one line when all passed, with a link to the baseline', () => {
    expect(render({})).toBe(`✅ Gates: 2 passed, ${AGAINST}`)
  })

  it('is nothing when nothing was judged', () => {
    expect(render({ verdict: 'none', baseline: null, gates: [] })).toBe('')
    expect(render({ verdict: 'none', gates: [] })).toBe('')
  })

  it('counts each gate once, the worst first', () => {
    const gates = [
      gate('a', { outcome: 'fail' }),
      gate('b', { outcome: 'warn', judgement: 'fail', waived: true }),
      gate('c', { outcome: 'warn', judgement: 'uncertain' }),
      gate('d', { outcome: 'warn' }),
      gate('e', { outcome: 'pass' }),
    ]
    expect(render({ verdict: 'fail', gates }).split('\n')[0]).toBe(
      `❌ Gates: 1 failed, 1 uncertain, 1 waived, 1 with a warning, 1 passed, ${AGAINST}`,
    )
  })

  it('names what failed, with its numbers in one precision', () => {
    const gates = [
      gate('recall', {
        outcome: 'fail',
        judgement: 'fail',
        value: 0.7951,
        baseline: 0.8427,
        allowed: 0.01,
        min: 0.8,
        test: 'mcnemar',
        n: 2000,
      }),
      gate('gone', { outcome: 'fail', baseline: 0.5 }),
      gate('loss', { outcome: 'fail', nonFinite: 'NaN' }),
    ]
    expect(render({ verdict: 'fail', gates }).split('\n').slice(2)).toEqual([
      '- ❌ `test/recall` 0.7951 (was 0.8427; 0.0100 worse is allowed; ≥ 0.8000; mcnemar, n 2,000)',
      '- ❌ `test/gone` missing (was 0.5)',
      '- ❌ `test/loss` NaN',
    ])
  })

  it('names at most five that failed', () => {
    const gates = Array.from({ length: 7 }, (_, index) =>
      gate(`m${index}`, { outcome: 'fail', value: index }),
    )
    const lines = render({ verdict: 'fail', gates }).split('\n')
    expect(lines).toHaveLength(8)
    expect(lines.at(-1)).toBe('- 2 more gates that failed in `manifest.json`')
  })

  it('names waivers with limit, end, pull request, approver and reason', () => {
    const gates = [gate('recall', { outcome: 'warn', judgement: 'fail', waived: true })]
    const text = render({ gates, waivers: [WAIVER] })
    expect(text).toMatch(/^⚠️ Gates: 1 waived, against /)
    expect(readHtml(text).text).toContain(
      'Waived: churn/test/recall to 0.805, until 2026-12-31, for pull request 418, by @acme/ml-leads: ' +
        'Fewer false positives, OPS-1182',
    )
  })

  it('says why there is no baseline, and what to know of the one that there is', () => {
    expect(render({ baseline: null, note: 'the stage production holds no version' })).toBe(
      '✅ Gates: 2 passed, without a baseline: the stage production holds no version',
    )
    expect(render({ note: 'v1.4.0 is not signed' })).toBe(
      `✅ Gates: 2 passed, ${AGAINST} (v1.4.0 is not signed)`,
    )
  })

  it('wonders nothing about a first version', () => {
    const none = { baseline: null, note: 'no published version with a signature is reachable' }
    expect(render(none, true)).toBe('✅ Gates: 2 passed, without a baseline')
    expect(render({ ...none, verdict: 'none', gates: [] }, true)).toBe('')
  })

  it('is no pass when the verdict is none', () => {
    expect(render({ verdict: 'uncertain' })).toMatch(/^⚠️ Gates: 2 passed/)
  })

  it('counts what the manifest leaves out as passed only behind a gate that passed', () => {
    expect(render({ omitted: 1200 })).toMatch(/^✅ Gates: 1,202 passed, against/)
    const gates = [gate('a', { outcome: 'fail' })]
    expect(render({ verdict: 'fail', gates, omitted: 3 })).toMatch(/^❌ Gates: 1 failed, 3 more,/)
  })

  it('lets nothing of hostile texts act', () => {
    const nasty = 'a|b`c`<img src=x>@octocat #12 https://evil.example\n![i](u)</details>'
    const gates = [gate(nasty, { outcome: 'fail', value: 1, test: nasty })]
    const waivers = [{ ...WAIVER, match: nasty, reason: nasty, approvedBy: nasty, expires: nasty }]
    const text = render({ verdict: 'fail', note: nasty, gates, waivers })
    const html = readHtml(text)
    expect(html.references).toEqual([])
    expect(html.tags).not.toContain('img')
    expect(html.links.every((url) => url.startsWith('https://github.com/acme/ml/'))).toBe(true)
  })
})

import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleMetric, sampleParts } from './manifest-samples.ts'

const GATE = {
  metric: 'test/auc',
  level: 'error',
  outcome: 'pass',
  judgement: 'pass',
  value: 0.5,
  interval: [-0.1, 0.1],
  rule: { file: 'model-release.yml', line: 3, match: '*/test/auc' },
}

const WAIVER = {
  match: '*/test/auc',
  pullRequest: null,
  floor: 0.4,
  reason: 'asked for',
  approvedBy: '@lead',
  expires: '2026-12-31',
}

const EVALUATION = { verdict: 'pass', baseline: null, gates: [GATE], waivers: [] }

const manifest = buildManifest(sampleParts({ metrics: [sampleMetric('auc', 0.5)] }))

const bytesWith = (evaluation: unknown): Uint8Array =>
  stableJson({ ...manifest, predicate: { ...manifest.predicate, evaluation } })

const messageOf = (evaluation: unknown): string => {
  try {
    parseManifest(bytesWith(evaluation))
    return 'accepted'
  } catch (error) {
    return error instanceof ReleaseError ? `${error.code} ${error.message}` : String(error)
  }
}

const withGate = (over: Readonly<Record<string, unknown>>): unknown => ({
  ...EVALUATION,
  gates: [{ ...GATE, ...over }],
})

describe('an evaluation of a manifest is accepted', () => {
  it.each<readonly [string, unknown]>([
    [
      'without anything, as the first versions have it',
      { verdict: 'none', baseline: null, gates: [], waivers: [] },
    ],
    ['with a verdict alone', { ...EVALUATION, gates: [] }],
    ['with a gate', EVALUATION],
    [
      'against a version',
      { ...EVALUATION, baseline: { version: '1.3.0', manifest: digestOf(sha256('x')) } },
    ],
    ['with a test that a later version may know', withGate({ test: 'permutation' })],
    ['with an interval that is open', withGate({ interval: [null, null] })],
    ['of a metric that is gone', withGate({ metric: 'test/gone', value: undefined })],
    ['with a waived gate', { ...withGateAndWaiver(), verdict: 'pass' }],
    ['uncertain although no gate is', { ...EVALUATION, verdict: 'uncertain' }],
  ])('%s', (_what, evaluation) => {
    expect(messageOf(evaluation)).toBe('accepted')
  })

  it('with members that nobody knows, which are kept', () => {
    const later = {
      ...EVALUATION,
      gates: [{ ...GATE, later: { deep: [1, '2'] }, rule: { ...GATE.rule, column: 4 } }],
      waivers: [{ ...WAIVER, ticket: 'OPS-1' }],
      engine: 'v2',
    }
    const bytes = bytesWith(later)
    expect(stableJson(parseManifest(bytes))).toEqual(bytes)
  })
})

function withGateAndWaiver(): Readonly<Record<string, unknown>> {
  return {
    ...EVALUATION,
    gates: [{ ...GATE, outcome: 'warn', judgement: 'fail', waived: true }],
    waivers: [WAIVER],
  }
}

describe('an evaluation of another shape is refused with its path', () => {
  const AT = '/predicate/evaluation/gates/0'

  it.each<readonly [string, unknown, string]>([
    ['a gate that is a text', { ...EVALUATION, gates: ['test/auc'] }, `${AT} must be object`],
    [
      'a gate without a metric',
      withGate({ metric: undefined }),
      `${AT} must have required property 'metric'`,
    ],
    ['a metric without a name', withGate({ metric: '' }), `${AT}/metric must NOT have fewer`],
    ['another level', withGate({ level: 'fatal' }), `${AT}/level must be equal to one of`],
    ['another outcome', withGate({ outcome: 'info' }), `${AT}/outcome must be equal to one of`],
    ['another judgement', withGate({ judgement: 'maybe' }), `${AT}/judgement must be equal`],
    ['a value in words', withGate({ value: '0.5' }), `${AT}/value must be number`],
    ['a value that is two things', withGate({ nonFinite: 'NaN' }), `${AT} must NOT be valid`],
    ['a negative tolerance', withGate({ allowed: -1 }), `${AT}/allowed must be >= 0`],
    ['an interval of one end', withGate({ interval: [0] }), `${AT}/interval must NOT have fewer`],
    [
      'an interval of three',
      withGate({ interval: [0, 1, 2] }),
      `${AT}/interval must NOT have more`,
    ],
    ['a p-value above 1', withGate({ p: 1.5 }), `${AT}/p must be <= 1`],
    ['a confidence above 1', withGate({ confidence: 95 }), `${AT}/confidence must be <= 1`],
    ['a part of a row', withGate({ n: 1.5 }), `${AT}/n must be integer`],
    ['waived in words', withGate({ waived: 'yes' }), `${AT}/waived must be equal to constant`],
    [
      'a rule without a line',
      withGate({ rule: { ...GATE.rule, line: 0 } }),
      `${AT}/rule/line must be >= 1`,
    ],
    ['a long test', withGate({ test: 'x'.repeat(2001) }), `${AT}/test must NOT have more`],
    [
      'more gates than are written',
      { ...EVALUATION, gates: Array.from({ length: 1001 }, () => GATE) },
      '/predicate/evaluation/gates must NOT have more than 1000 items',
    ],
    [
      'more waivers than are written',
      { ...EVALUATION, waivers: Array.from({ length: 1001 }, () => WAIVER) },
      '/predicate/evaluation/waivers must NOT have more than 1000 items',
    ],
    [
      'a waiver without an end',
      { ...EVALUATION, waivers: [{ ...WAIVER, expires: 'never' }] },
      '/predicate/evaluation/waivers/0/expires must match',
    ],
    [
      'a waiver of no pull request',
      { ...EVALUATION, waivers: [{ ...WAIVER, pullRequest: 0 }] },
      '/predicate/evaluation/waivers/0/pullRequest must be >= 1',
    ],
    [
      'gates left out of none',
      { ...EVALUATION, omitted: 0 },
      '/predicate/evaluation/omitted must be >= 1',
    ],
    ['a note without words', { ...EVALUATION, note: '' }, '/predicate/evaluation/note must NOT'],
  ])('%s', (_what, evaluation, message) => {
    expect(messageOf(evaluation)).toMatch(/^MANIFEST_INVALID /)
    expect(messageOf(evaluation)).toContain(message)
  })
})

describe('an evaluation that contradicts itself is refused', () => {
  it.each<readonly [string, unknown, string]>([
    [
      'a gate that failed, and a verdict that did not',
      withGate({ outcome: 'fail' }),
      '/predicate/evaluation has the verdict pass and a gate that failed',
    ],
    [
      'a failed verdict, and no gate that did',
      { ...EVALUATION, verdict: 'fail' },
      '/predicate/evaluation has the verdict fail without a gate that failed',
    ],
    [
      'two words on one metric',
      { ...EVALUATION, gates: [GATE, GATE] },
      '/predicate/evaluation/gates names "test/auc" twice',
    ],
    [
      'a value that the metric does not have',
      withGate({ value: 0.6 }),
      'names "test/auc" with a value that /predicate/metrics has not',
    ],
    [
      'a metric that nobody reported',
      withGate({ metric: 'test/f1' }),
      'names "test/f1" with a value that /predicate/metrics has not',
    ],
    [
      'a metric that is a number, as NaN',
      withGate({ value: undefined, nonFinite: 'NaN' }),
      'with a value that /predicate/metrics has not',
    ],
    [
      'an interval from behind',
      withGate({ interval: [0.1, -0.1] }),
      'with an interval that ends before it begins',
    ],
    ['limits that nothing keeps', withGate({ min: 1, max: 0 }), 'with a min above its max'],
    ['a waived gate without a waiver', withGate({ waived: true }), 'as waived, and it fails or no'],
  ])('%s', (_what, evaluation, message) => {
    expect(messageOf(evaluation)).toMatch(/^MANIFEST_INVALID /)
    expect(messageOf(evaluation)).toContain(message)
  })
})

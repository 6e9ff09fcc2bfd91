import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'

const FILE = '.github/model-release.yml'

function problemsOf(text: string): readonly string[] {
  try {
    parseConfig(text, FILE)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID')
      return error.message.split('\n')
    throw error
  }
  return []
}

describe('parseConfig', () => {
  it('reads every key of the format', () => {
    const text = `version: 1
models:
  churn:
    path: outputs/model.onnx
    data: { train: data/train, holdout: { source: data/h.csv, role: test } }
    params: [params.yaml, toml:conf/train]
    metrics: [metrics.json, test=eval.csv, { file: eval/latency.json, dataset: latency }]
    task: tabular-classification
comment: { post: always, history: 12, minimize_resolved: true }
gates:
  baseline: { from: [production, 1.4.0, latest], prerelease: true, max_age: 120d, on_none: limits-only }
  defaults:
    level: warn
    tolerance: { abs: 0.001, rel: 0.7% }
    confidence: 97.5%
    test: bootstrap
    uncertain: fail
    missing: warn
    new: fail
    nan: ignore
    test_data_changed: fail
    correction: bh
  rules:
    - { match: churn/test/recall, better: higher, min: 0.80, tolerance: { abs: 0.01 } }
    - match: "*/fairness/dp_ratio"
      better: { target: 1.0 }
      max: 1.25
      level: info
    - match: "*/slice/*/recall"
      min_support: 200
      confidence: 0.9
      test: mcnemar
      uncertain: pass
      missing: info
      new: warn
      nan: fail
      test_data_changed: ignore
  suspicious: { gain: { abs: 0.1, rel: 20% }, params_frozen: [seed, data.split] }
  waivers:
    - match: churn/test/recall
      pull_request: 418
      floor: 0.805
      reason: |
        Fewer false positives,
        OPS-1182
      approved_by: "@acme/ml-leads"
      expires: 2028-02-29
    - { match: "*/auc", floor: -1, reason: r, approved_by: a, expires: "2026-12-31" }
trust:
  signers:
    - identity: https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main
      issuer: https://token.actions.githubusercontent.com
    - key: .github/model-release.pub
retention: { keep: 5, older_than: 90d }
`
    expect(parseConfig(text, FILE)).toEqual({
      models: [
        {
          name: 'churn',
          path: ['outputs/model.onnx'],
          data: [
            { name: 'train', role: 'train', source: { kind: 'path', pattern: 'data/train' } },
            { name: 'holdout', role: 'test', source: { kind: 'path', pattern: 'data/h.csv' } },
          ],
          params: [
            { format: null, pattern: 'params.yaml', assignment: null },
            { format: 'toml', pattern: 'conf/train', assignment: null },
          ],
          metrics: [
            { format: null, dataset: null, pattern: 'metrics.json' },
            { format: null, dataset: 'test', pattern: 'eval.csv' },
            { format: null, dataset: 'latency', pattern: 'eval/latency.json' },
          ],
          predictions: [],
          environment: [],
          executable: null,
          task: 'tabular-classification',
        },
      ],
      comment: { post: 'always', history: 12, minimizeResolved: true },
      gates: {
        baseline: {
          from: ['production', '1.4.0', 'latest'],
          prerelease: true,
          maxAge: 120 * 24 * 3600 * 1000,
          onNone: 'limits-only',
        },
        defaults: {
          level: 'warn',
          tolerance: { abs: 0.001, rel: 0.007 },
          confidence: 0.975,
          test: 'bootstrap',
          uncertain: 'fail',
          missing: 'warn',
          new: 'fail',
          nan: 'ignore',
          testDataChanged: 'fail',
        },
        correction: 'bh',
        rules: [
          {
            match: 'churn/test/recall',
            better: 'higher',
            min: 0.8,
            tolerance: { abs: 0.01, rel: 0 },
            origin: { file: FILE, line: 24 },
          },
          {
            match: '*/fairness/dp_ratio',
            better: { target: 1 },
            max: 1.25,
            level: 'info',
            origin: { file: FILE, line: 25 },
          },
          {
            match: '*/slice/*/recall',
            minSupport: 200,
            confidence: 0.9,
            test: 'mcnemar',
            uncertain: 'pass',
            missing: 'info',
            new: 'warn',
            nan: 'fail',
            testDataChanged: 'ignore',
            origin: { file: FILE, line: 29 },
          },
        ],
        suspicious: { gain: { abs: 0.1, rel: 0.2 }, paramsFrozen: ['seed', 'data.split'] },
        waivers: [
          {
            match: 'churn/test/recall',
            pullRequest: 418,
            floor: 0.805,
            reason: 'Fewer false positives, OPS-1182',
            approvedBy: '@acme/ml-leads',
            expires: '2028-02-29',
            origin: { file: FILE, line: 40 },
          },
          {
            match: '*/auc',
            pullRequest: null,
            floor: -1,
            reason: 'r',
            approvedBy: 'a',
            expires: '2026-12-31',
            origin: { file: FILE, line: 48 },
          },
        ],
      },
      signers: [
        {
          kind: 'identity',
          identity: 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main',
          issuer: 'https://token.actions.githubusercontent.com',
        },
        { kind: 'key', path: '.github/model-release.pub' },
      ],
      retention: { keep: 5, keepStages: true, olderThan: 7_776_000_000, protect: [] },
    })
  })

  it('reports all problems of a file at once, each with its place and what to do', () => {
    const text = `version: 1
model:
  churn: { path: a }
gates:
  rules:
    - { match: churn/f1, mim: 0.8 }
    - { match: churn/f1, min: high }
    - { match: churn/f1, min: 2, max: 1 }
`
    expect(problemsOf(text)).toEqual([
      '.github/model-release.yml:2:1: model is not a known key; did you mean models?',
      '.github/model-release.yml:6:26: gates.rules[0].mim is not a known key; did you mean min?',
      '.github/model-release.yml:7:31: gates.rules[1].min is "high"; write a number.',
      '.github/model-release.yml:8:7: gates.rules[2] has min 2 above max 1; swap them.',
    ])
  })

  it('says that a later version supports stages', () => {
    expect(problemsOf('version: 1\nstages: []')).toEqual([
      `${FILE}:2:1: stages is not supported by this version; remove it.`,
    ])
  })

  it.each([
    ['version: 1\nversion: 1', '2:1: the key "version" is here a second time; keep one of them.'],
    [
      'version: 1\nmodels: { a: {}, "a": {} }',
      '2:18: the key "a" is here a second time; keep one of them.',
    ],
    ['', '1:1: the file is empty; write at least "version: 1".'],
    ['# nothing', '1:1: the file is empty; write at least "version: 1".'],
    ['a', '1:1: the file does not hold a map; begin with "version: 1".'],
    ['version: 1\n---\nversion: 1', '2:1: a second YAML document begins here; write one document.'],
    [
      'version: 1\nmodels: { a: *b }',
      '2:14: the alias *b has no anchor before it; write &b first.',
    ],
    [
      'version: 1\nmodels: { a: { path: true } }',
      '2:22: models.a.path is true; write text, in quotes: "true".',
    ],
    [
      'version: 1\ngates: { defaults: { tolerance: { rel: 10 } } }',
      '2:40: gates.defaults.tolerance.rel is 10; write 10% if that is meant.',
    ],
    [
      'version: 1\nmodels: { a: { <<: { path: b } } }',
      '2:16: merging with "<<" is not supported; write the keys out.',
    ],
    [
      'version: 1\nmodels: { a: { data: { x: a, X: b } } }',
      '2:30: models.a.data.X differs from another data set in letter case only; rename one.',
    ],
  ])('refuses %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([`${FILE}:${problem}`])
  })

  it('names the line of broken syntax', () => {
    const [problem = ''] = problemsOf('version: 1\nmodels: [\n')
    expect(problem).toMatch(
      /^\.github\/model-release\.yml:[23]:\d+: not YAML: .+; correct the syntax\.$/,
    )
  })

  it('reads aliases and a byte order mark', () => {
    const text = '\uFEFFversion: 1\nmodels:\n  a: { data: &d { train: x } }\n  b: { data: *d }\n'
    const { models } = parseConfig(text, FILE)
    expect(models.map(({ data }) => data)).toEqual([
      [{ name: 'train', role: 'train', source: { kind: 'path', pattern: 'x' } }],
      [{ name: 'train', role: 'train', source: { kind: 'path', pattern: 'x' } }],
    ])
  })

  it('leaves open what a file does not say of comments', () => {
    expect(parseConfig('version: 1\ncomment: {}', FILE).comment).toEqual({
      post: null,
      history: null,
      minimizeResolved: null,
    })
    expect(parseConfig('version: 1', FILE)).toMatchObject({
      comment: { post: null, history: null, minimizeResolved: null },
      gates: null,
    })
  })

  it.each([
    ['history: -1', '2:21: comment.history is -1; write a whole number from 0 to 50.'],
    ['history: 51', '2:21: comment.history is 51; write a whole number from 0 to 50.'],
    ['history: 2.5', '2:21: comment.history is 2.5; write a whole number from 0 to 50.'],
    ['history: off', '2:21: comment.history is "off"; write a whole number from 0 to 50.'],
    ['minimize_resolved: yes', '2:31: comment.minimize_resolved is "yes"; write true or false.'],
    [
      'minimise_resolved: true',
      '2:12: comment.minimise_resolved is not a known key; did you mean minimize_resolved?',
    ],
  ])('refuses %s of comments', (body, problem) => {
    expect(problemsOf(`version: 1\ncomment: { ${body} }`)).toEqual([`${FILE}:${problem}`])
  })

  it.each([0, 50])('takes a history of %s', (history) => {
    const { comment } = parseConfig(`version: 1\ncomment: { history: ${history} }`, FILE)
    expect(comment.history).toBe(history)
  })
})

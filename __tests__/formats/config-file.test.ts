import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import {
  baselineConfig,
  buildGatePolicy,
  defaultGatePolicy,
} from '../../src/formats/config-policy.ts'
import { parseInlineGates } from '../../src/formats/gates-inline.ts'

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
comment: { post: always }
gates:
  baseline: { from: [1.4.0, latest], prerelease: true, max_age: 120d, on_none: limits-only }
  defaults:
    level: warn
    tolerance: { abs: 0.001, rel: 0.7% }
    missing: warn
    new: fail
    nan: ignore
    test_data_changed: fail
  rules:
    - { match: churn/test/recall, better: higher, min: 0.80, tolerance: { abs: 0.01 } }
    - match: "*/fairness/dp_ratio"
      better: { target: 1.0 }
      max: 1.25
      level: info
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
      comment: { post: 'always' },
      gates: {
        baseline: {
          from: ['1.4.0', 'latest'],
          prerelease: true,
          maxAge: 120 * 24 * 3600 * 1000,
          onNone: 'limits-only',
        },
        defaults: {
          level: 'warn',
          tolerance: { abs: 0.001, rel: 0.007 },
          missing: 'warn',
          new: 'fail',
          nan: 'ignore',
          testDataChanged: 'fail',
        },
        rules: [
          {
            match: 'churn/test/recall',
            better: 'higher',
            min: 0.8,
            tolerance: { abs: 0.01, rel: 0 },
            origin: { file: FILE, line: 20 },
          },
          {
            match: '*/fairness/dp_ratio',
            better: { target: 1 },
            max: 1.25,
            level: 'info',
            origin: { file: FILE, line: 21 },
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

  it.each([
    ['stages: []', '2:1: stages is not supported by this version; remove it.'],
    [
      'comment: { history: 6 }',
      '2:12: comment.history is not supported by this version; remove it.',
    ],
    ['gates: { waivers: [] }', '2:10: gates.waivers is not supported by this version; remove it.'],
    [
      'gates: { suspicious: {} }',
      '2:10: gates.suspicious is not supported by this version; remove it.',
    ],
    [
      'gates: { defaults: { uncertain: warn } }',
      '2:22: gates.defaults.uncertain is not supported by this version; remove it.',
    ],
    [
      'gates: { rules: [{ match: a, min_support: 2 }] }',
      '2:30: gates.rules[0].min_support is not supported by this version; remove it.',
    ],
    [
      'gates: { baseline: { from: [production] } }',
      '2:29: gates.baseline.from[0] is "production"; stages are not supported by this version, so write "latest" or a version such as 1.4.0.',
    ],
  ])('says that a later version supports %s', (line, problem) => {
    expect(problemsOf(`version: 1\n${line}`)).toEqual([`${FILE}:${problem}`])
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
})

describe('buildGatePolicy', () => {
  it('without any gate warns at one percent and fails on NaN alone', () => {
    expect(buildGatePolicy(null, [])).toEqual({ ...defaultGatePolicy(), models: [] })
    expect(defaultGatePolicy()).toEqual({
      configured: false,
      defaults: {
        level: 'warn',
        tolerance: { abs: 0, rel: 0.01 },
        missing: 'fail',
        new: 'info',
        nan: 'fail',
        testDataChanged: 'warn',
      },
      rules: [],
    })
  })

  it('fails on worsenings once there is a gates section', () => {
    const policy = buildGatePolicy(parseConfig('version: 1\ngates: {}', FILE), [])
    expect([policy.configured, policy.defaults.level]).toEqual([true, 'error'])
  })

  it('puts the rules of the input before those of the file', () => {
    const config = parseConfig(
      'version: 1\nmodels: { a: {}, b: {} }\ngates: { rules: [{ match: a/f1, min: 0.5 }] }',
      FILE,
    )
    const policy = buildGatePolicy(config, parseInlineGates('f1 >= 0.9'))
    expect(policy.rules.map(({ match, min }) => [match, min])).toEqual([
      ['**/f1', 0.9],
      ['a/f1', 0.5],
    ])
    expect(policy.models).toEqual(['a', 'b'])
  })

  it('keeps everything else at a warning when only the input has gates', () => {
    const policy = buildGatePolicy(null, parseInlineGates('f1 >= 0.9'))
    expect([policy.configured, policy.defaults.level, policy.rules[0]?.level]).toEqual([
      true,
      'warn',
      'error',
    ])
  })
})

describe('baselineConfig', () => {
  it('is the newest release of any age without a word of the file', () => {
    expect(baselineConfig(null)).toEqual({
      from: ['latest'],
      prerelease: false,
      maxAge: null,
      onNone: 'limits-only',
    })
  })
})

import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/formats/config-file.ts'
import {
  baselineConfig,
  buildGatePolicy,
  defaultGatePolicy,
} from '../../src/formats/config-policy.ts'
import { parseInlineGates } from '../../src/formats/gates-inline.ts'

const FILE = '.github/model-release.yml'

describe('buildGatePolicy', () => {
  it('without any gate warns at one percent and fails on NaN alone', () => {
    expect(buildGatePolicy(null, [])).toEqual({ ...defaultGatePolicy(), models: [] })
    expect(defaultGatePolicy()).toEqual({
      configured: false,
      defaults: {
        level: 'warn',
        tolerance: { abs: 0, rel: 0.01 },
        confidence: 0.95,
        test: 'auto',
        uncertain: 'warn',
        missing: 'fail',
        new: 'info',
        nan: 'fail',
        testDataChanged: 'warn',
      },
      correction: 'holm',
      rules: [],
      waivers: [],
      suspicious: { gain: null, paramsFrozen: [] },
    })
  })

  it('takes everything else of the section as it is written', () => {
    const text = `version: 1
gates:
  defaults: { correction: none, uncertain: fail }
  waivers: [{ match: a/f1, floor: 0.5, reason: r, approved_by: a, expires: 2026-12-31 }]
  suspicious: { gain: { rel: 20% }, params_frozen: ['*.seed'] }
`
    const policy = buildGatePolicy(parseConfig(text, FILE), [])
    expect(policy).toMatchObject({
      defaults: { level: 'error', uncertain: 'fail' },
      correction: 'none',
      waivers: [{ match: 'a/f1', floor: 0.5, origin: { file: FILE, line: 4 } }],
      suspicious: { gain: { abs: 0, rel: 0.2 }, paramsFrozen: ['*.seed'] },
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

import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import { CONFIGURED_DEFAULTS } from '../../src/formats/config-gates.ts'

const FILE = 'c.yml'

const gatesOf = (section: string) => parseConfig(`version: 1\ngates: ${section}`, FILE).gates

/** Each with its place; the section stands on the second line. */
function problemsOf(section: string): readonly string[] {
  try {
    gatesOf(section)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID')
      return error.message.split('\n')
    throw error
  }
  return []
}

describe('the section gates', () => {
  it('is the documented default where it says nothing', () => {
    expect(gatesOf('{}')).toEqual({
      baseline: { from: ['latest'], prerelease: false, maxAge: null, onNone: 'limits-only' },
      defaults: {
        level: 'error',
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

  it('keeps each default that is not named', () => {
    const gates = gatesOf(
      '{ defaults: { uncertain: fail }, suspicious: { params_frozen: [seed] } }',
    )
    expect(gates?.defaults).toEqual({ ...CONFIGURED_DEFAULTS, uncertain: 'fail' })
    expect(gates?.correction).toBe('holm')
    expect(gates?.suspicious).toEqual({ gain: null, paramsFrozen: ['seed'] })
  })

  it('leaves a rule without what it does not say, so that the defaults hold', () => {
    expect(gatesOf('{ rules: [{ match: a/b }] }')?.rules).toEqual([
      { match: 'a/b', origin: { file: FILE, line: 2 } },
    ])
  })

  it.each([
    ['95%', 0.95],
    ['99.9 %', 0.999],
    ['0.95', 0.95],
    ['50.5%', 0.505],
  ])('takes a confidence of %s', (written, confidence) => {
    expect(gatesOf(`{ defaults: { confidence: ${written} } }`)?.defaults.confidence).toBe(
      confidence,
    )
  })

  it.each([
    'auto',
    'none',
    'mcnemar',
    'bootstrap',
    'delong',
    'welch',
    'mann-whitney',
    'prediction',
  ])('takes the test %s', (test) => {
    expect(gatesOf(`{ rules: [{ match: a, test: ${test} }] }`)?.rules).toMatchObject([{ test }])
  })

  it.each([
    ['production', ['production']],
    ['[production, latest]', ['production', 'latest']],
    [
      '[v2-canary, eu.prod_1, 2.0.0-rc.1, v1.4.0]',
      ['v2-canary', 'eu.prod_1', '2.0.0-rc.1', 'v1.4.0'],
    ],
  ])('takes a baseline from %s', (written, from) => {
    expect(gatesOf(`{ baseline: { from: ${written} } }`)?.baseline.from).toEqual(from)
  })

  it('reports the problems of every part of the section at once, by line', () => {
    const section = `
  baseline: { from: [auto] }
  defaults: { confidence: 95, correction: bonferroni }
  rules:
    - { match: a, uncertain: ignore, min_support: 0 }
  suspicious: { gain: {}, params_frozen: seed }
  waivers:
    - { match: a/b, floor: 1, reason: r, approved_by: a, expires: 2026-02-30 }
`
    expect(problemsOf(section)).toEqual([
      'c.yml:3:22: gates.baseline.from[0] is "auto"; write latest, a whole version such as 1.4.0, or the name of a stage.',
      'c.yml:4:27: gates.defaults.confidence is 95; write 95% if that is meant.',
      'c.yml:4:43: gates.defaults.correction is "bonferroni"; write holm, bh or none.',
      'c.yml:6:30: gates.rules[0].uncertain is "ignore"; write pass, warn or fail.',
      'c.yml:6:51: gates.rules[0].min_support is 0; write a whole number of at least 1.',
      'c.yml:7:23: gates.suspicious.gain is a map; write {abs: NUMBER}, {rel: 1%} or both.',
      'c.yml:7:42: gates.suspicious.params_frozen is "seed"; write a list of keys of parameters.',
      'c.yml:9:67: gates.waivers[0].expires is "2026-02-30"; write the last day on which it counts, such as 2026-12-31.',
    ])
  })

  const CONFIDENCE =
    'write a percentage between 50% and 100%, such as 95%, or a fraction such as 0.95.'
  const ORIGIN = 'write latest, a whole version such as 1.4.0, or the name of a stage.'
  const TESTS = 'write auto, none, mcnemar, bootstrap, delong, welch, mann-whitney or prediction.'
  it.each([
    ['{ defaults: { confidence: 0.5 } }', `2:34: gates.defaults.confidence is 0.5; ${CONFIDENCE}`],
    ['{ defaults: { confidence: 1 } }', `2:34: gates.defaults.confidence is 1; ${CONFIDENCE}`],
    [
      '{ defaults: { confidence: 100% } }',
      `2:34: gates.defaults.confidence is "100%"; ${CONFIDENCE}`,
    ],
    [
      '{ defaults: { confidence: 50% } }',
      `2:34: gates.defaults.confidence is "50%"; ${CONFIDENCE}`,
    ],
    [
      '{ defaults: { confidence: high } }',
      `2:34: gates.defaults.confidence is "high"; ${CONFIDENCE}`,
    ],
    ['{ defaults: { confidence: .nan } }', `2:34: gates.defaults.confidence is NaN; ${CONFIDENCE}`],
    ['{ defaults: { test: t-test } }', `2:28: gates.defaults.test is "t-test"; ${TESTS}`],
    ['{ defaults: { test: }}', `2:28: gates.defaults.test is empty; ${TESTS}`],
    [
      '{ defaults: { match: a } }',
      '2:22: gates.defaults.match is not a known key; use level, tolerance, confidence, test, uncertain, missing, new, nan, test_data_changed, correction.',
    ],
    [
      '{ defaults: { uncertan: pass } }',
      '2:22: gates.defaults.uncertan is not a known key; did you mean uncertain?',
    ],
    [
      '{ rules: [{ match: a, correction: holm }] }',
      '2:30: gates.rules[0].correction is not a known key; use match, better, min, max, min_support, level, tolerance, confidence, test, uncertain, missing, new, nan, test_data_changed.',
    ],
    [
      '{ rules: [{ match: a, min_support: 2.5 }] }',
      '2:43: gates.rules[0].min_support is 2.5; write a whole number of at least 1.',
    ],
    [
      '{ rules: [{ match: a, missing: error }] }',
      '2:39: gates.rules[0].missing is "error"; write fail, warn, info or ignore.',
    ],
    [
      '{ rules: [{ match: a, tolerance: { abs: -1 } }] }',
      "2:48: gates.rules[0].tolerance.abs is -1; write how much worse it may get, in the metric's unit and without a sign; percentages go to rel.",
    ],
    ['{ baseline: { from: v1.4 } }', `2:28: gates.baseline.from is "v1.4"; ${ORIGIN}`],
    ['{ baseline: { from: "1.4" } }', `2:28: gates.baseline.from is "1.4"; ${ORIGIN}`],
    ['{ baseline: { from: 2024-q1 } }', `2:28: gates.baseline.from is "2024-q1"; ${ORIGIN}`],
    ['{ baseline: { from: [a, b/c] } }', `2:32: gates.baseline.from[1] is "b/c"; ${ORIGIN}`],
    [
      '{ baseline: { from: [] } }',
      '2:28: gates.baseline.from is an empty list; write one stage or version at least, or remove the key.',
    ],
    [
      '{ suspicious: [] }',
      '2:22: gates.suspicious is an empty list; write a map with gain, params_frozen.',
    ],
    [
      '{ suspicious: { gain: 20% } }',
      '2:30: gates.suspicious.gain is "20%"; write {abs: NUMBER}, {rel: 1%} or both.',
    ],
    [
      '{ suspicious: { gain: { rel: 20 } } }',
      '2:37: gates.suspicious.gain.rel is 20; write 20% if that is meant.',
    ],
    [
      '{ suspicious: { gain: { abs: 1% } } }',
      '2:37: gates.suspicious.gain.abs is "1%"; write how much better is suspicious, in the metric\'s unit and without a sign; percentages go to rel.',
    ],
    [
      '{ suspicious: { params_frozen: [1] } }',
      '2:40: gates.suspicious.params_frozen[0] is 1; write text, in quotes: "1".',
    ],
    [
      '{ suspicious: { gains: {} } }',
      '2:24: gates.suspicious.gains is not a known key; did you mean gain?',
    ],
  ])('refuses %s', (section, problem) => {
    expect(problemsOf(section)).toEqual([`${FILE}:${problem}`])
  })

  it.each([
    [
      '201 frozen parameters',
      `{ suspicious: { params_frozen: [${'seed, '.repeat(201)}] } }`,
      'gates.suspicious.params_frozen holds 201 keys of parameters; write at most 200.',
    ],
    [
      '21 places of a baseline',
      `{ baseline: { from: [${'latest, '.repeat(21)}] } }`,
      'gates.baseline.from names 21 baselines; name at most 20.',
    ],
  ])('refuses %s, more than anybody means', (_, section, problem) => {
    const problems = problemsOf(section)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
  })

  it.each(['__proto__', 'constructor', 'toString'])('knows no key %s', (key) => {
    const [problem = ''] = problemsOf(`{ defaults: { ${key}: { level: info } } }`)
    expect(problem).toContain(`gates.defaults.${key} is not a known key`)
  })
})

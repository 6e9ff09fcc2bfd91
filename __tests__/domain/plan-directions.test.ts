import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import { compare, compareOne, gate, metric, policyOf } from './metric-cases.ts'

function errorOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID') return error.message
    throw error
  }
  return ''
}

describe('planComparison and judgeComparison, directions', () => {
  it('believes the gate before the file before the dictionary', () => {
    const file = metric('loss', 1, { better: 'higher' })
    const rows = [
      compare([file], [file], policyOf([gate('m/**', { better: { target: 3 } })])).rows[0],
      compare([file], [file]).rows[0],
      compare([metric('loss', 1)], [file]).rows[0],
      compare([metric('loss', 1)], [metric('loss', 1)]).rows[0],
      compare([metric('my_score', 1)], [metric('my_score', 1)]).rows[0],
    ]
    expect(rows.map((row) => [row?.better, row?.betterFrom])).toEqual([
      [{ target: 3 }, 'gate'],
      ['higher', 'file'],
      ['higher', 'file'],
      ['lower', 'dictionary'],
      [null, null],
    ])
  })

  it('warns when gate or file contradict the dictionary', () => {
    const gated = compare([metric('f1', 1)], null, policyOf([gate('m/**', { better: 'lower' })]))
    const filed = compare([metric('f1', 1, { better: 'lower' })], null)
    const aimed = compare([metric('bias', 1, { better: { target: 3 } })], null)
    expect([...gated.warnings, ...filed.warnings, ...aimed.warnings]).toEqual([
      'c.yml:3: the gate "m/**" says that lower is better for "test/f1"; metrics of such a name usually get better the other way. The gate counts.',
      'The metrics file names a direction for "test/f1" that metrics of such a name usually do not have. The file counts.',
      'The metrics file names a direction for "test/bias" that metrics of such a name usually do not have. The file counts.',
    ])
  })

  it('keeps the direction that the baseline had, whatever the new file says, and warns', () => {
    const turned = compare(
      [metric('x', 1, { better: 'lower' }), metric('f1', 0.5, { better: 'lower' })],
      [metric('x', 2, { better: 'higher' }), metric('f1', 0.9)],
    )
    expect(
      turned.rows.map(({ key, better, betterFrom, change }) => [key, better, betterFrom, change]),
    ).toEqual([
      ['test/f1', 'higher', 'dictionary', 'worse'],
      ['test/x', 'higher', 'file', 'worse'],
    ])
    expect(turned.warnings).toEqual([
      'The new metrics file names another direction than the baseline: "test/x" (lower, not higher). ' +
        'That of the baseline counts; to change it, set "better" in a gate.',
      'The new metrics file names another direction than metrics of such a name usually have: ' +
        '"test/f1" (lower, not higher). The usual one counts; to change it, set "better" in a gate.',
    ])
  })

  it('lets no target of the new file make a gain of a worsening', () => {
    const rule = gate('m/**', { tolerance: { abs: 0.05, rel: 0 } })
    const before = [metric('calibration_slope', 1)]
    const after = [metric('calibration_slope', 3, { better: { target: 3 } })]
    const { rows, verdict, warnings } = compare(after, before, policyOf([rule]))
    expect([verdict, rows[0]?.better, rows[0]?.betterFrom]).toEqual([
      'fail',
      { target: 1 },
      'dictionary',
    ])
    expect(warnings).toEqual([
      'The new metrics file names another direction than metrics of such a name usually have: ' +
        '"test/calibration_slope" (nearer to 3, not nearer to 1). The usual one counts; to change it, set "better" in a gate.',
    ])
  })

  it('warns where only the new file says the direction of what the baseline has as well', () => {
    const before = [metric('goodness', 0.9), metric('f1', 0.9)]
    const after = [metric('goodness', 0.1, { better: 'lower' }), metric('f1', 0.9)]
    const { rows, warnings } = compare(after, before)
    expect(rows.find(({ key }) => key === 'test/goodness')).toMatchObject({
      better: 'lower',
      betterFrom: 'file',
      change: 'better',
    })
    expect(warnings).toEqual([
      'Only the new metrics file says which way "test/goodness" (lower) gets better: check it, since a worsening may be ' +
        'called a gain. To settle it, set "better" in a gate.',
    ])
    const told = { better: 'lower' } as const
    const quiet = [
      compare(after, [metric('goodness', 0.9, told)]),
      compare(after, before, policyOf([gate('m/test/goodness', { better: 'higher' })])),
      compare(after, null),
      compare([metric('f1', 0.9, { better: 'higher' })], [metric('f1', 0.9)]),
    ]
    expect(quiet.flatMap((one) => one.warnings)).toEqual([])
  })

  it('lets the gate win over every file, without a word', () => {
    const policy = policyOf([gate('m/**', { better: 'higher', tolerance: { abs: 0.1, rel: 0 } })])
    const { verdict, warnings } = compare(
      [metric('goodness', 0.1, { better: 'lower' })],
      [metric('goodness', 0.9, { better: 'lower' })],
      policy,
    )
    expect([verdict, warnings]).toEqual(['fail', []])
  })

  it('names five metrics at most of however many that turn around', () => {
    const slices = Array.from({ length: 40 }, (_, at) => `s${at}`)
    const side = (better: 'higher' | 'lower') =>
      slices.map((slice) => metric('f1', 1, { slice, better }))
    const { warnings } = compare(side('lower'), side('higher'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(' and 35 more. That of the baseline counts')
  })

  it('takes a target of the new file for no more than that of the baseline, unless a gate names it', () => {
    const target = { better: { target: 0.5 } }
    const rows = [
      compare([metric('x', 0.5, target)], [metric('x', 1, { better: { target: 1 } })]).rows[0],
      compare([metric('x', 0.5, target)], [metric('x', 1)]).rows[0],
      compare([metric('x', 0.5, target)], null).rows[0],
    ]
    expect(rows.map((row) => row?.better)).toEqual([
      { target: 1 },
      { target: 0.5 },
      { target: 0.5 },
    ])
  })

  it('refuses a tolerance for an unknown direction and tells the fix', () => {
    const policy = policyOf([gate('m/test/*', { tolerance: { abs: 1, rel: 0 } })])
    const message = errorOf(() =>
      compare([metric('foo', 1), metric('bar', 1), metric('f1', 1)], null, policy),
    )
    expect(message).toBe(
      'c.yml:3: the gate "m/test/*" has a tolerance, but nobody knows which way "test/bar", "test/foo" gets better. ' +
        'Add "better: higher", "better: lower" or "better: {target: NUMBER}" to the gate, or use min and max instead of the tolerance.',
    )
  })

  it('lets a glob go over names that never have a direction, but not name one of them', () => {
    const tolerance = { abs: 1, rel: 0 }
    const over = compare(
      [metric('support', 1), metric('f1', 1)],
      null,
      policyOf([gate('m/test/*', { tolerance })]),
    )
    const named = errorOf(() =>
      compare([metric('support', 1)], null, policyOf([gate('m/test/support', { tolerance })])),
    )
    expect([over.verdict, named.includes('"test/support"')]).toEqual(['none', true])
  })

  it('shows a difference of unknown direction without judging it', () => {
    const row = compareOne('foo', { before: 1, after: 2 })
    expect([row.change, row.outcome, row.delta, row.gate.allowed]).toEqual([
      'changed',
      'info',
      1,
      null,
    ])
  })
})

describe('planComparison and judgeComparison, as a whole', () => {
  it('orders failing rows before warnings before the rest, by key', () => {
    const before = ['b', 'a', 'd', 'c', 'e'].map((slice) => metric('f1', 0.9, { slice }))
    const values: Readonly<Record<string, number>> = { b: 0.1, a: 0.9, d: 0.1, c: 0.1, e: 0.8 }
    const after = before.map((one) =>
      metric('f1', values[one.slice ?? ''] ?? 0, { slice: one.slice }),
    )
    const policy = policyOf([gate('m/test/slice/c/f1', { level: 'warn' })])
    const keys = compare(after, before, policy).rows.map((row) => [row.key, row.outcome])
    expect(keys).toEqual([
      ['test/slice/b/f1', 'fail'],
      ['test/slice/d/f1', 'fail'],
      ['test/slice/e/f1', 'fail'],
      ['test/slice/c/f1', 'warn'],
      ['test/slice/a/f1', 'pass'],
    ])
  })

  it('has no verdict where nothing was judged', () => {
    const f1 = [metric('f1', 1)]
    const info = policyOf([gate('m/**', { level: 'info' })])
    const verdicts = [
      compare([], null),
      compare(f1, null),
      compare(f1, f1, policyOf(), false),
      compare(f1, f1, info),
      compare([metric('foo', 1)], [metric('foo', 2)]),
      compare(f1, f1),
      compare(f1, null, policyOf([gate('m/test/f1', { min: 0 })])),
    ].map(({ verdict }) => verdict)
    // On other data a gate is there, and nobody could judge it.
    expect(verdicts).toEqual(['none', 'none', 'uncertain', 'none', 'none', 'pass', 'pass'])
  })

  it('passes with warnings: nothing but NaN fails without a configuration', () => {
    const { verdict, rows } = compare([metric('f1', 0.1)], [metric('f1', 0.9)], defaultGatePolicy())
    expect([verdict, rows[0]?.outcome]).toEqual(['pass', 'warn'])
  })

  it('says when one metric is reported twice', () => {
    const twice = [metric('f1', 1, { source: 'b.json' }), metric('f1', 0.5, { source: 'a.json' })]
    const { rows, warnings } = compare(twice, null)
    expect([rows.length, rows[0]?.candidate?.source, warnings]).toEqual([
      1,
      'a.json',
      [
        '"test/f1" is reported 2 times with different values; the one of "a.json" counts. Give the metrics different names or data sets.',
      ],
    ])
  })

  it('copes with thousands of metrics and hundreds of gates', () => {
    const metrics = Array.from({ length: 5000 }, (_, index) =>
      metric('f1', 0.5, { slice: `s${index}` }),
    )
    const rules = Array.from({ length: 200 }, (_, index) =>
      gate(`*/test/slice/s${index}/{f1,auc}`, { min: 0.1 }),
    )
    expect(compare(metrics, metrics, policyOf(rules)).rows).toHaveLength(5000)
  })

  it('keeps control characters of names out of its messages', () => {
    const name = 'x\n::error::\u001B[31m'
    const policy = policyOf([gate('m/test/*', { tolerance: { abs: 1, rel: 0 } })])
    const message = errorOf(() => compare([metric(name, 1)], null, policy))
    expect(message.split('').filter((character) => character < ' ')).toEqual([])
  })
})

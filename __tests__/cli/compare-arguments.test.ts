import { describe, expect, it } from '@jest/globals'
import { PassThrough } from 'node:stream'
import { parseCompareArguments } from '../../src/cli/compare-arguments.ts'
import { chooseColor } from '../../src/cli/compare-color.ts'
import { run } from '../../src/cli/run.ts'

const V1 = { model: 'churn', selector: { kind: 'version', version: '1.0.0' } }

describe('the arguments of compare', () => {
  it('are two versions, of which the first is the baseline', () => {
    expect(parseCompareArguments(['churn@1.0.0', 'churn-v2:production'])).toEqual({
      kind: 'pair',
      model: 'churn-v2',
      baseline: V1,
      candidate: { model: 'churn-v2', selector: { kind: 'stage', stage: 'production' } },
      failOn: 'fail',
      repo: null,
      named: [],
      config: null,
      trustedRoot: null,
      verify: true,
      gates: [],
      format: 'table',
      all: false,
      metrics: [],
    })
  })

  it('are a version to compare the working tree with, and its files', () => {
    const args = ['--path', 'm.onnx', '--metrics', 'test=m.json', '--data', 'train=data']
    const more = ['--params', 'lr=0.1', '--predictions', 'test=p.csv', '--fail-on', 'uncertain']

    expect(parseCompareArguments(['churn@1.0.0', ...args, ...more])).toMatchObject({
      baseline: V1,
      failOn: 'uncertain',
      candidate: {
        path: ['m.onnx'],
        metrics: [{ dataset: 'test', pattern: 'm.json' }],
        params: [{ assignment: { key: 'lr' } }],
        data: [{ name: 'train', source: { kind: 'path', pattern: 'data' } }],
        predictions: [{ dataset: 'test', pattern: 'p.csv' }],
      },
    })
  })

  it('leave the baseline of a model alone to the gates, and none that is named', () => {
    expect(parseCompareArguments(['churn'])).toMatchObject({ baseline: null })
    expect(parseCompareArguments(['churn@latest'])).toMatchObject({
      baseline: { model: 'churn', selector: { kind: 'latest' } },
    })
    expect(parseCompareArguments(['churn', 'churn@1.0.0'])).toMatchObject({
      baseline: { model: 'churn', selector: { kind: 'latest' } },
    })
  })

  it('are the last versions of a model for a trend, or those that are named', () => {
    expect(parseCompareArguments(['churn', '--trend'])).toMatchObject({
      kind: 'trend',
      versions: { model: 'churn', last: 10 },
    })
    expect(parseCompareArguments(['churn@1.0.0', 'fraud', '--trend', '--all'])).toMatchObject({
      versions: [V1, { model: 'fraud', selector: { kind: 'latest' } }],
      all: true,
    })
  })

  it('are gates with their clauses', () => {
    const args = ['churn', '--gates', 'test/f1 >= 0.9', '--gates', 'ms <= +10%']

    expect(parseCompareArguments(args).gates.map(({ match }) => match)).toEqual([
      '**/test/f1',
      '**/ms',
    ])
  })

  it.each([
    [[], 'Name the model'],
    [['a', 'b', 'c'], '--trend shows more of them'],
    [['a@1.0.0', 'a@1.1.0', '--path', 'x'], '--path is for the working tree'],
    [['a', '--last', '3'], '--last goes with --trend'],
    [['a@1.0.0', 'a@1.1.0', '--trend', '--last', '3'], '--last goes with --trend'],
    [['a', '--trend', '--last', '51'], 'write a number from 1 to 50'],
    [['a', '--trend', '--last', '0'], 'write a number from 1 to 50'],
    [['--trend'], 'Name a model'],
    [['a@1.0.0', '--trend'], 'One version is no trend'],
    [Array.from({ length: 51 }, () => 'a@1.0.0').concat('--trend'), 'at most 50 versions'],
    [['a', '--trend', '--metrics', 'x'], '--metrics is for the working tree'],
    [['a', '--trend', '--fail-on', 'never'], 'judges nothing'],
    [['a', '--trend', '--format', 'html'], 'A trend is a table'],
    [['a', '--format', 'pdf'], 'write one of table, markdown, json, html'],
    [['a', '--json', '--format', 'html'], '--json is --format json'],
    [['a', '--fail-on', 'warn'], 'write one of fail, uncertain, never'],
    [['a', '--metric', ''], '--metric ""'],
    [['a', '--metric', 'x'.repeat(501)], 'write 1 to 500 characters'],
    [['a', '--nothing'], '--nothing'],
    [['a@1.4'], 'is neither a version'],
    [['../a'], 'is not a model name'],
    [['a', '--gates', 'f1 > 1'], 'gates: line 1'],
    [['a', '--data', 'x'], 'is not NAME=SOURCE'],
  ])('%j are refused', (args, message) => {
    expect(() => parseCompareArguments(args)).toThrow(message)
  })
})

describe('the colours of a table', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ])('with %j on a terminal (%p) are there: %p', (env, isTerminal, expected) => {
    expect(chooseColor(env, isTerminal)).toBe(expected)
  })
})

describe('the help of compare', () => {
  it('is printed without asking anybody anything, in a terminal that is not wide', async () => {
    const [out, err] = [new PassThrough(), new PassThrough()]
    const code = await run(['compare', '--help'], { out, err, folder: '/nowhere' })
    const text = String(out.read())

    expect([code, err.read()]).toEqual([0, null])
    expect(text).toMatch(/^Usage: model-release compare /)
    expect(text.split('\n').every((line) => line.length <= 128)).toBe(true)
  })

  it('stands among the verbs', async () => {
    const [out, err] = [new PassThrough(), new PassThrough()]
    await run(['--help'], { out, err, folder: '/nowhere' })

    expect(String(out.read())).toMatch(/^ {2}compare +compares two versions/m)
  })
})

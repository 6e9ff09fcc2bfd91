import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { parseDataSpec } from '../../src/domain/data-spec.ts'
import { metricKey } from '../../src/domain/metric.ts'
import { parseParamsSpec } from '../../src/formats/spec-line.ts'
import type { SourceRequest } from '../../src/usecases/capture-candidate.ts'
import { captureCandidate } from '../../src/usecases/capture-candidate.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeMachine } from '../fakes/machine.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { SOURCES, WORKSPACE } from './scene.ts'

const captureFrom = (workspace: Workspace, over: Partial<SourceRequest> = {}, log = fakeLog()) =>
  captureCandidate(
    { ...SOURCES, ...over },
    {
      capture: fakeCapture(workspace),
      machine: fakeMachine(),
      log,
    },
  )

const metricsOf = (...patterns: readonly string[]): Pick<SourceRequest, 'metrics'> => ({
  metrics: patterns.map((pattern) => ({ format: null, dataset: null, pattern })),
})

const paramsOf = (...patterns: readonly string[]): Pick<SourceRequest, 'params'> => ({
  params: patterns.map(parseParamsSpec),
})

describe('a candidate', () => {
  it('is the model, its data, parameters and metrics, with the raw files of the last two', async () => {
    const found = await captureFrom(WORKSPACE)
    expect(found.artifact).toMatchObject({ size: 7, digest: sha256('weights') })
    expect(found.data.map(({ record }) => record)).toMatchObject([
      {
        name: 'train',
        role: 'train',
        source: { kind: 'path', uri: 'data/train' },
        files: 2,
        listing: 'data-train.sha256',
      },
    ])
    expect(Object.keys(found.params)).toEqual(['rate'])
    expect(found.metrics.map(metricKey)).toEqual(['test/auc'])
    expect(found.sources.map(({ role, path }) => [role, path])).toEqual([
      ['metrics', 'metrics.json'],
      ['params', 'params.yaml'],
    ])
  })

  it('needs nothing but a model', async () => {
    const found = await captureFrom(WORKSPACE, { data: [], params: [], metrics: [] })
    expect(found).toMatchObject({ data: [], params: {}, metrics: [], sources: [] })
  })

  it('has no listing for a data set of one file', async () => {
    const data = [parseDataSpec('test=data/train/a.csv')]
    const [set] = (await captureFrom(WORKSPACE, { data })).data
    expect(set?.listing).toBeNull()
    expect(set?.record).toMatchObject({ digest: `sha256:${sha256('1')}`, files: 1, size: 1 })
    expect(set?.record.listing).toBeUndefined()
  })

  it('takes the data set of a metrics file from its line', async () => {
    const metrics = [{ format: null, dataset: 'holdout', pattern: 'm.json' }]
    const found = await captureFrom({ ...WORKSPACE, 'm.json': '{"auc": 0.5}' }, { metrics })
    expect(found.metrics.map(metricKey)).toEqual(['holdout/auc'])
  })

  it('keeps a file as one source, also when two lines name it', async () => {
    const workspace = { ...WORKSPACE, 'p/a.yaml': 'a: 1\n', 'p/b.yaml': 'b: 2\n' }
    const found = await captureFrom(workspace, paramsOf('p/a.yaml', 'p/*'))
    expect(found.sources.filter(({ role }) => role === 'params').map(({ path }) => path)).toEqual([
      'p/a.yaml',
      'p/b.yaml',
    ])
  })

  it('narrows every line of an input by its lines with "!"', async () => {
    const workspace = { ...WORKSPACE, 'm/a.json': '{"a": 1}', 'm/b.json': '{"b": 2}' }
    const found = await captureFrom(workspace, metricsOf('!m/b.json', 'm/*'))
    expect(found.metrics.map(metricKey)).toEqual(['a'])
  })
})

describe('a metrics file that cannot be read', () => {
  const workspace = { ...WORKSPACE, 'm/a.json': '{"a": 1}', 'm/notes.json': '{"note": "x"}' }

  it('is left unread and said aloud when a glob matched it, and is not stored', async () => {
    const log = fakeLog()
    const found = await captureFrom(workspace, metricsOf('m/*'), log)
    expect(found.metrics.map(metricKey)).toEqual(['a'])
    expect(found.sources.map(({ path }) => path)).not.toContain('m/notes.json')
    expect(log.lines.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringMatching(
        /^warning metrics: m\/notes\.json holds no metric.* A glob matched it, so it is left unread\.$/,
      ),
    ])
  })

  it('ends the run when somebody named it', async () => {
    expect(await refusalOf(() => captureFrom(workspace, metricsOf('m/notes.json')))).toMatch(
      /metrics: m\/notes\.json holds no metric/,
    )
  })

  it('is named with its input, and with the format that was asked for', async () => {
    const metrics = [{ format: 'xml', dataset: null, pattern: 'metrics.json' }]
    expect(await refusalOf(() => captureFrom(WORKSPACE, { metrics }))).toMatch(
      /^INPUT_INVALID metrics: .*xml/,
    )
  })
})

describe('bad inputs', () => {
  it('are all reported together, each with its name', async () => {
    const said = await refusalOf(() =>
      captureFrom(
        { ...WORKSPACE, 'bad.json': '{', 'worse.json': '[' },
        {
          path: ['gone.onnx'],
          data: [
            parseDataSpec('a=gone-a'),
            parseDataSpec('train=data/train'),
            parseDataSpec('b=gone-b'),
          ],
          ...metricsOf('bad.json', 'worse.json'),
          ...paramsOf('gone.yaml'),
        },
      ),
    )
    const lines = said.split('\n')
    expect(lines[0]).toMatch(/6 inputs need attention:$/)
    expect(lines.slice(1).map((line) => line.split(/[:,] /)[0])).toEqual([
      '- params',
      '- metrics',
      '- metrics',
      '- path',
      '- data a',
      '- data b',
    ])
  })

  it('are two data sets of one name', async () => {
    const data = ['train', 'Train'].map((name) => parseDataSpec(`${name}=data/train`))
    expect(await refusalOf(() => captureFrom(WORKSPACE, { data }))).toMatch(
      /two data sets are called "Train"/,
    )
  })

  it('are one metric in two files, and one parameter with two values', async () => {
    const workspace = {
      ...WORKSPACE,
      'a.json': '{"auc": 1}',
      'b.json': '{"auc": 0.5}',
      'a.yaml': 'rate: 1\n',
      'b.yaml': 'rate: 2\n',
    }
    const said = await refusalOf(() =>
      captureFrom(workspace, { ...metricsOf('a.json', 'b.json'), ...paramsOf('a.yaml', 'b.yaml') }),
    )
    expect(said).toContain('2 inputs need attention:')
    expect(said).toMatch(/the metric auc comes twice: a\.json#\/auc and b\.json#\/auc/)
    expect(said).toMatch(/the parameter "rate" has one value in a\.yaml and another in b\.yaml/)
  })

  it('are not one metric with the same value in two files, which counts once', async () => {
    const workspace = { ...WORKSPACE, 'a.json': '{"auc": 1}', 'b.json': '{"auc": 1.0}' }
    const found = await captureFrom(workspace, metricsOf('a.json', 'b.json'))
    expect(found.metrics.map(({ source }) => source)).toEqual(['a.json#/auc'])
  })

  it('are an empty file among those of a model', async () => {
    const workspace = { ...WORKSPACE, 'm/w.bin': 'w', 'm/__init__.py': '' }
    expect(await refusalOf(() => captureFrom(workspace, { path: ['m'] }))).toBe(
      'FILE_REFUSED path: "__init__.py" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".',
    )
  })

  it('are more model files than a statement has subjects', async () => {
    const files = Array.from({ length: 1025 }, (_, index) => [`m/${index}`, 'x'])
    const workspace = { ...WORKSPACE, ...Object.fromEntries(files) }
    expect(await refusalOf(() => captureFrom(workspace, { path: ['m'] }))).toMatch(
      /^LIMIT_EXCEEDED path: too many files/,
    )
  })

  it('do not hide a bug', async () => {
    const capture = {
      ...fakeCapture(WORKSPACE),
      collect: () => Promise.reject(new TypeError('bug')),
    }
    await expect(
      captureCandidate(SOURCES, { capture, machine: fakeMachine(), log: fakeLog() }),
    ).rejects.toThrow(TypeError)
  })
})

describe('a file with a secret', () => {
  it('is stored under no role, also when the metrics name it', async () => {
    const workspace = { ...WORKSPACE, 'g/c.yaml': 'lr: 0.1\ndb: {password: hunter2hunter2}\n' }
    const log = fakeLog()
    const over = { ...paramsOf('g/c.yaml'), ...metricsOf('g/*', 'metrics.json') }
    const found = await captureFrom(workspace, over, log)
    expect(found.params).toMatchObject({ 'db.password': '[redacted]' })
    expect(found.sources.map(({ path }) => path)).toEqual(['metrics.json'])
    expect(log.lines.join('\n')).not.toContain('hunter2')
  })

  it('may be a line of its own, which no message repeats', async () => {
    const log = fakeLog()
    const found = await captureFrom(WORKSPACE, paramsOf('hub_token=hf_abcdefghijklmnop'), log)
    expect(found.params).toEqual({ hub_token: '[redacted]' })
    expect(log.lines.join('\n')).toContain('the line "hub_token=…"')
    expect(log.lines.join('\n')).not.toContain('hf_abc')
  })
})

describe('predictions', () => {
  const PREDICTIONS = 'id,label,score\na,1,0.9\nb,0,0.2\n'
  const from = (metrics: string) =>
    captureFrom(
      { ...WORKSPACE, 'p.csv': PREDICTIONS, 'm.json': metrics },
      {
        ...metricsOf('m.json'),
        predictions: [{ format: null, dataset: 'test', pattern: 'p.csv' }],
      },
    )

  it('give metrics for a data set that no file speaks of', async () => {
    const { metrics } = await from('{"val": {"auc": 0.9}}')
    expect(metrics.map(metricKey)).toEqual(expect.arrayContaining(['val/auc', 'test/accuracy']))
  })

  it.each(['{"test": {"auc": 0.9}}', '{"test/accuracy": 0.99}'])(
    'give none where a file has %s',
    async (text) => {
      expect((await from(text)).metrics).toHaveLength(1)
    },
  )

  it('are refused when a data set has two files', async () => {
    const predictions = ['a.csv', 'b.csv'].map((pattern) => ({
      format: null,
      dataset: 'test',
      pattern,
    }))
    const workspace = { ...WORKSPACE, 'a.csv': PREDICTIONS, 'b.csv': PREDICTIONS }
    expect(await refusalOf(() => captureFrom(workspace, { predictions }))).toMatch(
      /^INPUT_INVALID predictions: "b\.csv" is a second file for the data set "test"/,
    )
  })
})

describe('a folder of many small files', () => {
  it('is stored as one file of their texts', async () => {
    const run = 'mlruns/1/0123456789abcdef0123456789abcdef'
    const files = Array.from({ length: 25 }, (_, index) => [`${run}/metrics/m${index}`, '1 0.5 0'])
    const meta = 'run_id: x\nstatus: 3\nlifecycle_stage: active\nend_time: 9\n'
    const workspace = { ...WORKSPACE, ...Object.fromEntries(files), [`${run}/meta.yaml`]: meta }
    const found = await captureFrom(workspace, metricsOf('mlruns'))
    expect(found.metrics).toHaveLength(25)
    expect(found.sources.map(({ role, path }) => [role, path])).toEqual([
      ['metrics', 'mlruns//files.json'],
      ['params', 'params.yaml'],
    ])
  })
})

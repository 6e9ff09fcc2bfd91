import { describe, expect, it } from '@jest/globals'
import { readParamsFolder } from '../../src/formats/params-folder.ts'
import { memoryFolder, readFolder } from './memory-folder.ts'
import { EXPERIMENT, mlflowMeta, mlflowRun, RUN_A, RUN_B } from './mlflow-store.ts'

describe('an MLflow file store', () => {
  const numbers = ['rmse = 1.5', 'train/loss = NaN', 'val/accuracy = 0.912']

  it('that is one run gives the last value of each metric, with its step and line', () => {
    const found = readFolder(mlflowRun('', RUN_A, '0.912'))

    expect(found?.metrics).toEqual(numbers)
    expect(found?.reading.metrics[2]).toMatchObject({
      dataset: 'val',
      name: 'accuracy',
      step: 19,
      source: 'out/metrics/val/accuracy#L2',
    })
    expect(found?.used).toEqual(['metrics/rmse', 'metrics/train_loss', 'metrics/val/accuracy'])
    expect(found?.notes).toEqual([])
  })

  it.each(['mlruns/0/', '0/'])('%s: the last run to finish is read', (path) => {
    const found = readFolder({
      [`${path}meta.yaml`]: EXPERIMENT,
      ...mlflowRun(`${path}${RUN_A}/`, RUN_A, '0.912', { end_time: 3000 }),
      ...mlflowRun(`${path}${RUN_B}/`, RUN_B, '0.5', { end_time: 2999 }),
      ...mlflowRun(`${path}${'1'.repeat(32)}/`, '1'.repeat(32), '0.6', {
        end_time: 9000,
        status: 4,
      }),
      ...mlflowRun(`${path}${'2'.repeat(32)}/`, '2'.repeat(32), '0.7', {
        end_time: 9000,
        lifecycle_stage: 'deleted',
      }),
      ...mlflowRun(`${path}.trash/${'3'.repeat(32)}/`, '3'.repeat(32), '0.8', { end_time: 9000 }),
      [`${path}datasets/abc/meta.yaml`]: 'name: d\n',
      [`${path}models/m-1/meta.yaml`]: 'model_id: m-1\n',
      [`${path}${'4'.repeat(32)}/meta.yaml`]: '',
    })

    expect(found?.metrics).toEqual(numbers)
    expect(found?.notes).toEqual([
      expect.stringContaining(`${'4'.repeat(32)}/meta.yaml is passed over: `),
      `the run calm-owl-1 (${RUN_A}) is read, the last to finish of 2; 2 more did not finish or are deleted`,
    ])
    expect(found?.used[0]).toBe(`${path}${RUN_A}/metrics/rmse`)
  })

  it('an experiment’s folder is one, and `status: FINISHED` is understood', () => {
    const found = readFolder({
      'meta.yaml': EXPERIMENT,
      ...mlflowRun(`${RUN_A}/`, RUN_A, '0.912', { status: 'FINISHED' }),
    })

    expect(found?.metrics).toEqual(numbers)
    expect(found?.notes).toEqual([])
  })

  it('a run that is named is read though it did not finish', () => {
    expect(
      readFolder(mlflowRun('', RUN_A, '0.912', { status: 1, end_time: 'null' }))?.notes,
    ).toEqual([`the run calm-owl-1 (${RUN_A}) is not finished; its last values are read`])
  })

  it('without a finished run, and with a database, says what to do', () => {
    expect(() =>
      readFolder({ 'mlruns/0/meta.yaml': EXPERIMENT, 'mlflow.db': 'SQLite format 3' }),
    ).toThrow(
      /^out\/mlflow\.db is MLflow's SQLite database, which is not read\. .*name the folder of the run\.$/,
    )
    expect(() => readFolder({ ...mlflowRun(`0/${RUN_A}/`, RUN_A, '1', { status: 1 }) })).toThrow(
      /^out holds 1 MLflow runs, none of which is finished and active\. End the run/,
    )
    expect(() => readFolder({ 'a.txt': 'x' }, { format: 'mlflow' })).toThrow(
      /^out holds no MLflow run/,
    )
  })

  it.each([
    ['1 x 2\n', /^out\/metrics\/a, line 1: found "1 x 2", not "TIMESTAMP VALUE STEP"/],
    ['1 2 3\n\n1 2\n4\n', /^out\/metrics\/a, line 4: found "4", not/],
    ['9'.repeat(200_000), /^out\/metrics\/a, line 1: found "9{39}…", not/],
    ['\n', /^out holds no metric\. Seen: metrics\/a \(holds no line\)/],
  ])('the metric %#  is refused with its line', (text, message) => {
    expect(() => readFolder({ 'meta.yaml': mlflowMeta(RUN_A), 'metrics/a': text })).toThrow(message)
  })

  it('a long history and further fields are read', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, step) => `1717000000000 0.${step} ${step} ds 9f\n`,
    )
    const found = readFolder({ 'meta.yaml': mlflowMeta(RUN_A), 'metrics/a': lines.join('') })

    expect(found?.metrics).toEqual(['a = 0.19999'])
    expect(found?.reading.metrics[0]).toMatchObject({ step: 19999, source: 'out/metrics/a#L20000' })
  })

  it('gives its parameters', () => {
    expect(readParamsFolder(memoryFolder('out', mlflowRun('', RUN_A, '1')), null)).toEqual({
      params: {
        clip: { nonFinite: 'Infinity' },
        lr: { value: 0.01, digits: '0.010' },
        'model/name': 'resnet',
        note: '',
        resume: null,
        warm: true,
      },
      used: ['clip', 'lr', 'model/name', 'note', 'resume', 'warm'].map((key) => `params/${key}`),
      notes: [],
    })
  })
})

describe('a step of MLflow that is no whole number', () => {
  it.each(['1e999', '-1e999', '1e300', '1.5'])('%s counts as 0 and is said so', (step) => {
    const files = {
      ...mlflowRun('', RUN_A, '0.9'),
      'metrics/auc': `1717000000000 0.5 ${step}\n1717000000001 0.75 ${step}\n1717000000002 0.625 3\n`,
      'metrics/f1': `1717000000000 0.5 ${step}\n`,
    }
    const found = readFolder(files)
    const steps = found?.reading.metrics.map(
      (metric) => `${metric.name} ${metric.value?.digits} @${metric.step}`,
    )

    expect(steps).toContain('auc 0.625 @3')
    expect(steps).toContain('f1 0.5 @0')
    expect(found?.reading.skipped).toContainEqual({
      pointer: 'metrics/f1',
      why: `the step "${step}" in line 1 is no whole number and counts as 0`,
    })
  })
})

const below = (parent: string) => ({
  [`${parent}artifacts/report.json`]: '{"auc": 0.5}',
  [`${parent}artifacts/model/MLmodel`]: 'flavors: {}\n',
})

describe('the artifacts of MLflow 3, whose runs are in a database', () => {
  const advice =
    /holds only the artifacts of MLflow's runs: their numbers and parameters are in its database .*get_run\(run_id\)\.data\.metrics/
  it.each([
    ['mlruns', `1/${RUN_A}/`],
    ['out', `mlruns/1/${RUN_A}/`],
    ['', `mlruns/1/${RUN_A}/`],
    ['mlruns/1', `${RUN_A}/`],
    [`mlruns/1/${RUN_A}`, ''],
    ['mlruns', `1/models/m-${RUN_A}/`],
  ])('%s with %s are never metrics or parameters', (root, parent) => {
    expect(() => readFolder(below(parent), { root })).toThrow(advice)
    expect(() => readParamsFolder(memoryFolder(root, below(parent)), null)).toThrow(advice)
  })

  it('are so beside other files only when the line says mlflow', () => {
    const files = { ...below(`mlruns/1/${RUN_A}/`), 'train.py': '' }

    expect(readFolder(files)).toBeNull()
    expect(() => readFolder(files, { format: 'mlflow' })).toThrow(advice)
  })

  it('are read where the line names their own folder', () => {
    const root = `mlruns/1/${RUN_A}/artifacts`

    expect(readFolder({ 'report.json': '{"auc": 0.5}' }, { root })).toBeNull()
    expect(readParamsFolder(memoryFolder(root, { 'report.json': '{"auc": 0.5}' }), null)).toBeNull()
  })
})

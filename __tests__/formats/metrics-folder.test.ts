import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readMetricsFolder } from '../../src/formats/metrics-folder.ts'
import { readParamsFolder } from '../../src/formats/params-folder.ts'
import type { Files } from './memory-folder.ts'
import { buildRecords, scalarEvent, versionEvent } from './event-file.ts'
import { crashOf, memoryFolder, readFolder } from './memory-folder.ts'
import { EXPERIMENT, mlflowRun, RUN_A } from './mlflow-store.ts'

describe('any folder', () => {
  it.each([
    [{ 'metrics.json': '{"auc": 1}', 'params.yaml': 'a: 1\n' }],
    [{ 'eval_results.json': '{"auc": 1}' }],
    [{ 'run/metrics.csv': 'auc\n1\n' }],
    [{ 'config.yaml': 'a: 1\n', 'results.csv': 'auc\n1\n' }],
    [{ 'a/meta.yaml': 'x: 1\n', 'metrics/a': '1' }],
    [{}],
  ])('%j is no tool’s', (files) => {
    expect(readFolder(files)).toBeNull()
    expect(readParamsFolder(memoryFolder('out', files), null)).toBeNull()
  })

  it.each('mlflow lightning ultralytics dvclive wandb huggingface lm-eval tensorboard'.split(' '))(
    'that is named as one of %s but is not, is refused with what to do',
    (format) => {
      expect(() => readFolder({ 'a.txt': 'x' }, { format })).toThrow(
        /^out holds .*(?:Name|name|End)/,
      )
      expect(() => readFolder({ 'a.txt': 'x' }, { format, root: '' })).toThrow(
        /^the workspace holds /,
      )
    },
  )

  it.each(['hydra', 'lightning', 'ultralytics', 'dvclive', 'wandb', 'mlflow'])(
    'without the parameters of %s is refused',
    (format) => {
      expect(() => readParamsFolder(memoryFolder('out', { a: 'x' }), format)).toThrow(
        /^out holds no/,
      )
    },
  )

  it('that is named as a format of files is read file by file', () => {
    expect(readFolder({ 'metrics.json': '{}' }, { root: 'dvclive', format: 'json' })).toBeNull()
    expect(readParamsFolder(memoryFolder('dvclive', { 'params.yaml': '' }), 'yaml')).toBeNull()
  })

  it('Hydra: the newest of its outputs', () => {
    const folder = memoryFolder('outputs', {
      '2024-05-31/23-59-59/.hydra/config.yaml': 'lr: 1\n',
      '2024-06-01/00-00-00/.hydra/config.yaml': 'lr: 2\n',
      '2024-06-01/00-00-00/.hydra/overrides.yaml': '- lr=2\n',
    })

    expect(readParamsFolder(folder, null)).toEqual({
      params: { 'hydra.overrides': ['lr=2'], lr: { value: 2, digits: '2' } },
      used: ['config.yaml', 'overrides.yaml'].map((name) => `2024-06-01/00-00-00/.hydra/${name}`),
      notes: ['2024-06-01/00-00-00/.hydra/config.yaml is read, the newest of 2 runs'],
    })
  })

  it('of 100,000 files is looked through quickly', () => {
    const files = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`${index % 300}/${index}/meta.yaml/x`, '']),
    )
    const folder = memoryFolder('out', files)
    const started = performance.now()

    expect(readMetricsFolder(folder, null, null)).toBeNull()
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('with changed files gives metrics or a ReleaseError', () => {
    const samples: readonly Files[] = [
      { 'mlruns/0/meta.yaml': EXPERIMENT, ...mlflowRun(`mlruns/0/${RUN_A}/`, RUN_A, '0.9') },
      { 'dvclive/plots/metrics/loss.tsv': 'step\tloss\n0\t0.5\n1\t0.4\n' },
      { 'lightning_logs/version_0/metrics.csv': 'epoch,step,a\n0,1,\n0,1,2\n' },
      { 'wandb/run-20240531_235959-zz/files/wandb-summary.json': '{"a": 1, "_step": 2}' },
      { 'all_results.json': '{"eval_a": 1}' },
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(9),
        fc.constantFrom('', '\n', '\t', ' ', '{', '"', 'nan', '\0', '- ', 'é', '1e999'),
        (files, which, at, remove, insert) => {
          const paths = Object.keys(files)
          const path = paths[which % paths.length] ?? ''
          const text = String(files[path])
          const start = Math.floor(text.length * at)
          const changed = text.slice(0, start) + insert + text.slice(start + remove)
          const folder = memoryFolder('o', { ...files, [path]: changed })
          expect(crashOf(() => readMetricsFolder(folder, null, null))).toBeNull()
          expect(crashOf(() => readParamsFolder(folder, null))).toBeNull()
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('a folder whose root holds metrics that its tool did not write', () => {
  const event = buildRecords([versionEvent(), scalarEvent('loss', 0.5, { step: 1 })])
  const tools: readonly (readonly [string, Files])[] = [
    ['tensorboard', { 'tb/events.out.tfevents.1717.runner': event }],
    ['lightning', { 'version_0/metrics.csv': 'epoch,step,a\n0,1,\n0,1,2\n' }],
    ['dvclive', { 'dvclive/metrics.json': '{"auc": 1}' }],
    ['wandb', { 'run-20240531_235959-zz/files/wandb-summary.json': '{"a": 1, "_step": 2}' }],
    ['huggingface', { 'all_results.json': '{"eval_a": 1}' }],
    [
      'mlflow',
      { 'mlruns/0/meta.yaml': EXPERIMENT, ...mlflowRun(`mlruns/0/${RUN_A}/`, RUN_A, '0.9') },
    ],
    [
      'ultralytics',
      {
        'train/args.yaml': 'a: 1\n',
        'train/results.csv': 'epoch,train/loss,metrics/mAP\n1,1,0.5\n',
      },
    ],
  ]

  it.each(tools)('is not claimed for %s unless the line says so', (format, files) => {
    expect(readFolder(files)?.notes).toEqual([])
    for (const name of [
      'metrics.json',
      'scores.yaml',
      'Eval.CSV',
      'log.jsonl',
      'm.toml',
      'm.tsv',
    ]) {
      const beside = { ...files, [name]: '{"test": {"auc": 0.91}}' }

      expect(readFolder(beside)).toBeNull()
      expect(readFolder(beside, { format })?.notes).toEqual([`left unread: "${name}"`])
    }
  })

  it.each(tools)('but settings and model files leave it one of %s', (_format, files) => {
    const beside = Object.fromEntries(
      [
        'hparams.yaml',
        'args.yaml',
        'params.yaml',
        'config.json',
        'tokenizer_config.json',
        'model.safetensors.index.json',
        'pyproject.toml',
        '.pre-commit-config.yaml',
        'README.md',
        'model.bin',
      ].map((name) => [name, 'a: 1\n']),
    )

    expect(readFolder({ ...beside, ...files })?.notes).toEqual([])
  })

  it('names 20 unread files at most', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`${index}.json`, '{}']),
    )
    const found = readFolder(
      { ...files, 'all_results.json': '{"eval_a": 1}' },
      { format: 'huggingface' },
    )

    expect(found?.notes[0]).toMatch(/^left unread: "0\.json", .* and 10 more$/)
  })
})

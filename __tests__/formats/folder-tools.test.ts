import { describe, expect, it } from '@jest/globals'
import { readParamsFolder } from '../../src/formats/params-folder.ts'
import { memoryFolder, readFolder } from './memory-folder.ts'

const csv = (acc: string) => `epoch,step,val_acc,train_loss\n0,1,${acc},\n0,1,,0.5\n`
const summary = (f1: number) =>
  `{"val": {"f1": ${f1}}, "_step": 9, "_runtime": 3, "_timestamp": 1717.5}`
const config = (lr: number) => `wandb_version: 1\n\nlr:\n  desc: null\n  value: ${lr}\n`
const yolo = (map: number) =>
  `epoch,time,train/box_loss,metrics/mAP50(B),lr/pg0\n1,2.5,0.5,${map},0.01\n`

describe('Lightning logs', () => {
  it.each(['', 'lightning_logs/', 'logs/net/'])(
    '%sversion_10 is newer than version_9',
    (parent) => {
      const found = readFolder({
        [`${parent}version_9/metrics.csv`]: csv('0.1'),
        [`${parent}version_10/metrics.csv`]: csv('0.9'),
        [`${parent}version_10/hparams.yaml`]: 'lr: 0.1\n',
        [`${parent}version_11/hparams.yaml`]: 'lr: 0.2\n',
      })

      expect(found?.metrics).toEqual(['val/acc = 0.9', 'train/loss = 0.5'])
      expect(found?.used).toEqual([`${parent}version_10/metrics.csv`])
      expect(found?.notes).toEqual([
        `${parent}version_10 is read, the highest of 3 versions; ${parent}version_11 lacks the file`,
      ])
    },
  )

  it('one version by itself', () => {
    const files = { 'metrics.csv': csv('0.9'), 'hparams.yaml': 'lr: 0.1\nopt: adam\n' }

    expect(readFolder(files)?.metrics).toEqual(['val/acc = 0.9', 'train/loss = 0.5'])
    expect(readParamsFolder(memoryFolder('out', files), null)).toEqual({
      params: { lr: { value: 0.1, digits: '0.1' }, opt: 'adam' },
      used: ['hparams.yaml'],
      notes: [],
    })
  })

  it('of several loggers are refused', () => {
    expect(() =>
      readFolder({ 'a/version_0/metrics.csv': csv('1'), 'b/version_0/metrics.csv': csv('2') }),
    ).toThrow(/^out holds the logs of several trainings: out\/a, out\/b\. Name the folder/)
  })
})

describe('a DVCLive folder', () => {
  it('is read from its metrics.json', () => {
    const found = readFolder(
      {
        'metrics.json': '{"train": {"loss": 0.21}, "eval": {"f1": 0.910}, "step": 19}',
        'plots/metrics/eval/f1.tsv': 'step\tf1\n0\t0.5\n',
        'params.yaml': 'lr: 0.1\n',
      },
      { root: 'dvclive' },
    )

    expect(found?.metrics).toEqual(['train/loss = 0.21', 'eval/f1 = 0.910'])
    expect(found?.used).toEqual(['metrics.json'])
  })

  it('without it from the last rows of its plots', () => {
    const found = readFolder({
      'dvclive/plots/metrics/eval/f1.tsv': 'timestamp\tstep\tf1\n1717\t0\t0.5\n1718\t1\t0.910\n',
      'dvclive/plots/metrics/loss.tsv': 'step\tloss\n0\t0.5\n1\t\n',
    })

    expect(found?.metrics).toEqual(['eval/f1 = 0.910', 'loss = 0.5'])
    expect(found?.reading.metrics[0]).toMatchObject({
      step: 1,
      source: 'out/dvclive/plots/metrics/eval/f1.tsv#L3',
    })
    expect(found?.notes).toEqual([
      'there is no metrics.json, so the last rows of plots/metrics are read',
    ])
  })

  it('gives its parameters', () => {
    const folder = memoryFolder('', { 'dvclive/params.yaml': 'lr: 0.1\n' })

    expect(readParamsFolder(folder, null)?.used).toEqual(['dvclive/params.yaml'])
  })
})

describe('a W&B folder', () => {
  const older = 'run-20240531_235959-zzzzzzzz'
  const newer = 'offline-run-20240601_000000-aaaaaaaa'

  it.each(['', 'wandb/'])('%s: the newest run by the time in its name', (parent) => {
    const files = {
      [`${parent}${older}/files/wandb-summary.json`]: summary(0.1),
      [`${parent}${newer}/files/wandb-summary.json`]: summary(0.9),
      [`${parent}${newer}/files/config.yaml`]: config(0.5),
      [`${parent}${newer}/run-aaaaaaaa.wandb`]: 'x',
      [`${parent}latest-run/files/wandb-summary.json`]: summary(0.9),
    }
    const found = readFolder(files)

    expect(found?.metrics.some((line) => line.endsWith('f1 = 0.9'))).toBe(true)
    expect(found?.used).toEqual([`${parent}${newer}/files/wandb-summary.json`])
    expect(found?.notes).toEqual([`${newer} is read, the newest of 2 runs`])
    expect(readParamsFolder(memoryFolder('out', files), null)?.params).toEqual({
      lr: { value: 0.5, digits: '0.5' },
    })
  })

  it.each([
    ['latest-run/files/', 'wandb'],
    ['files/', `wandb/${older}`],
    ['', `wandb/${older}/files`],
  ])('%s in %s is one', (path, root) => {
    const files = {
      [`${path}wandb-summary.json`]: summary(0.5),
      [`${path}config.yaml`]: config(0.5),
    }

    expect(readFolder(files, { root })?.used).toEqual([`${path}wandb-summary.json`])
    expect(readParamsFolder(memoryFolder(root, files), null)?.used).toEqual([`${path}config.yaml`])
  })

  it('never falls back to an older run', () => {
    expect(() =>
      readFolder({
        [`${older}/files/wandb-summary.json`]: summary(0.1),
        [`${newer}/files/config.yaml`]: config(1),
      }),
    ).toThrow(/^out\/offline-run-20240601_000000-aaaaaaaa\/files\/wandb-summary\.json is missing: /)
  })
})

describe('an Ultralytics folder', () => {
  it('train10 is newer than train9 and train', () => {
    const files = Object.fromEntries(
      ['train', 'train9', 'train10'].flatMap((run, index) => [
        [`runs/detect/${run}/results.csv`, yolo(0.25 * (index + 1))],
        [`runs/detect/${run}/args.yaml`, `epochs: ${index}\nimgsz: 640\n`],
      ]),
    )

    expect(readFolder(files)).toMatchObject({
      metrics: ['train/box_loss = 0.5', 'val/mAP50(B) = 0.75'],
      used: ['runs/detect/train10/results.csv'],
      notes: ['runs/detect/train10 is read, the newest of 3 trainings'],
    })
    expect(readParamsFolder(memoryFolder('out', files), null)).toMatchObject({
      params: { epochs: { value: 2 }, imgsz: { value: 640 } },
      used: ['runs/detect/train10/args.yaml'],
    })
  })

  it('trainings of several tasks are refused, other tables are not its own', () => {
    const one = { 'args.yaml': 'a: 1\n' }
    expect(() =>
      readFolder({
        'detect/train/results.csv': yolo(1),
        'detect/train/args.yaml': 'a: 1\n',
        'segment/train/results.csv': yolo(1),
        'segment/train/args.yaml': 'a: 1\n',
      }),
    ).toThrow(/^out holds several trainings: out\/detect\/train, out\/segment\/train\. Name/)
    expect(readFolder({ ...one, 'results.csv': 'model,f1\na,1\n' })).toBeNull()
    expect(readFolder({ 'results.csv': yolo(1) })).toBeNull()
  })
})

describe('an output folder of Hugging Face', () => {
  const results = '{"epoch": 3.0, "eval_accuracy": 0.95464, "eval_loss": 0.1736}'

  it('all_results.json comes before the others', () => {
    const found = readFolder({
      'all_results.json': results,
      'eval_results.json': '{"eval_accuracy": 0.1}',
      'trainer_state.json': '{"log_history": []}',
      'config.json': '{}',
    })

    expect(found?.used).toEqual(['all_results.json'])
    expect(found?.metrics.some((line) => line.endsWith('= 0.95464'))).toBe(true)
    expect(found?.notes).toEqual(['left unread: "eval_results.json", "trainer_state.json"'])
  })

  it('the checkpoint with the highest step stands in', () => {
    const state =
      '{"epoch": 1.0, "global_step": 9, "log_history": [{"epoch": 1.0, "step": 9, "eval_loss": 0.5}], "best_metric": 0.5}'
    const found = readFolder({
      'checkpoint-9/trainer_state.json': state,
      'checkpoint-10/trainer_state.json': state,
    })

    expect(found?.used).toEqual(['checkpoint-10/trainer_state.json'])
  })
})

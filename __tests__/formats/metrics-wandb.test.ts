import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe('the summary of a W&B run', () => {
  it("gives the last values without W&B's own keys, media and progress", () => {
    const { metrics, skipped } = readSample('wandb/wandb-summary.json')

    expect(metrics.map(tellMetric)).toEqual([
      'train/loss = 0.21',
      'val/acc = 0.91',
      'val/f1 = 0.8',
      'eval/rouge/l = 0.4',
      'loss.min = 0.1',
      'loss = 0.12',
      'best_acc.max = 0.93',
      'grad = NaN',
    ])
    expect(metrics[1]).toMatchObject({
      dataset: 'val',
      name: 'acc',
      source: 'wandb/wandb-summary.json#/val~1acc',
    })
    expect(skipped.map(({ pointer }) => pointer)).toEqual([
      '/_timestamp',
      '/_runtime',
      '/_step',
      '/_wandb',
      '/epoch',
      '/train~1global_step',
      '/eval~1runtime',
      '/eval~1samples_per_second',
      '/pr',
      '/weights',
      '/host',
    ])
  })

  it('takes the data set of the input line', () => {
    const { metrics } = readMetrics('{"val/acc": 1, "acc": 2}', {
      path: 'files/wandb-summary.json',
      dataset: 'x',
    })

    expect(metrics.map(tellMetric)).toEqual(['x/val/acc = 1', 'x/acc = 2'])
  })

  it('is claimed by its name only', () => {
    const { metrics } = readMetrics('{"_private": 1}')

    expect(metrics.map(tellMetric)).toEqual(['_private = 1'])
  })

  it('is refused when it is no object', () => {
    expect(() => readMetrics('[1]', { format: 'wandb' })).toThrow('not the summary of a run')
  })
})

describe('the summary of DVCLive', () => {
  it('is plain nested metrics without its step', () => {
    const { metrics, skipped } = readSample('dvclive/metrics.json')

    expect(metrics.map(tellMetric)).toEqual(['train/loss = 0.21', 'eval/f1 = 0.91'])
    expect(skipped.map(({ pointer }) => pointer)).toEqual(['/step'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe("the history of Keras' fit", () => {
  it('gives the last epoch of train and val', () => {
    const { metrics, skipped } = readSample('keras-history/history.json')

    expect(metrics.map(tellMetric)).toEqual([
      'train/accuracy = 0.879 step=2',
      'train/loss = 0.3522 step=2',
      'val/accuracy = 0.8377 step=2',
      'val/loss = NaN step=2',
    ])
    expect(metrics[2]?.source).toBe('keras-history/history.json#/val_accuracy/2')
    expect(skipped).toEqual([
      { pointer: '/learning_rate', why: 'a list of 3, no history of a metric' },
    ])
  })

  it('is also read as pandas writes that table', () => {
    expect(readSample('keras-history/pandas.json').metrics.map(tellMetric)).toEqual([
      'train/loss = 0.5411 step=1',
      'val/loss = 0.412 step=1',
    ])
  })

  it('is also read with train_ before the names', () => {
    expect(readSample('keras-history/torch-loop.json').metrics.map(tellMetric)).toEqual([
      'train/loss = 0.5 step=1',
      'val/loss = 0.6 step=1',
      'train/note = 2 step=1',
    ])
  })

  it('needs no validation', () => {
    const { metrics } = readMetrics('{"loss": [0.9, 0.5], "mae": [1, 2]}')

    expect(metrics.map(tellMetric)).toEqual(['train/loss = 0.5 step=1', 'train/mae = 2 step=1'])
  })

  it('may stand below "history"', () => {
    const { metrics } = readMetrics('{"epoch": [0, 1], "history": {"loss": [2, 1]}, "params": {}}')

    expect(metrics.map(tellMetric)).toEqual(['train/loss = 1 step=1'])
    expect(metrics[0]?.source).toBe('m.json#/history/loss/1')
  })

  it('may have fewer validations than epochs', () => {
    const { metrics } = readMetrics('{"loss": [3, 2, 1], "val_loss": [4]}')

    expect(metrics.map(tellMetric)).toEqual(['train/loss = 1 step=2', 'val/loss = 4 step=0'])
  })

  it.each([
    ['{"auc": [0.8, 0.9]}', 'auc = 0.9'],
    ['{"loss": [1, 2], "roc": [1, 2, 3]}', 'loss = 2'],
    ['{"loss": {"0": 0.1, "1": 0.2}}', 'loss/0 = 0.1'],
    ['{"loss": [1, 2], "auc": 0.9}', 'loss = 2'],
    ['{"val_loss": [1, 2]}', 'val_loss = 2'],
    ['{"history": {"loss": [1, 2]}, "auc": 1}', 'history/loss = 2'],
  ])('is not claimed in %s', (text, first) => {
    expect(readMetrics(text).metrics.map(tellMetric)[0]).toBe(first)
  })

  it('is refused when the line says so and there is none', () => {
    expect(() => readMetrics('[1]', { format: 'keras-history' })).toThrow('not {METRIC: [numbers]}')
  })
})

import { describe, expect, it } from '@jest/globals'
import { readSample, showMetric } from './metrics-fixture.ts'

describe('metrics of real files', () => {
  it.each([
    [
      'sklearn-report.json',
      [
        'cat/precision = 0.9137931034482759',
        'cat/recall = 0.8833333333333333',
        'cat/f1-score = 0.8983050847457628',
        'cat/support = 120.0',
        'dog/precision = 0.8870967741935484',
        'dog/recall = 0.9166666666666666',
        'dog/f1-score = 0.9016393442622951',
        'dog/support = 120.0',
        'accuracy = 0.9',
        'macro avg/precision = 0.9004449388209121',
        'macro avg/recall = 0.8999999999999999',
        'macro avg/f1-score = 0.8999722145040289',
        'macro avg/support = 240.0',
      ],
    ],
    [
      'python-dump.json',
      [
        'train/loss = 0.0419',
        'train/grad_norm = Infinity',
        'test/loss = NaN',
        'test/auc = 0.9120',
        'test/p = 1e-07',
        'test/best = -Infinity',
      ],
    ],
    [
      'evaluation.json',
      [
        'test/auc = 0.9310',
        'test/brier = 0.081',
        'test/bias = 0.02',
        'test/slice/age>60/recall = 0.80',
        'test/slice/sex/f/recall = 0.83',
        'test/slice/sex/m/recall = 0.79',
        'latency/p95 ~ ms = 12.5',
        'history/loss = 0.350',
      ],
    ],
    [
      'manifest-form.json',
      ['test/accuracy = 0.912', 'test/slice/age>60/recall = NaN', 'f1 = 0.90'],
    ],
    [
      'metrics.yaml',
      [
        'test/accuracy = 0.9120',
        'test/loss = NaN',
        'test/p_value = 1.0e-07',
        'train/accuracy = 0.99',
        'train/loss = -Infinity',
        'labels/0/precision = 0.5',
      ],
    ],
    [
      'metrics.toml',
      [
        'seconds = 1234.50',
        'test/accuracy = 0.9120',
        'test/loss = NaN',
        'test/f1.macro = 8.9e-1',
        'test/gain = Infinity',
        'auc = 0.930',
      ],
    ],
    ['pandas-row.csv', ['accuracy = 0.9120', 'f1 = 0.90']],
    [
      'pandas-report.csv',
      [
        'cat/precision = 0.91',
        'cat/recall = 0.88',
        'cat/f1-score = 0.895',
        'cat/support = 120.0',
        'macro avg/precision = 0.9',
        'macro avg/recall = 0.89',
        'macro avg/f1-score = 0.8949',
        'macro avg/support = 240.0',
      ],
    ],
    ['pandas-series.csv', ['accuracy = 0.9120', 'loss = NaN']],
    [
      'splits.csv',
      ['train/auc = 0.99', 'train/loss = 0.10', 'test/auc = 0.930', 'test/loss = Infinity'],
    ],
    [
      'keras-log.csv',
      [
        'train/accuracy = 0.8790',
        'train/loss = 0.3522',
        'val/accuracy = 0.8402',
        'val/loss = 0.4120',
      ],
    ],
    ['lightning-metrics.csv', ['train/loss = 0.38', 'val/acc = 0.84', 'val/loss = 0.43']],
    [
      'long.csv',
      [
        'test/auc = 0.9310',
        'test/slice/age>60, f/recall = 0.80',
        'latency_p95 = 12.5',
        'test/bias = -0.0',
      ],
    ],
  ])('%s gives names, data sets and the digits of the file', (name, expected) => {
    const { metrics } = readSample(name)

    expect(metrics.map(showMetric)).toEqual(expected)
  })

  it('the fields of a metric object are kept', () => {
    const { metrics } = readSample('evaluation.json')

    expect(metrics.slice(0, 3)).toEqual([
      {
        name: 'auc',
        dataset: 'test',
        slice: null,
        value: { value: 0.931, digits: '0.9310' },
        better: 'higher',
        unit: null,
        samples: 2000,
        stderr: { value: 0.0063, digits: '0.0063' },
        repeats: null,
        source: 'evaluation.json#/test/auc',
      },
      expect.objectContaining({ name: 'brier', better: 'lower', samples: 2000 }),
      expect.objectContaining({ name: 'bias', better: { target: 0 }, unit: 'pp', repeats: 5 }),
    ])
  })

  it('the columns of a long table are kept, with the line as source', () => {
    const { metrics } = readSample('long.csv')

    expect(metrics[1]).toEqual({
      name: 'recall',
      dataset: 'test',
      slice: 'age>60, f',
      value: { value: 0.8, digits: '0.80' },
      better: 'higher',
      unit: null,
      samples: 40,
      stderr: null,
      repeats: null,
      source: 'long.csv#L3',
    })
    expect(metrics[2]).toMatchObject({ better: 'lower', unit: 'ms', source: 'long.csv#L4' })
    expect(metrics[3]).toMatchObject({ better: { target: 0 }, slice: null })
  })

  it('pointers escape "/" and "~", and a series points at its last number', () => {
    const { metrics } = readSample('evaluation.json')

    expect(metrics.slice(-2).map(({ source }) => source)).toEqual([
      'evaluation.json#/latency~1p95 ~0 ms',
      'evaluation.json#/history/loss/2',
    ])
  })

  it.each([
    [
      'evaluation.json',
      [
        { pointer: '/model', why: 'a text' },
        { pointer: '/calibrated', why: 'the boolean true' },
      ],
    ],
    ['metrics.yaml', [{ pointer: '/note', why: 'a text' }]],
    ['pandas-row.csv', [{ pointer: 'L2', why: '"model" is a text' }]],
    ['long.csv', [{ pointer: 'L6', why: '"notes" is a text' }]],
  ])('%s says what was skipped', (name, expected) => {
    expect(readSample(name).skipped).toEqual(expected)
  })
})

import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

const ROW = '{"precision": 1, "recall": 0.5, "f1-score": 0.7, "support": 8}'

describe('a classification report', () => {
  it('gives averages, classes as slices, and the support as samples', () => {
    const { metrics, skipped } = readSample('sklearn/report.json')

    expect(metrics.map(tellMetric)).toEqual([
      'slice/class=cat/precision = 0.9137931034482759 n=120',
      'slice/class=cat/recall = 0.8833333333333333 n=120',
      'slice/class=cat/f1 = 0.8983050847457628 n=120',
      'slice/class=dog/precision = 0.8870967741935484 n=120',
      'slice/class=dog/recall = 0.9166666666666666 n=120',
      'slice/class=dog/f1 = NaN n=120',
      'accuracy = 0.9 n=240',
      'precision_macro = 0.9004449388209121 n=240',
      'recall_macro = 0.8999999999999999 n=240',
      'f1_macro = 0.8999722145040289 n=240',
      'precision_weighted = 0.9004449388209122 n=240',
      'recall_weighted = 0.9 n=240',
      'f1_weighted = 0.8999722145040288 n=240',
    ])
    expect(metrics[9]?.source).toBe('sklearn/report.json#/macro avg/f1-score')
    expect(skipped).toEqual([])
  })

  it('may stand below the name of a data set, beside other metrics', () => {
    const metrics = readSample('sklearn/splits.yaml').metrics.map(tellMetric)

    expect(metrics).toContain('train/slice/class=0/f1 = 0.67 n=4')
    expect(metrics).toContain('train/f1_micro = 0.85 n=4')
    expect(metrics).toContain('train/f1_samples = 0.65 n=4')
    expect(metrics).toContain('f1_macro = 0.35 n=2')
    expect(metrics.at(-1)).toBe('test/auc = 0.91')
    expect(metrics).toHaveLength(22)
  })

  it('takes the data set of the input line', () => {
    const { metrics } = readMetrics(`{"macro avg": ${ROW}, "weighted avg": ${ROW}}`, {
      dataset: 'test',
    })

    expect(metrics.map(tellMetric)[0]).toBe('test/precision_macro = 1 n=8')
  })

  it('skips what is no row', () => {
    const { skipped } = readMetrics(
      `{"macro avg": ${ROW}, "weighted avg": ${ROW}, "note": "x", "odd": {"precision": 1}}`,
    )

    expect(skipped).toEqual([
      { pointer: '/note', why: 'a text, no row of a classification report' },
      { pointer: '/odd', why: 'an object of 1, no row of a classification report' },
    ])
  })

  it.each([
    [`{"macro avg": ${ROW}}`, 'macro avg/precision = 1'],
    ['{"macro avg": 0.5, "weighted avg": 0.6}', 'macro avg = 0.5'],
  ])('is not claimed in %s', (text, first) => {
    expect(readMetrics(text).metrics.map(tellMetric)[0]).toBe(first)
  })

  it('is refused when the line says so and there is none', () => {
    expect(() => readMetrics('{"a": 1}', { format: 'sklearn' })).toThrow(
      /m\.json, line 1, column 1: found no classification report.*output_dict=True/,
    )
  })
})

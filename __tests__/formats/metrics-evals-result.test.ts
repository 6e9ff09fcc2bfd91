import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe('evaluation histories of gradient boosting', () => {
  it('give the best iteration, counted from 0 as XGBoost does', () => {
    const { metrics, skipped } = readSample('evals-result/xgboost.json')

    expect(metrics.map(tellMetric)).toEqual([
      'validation_0/logloss = 0.35953 step=1',
      'validation_0/error = 0.03 step=1',
      'validation_1/logloss = 0.357756 step=1',
      'validation_1/error = 0.04283 step=1',
    ])
    expect(metrics[2]?.source).toBe('evals-result/xgboost.json#/validation_1/logloss/1')
    expect(skipped).toEqual([{ pointer: '/best_score', why: 'the number 0.357756' }])
  })

  it('give the best iteration, counted from 1 as LightGBM does', () => {
    expect(readSample('evals-result/lightgbm.json').metrics.map(tellMetric)).toEqual([
      'training/binary_logloss = 0.5 step=1',
      'valid_0/binary_logloss = 0.55 step=1',
    ])
  })

  it('give the last iteration when none is the best', () => {
    expect(readSample('evals-result/plain.json').metrics.map(tellMetric)).toEqual([
      'learn/Logloss = 0.5 step=1',
      'validation/Logloss = Infinity step=1',
      'validation/AUC = 0.72 step=1',
    ])
  })

  it('give the last iteration, and say so, when the best is none of these', () => {
    const { metrics, skipped } = readMetrics('{"eval": {"auc": [1, 2]}, "best_iteration": 7}')

    expect(metrics.map(tellMetric)).toEqual(['eval/auc = 2 step=1'])
    expect(skipped).toEqual([
      { pointer: '/best_iteration', why: '7, no iteration of these; the last one counts' },
    ])
  })

  it('take the data set of the input line and keep their own in the name', () => {
    expect(readSample('evals-result/lightgbm.json', 'x').metrics.map(tellMetric)).toEqual([
      'x/training/binary_logloss = 0.5 step=1',
      'x/valid_0/binary_logloss = 0.55 step=1',
    ])
  })

  it.each([
    ['{"eval": {"auc": [1, 2], "f1": [1]}}', 'eval/auc = 2'],
    ['{"eval": {"auc": [1, 2]}, "note": 3}', 'eval/auc = 2'],
    ['{"confusion": {"0": [1, 2], "1": [3, 4]}}', 'confusion/0 = 2'],
    ['{"eval": {"auc": 1}}', 'eval/auc = 1'],
  ])('are not claimed in %s', (text, first) => {
    expect(readMetrics(text).metrics.map(tellMetric)[0]).toBe(first)
  })

  it('are refused when the line says so and there are none', () => {
    expect(() => readMetrics('{"a": 1}', { format: 'evals-result' })).toThrow(
      'm.json, line 1, column 1: found no {DATASET: {METRIC: [numbers]}}',
    )
  })
})

it('curves of equal length are no history of training', () => {
  const text = '{"roc_curve": {"fpr": [0, 0.1], "tpr": [0, 0.9]}, "test": {"auc": 0.9}}'
  expect(readMetrics(text).metrics.map(({ name }) => name)).toEqual(['auc'])
})

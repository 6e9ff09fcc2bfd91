import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe("SageMaker's evaluation", () => {
  it('gives the metrics without curves, matrices and standard deviations', () => {
    const { metrics, skipped } = readSample('sagemaker/evaluation.json')

    expect(metrics.map(tellMetric)).toEqual([
      'accuracy = 0.5 n=256',
      'auc = 0.83 n=256',
      'f1 = NaN n=256',
      'recall = 0.75 n=256',
    ])
    expect(metrics[1]?.source).toBe(
      'sagemaker/evaluation.json#/binary_classification_metrics/auc/value',
    )
    expect(skipped).toContainEqual({
      pointer: '/binary_classification_metrics/auc/standard_deviation',
      why: 'the number 0.01, a standard deviation and no standard error',
    })
    expect(skipped).toContainEqual({
      pointer: '/binary_classification_metrics/confusion_matrix',
      why: 'an object of 2',
    })
  })

  it('of a regression keeps all digits', () => {
    expect(readSample('sagemaker/regression.json', 'test').metrics.map(tellMetric)).toEqual([
      'test/mse = 0.3711832061068702',
      'test/r2 = -1.3766111872212665',
    ])
  })

  it('of two kinds keeps the kind in the name', () => {
    const { metrics } = readMetrics(
      '{"regression_metrics": {"mse": 1}, "multiclass_classification_metrics": {"accuracy": {"value": 0.5}}}',
    )

    expect(metrics.map(tellMetric)).toEqual([
      'regression_metrics/mse = 1',
      'multiclass_classification_metrics/accuracy = 0.5',
    ])
  })

  it.each([
    ['{"metrics": {"mse": {"value": 1}}}', 'metrics/mse = 1'],
    ['{"regression_metrics": {"a": {"mse": 1}}}', 'regression_metrics/a/mse = 1'],
    ['{"regression_metrics": 1}', 'regression_metrics = 1'],
  ])('is not claimed in %s', (text, first) => {
    expect(readMetrics(text).metrics.map(tellMetric)[0]).toBe(first)
  })

  it('is refused when the line says so and there is none', () => {
    expect(() => readMetrics('{"a": 1}', { format: 'sagemaker' })).toThrow(/found no binary_cl/)
  })
})

it('what SageMaker did not write beside its evaluation is read by the plain rules', () => {
  const { metrics, skipped } = readMetrics(
    '{"version": 0.0, "dataset": {"item_count": 8}, "classification_metrics": {"f1": {"value": 0.5}}, "test": {"auc": 0.91}}',
  )

  expect(metrics.map(tellMetric)).toEqual(['f1 = 0.5 n=8', 'test/auc = 0.91'])
  expect(skipped.map(({ pointer }) => pointer)).toEqual(['/version', '/dataset'])
})

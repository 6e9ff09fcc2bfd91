import { describe, expect, it } from '@jest/globals'
import { metricKey } from '../../src/domain/metric.ts'
import { readMetrics, showMetric } from './metrics-fixture.ts'

describe('lists that are no series', () => {
  it.each(
    'fpr tpr fnr thresholds pr_thresholds precision_curve recall_curve predictions y_true y_pred y_prob y_proba feature_importances feature_importances_ featureImportance importance coef coef_ coefficients weights class_weights bins hist histogram confusion_matrix quantiles embeddings classes'.split(
      ' ',
    ),
  )('%s is skipped and said so', (name) => {
    const { metrics, skipped } = readMetrics(`{"auc": 0.9, "${name}": [1, 2, 3]}`)

    expect(metrics.map(showMetric)).toEqual(['auc = 0.9'])
    expect(skipped).toEqual([
      { pointer: `/${name}`, why: expect.stringMatching(/^a list of 3, (?:a curve|cells)/) },
    ])
  })

  it.each(['roc', 'roc_curve', 'pr_curve', 'det', 'calibration_curve'])(
    'every list below %s is a curve; its numbers count',
    (name) => {
      const { metrics } = readMetrics(
        `{"${name}": {"x": [0, 1], "class": {"a": [1, 2]}, "auc": 0.9}, "loss": [0.5, 0.25]}`,
      )

      expect(metrics.map(showMetric)).toEqual([`${name}/auc = 0.9`, 'loss = 0.25'])
    },
  )

  it('all below a confusion matrix is one', () => {
    const { metrics, skipped } = readMetrics(
      '{"confusion_matrix": {"tp": 5, "fn": [1, 2]}, "auc": 1}',
    )

    expect(metrics.map(metricKey)).toEqual(['auc'])
    expect(skipped).toEqual([
      { pointer: '/confusion_matrix', why: 'an object of 2, cells of a matrix' },
    ])
  })

  it('other names stay series, and numbers of such names metrics', () => {
    const { metrics } = readMetrics(
      '{"loss_hist": [3, 2], "tpr_at_1": [0.5, 0.75], "tpr": 0.5, "threshold": 0.25, "weight": [1]}',
    )

    expect(metrics.map(showMetric)).toEqual([
      'loss_hist = 2',
      'tpr_at_1 = 0.75',
      'tpr = 0.5',
      'threshold = 0.25',
      'weight = 1',
    ])
  })

  it.each(['timestamp', 'eval_timestamp', 'seed', 'random_state'])('%s is no metric', (name) => {
    expect(readMetrics(`{"auc": 1, "run": {"${name}": 42}}`).metrics.map(metricKey)).toEqual([
      'auc',
    ])
  })

  it('alone are refused', () => {
    expect(() =>
      readMetrics('{"roc_curve": {"fpr": [0, 1], "tpr": [0, 1], "thresholds": [1]}}'),
    ).toThrow(/holds no metric\. Seen: \/roc_curve\/fpr \(a list of 2, a curve or vector/)
  })
})

import { describe, expect, it } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { DICTIONARY } from '../../src/domain/direction-dictionary.ts'
import { findDirection, isResourceMetric } from '../../src/domain/direction.ts'

describe('findDirection', () => {
  it.each([
    ['map', 'higher'],
    ['mape', 'lower'],
    ['mAP', 'higher'],
    ['acc', 'higher'],
    ['accel', null],
    ['accel_ms', 'lower'],
    ['log_loss', 'lower'],
    ['logLoss', 'lower'],
    ['d2_log_loss_score', 'higher'],
    ['lossless', null],
    ['ms_ssim', 'higher'],
    ['error_rate', 'lower'],
    ['timestamp', null],
  ])('compares whole words: %s is %j', (name, direction) => {
    expect(findDirection(name)).toBe(direction)
  })

  it.each([
    ['neg_log_loss', 'higher'],
    ['neg_mean_squared_error', 'higher'],
    ['neg_brier_score', 'higher'],
    ['neg_mean_gamma_deviance', 'higher'],
    ['neg_negative_likelihood_ratio', 'higher'],
    ['negative_log_likelihood', 'lower'],
    ['neg_log_likelihood', 'lower'],
    ['log_likelihood', 'higher'],
    ['neg_recall', null],
    ['1-accuracy', null],
    ['1 - auc', null],
    ['accuracy_drop', null],
    ['time_to_accuracy', null],
    ['loss_scale', null],
  ])('turns around what turns the meaning around, or says nothing: %s is %j', (name, direction) => {
    expect(findDirection(name)).toBe(direction)
  })

  it.each([
    ['ndcg@10', 'higher'],
    ['recall@5', 'higher'],
    ['pass@1', 'higher'],
    ['pass', null],
    ['map@[.5:.95]', 'higher'],
    ['metrics/mAP50-95(B)', 'higher'],
    ['f1[macro]', 'higher'],
    ['f1-score', 'higher'],
    ['weighted avg/precision', 'higher'],
    ['val_loss', 'lower'],
    ['loss/train', 'lower'],
    ['test/slice/age>60/recall', 'higher'],
    ['slice/loss/recall', 'higher'],
    ['latency_p95_ms', 'lower'],
    ['p99_latency', 'lower'],
    ['top_5_accuracy', 'higher'],
    ['sparse_categorical_accuracy', 'higher'],
    ['recall_spam', 'higher'],
    ['acc_norm,none', 'higher'],
  ])('leaves out what does not matter: %s is %j', (name, direction) => {
    expect(findDirection(name)).toBe(direction)
  })

  it.each([
    ['auc_gap', 'lower'],
    ['tpr_disparity', 'lower'],
    ['accuracy_std', 'none'],
    ['acc_norm_stderr,none', 'none'],
    ['grad_norm', 'none'],
    ['test/support', 'none'],
    ['n', 'none'],
    ['recall_n', 'higher'],
    ['train_size', 'none'],
    ['train_time', 'lower'],
    ['disparate_impact', { target: 1 }],
    ['mean_error', { target: 0 }],
    ['mean_absolute_error', 'lower'],
    ['wip', 'higher'],
    ['davies_bouldin', 'lower'],
  ])('knows %s to be %j', (name, direction) => {
    expect(findDirection(name)).toEqual(direction)
  })

  it.each([
    '',
    'score',
    'x',
    'constructor',
    '__proto__',
    'coverage',
    'neg',
    'neg_',
    'train',
    'a'.repeat(1000),
  ])('does not guess about %j', (name) => {
    expect(findDirection(name)).toBeNull()
  })

  it('knows every phrase of the dictionary as a whole name, also on a validation set', () => {
    // The size of a split is a name of its own.
    const phrases = [...DICTIONARY].filter(([phrase]) => !phrase.endsWith('size'))
    const expected = phrases.map(([phrase, { direction }]) => [phrase, direction, direction])
    const found = phrases.map(([phrase]) => {
      const name = phrase.replaceAll(' ', '_')
      return [phrase, findDirection(name), findDirection(`valid_${name.toUpperCase()}`)]
    })
    expect(found).toEqual(expected)
  })

  it('answers for any text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (name) => {
        const direction = findDirection(name)
        const known = [null, 'none', 'higher', 'lower'].includes(
          typeof direction === 'string' ? direction : null,
        )
        expect(known).toBe(true)
      }),
    )
  })
})

describe('isResourceMetric', () => {
  it('tells time, size and cost, which differ from machine to machine, from quality', () => {
    const names = [
      'params',
      'model_size',
      'flops',
      'latency_p95_ms',
      'cost',
      'f1',
      'acc_bytes',
      'x',
    ]
    expect(names.filter(isResourceMetric)).toEqual([
      'params',
      'model_size',
      'flops',
      'latency_p95_ms',
      'cost',
    ])
  })
})

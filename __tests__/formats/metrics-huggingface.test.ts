import { describe, expect, it } from '@jest/globals'
import { splitPrefix } from '../../src/formats/split-prefix.ts'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

const tell = (text: string, path: string, dataset: string | null = null) =>
  readMetrics(text, { path, dataset }).metrics.map(tellMetric)

describe("the results of Hugging Face's Trainer", () => {
  it('have the prefix as data set and its samples as theirs', () => {
    const { metrics, skipped } = readSample('huggingface/all_results.json')

    expect(metrics.map(tellMetric)).toEqual([
      'eval/accuracy = 0.95464 n=25000',
      'eval/loss = 0.1736 n=25000',
      'perplexity = 1.1896',
      'train/loss = 0.2061 n=20000',
    ])
    expect(metrics[0]?.source).toBe('huggingface/all_results.json#/eval_accuracy')
    expect(skipped.map(({ pointer }) => pointer)).toEqual([
      '/epoch',
      '/eval_runtime',
      '/eval_samples',
      '/eval_samples_per_second',
      '/eval_steps_per_second',
      '/total_flos',
      '/train_runtime',
      '/train_samples',
      '/train_samples_per_second',
      '/train_steps_per_second',
    ])
  })

  it('without a prefix are of the set that the file is called after', () => {
    expect(readSample('huggingface/eval_results.json').metrics.map(tellMetric)).toEqual([
      'eval/loss = 2.87',
      'eval/perplexity = 17.7',
    ])
  })

  it('of several evaluation sets are told apart by their times', () => {
    expect(readSample('huggingface/several.json').metrics.map(tellMetric)).toEqual([
      'cola/matthews_correlation = 0.61 n=1043',
      'cola/loss = 0.44 n=1043',
      'mnli_m/accuracy = 0.84',
      'mnli_m/loss = 0.51',
      'eval_train/loss = 0.02',
      'train/loss = 0.31',
    ])
  })

  it('of an evaluator with a dash in its name are of the set of that name', () => {
    expect(readSample('huggingface/sentence-transformers.json').metrics.map(tellMetric)).toEqual([
      'eval/loss = 0.9',
      'sts-dev/pearson_cosine = 0.8101',
      'sts-dev/spearman_cosine = 0.8234',
      'eval/f1-score_macro = 0.5',
      'eval/f1-score_micro = 0.6',
    ])
  })

  it('take the data set of the input line, and keep their own in the name when there are several', () => {
    expect(tell('{"eval_loss": 1}', 'eval_results.json', 'dev')).toEqual(['dev/loss = 1'])
    expect(tell('{"eval_loss": 1, "train_loss": 2}', 'all_results.json', 'x')).toEqual([
      'x/eval/loss = 1',
      'x/train/loss = 2',
    ])
  })

  it('keep NaN, and skip what is no number', () => {
    const { metrics, skipped } = readMetrics('{"test_loss": NaN, "test_note": "x"}', {
      path: 'out/test_results.json',
    })

    expect(metrics.map(tellMetric)).toEqual(['test/loss = NaN'])
    expect(skipped).toEqual([{ pointer: '/test_note', why: 'a text, no result' }])
  })

  it.each([
    ['m.json', '{"eval_loss": 1}', 'eval_loss = 1'],
    ['eval_results.json', '{"loss": 1}', 'loss = 1'],
    ['eval_results.json', '{"test": {"eval_loss": 1}}', 'test/eval_loss = 1'],
    ['m.json', '{"eval_runtime": 1, "eval_f1": 2}', 'eval_f1 = 2'],
  ])('are not claimed in %s with %s', (path, text, expected) => {
    expect(tell(text, path)).toEqual([expected])
  })

  it('are refused with a place when the line says so and they are none', () => {
    expect(() => readMetrics('[1]', { format: 'huggingface' })).toThrow(
      'm.json, line 1, column 1: found a list of 1, not the results of Trainer',
    )
  })
})

describe('a flat key', () => {
  it.each([
    ['eval_accuracy', 'eval', 'accuracy'],
    ['eval_micro_f1', 'eval', 'micro_f1'],
    ['predict_bleu', 'predict', 'bleu'],
    ['validation_f1', null, 'validation_f1'],
    ['eval_', null, 'eval_'],
    ['_eval', null, '_eval'],
    ['eval', null, 'eval'],
    ['', null, ''],
  ])('%s alone is split at a known stage only', (key, dataset, name) => {
    expect(splitPrefix([key])(key)).toEqual({ dataset, name })
  })

  it('is split at a prefix that the job chose when Trainer timed it', () => {
    const keys = ['holdout_f1', 'holdout_runtime', 'holdout_samples_per_second']

    expect(splitPrefix(keys)('holdout_f1')).toEqual({ dataset: 'holdout', name: 'f1' })
  })

  it('of nothing but separators is split in no time', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `${'_'.repeat(5000)}${index}`)
    const before = Date.now()
    const split = splitPrefix(keys)
    for (const key of keys) split(key)

    expect(Date.now() - before).toBeLessThan(2000)
  })
})

it('what is nested beside the results of Trainer is read by the plain rules', () => {
  const text =
    '{"inference_runtime": 2, "inference_samples_per_second": 9, "f1": 0.5, "test": {"auc": 0.91}, "more": [{"name": "p", "value": 3}], "eval_precisions": [0.8, 0.6]}'

  expect(tell(text, 'm.json')).toEqual(['f1 = 0.5', 'test/auc = 0.91', 'more/p = 3'])
})

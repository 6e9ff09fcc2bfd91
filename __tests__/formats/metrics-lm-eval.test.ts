import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

const FILE = 'lm-eval/results_2024-06-10T12-00-00.000000.json'

describe('results of lm-evaluation-harness', () => {
  it('have task, filter, standard error, samples and direction', () => {
    const { metrics, skipped } = readSample(FILE)

    expect(metrics.map(tellMetric)).toEqual([
      'gsm8k/slice/filter=strict-match/exact_match = 0.31 n=1319 ±0.0127 higher',
      'gsm8k/slice/filter=flexible-extract/exact_match = 0.335 n=1319 ±0.013 higher',
      'hellaswag/acc = 0.51 n=25 ±0.005 higher',
      'hellaswag/acc_norm = 0.63 n=25 higher',
      'wikitext/word_perplexity = 12.4 lower',
      'mmlu/acc = 0.45 ±0.004',
      'bbh/acc_norm = 0.5',
    ])
    expect(metrics[0]?.source).toBe(`${FILE}#/results/gsm8k/exact_match,strict-match`)
    expect(metrics[6]?.source).toBe(`${FILE}#/groups/bbh/acc_norm,none`)
    expect(skipped).toEqual([
      { pointer: '/config/limit', why: 'partial evaluation: the number 25.0 as limit' },
      { pointer: '/n-samples/hellaswag', why: 'partial evaluation: 25 of 10042 samples' },
      { pointer: '/task_hashes/gsm8k', why: 'hash of the samples "7f0ac2b5"' },
    ])
  })

  it('of older versions have no filter', () => {
    const { metrics } = readMetrics(
      '{"results": {"lambada": {"ppl": 5.1, "ppl_stderr": 0.1, "acc": 0.5}}, "versions": {"lambada": 0}, "config": {"model": "hf"}}',
    )

    expect(metrics.map(tellMetric)).toEqual(['lambada/ppl = 5.1 ±0.1', 'lambada/acc = 0.5'])
  })

  it('count samples from the results where n-samples says nothing', () => {
    const { metrics } = readMetrics(
      '{"results": {"t": {"acc,none": 1, "sample_len": 7}, "g": {"acc,none": 2, "samples": 9}}, "n-shot": {}}',
    )

    expect(metrics.map(tellMetric)).toEqual(['t/acc = 1 n=7', 'g/acc = 2 n=9'])
  })

  it('keep NaN and skip texts', () => {
    const { metrics, skipped } = readMetrics(
      '{"results": {"t": {"acc,none": NaN, "f1,none": "N/A", "acc_stderr,none": NaN}}, "n-shot": {}}',
    )

    expect(metrics.map(tellMetric)).toEqual(['t/acc = NaN'])
    expect(skipped).toEqual([{ pointer: '/results/t/f1,none', why: 'a text' }])
  })

  it('take the data set of the input line and keep the task in the name', () => {
    const { metrics } = readMetrics(
      '{"results": {"a": {"acc,none": 1}, "b": {"acc,none": 2}}, "n-shot": {}}',
      { dataset: 'nightly' },
    )

    expect(metrics.map(tellMetric)).toEqual(['nightly/a/acc = 1', 'nightly/b/acc = 2'])
  })

  it.each([
    ['{"results": {"test": {"auc": 1}}}', 'results/test/auc = 1'],
    ['{"results": {"auc": 1}, "config": {"lr": 2}, "versions": {"x": 3}}', 'results/auc = 1'],
  ])('are not claimed in %s', (text, first) => {
    expect(readMetrics(text).metrics.map(tellMetric)[0]).toBe(first)
  })

  it('are refused when the line says so and there are none', () => {
    expect(() => readMetrics('{"a": 1}', { format: 'lm-eval' })).toThrow(
      'm.json, line 1, column 1: found no object "results" by task',
    )
  })
})

it('what the harness did not write beside its results is read by the plain rules', () => {
  const { metrics } = readMetrics(
    '{"results": {"a": {"acc,none": 0.5}}, "n-shot": {"a": 0}, "max_length": 2048, "lm_eval_version": "0.4.9", "test": {"auc": 0.91}, "f1": 0.25}',
  )

  expect(metrics.map(tellMetric)).toEqual(['a/acc = 0.5', 'test/auc = 0.91', 'f1 = 0.25'])
})

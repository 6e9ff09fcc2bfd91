import { describe, expect, it } from '@jest/globals'
import { modelCardMetrics } from '../../src/formats/metrics-model-card.ts'
import { tellMetric } from './metric-text.ts'
import { readFixture, readMetrics, readSample, toBytes } from './metrics-fixture.ts'

const read = (text: string, path = 'README.md') =>
  modelCardMetrics.read({ path, bytes: toBytes(text), dataset: null })

describe('the metrics of a model card', () => {
  it('are those of model-index, and of nothing in the text', () => {
    const { metrics, skipped } = readSample('model-card/README.md')

    expect(metrics.map(tellMetric)).toEqual([
      'imdb/plain_text/test/accuracy = 0.9546',
      'imdb/plain_text/test/f1 = 95.1 [%]',
      'common_voice/test/Test WER = 20.0 ±1.2',
      'common_voice/test/Test WER (+LM) = 18.4',
      'LunarLander-v2/mean_reward = 266.55',
    ])
    expect(metrics[2]?.source).toBe('model-card/README.md#/model-index/0/results/1/metrics/0/value')
    expect(skipped).toEqual([
      {
        pointer: '/model-index/0/results/1/metrics/2',
        why: 'an object of 2 without a name or a number',
      },
      {
        pointer: '/model-index/0/results/2/metrics/0/value',
        why: 'the number 21.24 after ±, a standard deviation',
      },
    ])
  })

  it('of several models are slices, also in a document of its own', () => {
    expect(readSample('model-card/index.yaml').metrics.map(tellMetric)).toEqual([
      'imdb/slice/model=small/accuracy = 0.91',
      'imdb/slice/model=large/accuracy = 0.95',
    ])
  })

  it('are found without a file name that says so', () => {
    const text = new TextDecoder().decode(readFixture('model-card/README.md'))

    expect(modelCardMetrics.resembles(text)).toBe(true)
    expect(modelCardMetrics.resembles(text.replaceAll('\n', '\r\n'))).toBe(true)
    expect(read(text.replaceAll('\n', '\r\n')).metrics).toHaveLength(5)
    expect(modelCardMetrics.resembles('---\na: 1\n---\nmodel-index: []\n')).toBe(false)
    expect(modelCardMetrics.resembles('model-index: []\n')).toBe(false)
  })

  it('may be named in any YAML', () => {
    const text = '---\nmodel-index:\n- results:\n  - metrics: [{type: f1, value: 1}]\n'

    expect(read(text, 'card.yaml').metrics.map(tellMetric)).toEqual(['f1 = 1'])
  })

  it('take the data set of the input line', () => {
    const { metrics } = readMetrics(
      '{"model-index": [{"results": [{"dataset": {"type": "imdb"}, "metrics": [{"type": "f1", "value": "0.90"}]}]}]}',
      { dataset: 'test' },
    )

    expect(metrics.map(tellMetric)).toEqual(['test/f1 = 0.90'])
  })

  it.each([
    ['# Model\n', 'README.md, line 1, column 1: does not begin with "---"'],
    ['---\nlicense: mit\n', 'no second line "---" ends it'],
    ['---\nlicense: mit\n---\n', 'README.md, line 2, column 1: found no list "model-index"'],
    ['---\nmodel-index: [\n---\n', 'README.md, line 3, column 1: not YAML'],
    ['---\nmodel-index: {}\n---\n', 'found no list "model-index"'],
    ['---\nmodel-index: []\n---\n', 'README.md holds no metric'],
    ['---\n---\n', 'holds only comments, no value'],
  ])('are refused with a place in %j', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('with a name that comes twice are refused with both places', () => {
    const metric = '{type: f1, name: F1, value: 1}'

    expect(() =>
      read(`---\nmodel-index: [{results: [{metrics: [${metric}, ${metric}]}]}]\n---\n`),
    ).toThrow(/F1 comes twice: README\.md#\/model-index\/0\/results\/0\/metrics\/0\/value and /)
  })
})

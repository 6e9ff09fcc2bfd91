import { describe, expect, it } from '@jest/globals'
import { metricKey } from '../../src/domain/metric.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe('the data set of the input line', () => {
  it('is that of every number, and enclosing keys join the name', () => {
    const { metrics } = readSample('python-dump.json', 'nightly')

    expect(metrics.map(metricKey).slice(0, 2)).toEqual([
      'nightly/train/loss',
      'nightly/train/grad_norm',
    ])
  })

  it('keeps slices apart', () => {
    const { metrics } = readMetrics('{"a": {"slices": {"x": {"auc": 1}}}}', { dataset: 'test' })

    expect(metrics[0]).toMatchObject({ dataset: 'test', slice: 'x', name: 'a/auc' })
  })

  it.each([
    ['m.json', '[{"name": "auc", "value": 1, "dataset": "train"}]'],
    ['m.csv', 'split,auc\ntrain,1\n'],
  ])('must not contradict the file (%s)', (path, text) => {
    expect(() => readMetrics(text, { path, dataset: 'test' })).toThrow(
      /train.*input line says test=/,
    )
  })
})

describe('nested names', () => {
  it.each([
    ['{"auc": 1}', 'auc'],
    ['{"test": {"auc": 1}}', 'test/auc'],
    ['{"test": {"a": {"b": 1}}}', 'test/a/b'],
    ['{"slices": {"x": {"auc": 1}}}', 'slice/x/auc'],
    ['{"slices": {"auc": 1}}', 'slices/auc'],
    ['{"test": {"a": {"slice": {"x": {"auc": 1}}}}}', 'test/slice/x/a/auc'],
    ['{"test": {"slice": {"x": {"auc": {"value": 1, "unit": "%"}}}}}', 'test/slice/x/auc'],
    ['{" test ": {"auc ": 1}}', 'test/auc'],
    ['{"test": [{"name": "auc", "value": 1}]}', 'test/auc'],
    ['{"test": {"metrics": [{"name": "auc", "value": 1}]}}', 'test/auc'],
    ['{"test": [{"name": "auc", "value": 1, "dataset": null}]}', 'auc'],
    ['{"name": "auc", "value": 1}', 'auc'],
    ['{"value": 1}', 'value'],
    ['{"auc": {"value": 1, "dataset": "test", "slice": "x"}}', 'test/slice/x/auc'],
    ['{"auc": {"value": 1, "comment": "good"}}', 'auc'],
    ['{"__proto__": {"constructor": 1}}', '__proto__/constructor'],
  ])('%s is %s', (text, expected) => {
    expect(readMetrics(text).metrics.map(metricKey)).toEqual([expected])
  })

  it('an object with another number beside "value" is a group', () => {
    const { metrics } = readMetrics('{"a2c": {"value": 1, "policy_loss": 2}}')

    expect(metrics.map(metricKey)).toEqual(['a2c/value', 'a2c/policy_loss'])
  })

  it('hostile keys leave the prototypes alone', () => {
    readMetrics('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}')

    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('numbers', () => {
  it('an entry of a list of metrics without a number is skipped, the others count', () => {
    const { metrics, skipped } = readMetrics(
      '{"metrics": [{"name": "f1", "value": "0.9"}, {"name": "auc", "value": 1}, {"name": "ece", "value": null}]}',
    )

    expect(metrics.map(metricKey)).toEqual(['auc'])
    expect(skipped).toEqual([
      { pointer: '/metrics/0/value', why: 'a text, not a number' },
      { pointer: '/metrics/2/value', why: 'null, not a number' },
    ])
  })

  it('a member of a metric that is no field is skipped and said so', () => {
    expect(readMetrics('{"auc": {"value": 1, "a/b": "x"}}').skipped).toEqual([
      { pointer: '/auc/a~1b', why: 'no field of a metric' },
    ])
  })

  it('an integer above 2^53 keeps its digits', () => {
    const { metrics } = readMetrics('{"tokens": 9007199254740993}')

    expect(metrics[0]?.value).toEqual({ value: 9007199254740992, digits: '9007199254740993' })
  })

  it('a number beyond a double is infinite', () => {
    expect(readMetrics('{"loss": 1e999}').metrics[0]).toMatchObject({
      value: null,
      nonFinite: 'Infinity',
    })
  })

  it.each(['[1, "2"]', '[]', '[[1, 2], [3, 4]]', '{}', 'null', '"0.9"', '0.9', '[{"step": 1}]'])(
    'the value %s is skipped',
    (value) => {
      const nested = value === '0.9' ? '"0.9"' : value
      const { metrics, skipped } = readMetrics(`{"x": ${nested}, "auc": 1}`)

      expect(metrics).toHaveLength(1)
      expect(skipped).toHaveLength(1)
      expect(() => readMetrics(value)).toThrow(/m\.json holds no metric\. Seen: /)
    },
  )
})

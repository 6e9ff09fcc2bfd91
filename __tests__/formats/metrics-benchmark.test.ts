import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe('the custom format of github-action-benchmark', () => {
  it('gives value, unit and the direction where it is said', () => {
    const { metrics, skipped } = readSample('benchmark/output.json')

    expect(metrics.map(tellMetric)).toEqual([
      'CPU Load = 50 [Percent]',
      'latency p95 = 12.50 [ms]',
      'throughput = 1200 higher [req/s]',
      'memory = 512 lower [MB]',
    ])
    expect(metrics[1]).toMatchObject({ stderr: null, source: 'benchmark/output.json#/1' })
    expect(skipped).toEqual([
      { pointer: '/1/range', why: 'a text' },
      { pointer: '/1/extra', why: 'a text' },
      { pointer: '/2/range', why: 'a text' },
    ])
  })

  it('leaves a list of metrics with more fields to the plain reader', () => {
    const { metrics } = readMetrics(
      '[{"name": "auc", "value": 1, "unit": "%", "dataset": "test", "samples": 5}]',
    )

    expect(metrics.map(tellMetric)).toEqual(['test/auc = 1 n=5 [%]'])
  })

  it('is not claimed without units or with texts as values', () => {
    expect(readMetrics('[{"name": "auc", "value": 1}]').metrics.map(tellMetric)).toEqual([
      'auc = 1',
    ])
    expect(() => readMetrics('[{"name": "auc", "unit": "%", "value": "1,5"}]')).toThrow(/no metric/)
  })

  it('skips entries without a number when the line says so', () => {
    const { metrics, skipped } = readMetrics('[{"name": "a", "value": 1}, 2]', {
      format: 'benchmark',
    })

    expect(metrics.map(tellMetric)).toEqual(['a = 1'])
    expect(skipped).toEqual([{ pointer: '/1', why: 'the number 2 without a name or a number' }])
    expect(() => readMetrics('{"a": 1}', { format: 'benchmark' })).toThrow(
      'not a list of benchmarks',
    )
  })

  it('with a name that comes twice is refused with both places', () => {
    const entry = '{"name": "a", "unit": "s", "value": 1}'

    expect(() => readMetrics(`[${entry}, ${entry}]`)).toThrow('m.json#/0 and m.json#/1')
  })
})

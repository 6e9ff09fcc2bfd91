import { describe, expect, it } from '@jest/globals'
import { metricKey } from '../../src/domain/metric.ts'
import { mergeMetrics, parseMetricsFormat } from '../../src/formats/metrics-file.ts'
import { readMetrics } from './metrics-fixture.ts'

describe('the format of a file', () => {
  it.each([
    ['x.txt', '{"auc": 1}', 'auc'],
    ['x', 'test: {auc: 1}\n', 'test/auc'],
    ['x.dat', '[test]\nauc = 1\n', 'test/auc'],
    ['x.dat', '# c\nauc = 1\n', 'auc'],
    ['x.dat', 'metric,value\nauc,1\n', 'auc'],
    ['X.JSON', '{"auc": 1}', 'auc'],
    ['x.tsv', 'auc\tloss,x\n1\t2\n', 'auc'],
  ])('%s with %j is found by name or content', (path, text, expected) => {
    expect(readMetrics(text, { path }).metrics.map(metricKey)[0]).toBe(expected)
  })

  it('a named format wins over the file name', () => {
    const { metrics } = readMetrics('auc: 1\n', { format: 'yaml' })

    expect(metrics.map(metricKey)).toEqual(['auc'])
  })

  it('a wrong named format is an error with line and column', () => {
    expect(() => readMetrics('auc: 1\n', { path: 'm.yaml', format: 'json' })).toThrow(
      /^m\.yaml, line 1, column 1: found "auc"[^(]*$/,
    )
  })

  it('an error of a format that was guessed from the content says so', () => {
    expect(() => readMetrics('[1', { path: 'scores' })).toThrow(
      /^scores, line 1, column 3: .* \(Read as json; .* write FORMAT:scores\.\)$/,
    )
    expect(() => readMetrics('[1')).toThrow(/^m\.json, line 1, column 3: [^(]*$/)
  })

  it('names are checked', () => {
    expect(parseMetricsFormat('YAML')).toBe('yaml')
    expect(parseMetricsFormat(null)).toBeNull()
    expect(() => parseMetricsFormat('xml')).toThrow(/"xml" is not known\. Use one of .*json/)
  })
})

describe('the metrics of several files', () => {
  it('are joined in the order given', () => {
    const all = [readMetrics('{"a": 1}'), readMetrics('{"b": 1}', { path: 'n.json' })]

    expect(mergeMetrics(all).map(({ source }) => source)).toEqual(['m.json#/a', 'n.json#/b'])
  })

  it('must not give one metric two values', () => {
    const all = [readMetrics('{"a": 1}'), readMetrics('{"a": 2}', { path: 'n.json' })]

    expect(() => mergeMetrics(all)).toThrow(/the metric a comes twice: m\.json#\/a and n\.json#\/a/)
  })
})

import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe('what DVC prints', () => {
  it('of a difference gives the new values under the first part of their names', () => {
    const { metrics, skipped } = readSample('dvc-diff/diff.json')

    expect(metrics.map(tellMetric)).toEqual([
      'train/acc = 0.8012',
      'eval/ap@0.5 = 0.64',
      'artifact_mb = 12.5',
    ])
    expect(metrics[2]?.source).toBe('dvc-diff/diff.json#/evaluation~1size.json/artifact_mb/new')
    expect(skipped).toEqual([
      { pointer: '/metrics.json/note/new', why: 'a text' },
      { pointer: '/metrics.json/step/new', why: 'the number 19' },
      { pointer: '/metrics.json/gone/new', why: 'null' },
    ])
  })

  it('of a difference may stand below "diff", as the API gives it', () => {
    const [metric] = readSample('dvc-diff/api-diff.json').metrics

    expect(metric).toMatchObject({
      name: 'auc',
      dataset: null,
      source: 'dvc-diff/api-diff.json#/diff/metrics.json/auc/new',
    })
  })

  it('of the values themselves is read as the files that it quotes', () => {
    const { metrics, skipped } = readSample('dvc-diff/show.json')

    expect(metrics.map(tellMetric)).toEqual([
      'train/accuracy = 0.9887',
      'train/loss = NaN',
      'time_real = 344.6',
    ])
    expect(metrics[0]?.source).toBe(
      'dvc-diff/show.json#//data/evaluation~1metrics.json/data/train/accuracy',
    )
    expect(skipped).toEqual([
      { pointer: '//data/broken.json', why: 'DVC could not read this file' },
    ])
  })

  it('of several revisions gives the workspace', () => {
    const { metrics, skipped } = readSample('dvc-diff/show-revisions.json')

    expect(metrics.map(tellMetric)).toEqual(['auc = 0.91'])
    expect(skipped).toEqual([{ pointer: '/main', why: 'another revision' }])
  })

  it('of several revisions without the workspace is refused', () => {
    const text = '{"a": {"data": {"m": {"data": {"x": 1}}}}, "b": {"data": {"m": {"data": {}}}}}'

    expect(() => readMetrics(text)).toThrow(
      /m\.json, line 1, column 1: .*2 revisions \("a", "b"…\)/,
    )
  })

  it('is of the data set of the input line', () => {
    const { metrics } = readSample('dvc-diff/diff.json', 'nightly')

    expect(metrics.map(tellMetric)).toEqual([
      'nightly/train/acc = 0.8012',
      'nightly/eval/ap@0.5 = 0.64',
      'nightly/artifact_mb = 12.5',
    ])
  })

  it.each(['[1]', '{"a": {"b": {"old": 1}}}', '{}'])('is not %s, when the line says so', (text) => {
    expect(() => readMetrics(text, { format: 'dvc-diff' })).toThrow(/dvc metrics diff --json/)
  })

  it.each([
    ['{"model": {"auc": {"old": 0.9, "new": 0.91, "p": 1}}}', 'model/auc/old = 0.9'],
    ['{"old": {"auc": 1}, "new": {"auc": 2}}', 'old/auc = 1'],
    ['{"train": {"data": {"rows": 5}}}', 'train/data/rows = 5'],
    ['{"diff": {"auc": 0.1}}', 'diff/auc = 0.1'],
  ])('is not claimed in %s', (text, first) => {
    expect(readMetrics(text).metrics.map(tellMetric)[0]).toBe(first)
  })
})

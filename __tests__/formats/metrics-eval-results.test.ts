import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

describe('.eval_results of the Hugging Face Hub', () => {
  it('are called after their task, and notes tell several values of it apart', () => {
    const { metrics } = readSample('eval-results/gpqa.yaml')

    expect(metrics.map(tellMetric)).toEqual([
      'Idavidrein/gpqa/gpqa_diamond = 0.412',
      'cais/hle/slice/notes=no tools/hle = 21.4',
      'cais/hle/slice/notes=with tools/hle = 30.1',
    ])
    expect(metrics.map(({ source }) => source)).toEqual([
      'eval-results/gpqa.yaml#/0/value',
      'eval-results/gpqa.yaml#/1/value',
      'eval-results/gpqa.yaml#/2/value',
    ])
  })

  it('without a number are skipped when the line says so', () => {
    const text = '[{"value": 1}, {"dataset": {"id": "a", "task_id": "b"}, "value": "2.50"}]'
    const { metrics, skipped } = readMetrics(text, { format: 'eval-results' })

    expect(metrics.map(tellMetric)).toEqual(['a/b = 2.50'])
    expect(skipped).toEqual([
      { pointer: '/0', why: 'an object of 1 without dataset.id, task_id or value' },
    ])
    expect(() => readMetrics('{"a": 1}', { format: 'eval-results' })).toThrow(
      'not a list of results',
    )
  })

  it('are not claimed in a list of metrics', () => {
    const { metrics } = readMetrics('[{"name": "auc", "value": 1, "dataset": "test"}]')

    expect(metrics.map(tellMetric)).toEqual(['test/auc = 1'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { jsonlMetrics } from '../../src/formats/metrics-jsonl.ts'
import { tellMetric } from './metric-text.ts'
import { readFixture, readSample, toBytes } from './metrics-fixture.ts'

const read = (text: string, dataset: string | null = null) =>
  jsonlMetrics.read({ path: 'log.jsonl', bytes: toBytes(text), dataset })
const tell = (text: string, dataset: string | null = null) =>
  read(text, dataset).metrics.map(tellMetric)

describe('JSON Lines', () => {
  it('of Detectron2 give the last value of each key and tolerate a line that is cut off', () => {
    const { metrics, skipped } = jsonlMetrics.read({
      path: 'out/metrics.json',
      bytes: readFixture('jsonl/metrics.json'),
      dataset: null,
    })

    expect(metrics.map(tellMetric)).toEqual([
      'loss_box_reg = 0.041 step=39',
      'total_loss = 1.2815 step=39',
      'bbox/AP = 38.21 step=39',
      'bbox/AP50 = NaN step=39',
    ])
    expect(metrics.map(({ source }) => source)).toEqual([
      'out/metrics.json#L2',
      'out/metrics.json#L2',
      'out/metrics.json#L3',
      'out/metrics.json#L3',
    ])
    expect(skipped).toContainEqual({ pointer: 'L4', why: 'the last line, which is cut off' })
    expect(skipped).toContainEqual({
      pointer: 'L2',
      why: '/lr is the number 0.01, which says how far or how fast training was',
    })
  })

  it('order by epoch, then step, then line', () => {
    const { metrics, skipped } = readSample('jsonl/log.jsonl')

    expect(metrics.map(tellMetric)).toEqual(['train/loss = 0.4 step=90', 'val/acc = 0.71 step=90'])
    expect(skipped).toContainEqual({ pointer: 'L5', why: 'a list of 2' })
    expect(skipped).toContainEqual({ pointer: 'L1', why: '/note is a text' })
  })

  it('of one metric each keep its fields', () => {
    const { metrics, skipped } = readSample('jsonl/long.ndjson')

    expect(metrics.map(tellMetric)).toEqual([
      'test/auc = 0.91 n=500 higher step=10',
      'val/slice/age>60/auc = 0.88',
    ])
    expect(skipped).toEqual([{ pointer: 'L4', why: '"latency" is a text' }])
  })

  it.each([
    ['{"auc": 1}\n{"auc": 2}\n', ['auc = 2']],
    ['{"step": 2, "auc": 1}\n{"step": 1, "auc": 2}', ['auc = 1 step=2']],
    ['{"step": 1, "auc": 1}\n{"step": 1, "auc": 2}', ['auc = 2 step=1']],
    ['{"epoch": 0.5, "auc": 1}', ['auc = 1']],
    ['{"auc": "n/a"}\n{"auc": 2}', ['auc = 2']],
    ['\r\n{"auc": 1}\r\n\r\n{"f1": 2}\r\n', ['auc = 1', 'f1 = 2']],
    ['{"test": {"a/b": 1}}', ['test/a/b = 1']],
    ['{"lr": 0.1, "time": 3}', ['lr = 0.1', 'time = 3']],
    ['{"__proto__": {"x": 1}}', ['__proto__/x = 1']],
  ])('%j gives %j', (text, expected) => {
    expect(tell(text)).toEqual(expected)
  })

  it('take the data set of the input line', () => {
    expect(tell('{"val_auc": 1, "train": {"auc": 2}}', 'x')).toEqual([
      'x/val/auc = 1',
      'x/train/auc = 2',
    ])
    expect(tell('{"metric": "auc", "value": 1, "split": "x"}', 'x')).toEqual(['x/auc = 1'])
  })

  it.each([
    ['{"a": 1}\n{"a": 2\n{"a": 3}\n', 'log.jsonl, line 2, column 8: '],
    ['{"a": 1}\n{"a": }\n', 'log.jsonl, line 2, column 7: '],
    ['{"a": 1', 'log.jsonl, line 1, column 8: '],
    ['{"a": 1}\n\n{"a": 1, "a": 2}\n', 'log.jsonl, line 3, column 10: the key "a" comes twice'],
    ['{"a": 1} {"b": 2}\n{"c": 1}\n', 'log.jsonl, line 1, column 10: the JSON value has ended'],
    ['[1]\n', 'log.jsonl holds no metric. Seen: L1 (a list of 1)'],
    ['\n\n', 'log.jsonl holds only white space'],
    ['{"": 1}\n', 'log.jsonl, line 1, column 6: a name is empty'],
    [
      '\n{"metric": "a", "value": 1, "n": "x"}',
      'log.jsonl, line 2, column 34: "n" is the text "x"',
    ],
  ])('%j is refused: %s', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('of another data set than the input line says are refused', () => {
    expect(() => read('{"metric": "auc", "value": 1, "dataset": "test"}', 'val')).toThrow(
      'log.jsonl, line 1, column 1: this line says "test" as data set, the input line says val=.',
    )
  })

  it('of more steps than anybody reads end in no time', () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, step) => `{"step": ${step}, "loss": 0.${step}1, "val": {"auc": 0.5}}`,
    )
    const before = Date.now()

    expect(tell(lines.join('\n'))).toEqual([
      'loss = 0.599991 step=59999',
      'val/auc = 0.5 step=59999',
    ])
    expect(Date.now() - before).toBeLessThan(10_000)
  })
})

describe('a file is taken for JSON Lines', () => {
  it.each([
    ['{"a": 1}\n{"a": 2}\n', true],
    ['\n{"a": 1}\r\n\n  {"a": NaN}', true],
    ['{"a": 1}\n{"a": 2}\n{"a', true],
    ['{"a": 1}\n', false],
    ['{"a": 1}\n{"a', false],
    ['{\n"a": 1\n}\n', false],
    ['[{"a": 1},\n{"a": 2}]\n', false],
    ['{"a": 1}\n[2]\n', false],
    ['{"a": {\n"b": {}\n}}', false],
    ['a,b\n1,2\n', false],
    ['{a: 1}\n{b: 2}\n', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(jsonlMetrics.resembles(text)).toBe(expected)
  })
})

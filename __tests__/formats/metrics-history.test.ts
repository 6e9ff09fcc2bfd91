import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { crashOf, showStep } from './memory-folder.ts'
import { readMetrics } from './metrics-fixture.ts'

const read = (text: string) => readMetrics(text).metrics.map(showStep)

describe('a list of records that say how far the training was', () => {
  it.each([
    ['[{"epoch":1,"loss":0.5},{"epoch":2,"loss":0.4}]', ['loss = 0.4 @2']],
    ['[{"epoch":2,"loss":0.4},{"epoch":1,"loss":0.5}]', ['loss = 0.4 @2']],
    ['{"history":[{"step":10,"loss":0.5},{"step":20,"f1":1}]}', ['loss = 0.5 @10', 'f1 = 1 @20']],
    ['{"test":[{"iter":1,"loss":0.5},{"iter":2,"loss":null}]}', ['test/loss = 0.5 @1']],
    ['[{"epoch":2,"step":1,"a":4},{"epoch":1,"step":9,"a":5}]', ['a = 4 @1']],
    ['[{"epoch":1,"val":{"f1":0.5}},{"epoch":2,"val":{"f1":0.75}}]', ['val/f1 = 0.75 @2']],
    ['[{"epoch":1,"auc":{"value":0.5,"unit":"%"}}]', ['auc = 0.5 @1']],
    ['[{"step":1,"loss":3},{"step":1,"eval_loss":4}]', ['loss = 3 @1', 'eval_loss = 4 @1']],
    ['[{"epoch":1,"fpr":[0,1],"auc":1,"seed":7}]', ['auc = 1 @1']],
    ['[{"epoch":1,"__proto__":0.5}]', ['__proto__ = 0.5 @1']],
  ])('%s gives the last value of each key', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('gives the place in the list, and skips what is no number', () => {
    const { metrics, skipped } = readMetrics(
      '{"log":[{"epoch":2,"loss":0.4,"note":"x"},{"epoch":1,"loss":0.5}]}',
    )

    expect(metrics.map(({ source }) => source)).toEqual(['m.json#/log/0/loss'])
    expect(skipped.map(({ pointer }) => pointer)).toEqual(['/log/0/epoch', '/log/0/note'])
  })

  it.each([
    '[{"epoch":1,"split":"train","loss":1},{"epoch":1,"split":"val","loss":2}]',
    '[{"epoch":1,"loss":1},{"loss":2}]',
    '[{"epoch":1,"loss":1},{"step":2,"loss":2}]',
    '[{"epoch":"1","loss":1}]',
    '[{"epoch":1,"loss":1},3]',
    '[{"model":"a","auc":1}]',
  ])('%s has no last', (list) => {
    expect(read(`{"x": ${list}, "auc": 1}`)).toEqual(['auc = 1 @undefined'])
  })

  it('of 100,000 records is read quickly', () => {
    const records = Array.from({ length: 100_000 }, (_, step) => `{"step":${step},"loss":0.5}`)
    const started = performance.now()

    expect(read(`[${records.join()}]`)).toEqual(['loss = 0.5 @99999'])
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('that is changed gives metrics or a ReleaseError', () => {
    const text = '{"h":[{"epoch":1,"a":0.5,"roc":{"fpr":[0,1]}},{"epoch":2,"a":0.4,"b":{"c":1}}]}'
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(9),
        fc.constantFrom('', '{', '[', '"', ',', 'NaN', '1e999', 'null', '"step":'),
        (at, remove, insert) => {
          const changed = text.slice(0, at) + insert + text.slice(at + remove)
          expect(crashOf(() => readMetrics(changed))).toBeNull()
        },
      ),
      { numRuns: 400 },
    )
  })
})

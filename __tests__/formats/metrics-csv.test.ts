import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, showMetric } from './metrics-fixture.ts'

describe('tables', () => {
  it.each([
    ['accuracy,0.9\nf1,0.8\n', ['accuracy = 0.9', 'f1 = 0.8']],
    ['metric\tvalue\nauc\t0.9\n', ['auc = 0.9']],
    ['Metric,Value\nauc,+.5\n', ['auc = 0.5']],
    ['auc\n0.9\n', ['auc = 0.9']],
    ['auc,\n0.9,\n', ['auc = 0.9']],
    ['metric,step,value\nauc,10,0.9\nauc,9,0.8\n', ['auc = 0.9']],
    [',loss,val_loss\n0,0.5,0.7\n1,0.4,0.6\n', ['loss = 0.4', 'val_loss = 0.6']],
    ['dataset,epoch,loss\na,1,0.5\nb,1,0.6\na,2,0.3\n', ['a/loss = 0.3', 'b/loss = 0.6']],
    ['dataset,slice,auc\nt,x,1\nt,,2\n', ['t/slice/x/auc = 1', 't/auc = 2']],
    ['eval_set,f1\n"a, b",1\n', ['a, b/f1 = 1']],
  ])('%j is read', (text, expected) => {
    expect(readMetrics(text, { path: 'm.csv' }).metrics.map(showMetric)).toEqual(expected)
  })

  it.each([
    ['auc,loss\n1\n', /m\.csv, line 2: 1 cells, but the header in line 1 has 2/],
    ['auc,loss\n1,"2\n', /m\.csv, line \d: not CSV: Quote Not Closed/],
    ['auc,loss\n1,2\n3,4\n', /m\.csv, line 3: nothing tells this row from the one in line 2/],
    ['auc,auc\n1,2\n', /m\.csv, line 1: columns 1 and 2 are both called "auc"/],
    ['auc,,loss\n1,2,3\n', /m\.csv, line 1: column 2 has values but no name/],
    ['auc,loss\n', /m\.csv, line 1: a header without a row/],
    ['metric;value\nauc;0,91\n', /m\.csv, line 2: column 2 \("value"\) is "0,91": a decimal comma/],
    ['metric,value,better\nauc,1,up\n', /line 2: column "better" is "up", not higher, lower or/],
    ['metric,value,samples\nauc,1,1.5\n', /line 2: column "samples or n" is "1\.5", not a whole/],
    ['metric,value,higher_is_better\nauc,1,yes\n', /"higher_is_better" is "yes", not true or/],
    ['metric,value\nauc,1\nauc,2\n', /the metric auc comes twice: m\.csv#L2 and m\.csv#L3/],
    ['metric,value\n,1\n', /m\.csv, line 2: a name is empty/],
    ['model,kind\nrf,x\n', /m\.csv holds no metric\. Seen: L2 \("model" is a text\)/],
  ])('%j is refused with its line', (text, message) => {
    expect(() => readMetrics(text, { path: 'm.csv' })).toThrow(message)
  })
})

describe('steps that restart with each epoch', () => {
  const HEAD = 'epoch,step,loss,val_acc\n'

  it.each([
    ['with rows that fill some columns', `${HEAD}1,500,0.5,0.7\n2,5,0.2,0.8\n2,10,0.1,\n`],
    ['in rows out of order', `${HEAD}2,10,0.1,\n1,500,0.5,0.7\n2,5,0.2,0.8\n`],
    ['with a row without its epoch', `${HEAD}1,500,0.5,0.7\n,3,0.3,\n2,5,0.2,0.8\n2,10,0.1,\n`],
  ])('the last epoch counts, %s', (_what, text) => {
    expect(readMetrics(text, { path: 'log.csv' }).metrics.map(tellMetric)).toEqual([
      expect.stringMatching(/loss = 0\.1\b/),
      expect.stringMatching(/acc = 0\.8\b/),
    ])
  })

  it('also in a plain table and a long one', () => {
    const wide = 'epoch,step,loss\n1,500,0.5\n2,10,0.1\n'
    const long = 'epoch,step,metric,value\n1,500,loss,0.5\n2,10,loss,0.1\n'

    for (const text of [wide, long])
      expect(readMetrics(text, { path: 'log.csv' }).metrics.map(tellMetric)).toEqual([
        expect.stringMatching(/loss = 0\.1\b/),
      ])
  })
})

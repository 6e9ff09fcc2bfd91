import { describe, expect, it } from '@jest/globals'
import { readMetrics, showMetric } from './metrics-fixture.ts'

describe('tables', () => {
  it.each([
    ['accuracy,0.9\nf1,0.8\n', ['accuracy = 0.9', 'f1 = 0.8']],
    ['metric\tvalue\nauc\t0.9\n', ['auc = 0.9']],
    ['Metric,Value\nauc,+.5\n', ['auc = 0.5']],
    ['auc\n0.9\n', ['auc = 0.9']],
    ['auc,\n0.9,\n', ['auc = 0.9']],
    ['metric,step,value\nauc,10,0.9\nauc,9,0.8\n', ['auc = 0.9']],
    [',loss\n0,0.5\n1,0.4\n', ['loss = 0.4']],
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
    ['model,kind\nrf,x\n', /m\.csv holds no metric\. Seen: L2 \("model" is the text "rf"\)/],
  ])('%j is refused with its line', (text, message) => {
    expect(() => readMetrics(text, { path: 'm.csv' })).toThrow(message)
  })
})

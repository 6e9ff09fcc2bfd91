import { describe, expect, it } from '@jest/globals'
import { readMetrics, showMetric } from './metrics-fixture.ts'

const read = (text: string) => readMetrics(text, { path: 'm.csv' }).metrics

describe('the index that pandas writes', () => {
  it('is the step of the rounds of xgb.cv', () => {
    const metrics = read(
      ',train-logloss-mean,train-logloss-std,test-logloss-mean,test-logloss-std\n' +
        '0,0.5,0.01,0.55,0.02\n1,0.25,0.01,0.375,0.02\n',
    )

    expect(metrics.map(showMetric)).toEqual([
      'train-logloss-mean = 0.25',
      'train-logloss-std = 0.01',
      'test-logloss-mean = 0.375',
      'test-logloss-std = 0.02',
    ])
    expect(metrics[0]?.step).toBe(1)
  })

  it('is the step of lightgbm.cv and of a history with validation', () => {
    expect(read(',valid l2-mean,valid l2-stdv\n0,0.5,0.1\n1,0.25,0.1\n').map(showMetric)).toEqual([
      'valid l2-mean = 0.25',
      'valid l2-stdv = 0.1',
    ])
    expect(read(',loss,val_loss\n0,0.5,0.75\n1,0.25,\n').map(showMetric)).toEqual([
      'loss = 0.25',
      'val_loss = 0.75',
    ])
  })

  it('is nothing in a long table, and in a table of one row or of data sets', () => {
    expect(read(',metric,value\n0,auc,0.9\n1,f1,0.8\n').map(showMetric)).toEqual([
      'auc = 0.9',
      'f1 = 0.8',
    ])
    expect(() => read(',metric,value\n0,auc,0.9\n1,auc,0.8\n')).toThrow(/auc comes twice/)
    expect(read(',dataset,auc\n0,test,0.9\n1,val,0.8\n').map(showMetric)).toEqual([
      'test/auc = 0.9',
      'val/auc = 0.8',
    ])
    expect(read(',auc\n0,0.9\n').map(showMetric)).toEqual(['auc = 0.9'])
    expect(read(',epoch,loss\n0,7,0.1\n1,5,0.9\n').map(showMetric)).toEqual(['loss = 0.1'])
  })

  it.each([
    [',model,accuracy,f1\n0,rf,0.9,0.8\n1,svm,0.7,0.6\n'],
    [',model,loss,val_loss\n0,rf,0.9,0.8\n1,svm,0.7,0.6\n'],
    [',model,auc-mean,auc-std\n0,rf,0.9,0.1\n1,svm,0.7,0.1\n'],
    [',loss,auc\n0,0.5,0.8\n1,0.4,0.9\n'],
    [',accuracy,auc-mean\n0,0.5,0.4\n1,0.4,0.4\n'],
  ])('%j says no order, as without it', (text) => {
    const bare = text.replaceAll(/^[^,\n]*,/gm, '')
    const advice = /line 3: nothing tells this row from the one in line 2\. Add a column "dataset"/

    expect(() => read(text)).toThrow(advice)
    expect(() => read(bare)).toThrow(advice)
  })

  it.each(['', '0,'])('folds of cross_validate are refused with what to write (%j)', (index) => {
    const head = index === '' ? '' : ','
    const row = (fold: number) => `${index === '' ? '' : `${fold},`}0.01,0.02,0.9,0.8\n`

    expect(() =>
      read(`${head}fit_time,score_time,test_accuracy,test_f1\n${row(0)}${row(1)}${row(2)}`),
    ).toThrow(
      /line 3: .*folds of cross_validate.*"dataset": "test", "value": MEAN, "stderr": SD\/√3, "repeats": 3/,
    )
  })

  it('trials of a search are refused with what to write', () => {
    expect(() =>
      read(
        ',mean_fit_time,param_C,params,mean_test_score\n0,0.1,1,"{\'C\': 1}",0.9\n1,0.1,2,"{\'C\': 2}",0.8\n',
      ),
    ).toThrow(/line 3: .*trials of a search.*best_index_/)
  })
})

import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { metricKey } from '../../src/domain/metric.ts'
import { csvMetrics } from '../../src/formats/metrics-csv.ts'
import { TABLES } from '../../src/formats/metrics-tables.ts'
import { crashOf, showStep, toBytes } from './memory-folder.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`__fixtures__/${name}`, import.meta.url), 'utf8')

function readTable(text: string, dataset: string | null = null, path = 'm.csv') {
  return csvMetrics.read({ path, bytes: toBytes(text), dataset })
}

describe('tables of tools', () => {
  it.each([
    [
      'lightning/metrics.csv',
      [
        'test/acc = 0.8712 @200',
        'train/loss_epoch = 0.402 @199',
        'train/loss_step = 0.38 @149',
        'val/acc = 0.875 @199',
        'val/loss = 0.3912 @199',
      ],
    ],
    [
      'keras/log.csv',
      [
        'train/accuracy = 0.8790 @1',
        'train/loss = 0.3522 @1',
        'val/accuracy = 0.8402 @0',
        'val/loss = 0.4120 @0',
      ],
    ],
    [
      'ultralytics/results.csv',
      [
        'train/box_loss = 1.10233 @2',
        'train/cls_loss = 1.90411 @2',
        'val/precision(B) = 0.71120 @2',
        'val/recall(B) = 0.58801 @2',
        'val/mAP50(B) = 0.63310 @2',
        'val/mAP50-95(B) = 0.41242 @2',
        'val/box_loss = 1.08010 @2',
      ],
    ],
    [
      'ultralytics/yolov5-results.csv',
      [
        'train/box_loss = 0.09102 @1',
        'train/obj_loss = 0.049110 @1',
        'val/precision = 0.20321 @1',
        'val/recall = 0.3500 @1',
        'val/mAP_0.5 = 0.20421 @1',
        'val/mAP_0.5:0.95 = 0.10121 @1',
        'val/box_loss = 0.08841 @1',
      ],
    ],
  ])('%s is told by its content', (name, expected) => {
    const { metrics } = readTable(fixture(name))

    expect(metrics.map(showStep)).toEqual(expected)
    expect(metrics[0]?.source).toMatch(/^m\.csv#L\d+$/)
  })

  it('names, data sets and values of Keras: lists and missing cells are passed over', () => {
    const text = 'epoch,acc,loss,val_acc,val_loss\n0,"[0.1, 0.2]",nan,NA,inf\n'
    const { metrics, skipped } = readTable(text)

    expect(metrics.map(showStep)).toEqual(['train/loss = NaN @0', 'val/loss = Infinity @0'])
    expect(skipped.map(({ why }) => why)).toEqual(['"acc" is a text', '"val_acc" is no value'])
  })

  it('learning rates and times are passed over, and said', () => {
    expect(readTable(fixture('ultralytics/results.csv')).skipped).toEqual([
      { pointer: 'L1', why: 'the column "time" says how training went on' },
      { pointer: 'L1', why: 'the column "lr/pg0" says how training went on' },
    ])
  })

  it('a data set of the input line is that of every column', () => {
    const text = 'epoch,step,train_loss,val_loss\n0,1,0.5,\n0,1,,0.4\n'

    expect(readTable(text, 'fold1').metrics.map(metricKey)).toEqual([
      'fold1/train/loss',
      'fold1/val/loss',
    ])
  })

  it('names of Lightning that would become the same stay as written', () => {
    const text = 'epoch,step,val_loss,val/loss,gan/loss\n0,1,0.5,,\n0,1,,0.4,1\n'

    expect(readTable(text).metrics.map(({ dataset, name }) => [dataset, name])).toEqual([
      [null, 'val_loss'],
      [null, 'val/loss'],
      [null, 'gan/loss'],
    ])
  })

  it('rows out of order are read by their step', () => {
    const text = 'epoch,step,train_loss,val_loss\n1,20,0.2,\n0,10,0.5,\n0,10,,0.4\n'

    expect(readTable(text).metrics.map(showStep)).toEqual([
      'train/loss = 0.2 @20',
      'val/loss = 0.4 @10',
    ])
  })

  it('the path of a Lightning log tells it when no cell is empty', () => {
    const text = 'epoch,step,val_acc\n0,9,0.9\n'

    expect(readTable(text, null, 'logs/version_3/metrics.csv').metrics.map(showStep)).toEqual([
      'val/acc = 0.9 @9',
    ])
  })
})

describe('plain tables', () => {
  it.each([
    ['epoch,step,val_loss\n0,1,0.5\n1,2,0.4\n', ['val_loss = 0.4 @2']],
    ['epoch,loss\n0,0.5\n1,0.4\n', ['loss = 0.4 @1']],
    ['epoch,val_loss,loss,a\n0,1,2,3\n', ['val_loss = 1 @0', 'loss = 2 @0', 'a = 3 @0']],
    ['epoch,loss,val_auc\n0,1,2\n', ['loss = 1 @0', 'val_auc = 2 @0']],
    ['epoch,loss,val_loss\n10,1,2\n20,3,4\n', ['loss = 3 @20', 'val_loss = 4 @20']],
    ['loss,val_loss\n1,2\n', ['loss = 1 @undefined', 'val_loss = 2 @undefined']],
    ['epoch,metrics/f1\n0,1\n', ['metrics/f1 = 1 @0']],
    ['epoch,step,metric,value\n0,1,f1,\n0,2,f1,3\n', ['f1 = 3 @2']],
    ['epoch,step,split,val_f1\n0,1,a,\n0,2,b,3\n', ['b/val_f1 = 3 @2']],
    ['metric,step,value\nauc,10,0.9\nauc,9,0.8\n', ['auc = 0.9 @10']],
    ['metric,value\nauc,0.9\n', ['auc = 0.9 @undefined']],
  ])('%j is claimed by no tool', (text, expected) => {
    expect(readTable(text).metrics.map(showStep)).toEqual(expected)
  })
})

describe('a table format that the input line names', () => {
  it('reads what it would not claim', () => {
    const [, , [, keras]] = TABLES

    const { metrics } = keras.read({
      path: 'm',
      bytes: toBytes('epoch,loss\n0,0.5\n'),
      dataset: null,
    })
    expect(metrics.map(showStep)).toEqual(['train/loss = 0.5 @0'])
  })

  it.each([
    ['epoch,loss\n', /m, line 1: a header without a row/],
    ['epoch,loss\n0\n', /m, line 2: 1 cells, but the header in line 1 has 2/],
    ['epoch,loss,loss\n0,1,2\n', /m, line 1: columns 2 and 3 are both called "loss"/],
    ['epoch,loss\n0,x\n', /m holds no metric/],
    ['epoch;loss\n0;0,5\n', /m, line 2: column 2 \("loss"\) is "0,5": a decimal comma/],
    ['', /m is empty/],
  ])('%j is refused', (text, message) => {
    for (const [, reader] of TABLES)
      expect(() => reader.read({ path: 'm', bytes: toBytes(text), dataset: null })).toThrow(message)
  })

  it('changed files give metrics or a ReleaseError', () => {
    const samples = ['lightning/metrics.csv', 'keras/log.csv', 'ultralytics/results.csv'].map(
      fixture,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.constantFrom(csvMetrics, ...TABLES.map(([, reader]) => reader)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(20),
        fc.constantFrom('', '"', '\n', ',', ';', '\t', 'nan', '1e999', ',,', '/', 'val_', '\u202E'),
        (sample, reader, at, remove, insert) => {
          const start = Math.floor(sample.length * at)
          const text = sample.slice(0, start) + insert + sample.slice(start + remove)
          expect(
            crashOf(() => reader.read({ path: 'm', bytes: toBytes(text), dataset: null })),
          ).toBeNull()
        },
      ),
      { numRuns: 500 },
    )
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { ClassificationTable, PredictionTable } from '../../src/domain/predictions.ts'
import { maxRowsOf } from '../../src/formats/predictions-builder.ts'
import { planColumns } from '../../src/formats/predictions-columns.ts'
import { readPredictions } from '../../src/formats/predictions-file.ts'
import { toBytes } from './metrics-fixture.ts'

const readSample = (name: string): Uint8Array =>
  readFileSync(new URL(`__fixtures__/predictions/${name}`, import.meta.url))

async function read(text: string, path = 'p.csv'): Promise<PredictionTable> {
  return await readPredictions(bytesSource(path, toBytes(text)))
}

async function readClasses(text: string, path = 'p.csv'): Promise<ClassificationTable> {
  const table = await read(text, path)
  if (table.kind === 'classification') return table
  throw new Error('a regression')
}

async function refusal(text: string, path = 'p.csv'): Promise<string> {
  try {
    await read(text, path)
  } catch (error) {
    if (error instanceof ReleaseError) return `${error.code} ${error.message}`
    throw error
  }
  throw new Error('it was read')
}

/** The class that was predicted for each row. */
const predicted = ({ classes, predicted: indices }: ClassificationTable): readonly string[] =>
  Array.from(indices, (index) => classes[index] ?? '?')

describe('a file of predictions', () => {
  it('of CSV has a column for each role, in any order and case', async () => {
    const text = 'Group_ID,extra,Y_PRED,Actual,Example_ID\np1,x,cat,cat,7\np2,y,dog,cat,3\n'
    expect(await read(text)).toEqual({
      kind: 'classification',
      rows: 2,
      ids: ['7', '3'],
      groups: { names: ['p1', 'p2'], of: Int32Array.of(0, 1) },
      classes: ['cat', 'dog'],
      positive: null,
      hasScore: false,
      hasGroup: true,
      labels: Int32Array.of(0, 0),
      predicted: Int32Array.of(0, 1),
      score: null,
      classScores: null,
    })
  })

  it('of JSON Lines has the same, by the keys of its first object', async () => {
    const text =
      '{"label":true,"id":9007199254740993,"score":0.75,"more":{"a":[]}}\n\n{"id":9007199254740992,"score":0.25,"label":false}\n'
    expect(await read(text, 'p.jsonl')).toMatchObject({
      rows: 2,
      ids: ['9007199254740993', '9007199254740992'],
      classes: ['false', 'true'],
      labels: Int32Array.of(1, 0),
      predicted: Int32Array.of(1, 0),
      score: Float64Array.of(0.75, 0.25),
    })
  })

  it('of Parquet has the same, whatever its compression and encoding', async () => {
    const expected = await readPredictions(bytesSource('binary.csv', readSample('binary.csv')))
    for (const name of ['snappy', 'zstd', 'gzip', 'brotli', 'none', 'v2']) {
      const path = `binary-${name}.parquet`
      // oxlint-disable-next-line no-await-in-loop -- one after the other is quick
      const table = await readPredictions(bytesSource(path, readSample(path)))
      expect(table).toMatchObject({
        rows: 400,
        classes: ['0', '1'],
        hasScore: true,
        labels: expected.labels,
        predicted: expected.predicted,
      })
      expect([table.ids[0], table.ids[399]]).toEqual(['doc-0', 'doc-399'])
      expect(table.groups?.names).toEqual(['g0', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6'])
    }
  })

  it('ids that are ascending integers are kept as numbers', async () => {
    expect((await read('id,label,pred\n1,a,a\n5,a,a\n')).ids).toEqual(Float64Array.of(1, 5))
    expect((await read('id,label,pred\n1,a,a\n5,a,a\n2,a,a\n')).ids).toEqual(['1', '5', '2'])
    expect((await read('id,label,pred\n1,a,a\n01,a,a\n')).ids).toEqual(['1', '01'])
  })

  it('the index that pandas writes without a name is the id', async () => {
    expect((await read(',label,pred\n0,a,a\n1,b,b\n')).ids).toEqual(Float64Array.of(0, 1))
  })
})

describe('the task', () => {
  it.each([
    ['labels with a fraction', '1,0.5,1\n2,1,1', 'regression'],
    ['predictions with a fraction', '1,3,2.9\n2,4,4.2', 'regression'],
    ['integers', '1,3,2\n2,4,4', 'classification'],
    ['integers with a point', '1,3.0,2\n2,4.0,4', 'classification'],
    ['texts', '1,a,b\n2,b,b', 'classification'],
    ['one text among numbers', '1,0.5,b\n2,1,1', 'classification'],
  ])('of %s is told', async (_, rows, kind) => {
    expect((await read(`id,label,pred\n${rows}\n`)).kind).toBe(kind)
  })

  it('of labels with a fraction and a score is a regression by the score', async () => {
    expect(await read('id,label,score\n1,0.5,0.25\n2,1,2\n')).toEqual({
      kind: 'regression',
      rows: 2,
      ids: Float64Array.of(1, 2),
      groups: null,
      classes: null,
      hasScore: false,
      hasGroup: false,
      labels: Float64Array.of(0.5, 1),
      predicted: Float64Array.of(0.25, 2),
    })
  })

  it('with a score for each class is a classification', async () => {
    const table = await readClasses('id,label,score_1,score_2\n1,1,0.5,0.5\n2,2,0.1,0.9\n')
    expect(predicted(table)).toEqual(['1', '2'])
    expect(table.score).toEqual(Float64Array.of(0.5, 0.9))
  })
})

describe('classes', () => {
  it('that are numbers are one class however they are written, and sorted by size', async () => {
    const { classes } = await readClasses('id,label,pred\n1,10,9.0\n2,9,10\n3,-1,+10\n')
    expect(classes).toEqual(['-1', '9', '10'])
  })

  it('that are truths are one class however they are written', async () => {
    const table = await readClasses('id,label,pred\n1,True,1\n2,FALSE,0.0\n3,false,1\n')
    expect(table.classes).toEqual(['false', 'true'])
    expect(predicted(table)).toEqual(['true', 'false', 'true'])
  })

  it('called __proto__ and constructor are classes', async () => {
    const { classes } = await readClasses('id,label,pred\n1,__proto__,constructor\n')
    expect(classes).toEqual(['__proto__', 'constructor'])
  })

  it('of one kind of rows with a score are two', async () => {
    const table = await readClasses('id,label,score\n1,1,0.9\n2,1,0.2\n')
    expect(table.classes).toEqual(['0', '1'])
    expect(predicted(table)).toEqual(['1', '0'])
  })

  it('without predictions are told by the score: above 0.5 for probabilities, above 0 for others', async () => {
    const shares = await readClasses('id,label,score\n1,no,0.5\n2,yes,0.51\n')
    expect(predicted(shares)).toEqual(['no', 'yes'])
    const margins = await readClasses('id,label,score\n1,no,-0.5\n2,yes,0.1\n3,yes,7\n')
    expect(predicted(margins)).toEqual(['no', 'yes', 'yes'])
  })

  it('without predictions are told by the highest score of a class, the first of equals', async () => {
    const text =
      'id,label,prob_a,prob_b,prob_c\n1,a,0.2,0.4,0.4\n2,a,0.4,0.4,0.2\n3,c,-inf,-inf,-inf\n'
    const table = await readClasses(text)
    expect(predicted(table)).toEqual(['b', 'a', 'a'])
    expect(table.classScores).toHaveLength(3)
  })

  it('with a score for some of them only have no scores for all', async () => {
    const table = await readClasses('id,label,pred,prob_a,prob_b\n1,a,a,0.2,0.4\n2,c,c,0.4,0.4\n')
    expect(table).toMatchObject({ classes: ['c', 'a'], classScores: null, hasScore: true })
  })
})

describe('a file that is no predictions', () => {
  it.each([
    ['', 'FORMAT_INVALID p.csv is empty (0 bytes)'],
    ['id,label,pred\n', 'p.csv has a header but no row'],
    [
      'a,b\n1,2\n',
      'p.csv, line 1, has no column id, label, pred or score; found "a", "b". Needed are id (example_id, index)',
    ],
    ['id,label\n1,2\n', 'has no column pred or score; found "id", "label"'],
    ['label,pred\n1,2\n', 'has no column id;'],
    ['id,label,prob_a,score_a\n1,a,1,1\n', 'two score columns for one class'],
    ['id,label,pred\n1,a,a\n2,b\n', 'p.csv, line 3: 2 cells, but the header has 3'],
    ['id,label,pred\n1,a,a\n\n1,b,b\n', 'p.csv, line 4: the id "1" comes twice'],
    ['id,label,pred\nx,a,a\ny,a,a\nx,b,b\n', 'p.csv, line 4: the id "x" comes twice'],
    ['id,label,pred\n,a,a\n', 'p.csv, line 2: the id is empty'],
    ['id,label,pred\n1,,a\n', 'p.csv, line 2: the label is empty'],
    ['id,label,pred\n1,a, \n', 'p.csv, line 2: the prediction is empty'],
    ['id,label,pred,score\n1,a,a,high\n', 'p.csv, line 2: score is "high", not a number'],
    ['id,label,pred,score\n1,a,a,\n', 'p.csv, line 2: score is "", not a number'],
    ['id,label,pred,score\n1,a,a,NaN\n', 'p.csv, line 2: score is "NaN", not a number'],
    ['id,label,pred,score\n1,a,a,"0,5"\n', 'p.csv, line 2: score is "0,5", not a number'],
    ['id,label,prob_a,prob_b\n1,a,1,x\n', 'p.csv, line 2: the score of "b" is "x", not a number'],
    ['id,label,score\n1,a,0.1\n2,b,0.2\n3,c,0.3\n', 'p.csv has 3 class(es) and one score'],
    ['id,label,score\n1,a,0.1\n', 'p.csv has 1 class(es) and one score'],
    ['id,label,pred\n1,nan,0.5\n', 'p.csv, row 1 without the header: the label is NaN'],
    ['id,label,pred\n1,"a,a\n2,b,b\n', 'p.csv, line 2: the quote that opens here is not closed'],
    ['id,label,score_x\n1,1,0.5\n', 'p.csv has no prediction, and no score column is called after'],
    ['id,label,score_1\n1,1,x\n', 'p.csv, line 2: the score of "1" is "x", not a number'],
  ])('%j is refused', async (text, message) => {
    expect(await refusal(text)).toContain(message)
  })

  it.each([
    ['{"id":1}\n', 'p.jsonl, line 1, has no column label, pred or score; found "id"'],
    [
      '{"id":1,"label":1,"pred":1}\n{"id":2,"label":1}\n',
      'p.jsonl, line 2: the prediction is empty',
    ],
    ['{"id":1,"label":1,"pred":1}\n3\n', 'p.jsonl, line 2: the number 3, not an object'],
    ['{"id":1,"label":1,"pred":1}\n{"id":\n', 'p.jsonl, line 2, column'],
    ['{"id":1,"label":1,"pred":[1,2]}\n', 'p.jsonl, line 1: "pred" is a list of 2, not a value'],
    ['{"id":1,"label":1,"pred":1,"score":NaN}\n', 'p.jsonl, line 1: score is "NaN", not a number'],
    ['{"id":1,"label":null,"pred":1}\n', 'p.jsonl, line 1: the label is empty'],
    ['\n \n', 'p.jsonl has no row'],
  ])('the JSON Lines %j are refused', async (text, message) => {
    expect(await refusal(text, 'p.jsonl')).toContain(message)
  })

  it('of another kind is refused', async () => {
    expect(await refusal('{}', 'p.json')).toContain('predictions are read from .csv, .tsv, .jsonl')
  })

  it('of Parquet with a null names the row', async () => {
    const source = bytesSource('p.parquet', readSample('null-id.parquet'))
    await expect(readPredictions(source)).rejects.toThrow('p.parquet, row 3: the id is empty')
  })

  it('of Parquet with a nested column in a role is refused', async () => {
    const bytes = readFileSync(new URL('__fixtures__/predictions/nested.parquet', import.meta.url))
    await expect(readPredictions(bytesSource('p.parquet', bytes))).rejects.toThrow(
      'p.parquet: the column "pred" is list',
    )
  })

  it('of Parquet in a compression that is not read says which are', async () => {
    const bytes = readFileSync(new URL('__fixtures__/predictions/lz4.parquet', import.meta.url))
    await expect(readPredictions(bytesSource('p.parquet', bytes))).rejects.toThrow(
      /p\.parquet, byte 4: the compression LZ4_RAW is not read; write it with snappy, zstd, gzip or brotli/,
    )
  })

  it('of more than 10,000 classes is refused', async () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => `${index},k${index},k0`).join('\n')
    expect(await refusal(`id,label,pred\n${rows}\n`)).toContain(
      'LIMIT_EXCEEDED p.csv has more than 10000 classes',
    )
  })

  it('of many scores a row has fewer rows at most', () => {
    const plan = planColumns('p.csv', [
      'id',
      'label',
      ...Array.from({ length: 2000 }, (_, index) => `prob_${index}`),
    ])
    expect(maxRowsOf(plan)).toBe(50_000)
    expect(maxRowsOf(planColumns('p.csv', ['id', 'label', 'pred']))).toBe(10_000_000)
  })
})

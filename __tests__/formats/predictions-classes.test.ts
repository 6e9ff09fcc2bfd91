import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import type { ClassificationTable, PredictionTable } from '../../src/domain/predictions.ts'
import { readPredictions } from '../../src/formats/predictions-file.ts'
import { toBytes } from './metrics-fixture.ts'

async function read(text: string): Promise<PredictionTable> {
  return await readPredictions(bytesSource('p.csv', toBytes(text)))
}

async function readClasses(text: string): Promise<ClassificationTable> {
  const table = await read(text)
  if (table.kind === 'classification') return table
  throw new Error('a regression')
}

/** The class that was predicted for each row. */
const predicted = ({ classes, predicted: indices }: ClassificationTable): readonly string[] =>
  Array.from(indices, (index) => classes[index] ?? '?')

describe('classes', () => {
  it('are written as the labels are, whatever other score columns are called', async () => {
    const table = await readClasses('id,label,pred,score,score_norm\n1,1,1.0,0.9,x\n2,0,0.0,0.1,\n')

    expect(table).toMatchObject({ classes: ['0', '1'], classScores: null })
    expect(predicted(table)).toEqual(['1', '0'])
    expect(table.score).toEqual(Float64Array.of(0.9, 0.1))
  })

  it('without predictions are not those of score columns that are written in another way', async () => {
    const table = await readClasses(
      'id,label,score_0,score_1,score_norm\n1,1,0.1,0.9,5\n2,0,0.7,0.3,5\n',
    )

    expect(table.classes).toEqual(['0', '1'])
    expect(predicted(table)).toEqual(['1', '0'])
  })

  it('without predictions include one that no row is of, if the scores are for it', async () => {
    const table = await readClasses(
      'id,label,score_a,score_b,score_c\n1,a,0.1,0.2,0.7\n2,b,0,1,0\n',
    )

    expect(table.classes).toEqual(['a', 'b', 'c'])
    expect(predicted(table)).toEqual(['c', 'b'])
  })

  it('0 and 1 have the columns score_false and score_true', async () => {
    const table = await readClasses('id,label,score_false,score_true\n1,1,0.1,0.9\n2,0,0.8,0.2\n')

    expect(table.classes).toEqual(['0', '1'])
    expect(predicted(table)).toEqual(['1', '0'])
  })

  it('a stray score column leaves a regression one', async () => {
    const table = await read('id,label,pred,score_norm\n1,3.5,3.25,0.1\n2,1,1.5,0.2\n')

    expect(table.kind).toBe('regression')
  })
})

/** Bytes of what is alive. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}

/** Bytes are not on the heap that is measured, a text would be. */
function longRows(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, index) =>
    Buffer.from(
      `example ${index} of this set,a,a,patient ${index} of this set,${'x'.repeat(4000)}\n`,
    ),
  )
  return Buffer.concat([Buffer.from('id,label,pred,group,text\n'), ...rows])
}

it('cells that are kept keep no record in memory', async () => {
  const bytes = longRows(10_000)
  const before = heapUsed()
  const table = await readPredictions(bytesSource('p.csv', bytes))
  const kept = heapUsed() - before

  expect(table.ids[9_999]).toBe('example 9999 of this set')
  expect(table.groups?.names[9_999]).toBe('patient 9999 of this set')
  expect(kept).toBeLessThan(8 * 2 ** 20)
})

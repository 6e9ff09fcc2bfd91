import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import { readPredictions } from '../../src/formats/predictions-file.ts'
import { toBytes } from './metrics-fixture.ts'

const read = async (text: string) => {
  const table = await readPredictions(bytesSource('p.csv', toBytes(text)))
  const metrics = computeMetrics(table).filter(({ slice }) => slice === null)
  return {
    positive: table.kind === 'classification' ? table.positive : null,
    metrics: new Map(metrics.map(({ name, value }) => [name, value])),
  }
}

const SCORED = '1,fraud,0.9\n2,ok,0.1\n3,fraud,0.8\n4,ok,0.3\n'

describe('the positive class', () => {
  it.each([
    ['1', '0'],
    ['2', '1'],
    ['1', '-1'],
    ['true', 'false'],
    ['yes', 'no'],
    ['Positive', 'negative'],
    ['t', 'f'],
  ])('is %s and not %s by its name', async (positive, negative) => {
    const text = `id,label,score\n1,${positive},0.9\n2,${negative},0.1\n`
    const { metrics } = await read(text)
    expect(metrics.get('roc_auc')).toBe(1)
    expect(metrics.get('accuracy')).toBe(1)
  })

  it('is the one that the score column is called after', async () => {
    const { positive, metrics } = await read(`id,label,score_fraud\n${SCORED}`)
    expect(positive).toBe('fraud')
    expect(metrics.get('roc_auc')).toBe(1)
    expect(metrics.get('f1')).toBe(1)
  })

  it('is the one whose predictions have the higher scores', async () => {
    const rows = '1,churn,churn,0.9\n2,stay,stay,0.1\n3,churn,stay,0.4\n4,stay,stay,0.2\n'
    const { positive, metrics } = await read(`id,label,pred,score\n${rows}`)
    expect(positive).toBe('churn')
    expect(metrics.get('roc_auc')).toBe(1)
    expect(metrics.get('recall')).toBe(0.5)
  })

  it('is not guessed: one score alone for two texts is refused with what to do', async () => {
    await expect(read(`id,label,score\n${SCORED}`)).rejects.toThrow(
      'p.csv: nothing says whether the score speaks for "fraud" or "ok". Call the column score_CLASS after the class',
    )
  })

  it('is none for predictions of two texts without scores, which have metrics by class', async () => {
    const { positive, metrics } = await read('id,label,pred\n1,cat,cat\n2,dog,cat\n')
    expect(positive).toBeNull()
    expect([...metrics.keys()]).toEqual(['accuracy', 'balanced_accuracy', 'f1_macro'])
  })
})

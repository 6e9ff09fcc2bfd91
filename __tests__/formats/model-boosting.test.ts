import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readModelFacts } from '../../src/formats/model-file.ts'
import {
  ascii,
  FLATBUFFER_TABLE,
  joinBytes,
  modelSample,
  sampleSource,
  u32,
  u64,
} from './model-fixture.ts'

const read = async (bytes: Uint8Array) => readModelFacts(bytesSource('model.bin', bytes))
const sample = async (name: string) => readModelFacts(sampleSource(name))

const FLATBUFFER = joinBytes(u32(12), FLATBUFFER_TABLE)
const lightgbm = (infos: string) =>
  ascii(`tree\nversion=v4\nfeature_names=a b\nfeature_infos=${infos}\n\n`)

describe('a gradient boosting model', () => {
  it.each([
    ['xgboost.ubj', 'xgboost-ubjson'],
    ['xgboost-model.txt', 'xgboost-json'],
  ])('of XGBoost in %s tells objective, features and trees', async (name, format) => {
    expect(await sample(name)).toEqual({
      format,
      executable: false,
      framework: { name: 'xgboost', version: '3.2.0' },
      signature: {
        inputs: ['a', 'b', 'c', 'd'].map((feature) => ({ name: feature, type: 'float' })),
        outputs: [],
      },
      details: {
        base_score: '[4.8E-1]',
        booster: 'gbtree',
        features: 4,
        objective: 'binary:logistic',
        trees: 7,
      },
      warnings: [],
    })
  })

  it('of XGBoost is refused when it is cut off', async () => {
    const json = modelSample('xgboost-model.txt')
    const ubj = modelSample('xgboost.ubj')
    await expect(read(json.subarray(0, 3000))).rejects.toThrow(
      'does not end with "}": it is cut off',
    )
    await expect(read(ubj.subarray(0, 3000))).rejects.toMatchObject({ code: 'FORMAT_INVALID' })
  })

  it('of XGBoost with lists in lists without end is refused', async () => {
    const deep = joinBytes(modelSample('xgboost.ubj').subarray(0, 17), '['.repeat(10_000))
    await expect(read(deep)).rejects.toThrow('nested deeper than 64 levels')
  })

  it('of LightGBM tells the same, and counts its trees', async () => {
    expect(await sample('lightgbm.txt')).toMatchObject({
      format: 'lightgbm-text',
      executable: false,
      framework: { name: 'lightgbm' },
      details: {
        classes: 1,
        features: 4,
        format_version: 'v4',
        objective: 'binary sigmoid:1',
        trees: 6,
      },
      warnings: [],
    })
  })

  it('of LightGBM with fewer trees than its header says is warned of', async () => {
    expect((await read(modelSample('lightgbm.txt').subarray(0, 3000)))?.warnings).toEqual([
      'the header says 6 trees, 3 are there: the file may be cut off',
    ])
  })

  it('of CatBoost is known by its magic number and what that leads to', async () => {
    const bytes = joinBytes('CBM1', u32(FLATBUFFER.length), FLATBUFFER, 'trees')
    expect(await read(bytes)).toMatchObject({ format: 'catboost-cbm', executable: false })
    const large = joinBytes('CBM1', u32(0xffffffff), u64(FLATBUFFER.length), FLATBUFFER)
    expect((await read(large))?.format).toBe('catboost-cbm')
    expect(await read(joinBytes('CBM1', u32(FLATBUFFER.length + 9), FLATBUFFER))).toBeNull()
  })

  it('of LightGBM has a signature that the range of the training data does not change', async () => {
    const first = await read(lightgbm('none [0:1]'))
    expect(first?.signature?.inputs).toEqual([
      { name: 'a', type: 'double' },
      { name: 'b', type: 'double' },
    ])
    expect((await read(lightgbm('0:1:2 none')))?.signature).toEqual(first?.signature)
  })

  it.each([
    [
      'LightGBM',
      (names: readonly string[]) =>
        `tree\nversion=v4\nfeature_names=${names.join(' ')}\n\nend of trees`,
    ],
    [
      'XGBoost',
      (names: readonly string[]) =>
        JSON.stringify({ learner: { feature_names: names, gradient_booster: {} } }),
    ],
  ])('of %s with many features lists 1000 of them and says so', async (_, write) => {
    const facts = await read(ascii(write(Array.from({ length: 1_003 }, (__, at) => `f${at}`))))
    expect(facts?.signature?.inputs).toHaveLength(1_000)
    expect(facts?.warnings).toContain('3 of 1003 inputs are left out')
  })
})

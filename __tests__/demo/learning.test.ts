import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { predictStumps, trainStumps } from '../../demo/repository/training/boosted-stumps.ts'
import type { Prediction } from '../../demo/repository/training/evaluation.ts'
import { evaluate, rocAuc } from '../../demo/repository/training/evaluation.ts'
import type { Coefficients } from '../../demo/repository/training/logistic-regression.ts'
import {
  gradient,
  objective,
  predictLogistic,
  trainLogistic,
} from '../../demo/repository/training/logistic-regression.ts'
import { parseSafetensors, renderSafetensors } from '../../demo/repository/training/safetensors.ts'
import { sigmoid, softplus } from '../../demo/repository/training/sigmoid.ts'

const FEATURES = [
  [0.2, -1.1, 3],
  [1.4, 0.3, -2],
  [-0.7, 2.2, 0.5],
  [0.1, 0.4, 1.5],
  [-1.9, -0.6, -0.3],
]
const LABELS = [true, false, true, true, false]
const PARAMS = { learningRate: 0.5, epochs: 300, l2: 0.1, classWeight: 2.5 }

const predictions = fc.array(
  fc.record<Prediction>({
    // Few different values, so that ties happen.
    probability: fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8),
    malignant: fc.boolean(),
  }),
  { maxLength: 40 },
)

/** By definition: over all pairs of a malignant and a benign example. */
function countPairs(all: readonly Prediction[]): number {
  const positives = all.filter((one) => one.malignant)
  const negatives = all.filter((one) => !one.malignant)
  if (positives.length === 0 || negatives.length === 0) return 0.5
  let won = 0
  for (const { probability } of positives)
    for (const other of negatives)
      won += probability > other.probability ? 1 : probability === other.probability ? 0.5 : 0
  return won / (positives.length * negatives.length)
}

describe('the logistic regression', () => {
  it('has the gradient that differences of its objective have', () => {
    const state: Coefficients = { weight: [0.3, -0.8, 0.05], bias: 0.4 }
    const step = 1e-6
    const slope = gradient(state, FEATURES, LABELS, PARAMS)
    const difference = (move: (by: number) => Coefficients): number =>
      (objective(move(step), FEATURES, LABELS, PARAMS) -
        objective(move(-step), FEATURES, LABELS, PARAMS)) /
      (2 * step)
    for (const [column, expected] of slope.weight.entries()) {
      const numeric = difference((by) => ({
        ...state,
        weight: state.weight.map((weight, index) => (index === column ? weight + by : weight)),
      }))
      expect(numeric).toBeCloseTo(expected, 7)
    }
    expect(difference((by) => ({ ...state, bias: state.bias + by }))).toBeCloseTo(slope.bias, 7)
  })

  it('stops where the gradient vanishes', () => {
    const { weight, bias, mean, scale } = trainLogistic(FEATURES, LABELS, {
      ...PARAMS,
      epochs: 5000,
    })
    const standardized = FEATURES.map((row) =>
      row.map((value, column) => (value - (mean[column] ?? 0)) / (scale[column] ?? 1)),
    )
    const slope = gradient({ weight, bias }, standardized, LABELS, PARAMS)
    for (const one of [...slope.weight, slope.bias]) expect(Math.abs(one)).toBeLessThan(1e-9)
  })

  it('keeps a constant column finite', () => {
    const model = trainLogistic([[1, 7], [2, 7], [3, 7]], [false, true, true], PARAMS) // prettier-ignore
    expect(model.scale[1]).toBe(1)
    expect(Number.isFinite(predictLogistic(model, [2, 7]))).toBe(true)
  })
})

describe('the boosted stumps', () => {
  it('learn what one question decides', () => {
    const params = { rounds: 60, shrinkage: 0.3, lambda: 1, classWeight: 1 }
    const features = [[1, 5], [2, 1], [3, 4], [10, 2], [11, 3], [12, 0]] // prettier-ignore
    const labels = [false, false, false, true, true, true]
    const model = trainStumps(features, labels, params)
    expect(model.stumps[0]).toMatchObject({ column: 0, threshold: 6.5 })
    expect(predictStumps(model, [6.4, 9])).toBeLessThan(0.1)
    expect(predictStumps(model, [6.5, 9])).toBeGreaterThan(0.9)
  })

  it('separate two neighbouring doubles', () => {
    const upper = 1 + Number.EPSILON
    const params = { rounds: 40, shrinkage: 0.5, lambda: 0.1, classWeight: 1 }
    const model = trainStumps([[1], [upper], [1], [upper]], [false, true, false, true], params)
    expect(predictStumps(model, [1])).toBeLessThan(0.1)
    expect(predictStumps(model, [upper])).toBeGreaterThan(0.9)
  })

  it('stop when no question divides the examples', () => {
    const params = { rounds: 40, shrinkage: 0.5, lambda: 1, classWeight: 1 }
    expect(trainStumps([[1], [1]], [false, true], params)).toEqual({ base: 0, stumps: [] })
  })
})

describe('the evaluation', () => {
  it('counts the area under the curve as all pairs do, ties included', () => {
    fc.assert(
      fc.property(predictions, (all) => {
        expect(rocAuc(all)).toBeCloseTo(countPairs(all), 12)
      }),
    )
  })

  it('gives finite numbers for any predictions, with the examples that each rests on', () => {
    fc.assert(
      fc.property(predictions, fc.double({ min: 0, max: 1, noNaN: true }), (all, threshold) => {
        const scores = evaluate(all, threshold)
        for (const { value } of Object.values(scores)) expect(Number.isFinite(value)).toBe(true)
        expect(scores.recall.samples).toBe(all.filter((one) => one.malignant).length)
        expect(scores.accuracy.samples).toBe(all.length)
      }),
    )
  })

  it('knows a small example by hand', () => {
    const scores = evaluate(
      [
        { probability: 0.9, malignant: true },
        { probability: 0.5, malignant: false },
        { probability: 0.4, malignant: true },
        { probability: 0.1, malignant: false },
      ],
      0.5,
    )
    expect(scores.recall).toEqual({ value: 0.5, samples: 2 })
    expect(scores.precision).toEqual({ value: 0.5, samples: 2 })
    expect(scores.accuracy).toEqual({ value: 0.5, samples: 4 })
    expect(scores.roc_auc).toEqual({ value: 0.75, samples: 4 })
    expect(scores.brier_score.value).toBeCloseTo((0.01 + 0.25 + 0.36 + 0.01) / 4, 12)
    const loss = -(Math.log(0.9) + Math.log(0.5) + Math.log(0.4) + Math.log(0.9)) / 4
    expect(scores.log_loss.value).toBeCloseTo(loss, 12)
  })

  it('does not overflow at either end of the logistic function', () => {
    expect([sigmoid(-1000), sigmoid(0), sigmoid(1000)]).toEqual([0, 0.5, 1])
    expect([softplus(-1000), softplus(1000)]).toEqual([0, 1000])
  })
})

describe('a safetensors file', () => {
  const tensors = {
    weight: { shape: [2, 2], values: [1, -0, 5e-324, 1e308] },
    bias: { shape: [1], values: [0.1] },
  }

  it('gives back every bit of what was written', () => {
    const parsed = parseSafetensors(renderSafetensors(tensors, { algorithm: 'any' }))
    expect(parsed).toEqual(tensors)
    expect(Object.is(parsed['weight']?.values[1], -0)).toBe(true)
  })

  it('has a header that fits the format: length, JSON object, aligned and gapless data', () => {
    const file = renderSafetensors(tensors, { algorithm: 'any' })
    const length = Number(file.readBigUInt64LE(0))
    expect((8 + length) % 8).toBe(0)
    expect(file.toString('utf8', 8, 9)).toBe('{')
    const header: unknown = JSON.parse(file.toString('utf8', 8, 8 + length))
    expect(header).toEqual({
      __metadata__: { algorithm: 'any' },
      bias: { dtype: 'F64', shape: [1], data_offsets: [0, 8] },
      weight: { dtype: 'F64', shape: [2, 2], data_offsets: [8, 40] },
    })
    expect(file).toHaveLength(8 + length + 40)
  })

  it.each([
    ['cut off in the data', (file: Buffer) => file.subarray(0, -8)],
    ['cut off in the header', (file: Buffer) => file.subarray(0, 20)],
    ['empty', () => Buffer.alloc(0)],
    ['with bytes after the data', (file: Buffer) => Buffer.concat([file, Buffer.alloc(8)])],
    ['with a header that claims the earth', (file: Buffer) => withLength(file, 2n ** 63n)],
    ['of another type', (file: Buffer) => replaceText(file, 'F64', 'F32')],
    [
      'with a shape that its bytes do not fill',
      (file: Buffer) => replaceText(file, '[2,2]', '[2,3]'),
    ],
  ])('is refused when %s', (_, damage) => {
    expect(() => parseSafetensors(damage(renderSafetensors(tensors)))).toThrow(/safetensors/)
  })
})

function withLength(file: Buffer, length: bigint): Buffer {
  const copy = Buffer.from(file)
  copy.writeBigUInt64LE(length, 0)
  return copy
}

const replaceText = (file: Buffer, from: string, to: string): Buffer =>
  Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1')

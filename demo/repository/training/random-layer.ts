import { createHash } from 'node:crypto'
import type { Matrix } from './logistic-regression.ts'

/**
 * A layer that is drawn and never trained: random Fourier features, whose products approximate a Gaussian kernel
 * (Rahimi and Recht, 2007).
 */
export interface RandomLayer {
  /** One row of weights for each feature. */
  readonly weight: Matrix
  readonly bias: readonly number[]
}

/** The same width, inputs and seed give the same layer to the last bit. */
export function drawLayer(width: number, inputs: number, seed: number): RandomLayer {
  const draw = uniformNumbers(seed)
  // Standardized inputs have a length of about √inputs.
  const spread = 1 / Math.sqrt(inputs)
  const weight = Array.from({ length: width }, () =>
    Array.from({ length: inputs }, () => spread * normal(draw(), draw())),
  )
  return { weight, bias: weight.map(() => 2 * Math.PI * draw()) }
}

/** What the layer makes of one example. */
export function applyLayer(
  { weight, bias }: RandomLayer,
  row: readonly number[],
): readonly number[] {
  return weight.map((weights, feature) => {
    let sum = bias[feature] ?? 0
    for (const [index, one] of weights.entries()) sum += one * (row[index] ?? 0)
    return Math.cos(sum)
  })
}

/** Two uniform numbers in (0, 1] make a normal one (Box and Muller). */
const normal = (one: number, other: number): number =>
  Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other)

/** Uniform numbers in (0, 1], by the hash of a counter. */
function uniformNumbers(seed: number): () => number {
  let [block, position, counter] = [Buffer.alloc(0), 0, 0]
  return () => {
    if (position >= block.length) {
      block = createHash('sha512').update(`${seed} ${counter}`).digest()
      position = 0
      counter += 1
    }
    const value = block.readUInt32LE(position)
    position += 4
    return (value + 1) / 2 ** 32
  }
}

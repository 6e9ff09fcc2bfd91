import { requireCount } from './require-finite.ts'

/** Numbers that look random and follow from a seed alone. Not for secrets. */
export interface RandomSource {
  /** A whole number from 0 to 2^32 − 1. */
  next(): number
  /** Overwrites all of `target` with whole numbers from 0 to `bound` − 1, all equally likely to about bound / 2^32. */
  draw(target: Uint32Array, bound: number): void
}

const TWO_32 = 2 ** 32
/** Looked up once, which counts where it is called a hundred million times. */
const { imul } = Math

/**
 * The generator xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), its state
 * from the seed by SplitMix64 (Steele, Lea and Flood 2014).
 * @param seed a whole number from 0 on
 * @throws RangeError for another one
 */
export function randomSource(seed: number): RandomSource {
  requireCount(seed, 'The seed')
  const state = seedState(seed)
  const one = new Uint32Array(1)
  return {
    next: () => {
      advance(state, one, 1)
      return one[0] ?? 0
    },
    draw: (target, bound) => {
      requireCount(bound, 'The bound of random numbers', 1)
      if (bound > TWO_32)
        throw new RangeError(`The bound of random numbers is ${bound}, above 2^32`)
      advance(state, target, bound / TWO_32)
    },
  }
}

/** The state is in local variables meanwhile, which is several times faster. */
function advance(state: Int32Array, target: Uint32Array, scale: number): void {
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  for (let index = 0; index < target.length; index += 1) {
    const five = imul(b, 5)
    const drawn = imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    target[index] = drawn * scale
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = d
}

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value)

function seedState(seed: number): Int32Array {
  const state = new Int32Array(4)
  let counter = BigInt(seed)
  for (const half of [0, 2]) {
    counter = wrap(counter + 0x9e3779b97f4a7c15n)
    let mixed = wrap((counter ^ (counter >> 30n)) * 0xbf58476d1ce4e5b9n)
    mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn)
    mixed ^= mixed >> 31n
    state[half] = Number(BigInt.asIntN(32, mixed))
    state[half + 1] = Number(BigInt.asIntN(32, mixed >> 32n))
  }
  return state
}

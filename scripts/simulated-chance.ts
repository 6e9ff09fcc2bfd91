import { randomSource } from '../src/domain/random-source.ts'

/** Numbers that follow from a seed. */
export interface Chance {
  /** Between 0 and 1, neither of them. */
  uniforms(count: number): Float64Array
  normals(count: number): Float64Array
  seed(): number
  /** A normal number that stays the same until `renew`. */
  shared(): number
  renew(): void
}

export function simulatedChance(seed: number): Chance {
  const random = randomSource(seed)
  const uniforms = (count: number): Float64Array => {
    const drawn = new Uint32Array(count)
    random.draw(drawn, 2 ** 32)
    const shares = new Float64Array(count)
    for (let index = 0; index < count; index += 1)
      shares[index] = ((drawn[index] ?? 0) + 0.5) / 2 ** 32
    return shares
  }
  // Two of each pair (Box and Muller).
  const normals = (count: number): Float64Array => {
    const pairs = uniforms(count + (count % 2))
    for (let index = 0; index < pairs.length; index += 2) {
      const radius = Math.sqrt(-2 * Math.log(pairs[index] ?? 1))
      const angle = 2 * Math.PI * (pairs[index + 1] ?? 0)
      pairs[index] = radius * Math.cos(angle)
      pairs[index + 1] = radius * Math.sin(angle)
    }
    return pairs.subarray(0, count)
  }
  const draw = (): number => normals(1)[0] ?? 0
  let shared = draw()
  return {
    uniforms,
    normals,
    seed: () => random.next(),
    shared: () => shared,
    renew: () => {
      shared = draw()
    },
  }
}

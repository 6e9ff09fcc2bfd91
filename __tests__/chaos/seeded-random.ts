/** Numbers that follow from a seed and from nothing else. */
export interface SeededRandom {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  bytes(size: number): Buffer
  /** Another sequence, which does not depend on how much of this one was used up. */
  branch(...path: readonly (string | number)[]): SeededRandom
}

/**
 * The generator known as mulberry32: a 32-bit counter by a Weyl sequence, and two rounds of mixing with multiplications. Its
 * author, Tommy Ettinger, put it into the public domain.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = (): number => word() / 2 ** 32
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('there is nothing to pick from')
      return item
    },
    bytes(size) {
      const words = new Uint32Array(Math.ceil(size / 4))
      for (let index = 0; index < words.length; index += 1) words[index] = word()
      return Buffer.from(words.buffer, 0, size)
    },
    branch: (...path) => seededRandom(hashPath(seed, path)),
  }
}

/** FNV-1a over the parts, each ended by a character that is in none. */
function hashPath(seed: number, path: readonly (string | number)[]): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const character of path.map((part) => `${part}\n`).join(''))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  // The sequences of neighbouring numbers must not be alike.
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
}

import { isNoise } from '../domain/number-format.ts'

/** Turns a value into a place on the drawing, rounded to a tenth. */
export type Scale = (value: number) => number

/**
 * @param values finite, at least one
 * @param from place of the smallest value
 * @param to place of the largest; all values are in the middle when they are the same
 */
export function buildScale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = ends(values)
  const flat = isNoise(most - least, Math.max(Math.abs(least), Math.abs(most)))
  // Halves, since the distance of two huge numbers may be no number.
  const half = most / 2 - least / 2
  return (value) => {
    const share = flat || half === 0 ? 0.5 : (value / 2 - least / 2) / half
    return Math.round((from + share * (to - from)) * 10) / 10
  }
}

function ends(values: readonly number[]): readonly [number, number] {
  let least = values[0] ?? 0
  let most = least
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return [least, most]
}

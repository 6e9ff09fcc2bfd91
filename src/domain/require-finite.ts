/** Numbers in any kind of list; long ones are typed arrays. */
export type Sample = ArrayLike<number>

/**
 * Callers parse before they compute, so a value that is not a number here is a bug.
 * @param what names the values in the message
 * @throws RangeError for NaN and infinities
 */
export function requireFinite(values: Sample, what: string): void {
  for (let index = 0; index < values.length; index += 1) {
    if (Number.isFinite(values[index])) continue
    throw new RangeError(`${what}: value ${index} is ${values[index]}, not a finite number`)
  }
}

/** @throws RangeError unless it is a whole number from `least` on */
export function requireCount(value: number, what: string, least = 0): void {
  if (Number.isSafeInteger(value) && value >= least) return
  throw new RangeError(`${what} is ${value}, not a whole number from ${least} on`)
}

/** @throws RangeError unless it is from 0 to 1 */
export function requireShare(value: number, what: string): void {
  if (value >= 0 && value <= 1) return
  throw new RangeError(`${what} is ${value}, not from 0 to 1`)
}

/** @throws RangeError unless it is between 0 and 1 */
export function requireConfidence(value: number): void {
  if (value > 0 && value < 1) return
  throw new RangeError(`The confidence is ${value}, not between 0 and 1`)
}

/** @throws RangeError unless both have the same length */
export function requirePaired(left: Sample, right: Sample, what: string): void {
  if (left.length === right.length) return
  throw new RangeError(`${what}: ${left.length} and ${right.length} values cannot be paired`)
}

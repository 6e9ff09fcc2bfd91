/** Shifts the decimal point within the text: 0.07 × 100 is not 7 in binary, and neither is the way back. */
export function parsePercent(digits: string): number {
  return Number(`${digits}e-2`)
}

const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/

/** The fraction that `7.5%` is, a blank before the sign or not; `undefined` for any other text. */
export function parsePercentage(text: string): number | undefined {
  const digits = PERCENTAGE.exec(text)?.[1]
  return digits === undefined ? undefined : parsePercent(digits)
}

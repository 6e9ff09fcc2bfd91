/** Shifts the decimal point within the text: 0.07 × 100 is not 7 in binary, and neither is the way back. */
export function parsePercent(digits: string): number {
  return Number(`${digits}e-2`)
}

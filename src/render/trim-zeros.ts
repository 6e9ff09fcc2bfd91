/**
 * A text with numbers, without the zeros that end a fraction: `−0.01000, ≥ 0.80000` is `−0.01, ≥ 0.8`. For what a person
 * chose, where further digits say nothing.
 */
export function trimZeros(text: string): string {
  return text.replaceAll(/(?<=\d)\.(\d+)/g, (_, digits: string) => {
    const kept = digits.replace(/0+$/, '')
    return kept === '' ? '' : `.${kept}`
  })
}

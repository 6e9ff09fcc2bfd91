const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
])

/** Milliseconds of `12h`, `90d` or `8w`; `undefined` for any other text. */
export function parseDuration(text: string): number | undefined {
  const parts = /^([1-9]\d{0,4})([hdw])$/.exec(text)
  const unit = UNIT_MS.get(parts?.[2] ?? '')
  return unit === undefined ? undefined : Number(parts?.[1]) * unit
}

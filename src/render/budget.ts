/** How many entries of a kind a text may show; a kind that is absent shows all. */
export type Limits<Kind extends string> = ReadonlyMap<Kind, number>

export type Totals<Kind extends string> = readonly (readonly [Kind, number])[]

export const utf8Length = (text: string): number => new TextEncoder().encode(text).length

/**
 * The fullest text that fits. Kinds are given up in the order of `totals`; of the kind that makes it fit, as
 * many entries stay as there is room for. When nothing is left to give up, the text is returned as it is.
 */
export function fitBudget<Kind extends string>(
  totals: Totals<Kind>,
  render: (limits: Limits<Kind>) => string,
  fits: (text: string) => boolean,
): string {
  let limits: Limits<Kind> = new Map()
  let text = render(limits)
  for (const [kind, total] of totals) {
    if (fits(text)) return text
    if (total === 0) continue
    const before = limits
    limits = new Map([...before, [kind, 0]])
    text = render(limits)
    if (fits(text)) {
      const attempt = (count: number): string => render(new Map([...before, [kind, count]]))
      return fillUp(total, attempt, fits, text)
    }
  }
  return text
}

/** How many entries of each kind the limits leave out; only kinds that lose any. */
export function countCuts<Kind extends string>(
  totals: Totals<Kind>,
  limits: Limits<Kind>,
): readonly (readonly [Kind, number])[] {
  return totals.flatMap(([kind, total]) => {
    const cut = total - Math.min(total, limits.get(kind) ?? total)
    return cut > 0 ? [[kind, cut] as const] : []
  })
}

function fillUp(
  total: number,
  attempt: (count: number) => string,
  fits: (text: string) => boolean,
  empty: string,
): string {
  let best = empty
  let low = 0
  let high = total
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2)
    const text = attempt(middle)
    if (fits(text)) {
      best = text
      low = middle
    } else {
      high = middle
    }
  }
  return best
}

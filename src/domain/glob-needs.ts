/** A part of a glob, as far as it has characters that a name must have. */
export type GlobPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' }
  /** One of these. */
  | { readonly kind: 'either'; readonly choices: readonly (readonly GlobPart[])[] }

/**
 * What every name that a glob matches has: asking for it takes a small part of the time that following the glob does, and is
 * the end of it for most names.
 * @returns whether a name may match
 */
export function globNeeds(parts: readonly GlobPart[]): (name: string) => boolean {
  const [prefix, suffix] = [literalStart(parts), literalStart(parts.toReversed(), true)]
  const needs = findNeeds(parts)
  return (name) =>
    name.startsWith(prefix) && name.endsWith(suffix) && needs.every((need) => isMet(need, name))
}

function literalStart(parts: readonly GlobPart[], isReversed = false): string {
  const end = parts.findIndex(({ kind }) => kind !== 'literal')
  const texts = parts
    .slice(0, end === -1 ? parts.length : end)
    .map((part) => (part.kind === 'literal' ? part.text : ''))
  return (isReversed ? texts.toReversed() : texts).join('')
}

/** A text within the name, or one of several. */
type Need = readonly string[]

const isMet = (need: Need, name: string): boolean => need.some((text) => name.includes(text))

function findNeeds(parts: readonly GlobPart[]): readonly Need[] {
  const needs: Need[] = []
  let run = ''
  for (const part of [...parts, { kind: 'any' } as const]) {
    if (part.kind === 'literal') {
      run += part.text
      continue
    }
    if (run !== '') needs.push([run])
    run = ''
    if (part.kind === 'either') needs.push(...eitherNeed(part.choices))
  }
  return needs
}

/** Of each choice the longest text; none where a choice has no text at all. */
function eitherNeed(choices: readonly (readonly GlobPart[])[]): readonly Need[] {
  const longest = choices.map((choice) =>
    findNeeds(choice)
      .flatMap((need) => (need.length === 1 ? need : []))
      .reduce((best, text) => (text.length > best.length ? text : best), ''),
  )
  return longest.includes('') ? [] : [longest]
}

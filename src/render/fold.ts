import { details, paragraphs } from './markdown.ts'

/** How many rows of a long table stay open, where no row needs to be seen more than another. */
export const MOST_OPEN = 20

/** The first entries in the open, the others in a folded block. `render` makes a block of some of them. */
export function foldAfter<T>(
  items: readonly T[],
  title: (count: number) => string,
  render: (items: readonly T[]) => string,
): string {
  const rest = items.slice(MOST_OPEN)
  return paragraphs([
    render(items.slice(0, MOST_OPEN)),
    rest.length === 0 ? '' : details(title(rest.length), render(rest)),
  ])
}

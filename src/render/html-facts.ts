import type { Html } from './html-markup.ts'
import { html, isSomething } from './html-markup.ts'

export type Fact = readonly [name: string, content: Html]

/** Names with what is known of each; a fact without content is left out. */
export function factList(facts: readonly Fact[]): Html {
  const known = facts.filter(([, content]) => isSomething(content))
  return html`<dl class="facts">
    ${known.map(
      ([name, content]) =>
        html`<dt>${name}</dt>
          <dd>${content}</dd> `,
    )}
  </dl> `
}

/** One below the other; a single one by itself. */
export function lines(items: readonly Html[]): Html {
  const [only, ...more] = items
  if (only === undefined) return html``
  return more.length === 0
    ? only
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
}

/** A table that scrolls within itself. */
export function plainTable(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Html[])[],
): Html {
  const heads = header.map((title) => html`<th scope="col">${title}</th>`)
  const body = rows.map(([name, ...cells]) =>
    name === undefined
      ? html``
      : html`<tr>
          <th scope="row">${name}</th>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr> `,
  )
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div> `
}

import { showInvisible } from './visible-text.ts'

/** Markup of which every tag stands in this program: made by `html`, `joinHtml` and, of constants alone, `trustedHtml`. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type HtmlValue = string | number | Html | readonly Html[]

/**
 * A template of which all texts that are put in are only text, in an element and between the quotes of an attribute alike.
 * An attribute's value always has quotes around it.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const [first = '', ...rest] = tighten(parts)
  let markup = first
  for (const [index, value] of values.entries()) markup += write(value) + (rest[index] ?? '')
  return new Html(markup)
}

const tightened = new WeakMap<TemplateStringsArray, readonly string[]>()

/** Without the indentation of the source, which would be a third of the page. */
function tighten(parts: TemplateStringsArray): readonly string[] {
  const known = tightened.get(parts)
  if (known !== undefined) return known
  const tight = parts.map((part) => part.replaceAll(/\n\s*/g, '\n'))
  tightened.set(parts, tight)
  return tight
}

/** Parts one after the other; a `joint` that is a string is text. */
export const joinHtml = (parts: readonly Html[], joint: string | Html = ''): Html =>
  new Html(parts.map(({ markup }) => markup).join(write(joint)))

/** A constant of this program as it is. Nothing that was read may come here. */
export const trustedHtml = (markup: string): Html => new Html(markup)

export const NO_HTML = new Html('')

/** Seen only where the page keeps its lines. */
export const LINE_BREAK = new Html('\n')

/** Whether there is anything to see. */
export const isSomething = ({ markup }: Html): boolean => markup !== ''

/** Text of any origin as text of a page, with what is invisible in it made visible. A line break becomes a sign as well. */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text
  return showInvisible(text).replaceAll(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Visible signs without a meaning: most names and all numbers, of which a page has a million. */
const PLAIN = /^[\w ./:,;+=()[\]%@#~^!?*{}|$\\\u00A0–…−→↑↓≥≤∞-]*$/

function write(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value instanceof Html ? value.markup : joinHtml(value).markup
}

import { visibleText } from './visible-text.ts'

export type Align = 'left' | 'right' | 'center'
export type AlertKind = 'NOTE' | 'TIP' | 'IMPORTANT' | 'WARNING' | 'CAUTION'

const ALIGNMENT: Readonly<Record<Align, string>> = { left: '---', right: '--:', center: ':-:' }
const MAX_SUMMARY = 200
const ZERO_WIDTH_SPACE = '\u200B'

/**
 * A GFM table. Header and cells are inline Markdown that functions of this module made; a row with fewer cells
 * than the header is filled up.
 */
export function table(
  header: readonly string[],
  align: readonly Align[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${header.map((_, column) => toCell(cells[column] ?? '')).join(' | ')} |`
  const rule = header.map((_, column) => ALIGNMENT[align[column] ?? 'left'])
  return [line(header), `|${rule.join('|')}|`, ...rows.map(line)].join('\n')
}

/** A folded block. `summary` is plain text, `body` is Markdown of any kind. */
export function details(summary: string, body: string): string {
  return `<details><summary>${encodeHtml(summary)}</summary>\n\n${body}\n\n</details>`
}

/** A box in GitHub's alert syntax; each line is inline Markdown and stays a line of its own. */
export function alert(kind: AlertKind, lines: readonly string[]): string {
  return [`> [!${kind}]`, ...lines.map((line) => `> ${oneLine(line)}`)].join('\n')
}

export function heading(level: 2 | 3 | 4, content: string): string {
  return `${'#'.repeat(level)} ${oneLine(content)}`
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${oneLine(item)}`).join('\n')
}

export const bold = (content: string): string => `**${content}**`

export const small = (content: string): string => `<sub>${content}</sub>`

/** A fenced block; the fence is longer than any run of backticks inside. */
export function codeBlock(language: string, text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)))
  return `${fence}${language}\n${text}\n${fence}`
}

/**
 * Text of any origin as inline text that means only itself: no markup, link, mention, reference, emoji code or
 * formula comes of it. A zero-width space breaks what GitHub would otherwise link after the Markdown is parsed.
 * At most `limit` code points.
 */
export function escapeText(text: string, limit?: number): string {
  return breakReferences(visibleText(text, limit).trim())
    .replaceAll(/[\\`*_{}[\]<>&|~$!]/g, escapeCharacter)
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`)
}

/**
 * Text of any origin as code: GitHub looks for no mention, reference or emoji there. Right in a table cell, a
 * heading and running text alike. At most 80 code points.
 */
export function codeSpan(text: string): string {
  const visible = visibleText(text)
  // A pipe or a backtick cannot be written between backticks in a way that holds both inside and outside of a
  // table, and of a blank at either end Markdown would take one away.
  const plain = visible !== '' && !/[`|]|^\s|\s$/u.test(visible)
  return plain ? `\`${visible}\`` : `<code>${encodeAll(text)}</code>`
}

/** A link with inline Markdown as its text; anything but an http(s) address leaves the text alone. */
export function link(content: string, url: string): string {
  const address = encodeAddress(url)
  return address === undefined ? content : `[${content}](${address})`
}

/** An HTML comment on a line of its own. `content` must hold no `>`: a bug of the caller. */
export function hiddenLine(content: string): string {
  if (/[>\r\n]/.test(content)) throw new TypeError('a hidden line cannot hold ">" or a line break')
  return `<!-- ${content} -->`
}

/** The parts that are not empty, with a blank line between them. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function toCell(content: string): string {
  return oneLine(content).replaceAll('|', '&#124;')
}

function oneLine(content: string): string {
  return content.replaceAll(/[\r\n]+/g, ' ')
}

function escapeCharacter(character: string): string {
  if (character === '<') return '&lt;'
  if (character === '>') return '&gt;'
  if (character === '&') return '&amp;'
  // In these three a backslash is not enough everywhere: table rows are cut before it is read, and GitHub's
  // formulas are found beside the Markdown parser.
  if (character === '|' || character === '$' || character === '`') return encode(character)
  return `\\${character}`
}

/** Every ASCII sign as a character reference: nothing is left that Markdown or HTML could read. */
function encodeAll(text: string): string {
  return breakReferences(visibleText(text)).replaceAll(/[!-/:-@[-`{-~]/g, encode)
}

/** For the inside of an HTML block, where Markdown is not read. */
function encodeHtml(text: string): string {
  return breakReferences(visibleText(text, MAX_SUMMARY)).replaceAll(/[&<>"'`$]/g, encode)
}

const encode = (character: string): string => `&#${character.charCodeAt(0)};`

// These are found in the text after parsing, so that no escape of Markdown keeps them from becoming links:
// @name and e-mail addresses, #123 and GH-123, scheme:// and www., :emoji:.
const REFERENCES = [
  /(?<=@)(?=[\w.-])/g,
  /(?<=#)(?=\d)/g,
  /(?<=\bGH-)(?=\d)/gi,
  /(?<=:)(?=\/\/)/g,
  /(?<=www)(?=\.)/gi,
  /(?<=:)(?=[\w+-]+:)/g,
  /(?<=\b(?:mailto|xmpp):)(?=\S)/gi,
] as const

function breakReferences(text: string): string {
  return REFERENCES.reduce((result, found) => result.replaceAll(found, ZERO_WIDTH_SPACE), text)
}

const UNSAFE_IN_ADDRESS = /[^\w\-.~:/?#&=%+,;]/gu

function encodeAddress(url: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(url)) return undefined
  return url.toWellFormed().replaceAll(UNSAFE_IN_ADDRESS, percentEncode)
}

function percentEncode(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}

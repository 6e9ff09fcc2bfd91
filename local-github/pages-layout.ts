import { createHash } from 'node:crypto'
import { PAGE_STYLE } from './page-style.ts'
import { escapeHtml } from './pages-html.ts'

export interface PageOptions {
  readonly title: string
  /** HTML of the bar above the page; none when absent. */
  readonly head?: string
  /** HTML. */
  readonly body: string
  /** The address of `mermaid.min.js`, when a diagram has to be drawn. */
  readonly mermaidUrl?: string | undefined
}

/** Draws in the reader's colour scheme; the strict level keeps scripts and links out of diagrams. */
const DRAW =
  "mermaid.initialize({startOnLoad:true,securityLevel:'strict'," +
  "theme:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'default'})"

const DRAW_HASH = createHash('sha256').update(DRAW).digest('base64')

/** What a page may load: its own style, images, and one known script with the drawing program. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; font-src 'self' data:; " +
  `script-src 'self' 'sha256-${DRAW_HASH}'; base-uri 'none'; form-action 'none'`

/** A whole HTML document. */
export function renderDocument({ title, head, body, mermaidUrl }: PageOptions): string {
  const script =
    mermaidUrl === undefined
      ? ''
      : `<script src="${escapeHtml(mermaidUrl)}"></script>\n<script>${DRAW}</script>\n`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${head ?? ''}<main>
${body}
</main>
${script}</body>
</html>
`
}

/** `2 Nov 2026, 09:15 UTC`: absolute, so that a picture of a page does not change with time. */
export function renderTime(date: Date): string {
  const iso = date.toISOString()
  const month = MONTHS[date.getUTCMonth()] ?? ''
  const text = `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${iso.slice(11, 16)} UTC`
  return `<time datetime="${iso}">${text}</time>`
}

/** `2026-11-02` */
export function renderDay(date: Date): string {
  return `<time datetime="${date.toISOString()}">${date.toISOString().slice(0, 10)}</time>`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** As GitHub writes sizes: powers of 1024, three digits. */
export function renderSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 Byte' : `${bytes} Bytes`
  const units = ['KB', 'MB', 'GB']
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  const value = bytes / 1024 ** power
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return `${Number(value.toFixed(digits))} ${units[power - 1] ?? ''}`
}

/** A coloured disc with the first letter; the colour depends on the login alone. */
export function renderAvatar(login: string): string {
  const hue = createHash('sha256').update(login).digest().readUInt16BE(0) % 360
  const kind = login.endsWith('[bot]') ? ' bot' : ''
  const letter = escapeHtml(login.slice(0, 1).toUpperCase())
  return `<div class="avatar${kind}" style="background:hsl(${hue} 45% 42%)" aria-hidden="true">${letter}</div>`
}

/** The login in bold; GitHub shows a bot without `[bot]`, with a label. */
export function renderAuthor(login: string): string {
  const bot = login.endsWith('[bot]')
  const name = escapeHtml(bot ? login.slice(0, -'[bot]'.length) : login)
  return bot ? `<b>${name}</b> <span class="pill">bot</span>` : `<b>${name}</b>`
}

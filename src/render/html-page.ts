import { sha256 } from '../domain/digest.ts'
import type { Html } from './html-markup.ts'
import { html, trustedHtml } from './html-markup.ts'
import { SCRIPT } from './html-script.ts'
import { STYLE } from './html-style.ts'

export interface HtmlPage {
  readonly title: string
  readonly body: Html
}

/**
 * A page that is whole by itself: nothing is loaded, no form is sent, and no script or style but the two of this program counts,
 * whatever the body holds.
 */
export function renderPage({ title, body }: HtmlPage): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${trustedHtml(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${body} ${trustedHtml(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `
  return `${page.markup.trimEnd()}\n`
}

const POLICY = [
  "default-src 'none'",
  `style-src ${sourceOf(STYLE)}`,
  `script-src ${sourceOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** CSP level 3, `hash-source`: the digest of the element's text. */
function sourceOf(text: string): string {
  return `'sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}'`
}

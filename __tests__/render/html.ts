import { parse } from 'marked'

/** What a browser would have of a Markdown text. */
export interface Html {
  /** Opening tags in order. */
  readonly tags: readonly string[]
  /** What GitHub would make a mention, a reference, a link or an emoji of: it looks everywhere but in code. */
  readonly references: readonly string[]
  /** All visible text, without the zero-width spaces that break references. */
  readonly text: string
  /** Addresses of links and images. */
  readonly links: readonly string[]
  /** Texts of the cells of each table row. */
  readonly rows: readonly (readonly string[])[]
}

const REFERENCE = /@[\w-]|#\d|:\/\/|www\.|\bGH-\d|:[\w+-]+:/gi

export function readHtml(markdown: string): Html {
  const html = parse(markdown, { gfm: true, async: false })
  const outside = html.replaceAll(/<code[^>]*>[^]*?<\/code>/g, '')
  return {
    tags: [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag ?? ''),
    references: decode(outside.replaceAll(/<[^>]*>/g, ' ')).match(REFERENCE) ?? [],
    text: shown(html),
    links: [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, url]) => url ?? ''),
    rows: [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) =>
      [...(row ?? '').matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, cell]) =>
        shown(cell ?? ''),
      ),
    ),
  }
}

const shown = (html: string): string =>
  decode(html.replaceAll(/>\n+(?=<|$)/g, '>').replaceAll(/<[^>]*>/g, ''))
    .replaceAll('\u200B', '')
    .replaceAll('\n', '')

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCharCode(Number(code)),
  )

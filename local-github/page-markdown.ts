import { Marked } from 'marked'
import { decorate, hasDiagram } from './pages-blocks.ts'
import { escapeHtml, parseHtml, renderHtml } from './pages-html.ts'
import type { LinkTargets } from './pages-linkify.ts'
import { linkify } from './pages-linkify.ts'
import { sanitize } from './pages-sanitize.ts'

export interface RenderedMarkdown {
  /** Safe to put into a page: nothing outside GitHub's allow-list survives. */
  readonly html: string
  readonly hasDiagram: boolean
}

/** Task boxes stay text until after the sanitizer, so that no raw HTML can draw one. */
const parser = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: {
    checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  },
})

/**
 * Renders Markdown as GitHub does in comments and release notes: GFM with hard line breaks, alerts,
 * tasks, diagrams, mentions and references, and raw HTML cut down to an allow-list. Never throws.
 */
export function renderMarkdown(markdown: string, targets: LinkTargets): RenderedMarkdown {
  const nodes = decorate(linkify(sanitize(parseHtml(parseMarkdown(markdown))), targets))
  return { html: renderHtml(nodes), hasDiagram: hasDiagram(nodes) }
}

function parseMarkdown(markdown: string): string {
  try {
    return parser.parse(markdown.replaceAll('\0', '\ufffd'), { async: false })
  } catch (error) {
    // The library recurses: thousands of nested quotes exhaust its stack.
    if (error instanceof RangeError) return `<pre>${escapeHtml(markdown)}</pre>`
    throw error
  }
}

import type { HtmlElement, HtmlNode } from './pages-html.ts'

const TAGS = new Set(
  (
    'h1 h2 h3 h4 h5 h6 h7 h8 br b i strong em a pre code img tt div ins del sup sub p picture ol ul ' +
    'table thead tbody tfoot tr td th blockquote dl dt dd kbd q samp var hr ruby rt rp li s strike ' +
    'summary details caption figure figcaption abbr bdo cite dfn mark small span time wbr source'
  ).split(' '),
)

const ATTRIBUTES = new Set(
  (
    'abbr align alt axis border cellpadding cellspacing char clear cols colspan color compact ' +
    'datetime dir height headers hreflang hspace label lang nowrap open rel rows rowspan rules ' +
    'scope span start summary tabindex title type valign value vspace width aria-label aria-hidden'
  ).split(' '),
)

/**
 * Keeps what GitHub keeps of HTML in a comment: an allow-list of tags and attributes, links to
 * `http`, `https`, `mailto` and relative addresses only. A tag that is not allowed goes, its content
 * stays. No script, style, form, class, identifier or event handler survives.
 */
export function sanitize(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [node]
    const children = sanitize(node.children)
    if (!TAGS.has(node.tag)) return children
    return [{ kind: 'element', tag: node.tag, attributes: keepAttributes(node), children }]
  })
}

function keepAttributes({ tag, attributes }: HtmlElement): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name)) kept[name] = value
    else if (isOwnAddress(tag, name)) {
      const url = withoutSpace(value)
      if (isAllowedUrl(url, tag === 'a')) kept[name] = url
    } else if (tag === 'code' && name === 'class' && /^language-[\w+.#-]+$/.test(value))
      kept['class'] = value
  }
  if (/^https?:/i.test(kept['href'] ?? '')) kept['rel'] = 'nofollow noopener'
  return kept
}

function isOwnAddress(tag: string, name: string): boolean {
  if (tag === 'a') return name === 'href'
  if (tag === 'img') return name === 'src'
  return /^(blockquote|del|ins|q)$/.test(tag) && name === 'cite'
}

/** Browsers skip control characters and spaces in addresses, also within a scheme. */
function withoutSpace(text: string): string {
  return Array.from(text, (one) => (one > ' ' ? one : '')).join('')
}

/** Whether an address (without white space) is relative or of a scheme that GitHub links. */
function isAllowedUrl(url: string, mail: boolean): boolean {
  if (/^https?:/i.test(url) || (mail && /^mailto:/i.test(url))) return true
  return !/^[^/?#]*:/.test(url)
}

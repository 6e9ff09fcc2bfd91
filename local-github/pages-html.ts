/** A node of a parsed HTML fragment. Text keeps its character references as they were written. */
export type HtmlNode = HtmlText | HtmlElement

export interface HtmlText {
  readonly kind: 'text'
  readonly text: string
}

export interface HtmlElement {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

interface OpenElement {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}

type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open'
      readonly tag: string
      readonly attributes: Readonly<Record<string, string>>
    }
  | { readonly kind: 'close'; readonly tag: string }

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'source', 'col', 'link', 'meta', 'area'])

/** What an opening tag ends when it is still open, up to a container of the second list. */
const IMPLIED_END: Readonly<Record<string, { readonly ends: RegExp; readonly within: RegExp }>> = {
  li: { ends: /^(li|p)$/, within: /^(ul|ol)$/ },
  dt: { ends: /^(dt|dd|p)$/, within: /^dl$/ },
  dd: { ends: /^(dt|dd|p)$/, within: /^dl$/ },
  tr: { ends: /^(tr|td|th|p)$/, within: /^(table|thead|tbody|tfoot)$/ },
  td: { ends: /^(td|th|p)$/, within: /^tr$/ },
  th: { ends: /^(td|th|p)$/, within: /^tr$/ },
}
const ENDS_PARAGRAPH =
  /^(p|div|ul|ol|dl|pre|table|blockquote|details|summary|figure|section|hr|h[1-8])$/

/** Deeper nesting than this is flattened, so that no input can exhaust the stack. */
const MAX_DEPTH = 150

/** The tags that GitHub shows as text: they would change how the rest of a page is read. */
const SHOWN_AS_TEXT = /^(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)$/i

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Parses any text as an HTML fragment; never throws. Comments, doctypes and instructions are dropped. */
export function parseHtml(source: string): readonly HtmlNode[] {
  const root: OpenElement = { kind: 'element', tag: '#root', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  for (const token of tokenize(source)) {
    const parent = open.at(-1) ?? root
    if (token.kind === 'text') parent.children.push(token)
    else if (token.kind === 'close') closeElement(open, token.tag)
    else openElement(open, token.tag, token.attributes)
  }
  return root.children
}

function openElement(
  open: OpenElement[],
  tag: string,
  attributes: Readonly<Record<string, string>>,
): void {
  endImplied(open, tag)
  const element: OpenElement = { kind: 'element', tag, attributes, children: [] }
  open.at(-1)?.children.push(element)
  if (!VOID.has(tag) && open.length < MAX_DEPTH) open.push(element)
}

function endImplied(open: OpenElement[], tag: string): void {
  if (ENDS_PARAGRAPH.test(tag) && open.at(-1)?.tag === 'p') open.pop()
  const rule = IMPLIED_END[tag]
  if (rule === undefined) return
  for (let depth = open.length - 1; depth > 0; depth--) {
    const current = open[depth]
    if (current === undefined || rule.within.test(current.tag)) return
    if (rule.ends.test(current.tag) && current.tag !== 'p') {
      open.length = depth
      return
    }
  }
}

function closeElement(open: OpenElement[], tag: string): void {
  for (let depth = open.length - 1; depth > 0; depth--) {
    if (open[depth]?.tag === tag) {
      open.length = depth
      return
    }
  }
}

function* tokenize(source: string): Generator<HtmlToken> {
  let at = 0
  while (at < source.length) {
    const next = source.indexOf('<', at)
    if (next !== at) {
      const end = next === -1 ? source.length : next
      yield { kind: 'text', text: source.slice(at, end) }
      at = end
      continue
    }
    const skipped = skipHidden(source, at)
    if (skipped > at) {
      at = skipped
      continue
    }
    const found = readTag(source, at)
    yield found.token
    at = found.end
  }
}

/** The end of a comment, doctype, CDATA section or instruction that starts here, else the same place. */
function skipHidden(source: string, at: number): number {
  const kinds: readonly (readonly [string, string])[] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ]
  for (const [start, stop] of kinds) {
    if (!source.startsWith(start, at)) continue
    // `<!-->` and `<!--->` are whole comments.
    const end = source.indexOf(stop, start === '<!--' ? at + 2 : at + start.length)
    return end === -1 ? source.length : end + stop.length
  }
  return at
}

function readTag(source: string, at: number): { readonly token: HtmlToken; readonly end: number } {
  // A tag is at most this long; longer ones are text, which keeps the pattern linear.
  const found = TAG.exec(source.slice(at, at + 4096))
  const [whole, slash, name] = found ?? []
  if (whole === undefined || name === undefined || SHOWN_AS_TEXT.test(name))
    return { token: { kind: 'text', text: '&lt;' }, end: at + 1 }
  const tag = name.toLowerCase()
  const end = at + whole.length
  if (slash === '/') return { token: { kind: 'close', tag }, end }
  return { token: { kind: 'open', tag, attributes: readAttributes(found?.[3] ?? '') }, end }
}

function readAttributes(source: string): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>()
  for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name?.toLowerCase() ?? ''
    if (!attributes.has(key)) attributes.set(key, decodeReferences(double ?? single ?? bare ?? ''))
  }
  return Object.fromEntries(attributes)
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  sol: '/',
  num: '#',
  commat: '@',
  Tab: '\t',
  NewLine: '\n',
}

/** Replaces numeric and the common named character references by what they stand for. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));?/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

/** Writes nodes as HTML. Text is taken as already escaped except for `<` and `>`. */
export function renderHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? renderText(node) : renderElement(node)))
    .join('')
}

function renderText({ text }: HtmlText): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function renderElement({ tag, attributes, children }: HtmlElement): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const start = `<${tag}${pairs.join('')}>`
  return VOID.has(tag) ? start : `${start}${renderHtml(children)}</${tag}>`
}

/** Escapes plain text for use between tags and in attribute values. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** The plain text of nodes, with character references replaced. */
export function readText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? decodeReferences(node.text) : readText(node.children)))
    .join('')
}

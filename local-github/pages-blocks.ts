import type { HtmlElement, HtmlNode } from './pages-html.ts'
import { readText } from './pages-html.ts'

const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const

type AlertKind = (typeof ALERT_KINDS)[number]

/** Drawn for these pages, 16 × 16, one line colour. */
const ALERT_ICON: Readonly<Record<AlertKind, string>> = {
  note: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2zM8 7.2v4M8 4.6v.4',
  tip: 'M6 12.2h4M6.6 14.5h2.8M8 1.3a4.6 4.6 0 0 0-2.8 8.2c.5.5.8 1 .8 1.7v1h4v-1c0-.7.3-1.2.8-1.7A4.6 4.6 0 0 0 8 1.3z',
  important: 'M1.5 2h13v9.5h-6L5.5 14.4v-2.9h-4zM8 4.2v3.4M8 9.3v.3',
  warning: 'M8 1.8 15 14H1zM8 6v3.6M8 11.6v.3',
  caution: 'M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2zM8 4.4v4.2M8 10.9v.4',
}

/** `[!NOTE]` and its kin, block quotes, tasks, diagrams and differences, as GitHub draws them. */
export function decorate(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.map((node) => {
    if (node.kind === 'element' && node.tag === 'blockquote') return buildAlert(node) ?? inner(node)
    return inner(node)
  })
}

/** Whether a diagram is among the nodes, so that a page has to load the drawing program. */
export function hasDiagram(nodes: readonly HtmlNode[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'element' &&
      (node.attributes['class'] === 'mermaid' || hasDiagram(node.children)),
  )
}

function inner(node: HtmlNode): HtmlNode {
  if (node.kind === 'text') return node
  if (node.tag === 'pre') return buildCode(node)
  const children = node.children.map(inner)
  if (node.tag === 'li') return buildTask({ ...node, children })
  if (node.tag === 'table')
    return element('div', { class: 'table-scroll' }, [{ ...node, children }])
  return { ...node, children }
}

function buildAlert(quote: HtmlElement): HtmlElement | undefined {
  const at = quote.children.findIndex((child) => child.kind === 'element')
  const first = quote.children[at]
  if (first?.kind !== 'element' || first.tag !== 'p') return undefined
  const start = first.children[0]
  if (start?.kind !== 'text') return undefined
  const found = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i.exec(start.text)
  const kind = parseAlertKind(found?.[1])
  if (found === null || kind === undefined) return undefined
  const rest = [text(start.text.slice(found[0].length)), ...first.children.slice(1)]
  const [, next] = rest
  const body = next?.kind === 'element' && next.tag === 'br' ? rest.slice(2) : rest
  const children = [element('p', {}, body), ...quote.children.slice(at + 1)]
  return element('div', { class: `markdown-alert alert-${kind}` }, [
    element('p', { class: 'markdown-alert-title' }, [icon(kind), text(titleOf(kind))]),
    ...children.map(inner),
  ])
}

function parseAlertKind(word: string | undefined): AlertKind | undefined {
  return ALERT_KINDS.find((kind) => kind === word?.toLowerCase())
}

function titleOf(kind: AlertKind): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1)
}

function icon(kind: AlertKind): HtmlElement {
  const size = { width: '16', height: '16', viewBox: '0 0 16 16', 'aria-hidden': 'true' }
  return element('svg', { class: 'alert-icon', ...size }, [
    element('path', { d: ALERT_ICON[kind] }, []),
  ])
}

function buildTask(item: HtmlElement): HtmlElement {
  const at = item.children.findIndex(
    (child) => child.kind === 'element' || child.text.trim() !== '',
  )
  const first = item.children[at]
  if (first?.kind === 'element' && first.tag === 'p') {
    const task = buildTask({ ...first, tag: 'li' })
    if (task.attributes['class'] === undefined) return item
    const paragraph = { ...first, children: task.children }
    return { ...item, attributes: task.attributes, children: item.children.with(at, paragraph) }
  }
  const found = first?.kind === 'text' ? /^\s*\[([ xX])\]\s+/.exec(first.text) : null
  if (first?.kind !== 'text' || found === null) return item
  const checked: Readonly<Record<string, string>> = found[1] === ' ' ? {} : { checked: '' }
  const box = element('input', { type: 'checkbox', disabled: '', ...checked }, [])
  const rest = text(` ${first.text.slice(found[0].length)}`)
  return {
    ...item,
    attributes: { class: 'task-list-item' },
    children: item.children.toSpliced(at, 1, box, rest),
  }
}

function buildCode(pre: HtmlElement): HtmlElement {
  const [code] = pre.children
  if (code?.kind !== 'element' || code.tag !== 'code') return pre
  const language = /^language-(.+)$/.exec(code.attributes['class'] ?? '')?.[1]
  if (language === 'mermaid')
    return element('pre', { class: 'mermaid' }, [text(escapeText(readText(code.children)))])
  if (language !== 'diff') return pre
  const lines = readText(code.children).split(/(?<=\n)/)
  return { ...pre, children: [{ ...code, children: lines.map(buildDiffLine) }] }
}

function buildDiffLine(line: string): HtmlNode {
  const content = [text(escapeText(line))]
  if (line.startsWith('+')) return element('span', { class: 'diff-added' }, content)
  if (line.startsWith('-')) return element('span', { class: 'diff-removed' }, content)
  if (line.startsWith('@@')) return element('span', { class: 'diff-place' }, content)
  return element('span', {}, content)
}

function escapeText(plain: string): string {
  return plain.replaceAll('&', '&amp;')
}

function text(content: string): HtmlNode {
  return { kind: 'text', text: content }
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly HtmlNode[],
): HtmlElement {
  return { kind: 'element', tag, attributes, children }
}

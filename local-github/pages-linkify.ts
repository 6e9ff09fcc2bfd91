import type { HtmlElement, HtmlNode } from './pages-html.ts'
import { readText } from './pages-html.ts'

/** Where references in a text lead. */
export interface LinkTargets {
  /** Without a closing slash, such as `https://github.com`. */
  readonly serverUrl: string
  /** `owner/name`: the repository in which `#12` is looked for. */
  readonly repository: string
}

/** GitHub looks for no references inside these. */
const OPAQUE = new Set(['a', 'pre', 'code', 'tt'])

const REFERENCE =
  /(?<![\w@/&`.-])(?:@(?<login>[a-z\d](?:[a-z\d-]{0,38}))(?<team>\/[a-z\d][\w.-]*)?(?![\w/-])|(?<repository>[\w-]+\/[\w.-]+)?#(?<number>\d+)\b|(?<short>GH-(?<shortNumber>\d+))\b)/gi

/**
 * Turns mentions (`@login`, `@organization/team`) and references (`#12`, `owner/name#12`, `GH-12`) into
 * links, and shortens bare addresses of this server, as GitHub does. A mention that was meant to be
 * neutral is thus seen as what it is: somebody is notified.
 */
export function linkify(nodes: readonly HtmlNode[], targets: LinkTargets): readonly HtmlNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return linkText(node.text, targets)
    if (node.tag === 'a') return [shortenLink(node, targets)]
    if (OPAQUE.has(node.tag)) return [node]
    return [{ ...node, children: linkify(node.children, targets) }]
  })
}

function linkText(source: string, targets: LinkTargets): readonly HtmlNode[] {
  // A reference that is written with character references notifies all the same.
  const text = source.replace(/&(?:#64|#x40|commat);/gi, '@').replace(/&(?:#35|#x23|num);/gi, '#')
  const nodes: HtmlNode[] = []
  let at = 0
  for (const match of text.matchAll(REFERENCE)) {
    nodes.push({ kind: 'text', text: text.slice(at, match.index) })
    nodes.push(buildReference(match[0], match.groups ?? {}, targets))
    at = match.index + match[0].length
  }
  return at === 0 ? [{ kind: 'text', text }] : [...nodes, { kind: 'text', text: text.slice(at) }]
}

function buildReference(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
  { serverUrl, repository }: LinkTargets,
): HtmlElement {
  const login = groups['login']
  if (login !== undefined) {
    const team = groups['team']
    const path = team === undefined ? login : `orgs/${login}/teams${team}`
    const kind = team === undefined ? 'user-mention' : 'team-mention'
    return link(`${serverUrl}/${path}`, kind, text)
  }
  const number = groups['number'] ?? groups['shortNumber'] ?? ''
  const where = groups['repository'] ?? repository
  return link(`${serverUrl}/${where}/issues/${number}`, 'issue-link', text)
}

function link(href: string, kind: string, text: string): HtmlElement {
  return {
    kind: 'element',
    tag: 'a',
    attributes: { class: kind, href },
    children: [{ kind: 'text', text }],
  }
}

function shortenLink(node: HtmlElement, targets: LinkTargets): HtmlElement {
  const href = node.attributes['href'] ?? ''
  const own = `${targets.serverUrl}/`
  if (!href.startsWith(own) || readText(node.children) !== href) return node
  const found =
    /^(?<repository>[\w-]+\/[\w.-]+)\/(?:(?:pull|issues)\/(?<number>\d+)|commit\/(?<sha>[0-9a-f]{7,40})|compare\/(?<range>[^?#]+))$/.exec(
      href.slice(own.length),
    )
  if (found === null) return node
  return { ...node, children: [describe(found.groups ?? {}, targets.repository)] }
}

function describe(
  groups: Readonly<Record<string, string | undefined>>,
  repository: string,
): HtmlNode {
  const where = groups['repository'] ?? ''
  const prefix = where === repository ? '' : where
  const number = groups['number']
  if (number !== undefined) return { kind: 'text', text: `${prefix}#${number}` }
  const sha = groups['sha']?.slice(0, 7)
  const text = sha ?? decodeRange(groups['range'] ?? '')
  const at = prefix === '' ? '' : `${prefix}@`
  return {
    kind: 'element',
    tag: 'tt',
    attributes: {},
    children: [{ kind: 'text', text: `${at}${text}`.replaceAll('&', '&amp;') }],
  }
}

function decodeRange(range: string): string {
  try {
    return decodeURIComponent(range)
  } catch {
    return range
  }
}

import type { CST, Document, ParsedNode } from 'yaml'
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml'
import type { Report } from './config-report.ts'
import { buildReport } from './config-report.ts'

/** A value of the configuration and where it stands; `at` counts UTF-16 units from the start of the file. */
export type ConfigNode =
  | { readonly kind: 'map'; readonly at: number; readonly members: readonly ConfigMember[] }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'scalar'; readonly at: number; readonly value: ConfigScalar }

export interface ConfigMember {
  readonly key: string
  readonly keyAt: number
  readonly node: ConfigNode
}

export type ConfigScalar = string | number | boolean | null

const MAX_LENGTH = 256 * 1024
const MAX_NODES = 20_000
const MAX_DEPTH = 32
/** Of the token parser, which takes two entries or more for a level. */
const MAX_STACK = 4 * MAX_DEPTH
const EMPTY = 'the file is empty; write at least "version: 1"'

interface Walk {
  readonly report: Report
  readonly anchors: Map<string, ParsedNode>
  nodes: number
}

/**
 * One YAML 1.2 document as a tree with positions. Keys are unique; aliases are followed, within a limit of values
 * that a few lines of nested aliases cannot get around.
 * @throws CONFIG_INVALID for anything that leaves no tree to look at
 */
export function parseConfigTree(
  text: string,
  file: string,
): { readonly root: ConfigNode; readonly report: Report } {
  const lines = new LineCounter()
  const report = buildReport(file, (at) => {
    const { line, col } = lines.linePos(at)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  })
  if (text.length > MAX_LENGTH)
    throw report.fail(0, `the file has ${text.length} characters; at most ${MAX_LENGTH} are read`)
  const document = readDocument(text, lines, report)
  for (const error of document.errors) report.add(error.pos[0], describeSyntaxError(error))
  if (!report.isEmpty()) throw report.toError()
  if (document.contents === null) throw report.fail(0, EMPTY)
  const root = readNode(document.contents, 0, { report, anchors: new Map(), nodes: 0 })
  return { root, report }
}

function readDocument(text: string, lines: LineCounter, report: Report): Document.Parsed {
  // Keys are compared in `readMap`: the composer compares each of them with all before it.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false })
  const tokens = readTokens(text, lines, report)
  const [first, second] = [...composer.compose(tokens, true, text.length)]
  if (first === undefined) throw report.fail(0, EMPTY)
  if (second !== undefined)
    report.add(second.range[0], 'a second YAML document begins here; write one document')
  return first
}

/** The parser keeps a stack of its own, but the composer recurses: depth has an end before it starts. */
function readTokens(text: string, lines: LineCounter, report: Report): readonly CST.Token[] {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    if (parser.stack.length > MAX_STACK) throw tooDeep(report, parser.offset)
    tokens.push(...parser.next(lexeme))
  }
  return [...tokens, ...parser.end()]
}

function describeSyntaxError(error: { readonly message: string }): string {
  const [reason = ''] = error.message.split('\n', 1)
  return `not YAML: ${reason}; correct the syntax`
}

const tooDeep = (report: Report, at: number): Error =>
  report.fail(at, `values are nested deeper than ${MAX_DEPTH} levels; no key needs that`)

function readNode(node: unknown, depth: number, walk: Walk): ConfigNode {
  const at = offsetOf(node)
  walk.nodes += 1
  if (walk.nodes > MAX_NODES)
    throw walk.report.fail(at, `more than ${MAX_NODES} values, with aliases written out; use fewer`)
  if (depth > MAX_DEPTH) throw tooDeep(walk.report, at)
  if (isAlias(node)) return readAlias(node.source, at, depth, walk)
  remember(node, walk)
  if (isMap(node)) return readMap(node.items, at, depth, walk)
  if (isSeq(node))
    return { kind: 'list', at, items: node.items.map((item) => readNode(item, depth + 1, walk)) }
  return readScalar(node, at, walk)
}

/** The nearest anchor of that name before the alias, as YAML 1.2 §7.1 has it. */
function readAlias(name: string, at: number, depth: number, walk: Walk): ConfigNode {
  const target = walk.anchors.get(name)
  if (target === undefined)
    throw walk.report.fail(at, `the alias *${name} has no anchor before it; write &${name} first`)
  return readNode(target, depth + 1, walk)
}

function remember(node: unknown, walk: Walk): void {
  if (!isParsed(node) || isAlias(node) || node.anchor === undefined) return
  walk.anchors.set(node.anchor, node)
}

function readScalar(node: unknown, at: number, walk: Walk): ConfigNode {
  const value: unknown = isScalar(node) ? node.value : null
  if (isConfigScalar(value)) return { kind: 'scalar', at, value }
  walk.report.add(at, `a value of type ${typeof value}; write text, a number, true or false`)
  return { kind: 'scalar', at, value: null }
}

const isConfigScalar = (value: unknown): value is ConfigScalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

function readMap(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  at: number,
  depth: number,
  walk: Walk,
): ConfigNode {
  const members = new Map<string, ConfigMember>()
  for (const pair of pairs) {
    const keyAt = offsetOf(pair.key)
    const key = readKey(pair.key, walk)
    const node: ConfigNode =
      pair.value === null
        ? { kind: 'scalar', at: keyAt, value: null }
        : readNode(pair.value, depth + 1, walk)
    if (key === undefined) walk.report.add(keyAt, 'a key that is not plain text; write a name')
    else if (members.has(key))
      walk.report.add(
        keyAt,
        `the key ${JSON.stringify(key)} is here a second time; keep one of them`,
      )
    else members.set(key, { key, keyAt, node })
  }
  return { kind: 'map', at, members: [...members.values()] }
}

/** As written: a model may be called `2024`. */
function readKey(node: unknown, walk: Walk): string | undefined {
  const key = isAlias(node) ? walk.anchors.get(node.source) : node
  remember(key, walk)
  if (!isScalar(key) || key.value === null) return undefined
  return typeof key.value === 'string' ? key.value : key.source
}

const isParsed = (node: unknown): node is ParsedNode =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

const offsetOf = (node: unknown): number => (isParsed(node) ? node.range[0] : 0)

import type { CST, Document, ParsedNode } from 'yaml'
import {
  Composer,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  Parser,
  Scalar,
} from 'yaml'
import type { Member, ObjectNode, TreeBudget, TreeNode } from './document-tree.ts'
import type { TextFile } from './text-file.ts'
import { MAX_DEPTH, MAX_NODES, memberList, numberNode, spend, wholeText } from './document-tree.ts'
import { excess, fault, quoteText } from './text-file.ts'

interface Walk extends TreeBudget {
  readonly anchors: Map<string, unknown>
  /** Above 0 while an alias is expanded: its anchors are known already. */
  expanding: number
}

/**
 * One YAML 1.2 document, core schema, with the `<<` merges of YAML 1.1 that Python writes. Tags of programs
 * (`!!python/object:…`) are never acted on: what they tag is read as plain data.
 */
export function parseYamlTree(file: TextFile): TreeNode {
  const document = composeDocument(file)
  const [error] = document.errors
  if (error !== undefined) {
    const [reason = ''] = error.message.split('\n', 1)
    throw fault(file, error.pos[0], `not YAML: ${reason}`)
  }
  if (document.contents === null) throw fault(file, null, 'holds only comments, no value')
  const walk: Walk = { file, nodes: 0, anchors: new Map(), expanding: 0 }
  return readNode(document.contents, 0, walk)
}

function composeDocument(file: TextFile): Document.Parsed {
  const tokens = readTokens(file)
  // Duplicate keys are looked for while reading: the composer compares each key with all before it.
  const composer = new Composer({ schema: 'core', uniqueKeys: false, prettyErrors: false })
  const documents = [...composer.compose(tokens, true, file.text.length)]
  const [first, second] = documents
  if (first === undefined) throw fault(file, null, 'holds no YAML document')
  if (second !== undefined && first.errors.length === 0) {
    throw fault(
      file,
      second.range[0],
      'a second YAML document begins. One file holds one document.',
    )
  }
  return first
}

/** The token parser keeps its own stack; the composer recurses, so depth is bounded before it runs. */
function readTokens(file: TextFile): CST.Token[] {
  const tokens: CST.Token[] = []
  const parser = new Parser()
  let lexemes = 0
  for (const lexeme of new Lexer().lex(file.text)) {
    lexemes += 1
    if (lexemes > MAX_NODES * 4) throw excess(file, null, `more than ${MAX_NODES} values`)
    if (parser.stack.length > MAX_DEPTH * 2 + 8) {
      throw excess(file, parser.offset, `nested deeper than ${MAX_DEPTH} levels. Flatten it.`)
    }
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  return tokens
}

function readNode(node: unknown, depth: number, walk: Walk): TreeNode {
  const at = offsetOf(node)
  spend(walk, depth, at)
  if (isAlias(node)) return readAlias(node.source, at, depth, walk)
  remember(node, walk)
  if (isScalar(node)) return readScalar(node, walk)
  if (isMap(node)) return readMap(node.items, at, depth, walk)
  if (isCollection(node)) {
    const items = node.items.map((item) => readNode(item, depth + 1, walk))
    return { kind: 'array', at, items }
  }
  if (isPair(node)) return readMap([node], at, depth, walk)
  return { kind: 'null', at }
}

function remember(node: unknown, walk: Walk): void {
  if (walk.expanding > 0 || !(isScalar(node) || isCollection(node))) return
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node)
}

function readAlias(name: string, at: number | null, depth: number, walk: Walk): TreeNode {
  const target = walk.anchors.get(name)
  if (target === undefined) throw fault(walk.file, at, `the alias *${name} has no anchor before it`)
  walk.expanding += 1
  const read = readNode(target, depth + 1, walk)
  walk.expanding -= 1
  return read
}

function readScalar(node: Scalar, walk: Walk): TreeNode {
  const at = offsetOf(node)
  const { value } = node
  if (typeof value === 'number') return numberNode(value, node.source ?? null, at)
  if (typeof value === 'boolean') return { kind: 'boolean', at, value }
  if (value === null) return { kind: 'null', at }
  const text = typeof value === 'string' ? value : (node.source ?? '')
  return { kind: 'string', at, text: wholeText(walk.file, text, at) }
}

function readMap(
  pairs: readonly unknown[],
  at: number | null,
  depth: number,
  walk: Walk,
): ObjectNode {
  const { members, claim } = memberList(walk.file)
  const merged: Member[] = []
  for (const pair of pairs) {
    if (!isPair(pair)) continue
    const keyAt = offsetOf(pair.key)
    if (isMergeKey(pair.key)) {
      merged.push(...readMerge(readNode(pair.value, depth + 1, walk), keyAt, walk))
      continue
    }
    const key = readKey(pair.key, keyAt, walk)
    claim(key, keyAt)
    members.push({ key, node: readNode(pair.value, depth + 1, walk) })
  }
  if (merged.length === 0) return { kind: 'object', at, members }
  const known = new Set(members.map(({ key }) => key))
  const inherited = merged.filter(({ key }) => !known.has(key) && known.add(key))
  return { kind: 'object', at, members: [...inherited, ...members] }
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN
}

function readMerge(node: TreeNode, at: number | null, walk: Walk): readonly Member[] {
  if (node.kind === 'object') return node.members
  const parts = node.kind === 'array' ? node.items : []
  if (parts.length === 0 || !parts.every((part) => part.kind === 'object')) {
    throw fault(walk.file, at, '"<<" takes an object or a list of objects')
  }
  return parts.flatMap((part) => (part.kind === 'object' ? part.members : []))
}

/** Keys as written: the class label `0` and the threshold `0.50` stay what they are in the file. */
function readKey(key: unknown, at: number | null, walk: Walk): string {
  const target = isAlias(key) ? walk.anchors.get(key.source) : key
  remember(target, walk)
  if (!isScalar(target)) throw fault(walk.file, at, 'a key is not plain text')
  const text = typeof target.value === 'string' ? target.value : (target.source ?? '')
  if (text.length > 10_000) throw fault(walk.file, at, `the key ${quoteText(text)} is too long`)
  return wholeText(walk.file, text, at)
}

function offsetOf(node: unknown): number | null {
  return isNodeWithRange(node) ? node.range[0] : null
}

function isNodeWithRange(node: unknown): node is Pick<ParsedNode, 'range'> {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

import type { TextFile } from './text-file.ts'
import { excess, fault, quoteText } from './text-file.ts'

/**
 * What JSON, YAML and TOML have in common, with what JavaScript values would lose: the digits of a number,
 * the order of members, keys such as `__proto__`, and where in the file a value stands.
 */
export type TreeNode = ObjectNode | ArrayNode | NumberNode | TextNode | BooleanNode | NullNode

export interface ObjectNode {
  readonly kind: 'object'
  readonly at: number | null
  /** Keys are unique. */
  readonly members: readonly Member[]
}

export interface Member {
  readonly key: string
  readonly node: TreeNode
}

export interface ArrayNode {
  readonly kind: 'array'
  readonly at: number | null
  readonly items: readonly TreeNode[]
}

export interface NumberNode {
  readonly kind: 'number'
  readonly at: number | null
  /** May be NaN or infinite. */
  readonly value: number
  /** As written, without `+` and `_`. */
  readonly digits: string | null
  /** Decimal digits of an integer that a double cannot hold. */
  readonly bigInteger: string | null
}

export interface TextNode {
  readonly kind: 'string'
  readonly at: number | null
  readonly text: string
}

export interface BooleanNode {
  readonly kind: 'boolean'
  readonly at: number | null
  readonly value: boolean
}

export interface NullNode {
  readonly kind: 'null'
  readonly at: number | null
}

/** Reads one syntax; throws `ReleaseError`s with file, line and column. */
export type TreeParser = (file: TextFile) => TreeNode

export const MAX_DEPTH = 64
/** Values of one file, aliases expanded: keeps a few kilobytes of YAML from becoming gigabytes. */
export const MAX_NODES = 1_000_000

/** Counts what is built from one file and stops at the limits. */
export interface TreeBudget {
  readonly file: TextFile
  nodes: number
}

export function spend(budget: TreeBudget, depth: number, at: number | null): void {
  budget.nodes += 1
  if (budget.nodes > MAX_NODES) {
    throw excess(budget.file, at, `more than ${MAX_NODES} values. Write a summary instead.`)
  }
  if (depth > MAX_DEPTH) {
    throw excess(budget.file, at, `nested deeper than ${MAX_DEPTH} levels. Flatten the document.`)
  }
}

/** @param text as written; `null` when the parser does not tell */
export function numberNode(value: number, text: string | null, at: number | null): NumberNode {
  const digits = text === null ? null : text.replaceAll('_', '').replace(/^\+/, '')
  const held = digits === null || Number.isSafeInteger(value) ? null : integerDigits(digits)
  return { kind: 'number', at, value, digits, bigInteger: held }
}

/** Decimal digits of an integer literal, `null` for anything else. */
function integerDigits(text: string): string | null {
  if (/^-?\d+$/.test(text)) return text.replace(/^(-?)0+(?=\d)/, '$1')
  const radix = /^(-?)(0(?:x[\da-f]+|o[0-7]+|b[01]+))$/i.exec(text)
  const [, sign, body] = radix ?? []
  return body === undefined || body.length > 256 ? null : `${sign ?? ''}${BigInt(body)}`
}

/** @throws {ReleaseError} for half of a surrogate pair, which UTF-8 and so the manifest cannot hold */
export function wholeText(file: TextFile, text: string, at: number | null): string {
  if (text.isWellFormed()) return text
  throw fault(file, at, `the text ${quoteText(text)} holds half of a surrogate pair`)
}

/** Collects the members of one object and refuses a key that comes twice. */
export function memberList(file: TextFile): {
  readonly members: Member[]
  readonly claim: (key: string, at: number | null) => void
} {
  const seen = new Map<string, number | null>()
  return {
    members: [],
    claim(key, at) {
      if (seen.has(key)) {
        throw fault(
          file,
          at,
          `the key ${quoteText(key)} comes twice in one object. Keep one of them.`,
        )
      }
      seen.set(key, at)
    },
  }
}

/** What a value is, for messages: `the text "rf"`. */
export function describeNode(node: TreeNode): string {
  if (node.kind === 'string') return `the text ${quoteText(node.text)}`
  if (node.kind === 'number') return `the number ${node.digits ?? node.value}`
  if (node.kind === 'boolean') return `the boolean ${node.value}`
  if (node.kind === 'null') return 'null'
  if (node.kind === 'array') return `a list of ${node.items.length}`
  return node.members.length === 0 ? 'an empty object' : `an object of ${node.members.length}`
}

export function memberOf(node: ObjectNode, key: string): TreeNode | undefined {
  return node.members.find((member) => member.key === key)?.node
}

import type { NumberNode, ObjectNode, TreeNode } from './document-tree.ts'

/** Members by key. For more than a few look-ups, because `memberOf` searches from the start each time. */
export type NodeMembers = ReadonlyMap<string, TreeNode>

/** The members of an object, none for anything else. */
export function listMembers(node: TreeNode | undefined): NodeMembers {
  if (node?.kind !== 'object') return new Map()
  return new Map(node.members.map(({ key, node: member }) => [key, member]))
}

export function isNumberList(node: TreeNode): node is Extract<TreeNode, { kind: 'array' }> & {
  readonly items: readonly NumberNode[]
} {
  return (
    node.kind === 'array' &&
    node.items.length > 0 &&
    node.items.every((item) => item.kind === 'number')
  )
}

export function hasMembers(node: TreeNode | undefined): node is ObjectNode {
  return node?.kind === 'object' && node.members.length > 0
}

/** A whole number from 0, also written `120.0`. */
export function findCount(node: TreeNode | undefined): number | undefined {
  if (node?.kind !== 'number' || !Number.isSafeInteger(node.value)) return undefined
  return node.value < 0 ? undefined : node.value + 0
}

export function findText(node: TreeNode | undefined): string | undefined {
  return node?.kind === 'string' && node.text.trim() !== '' ? node.text.trim() : undefined
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/

/** A number, also as the text that some tools write. */
export function findNumeral(
  node: TreeNode | undefined,
): Pick<NumberNode, 'value' | 'digits' | 'at'> | undefined {
  if (node?.kind === 'number') return node
  const text = findText(node)
  if (text === undefined || !NUMBER.test(text)) return undefined
  return { value: Number(text), digits: text.replace(/^\+/, ''), at: node?.at ?? null }
}

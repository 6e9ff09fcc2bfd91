import type { TreeNode } from './document-tree.ts'
import { memberOf } from './document-tree.ts'
import { findText } from './node-members.ts'

/** The node below objects by their keys; `undefined` where one of them is missing. */
export function memberAt(
  node: TreeNode | undefined,
  ...keys: readonly string[]
): TreeNode | undefined {
  let found = node
  for (const key of keys) found = found?.kind === 'object' ? memberOf(found, key) : undefined
  return found
}

/** The text there, trimmed; `undefined` for a blank one and for anything else. */
export function textAt(node: TreeNode | undefined, ...keys: readonly string[]): string | undefined {
  return findText(memberAt(node, ...keys))
}

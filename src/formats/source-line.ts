import { ReleaseError } from '../domain/errors.ts'
import type { TreeNode, TreeParser } from './document-tree.ts'
import { parseJsonTree } from './json-tree.ts'
import { decodeText } from './text-file.ts'
import { parseYamlTree } from './yaml-tree.ts'

const PARSERS: readonly (readonly [RegExp, TreeParser])[] = [
  [/\.json$/i, parseJsonTree],
  [/\.ya?ml$/i, parseYamlTree],
]

/**
 * The lines, from 1, on which values of one file stand.
 * @param fragments what follows the path in `Metric.source`: `#/json/pointer` (RFC 6901), or `#L3` for a line
 * @returns by fragment; what cannot be told is line 1
 */
export function findSourceLines(
  path: string,
  bytes: Uint8Array,
  fragments: readonly string[],
): ReadonlyMap<string, number> {
  const locate = openLocator(path, bytes)
  return new Map(
    fragments.map((fragment) => {
      const line = /^#L(\d{1,9})$/.exec(fragment)?.[1]
      return [fragment, line === undefined ? locate(fragment) : Number(line)]
    }),
  )
}

function openLocator(path: string, bytes: Uint8Array): (fragment: string) => number {
  const parse = PARSERS.find(([name]) => name.test(path))?.[1]
  if (parse === undefined) return () => 1
  try {
    const file = decodeText(path, bytes)
    const root = parse(file)
    const starts = listLineStarts(file.text)
    return (fragment) => {
      const at = fragment.startsWith('#/') ? findNode(root, fragment.slice(2))?.at : null
      return at === null || at === undefined ? 1 : lineAt(starts, at)
    }
  } catch (error) {
    if (error instanceof ReleaseError) return () => 1
    throw error
  }
}

/** Where each line but the first begins; counted once, since there may be as many values as lines. */
const listLineStarts = (text: string): readonly number[] =>
  [...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)

/** From 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let [from, to] = [0, starts.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((starts[middle] ?? 0) <= offset) from = middle + 1
    else to = middle
  }
  return from + 1
}

function findNode(root: TreeNode, pointer: string): TreeNode | undefined {
  return pointer
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<TreeNode | undefined>((node, step) => childOf(node, step), root)
}

/** RFC 6901, section 4. */
const INDEX = /^(?:0|[1-9]\d*)$/

function childOf(node: TreeNode | undefined, step: string): TreeNode | undefined {
  if (node?.kind === 'object') return node.members.find(({ key }) => key === step)?.node
  return node?.kind === 'array' && INDEX.test(step) ? node.items[Number(step)] : undefined
}

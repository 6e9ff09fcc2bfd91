import type { ObjectNode, TreeNode } from './document-tree.ts'
import { memberOf } from './document-tree.ts'
import { quoteText } from './text-file.ts'

/** The last value of one key in a list of records. */
export interface LastValue {
  readonly key: string
  readonly node: TreeNode
  /** Of the record in the list, from 0. */
  readonly index: number
  readonly step: number
}

interface Entry {
  readonly item: ObjectNode
  readonly index: number
  readonly epoch: number
  readonly step: number
}

/** The finest first; `epoch` is asked by itself, for steps may begin anew with each. */
const STEPS = ['step', 'global_step', '_step', 'iteration', 'iter', 'round']

/**
 * Of records that each say how far the training was (`[{"epoch": 1, "loss": 0.5}, …]`) the last value of each key, by
 * epoch, then step, in the order of the keys. `null` when they do not all have the same such key; the text of a
 * problem when two of one step have the same number, so that neither is the last.
 */
export function findLastValues(items: readonly TreeNode[]): readonly LastValue[] | string | null {
  const entries = listEntries(items)
  if (entries === null) return null
  const last = new Map<string, { readonly node: TreeNode; readonly entry: Entry }>()
  for (const entry of entries.toSorted((a, b) => a.epoch - b.epoch || a.step - b.step)) {
    for (const { key, node } of entry.item.members) {
      if (node.kind === 'null' && last.has(key)) continue
      const before = last.get(key)
      if (before !== undefined && isSameStep(before.entry, entry) && isCounted(key, node)) {
        return `with two values of ${quoteText(key)} at the step ${entry.step}`
      }
      last.set(key, { node, entry })
    }
  }
  return [...last].map(([key, { node, entry }]) => ({
    key,
    node,
    index: entry.index,
    step: entry.step,
  }))
}

function listEntries(items: readonly TreeNode[]): readonly Entry[] | null {
  const records = items.flatMap((item) => (item.kind === 'object' ? [item] : []))
  if (records.length === 0 || records.length < items.length) return null
  const epochs = numbersOf(records, 'epoch')
  const steps = STEPS.map((key) => numbersOf(records, key)).find((found) => found !== null)
  const finest = steps ?? epochs
  if (finest === null) return null
  return records.map((item, index) => ({
    item,
    index,
    epoch: epochs?.[index] ?? 0,
    step: finest[index] ?? 0,
  }))
}

/** The number that each record has under a key, `null` when one has none. */
function numbersOf(records: readonly ObjectNode[], key: string): readonly number[] | null {
  const numbers = records.flatMap((record) => {
    const node = memberOf(record, key)
    return node?.kind === 'number' && Number.isFinite(node.value) ? [node.value + 0] : []
  })
  return numbers.length === records.length ? numbers : null
}

function isSameStep(a: Entry, b: Entry): boolean {
  return a.epoch === b.epoch && a.step === b.step
}

/** Keys that say where a record is are the same by nature; texts are no metrics. */
function isCounted(key: string, node: TreeNode): boolean {
  return (
    key !== 'epoch' && !STEPS.includes(key) && (node.kind === 'number' || node.kind === 'object')
  )
}

import type { MetricsDocument, DocumentShape } from './document-shape.ts'
import { addMetrics } from './add-metrics.ts'
import type { NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { placeMetric } from './metric-name.ts'
import { escapePointer } from './metrics-document.ts'
import { isTrainerHousekeeping } from './metrics-huggingface.ts'
import { splitNames } from './split-name.ts'
import { fault } from './text-file.ts'

const FILE = /(?:^|\/)wandb-summary\.json$/
const AGGREGATES: ReadonlySet<string> = new Set('min max mean last first best std'.split(' '))

interface Value {
  readonly keys: readonly string[]
  readonly number: NumberNode
  readonly pointer: string
}

/**
 * `wandb-summary.json`, the last values of a Weights & Biases run. Keys that begin with `_` are W&B's own; media,
 * histograms and arrays (objects with `_type`) are skipped. `val/acc` is `acc` of `val` (`splitNames`). Where the job
 * asked for aggregates (`define_metric(summary="min,last")`), `last` is the metric itself and the others are called
 * as W&B shows them: `loss.min`.
 */
export const wandbMetrics: DocumentShape = {
  matches: (root, path) => FILE.test(path) && root.kind === 'object',
  read(root, document) {
    if (root.kind !== 'object') {
      throw fault(document.file, root.at, `found ${describeNode(root)}, not the summary of a run`)
    }
    const values: Value[] = []
    visit(root, { keys: [], pointer: '' }, values, document)
    const flat = splitNames(new Set(values.flatMap(({ keys }) => keys.slice(0, 1))))
    for (const { keys, number, pointer } of values) {
      const [first = '', ...rest] = keys
      const parts = [...(flat.get(first) ?? [first]), ...rest]
      const { dataset, slice, name } = placeMetric(parts, document.dataset)
      addMetrics([{ name, dataset, slice, number, pointer }], document)
    }
  },
}

function visit(
  node: ObjectNode,
  spot: { readonly keys: readonly string[]; readonly pointer: string },
  values: Value[],
  document: MetricsDocument,
): void {
  for (const { key, node: member } of node.members) {
    const pointer = `${spot.pointer}/${escapePointer(key)}`
    const keys = [...spot.keys, key]
    const why = whySkipped(key, member)
    if (why !== null) document.collector.passOver(pointer, why)
    else if (member.kind === 'number') values.push({ keys, number: member, pointer })
    else if (member.kind !== 'object') continue
    else if (isAggregate(member)) visitAggregates(member, keys, pointer, values)
    else visit(member, { keys, pointer }, values, document)
  }
}

function whySkipped(key: string, node: TreeNode): string | null {
  if (key.startsWith('_')) return 'a key of W&B itself'
  if (node.kind === 'number') {
    const flat = key.replaceAll('/', '_')
    const last = key.slice(key.lastIndexOf('/') + 1)
    return isTrainerHousekeeping(flat, last)
      ? `${describeNode(node)}, which says how far or how fast the run was`
      : null
  }
  if (node.kind !== 'object' || node.members.length === 0) return describeNode(node)
  return memberOf(node, '_type') === undefined ? null : 'media, a histogram or an array'
}

function isAggregate({ members }: ObjectNode): boolean {
  return members.every(({ key, node }) => AGGREGATES.has(key) && node.kind === 'number')
}

function visitAggregates(
  node: ObjectNode,
  keys: readonly string[],
  above: string,
  values: Value[],
): void {
  const name = keys.at(-1) ?? ''
  for (const { key, node: number } of node.members) {
    if (number.kind !== 'number') continue
    const last = key === 'last' ? name : `${name}.${key}`
    values.push({ keys: [...keys.slice(0, -1), last], number, pointer: `${above}/${key}` })
  }
}

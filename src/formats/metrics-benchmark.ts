import type { Better } from '../domain/metric.ts'
import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { findNumeral, findText } from './node-members.ts'
import { fault } from './text-file.ts'

const KEYS: ReadonlySet<string> = new Set(
  'name unit value range extra direction biggerIsBetter'.split(' '),
)

/**
 * The custom format of github-action-benchmark: `[{"name", "unit", "value", "range", "extra"}, …]`. The value may be
 * the text of a number. The file does not say which way is better (the action's input `tool` does), so `direction`
 * (`bigger` or `smaller`) and `biggerIsBetter` are read as well. `range` is whatever a tool calls its spread, a
 * standard deviation most of the time, so it is no standard error.
 */
export const benchmarkMetrics: DocumentShape = {
  matches: (root) =>
    root.kind === 'array' &&
    root.items.length > 0 &&
    root.items.every(
      (item) =>
        isBenchmark(item) &&
        findText(memberOf(item, 'unit')) !== undefined &&
        item.members.every(({ key }) => KEYS.has(key)),
    ),
  read(root, document) {
    if (root.kind !== 'array') {
      throw fault(document.file, root.at, `found ${describeNode(root)}, not a list of benchmarks`)
    }
    addMetrics(
      root.items.flatMap((item, index) => readBenchmark(item, `/${index}`, document)),
      document,
    )
  },
}

function isBenchmark(node: TreeNode): node is ObjectNode {
  return (
    node.kind === 'object' &&
    findText(memberOf(node, 'name')) !== undefined &&
    findNumeral(memberOf(node, 'value')) !== undefined
  )
}

function readBenchmark(
  item: TreeNode,
  pointer: string,
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const name = item.kind === 'object' ? findText(memberOf(item, 'name')) : undefined
  const number = item.kind === 'object' ? findNumeral(memberOf(item, 'value')) : undefined
  if (item.kind !== 'object' || name === undefined || number === undefined) {
    collector.passOver(pointer, `${describeNode(item)} without a name or a number`)
    return []
  }
  for (const key of ['range', 'extra']) {
    const node = memberOf(item, key)
    if (node !== undefined) collector.passOver(`${pointer}/${key}`, describeNode(node))
  }
  const unit = findText(memberOf(item, 'unit')) ?? null
  const fields = { unit, better: readDirection(item) }
  return [{ name, dataset: null, number, pointer, fields }]
}

function readDirection(item: ObjectNode): Better | null {
  const flag = memberOf(item, 'biggerIsBetter')
  if (flag?.kind === 'boolean') return flag.value ? 'higher' : 'lower'
  const direction = findText(memberOf(item, 'direction'))?.toLowerCase() ?? ''
  if (/^(?:custom)?(?:bigger|higher)(?:isbetter)?$/.test(direction)) return 'higher'
  return /^(?:custom)?(?:smaller|lower)(?:isbetter)?$/.test(direction) ? 'lower' : null
}

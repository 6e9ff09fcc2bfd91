import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { findNumeral, findText, listMembers } from './node-members.ts'
import { fault } from './text-file.ts'

/**
 * `.eval_results/*.yaml` of a model repository on the Hugging Face Hub:
 * `[{"dataset": {"id", "task_id"}, "value", "notes", …}]`. The format has no name of the metric, so `task_id` is it. Of
 * several values of one task, `notes` tells them apart as the slice `notes=…`.
 */
export const evalResultsMetrics: DocumentShape = {
  matches: (root) =>
    root.kind === 'array' &&
    root.items.length > 0 &&
    root.items.every((item) => {
      const { dataset, name } = placeItem(item)
      return dataset !== undefined && name !== undefined && valueOf(item) !== undefined
    }),
  read(root, document) {
    if (root.kind !== 'array') {
      throw fault(document.file, root.at, `found ${describeNode(root)}, not a list of results`)
    }
    addMetrics(readItems(root.items, document), document)
  },
}

function placeItem(item: TreeNode): {
  readonly dataset?: string | undefined
  readonly name?: string | undefined
} {
  const dataset = item.kind === 'object' ? listMembers(memberOf(item, 'dataset')) : undefined
  return { dataset: findText(dataset?.get('id')), name: findText(dataset?.get('task_id')) }
}

function valueOf(item: TreeNode) {
  return item.kind === 'object' ? findNumeral(memberOf(item, 'value')) : undefined
}

function readItems(
  items: readonly TreeNode[],
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const key = JSON.stringify(placeItem(item))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return items.flatMap((item, index): readonly FoundMetric[] => {
    const place = placeItem(item)
    const number = valueOf(item)
    const { dataset, name } = place
    if (dataset === undefined || name === undefined || number === undefined) {
      collector.passOver(`/${index}`, `${describeNode(item)} without dataset.id, task_id or value`)
      return []
    }
    const notes = item.kind === 'object' ? findText(memberOf(item, 'notes')) : undefined
    const several = (counts.get(JSON.stringify(place)) ?? 0) > 1
    const slice = several && notes !== undefined ? `notes=${notes}` : null
    return [{ name, dataset, slice, number, pointer: `/${index}/value` }]
  })
}

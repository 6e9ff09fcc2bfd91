import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { Member, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { escapePointer, readPlainMetrics } from './metrics-document.ts'
import { findCount } from './node-members.ts'
import { fault } from './text-file.ts'

const AVERAGES: ReadonlyMap<string, string> = new Map([
  ['micro avg', 'micro'],
  ['macro avg', 'macro'],
  ['weighted avg', 'weighted'],
  ['samples avg', 'samples'],
])
const ROW = ['precision', 'recall', 'f1-score', 'support']

/**
 * `classification_report(output_dict=True)` of scikit-learn, alone or below keys (`{"train": REPORT, "test": REPORT}`:
 * the key is the data set unless it says "report"). The averages become `precision_macro`, `recall_macro`, `f1_macro`
 * and so on, each class a slice `class=NAME`. `support` is the number of samples that a row is of.
 */
export const sklearnMetrics: DocumentShape = {
  matches: (root) => isReport(root) || (root.kind === 'object' && root.members.some(holdsReport)),
  read(root, document) {
    if (root.kind !== 'object' || (!isReport(root) && !root.members.some(holdsReport))) {
      throw fault(
        document.file,
        root.at,
        'found no classification report: it has "macro avg" and "weighted avg" with precision, recall, f1-score and support. Write it with output_dict=True.',
      )
    }
    if (isReport(root)) {
      addMetrics(readReport(root, null, '', document), document)
      return
    }
    const reports = root.members.filter(holdsReport)
    const found = reports.flatMap(({ key, node }) =>
      node.kind === 'object'
        ? readReport(node, /report/i.test(key) ? null : key, `/${escapePointer(key)}`, document)
        : [],
    )
    addMetrics(found, document)
    const others = root.members.filter((member) => !holdsReport(member))
    if (others.length > 0) readPlainMetrics({ ...root, members: others }, document)
  },
}

function holdsReport({ node }: Member): boolean {
  return isReport(node)
}

function isReport(node: TreeNode): boolean {
  if (node.kind !== 'object') return false
  const macro = memberOf(node, 'macro avg')
  const weighted = memberOf(node, 'weighted avg')
  return macro !== undefined && weighted !== undefined && isRow(macro) && isRow(weighted)
}

function isRow(node: TreeNode): node is ObjectNode {
  return (
    node.kind === 'object' &&
    node.members.length === ROW.length &&
    ROW.every((key) => memberOf(node, key)?.kind === 'number')
  )
}

function readReport(
  report: ObjectNode,
  dataset: string | null,
  above: string,
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const total = memberOf(report, 'weighted avg')
  const all = findCount(total?.kind === 'object' ? memberOf(total, 'support') : undefined) ?? null
  return report.members.flatMap(({ key, node }): readonly FoundMetric[] => {
    const pointer = `${above}/${escapePointer(key)}`
    if (node.kind === 'number') {
      return [{ name: key, dataset, number: node, pointer, fields: { samples: all } }]
    }
    if (isRow(node)) return readRow(key, node, dataset, pointer)
    collector.passOver(pointer, `${describeNode(node)}, no row of a classification report`)
    return []
  })
}

function readRow(
  label: string,
  row: ObjectNode,
  dataset: string | null,
  above: string,
): readonly FoundMetric[] {
  const samples = findCount(memberOf(row, 'support')) ?? null
  const average = AVERAGES.get(label)
  return row.members.flatMap(({ key, node }): readonly FoundMetric[] => {
    if (node.kind !== 'number' || key === 'support') return []
    const short = key === 'f1-score' ? 'f1' : key
    const place =
      average === undefined
        ? { name: short, slice: `class=${label}` }
        : { name: `${short}_${average}` }
    const pointer = `${above}/${key}`
    return [{ ...place, dataset, number: node, pointer, fields: { samples } }]
  })
}

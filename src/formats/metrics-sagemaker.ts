import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { Member, NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { escapePointer, readPlainMetrics } from './metrics-document.ts'
import { findCount, findText, listMembers } from './node-members.ts'
import { fault } from './text-file.ts'

const GROUP = /^(?:(?:binary_|multi_?class_)?classification|regression)_metrics$/
const WORDS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
])

/**
 * SageMaker's `evaluation.json` (model quality metrics): `binary_classification_metrics`,
 * `multiclass_classification_metrics` or `regression_metrics` with `{METRIC: {"value", "standard_deviation"}}` or plain
 * numbers. Confusion matrices and curves are skipped. So is the standard deviation: Model Monitor takes it over five
 * samples of 80 % of the data, and jobs write what they like, so it is no standard error. The samples are
 * `dataset.item_count`, where Model Monitor wrote the file. Other members are read by the plain rules.
 */
export const sagemakerMetrics: DocumentShape = {
  matches: (root) =>
    root.kind === 'object' &&
    root.members.some(
      ({ key, node }) =>
        GROUP.test(key) &&
        node.kind === 'object' &&
        node.members.some((member) => findValue(member.node) !== undefined),
    ),
  read(root, document) {
    const groups = root.kind === 'object' ? root.members.filter(isGroup) : []
    if (root.kind !== 'object' || groups.length === 0) {
      throw fault(
        document.file,
        root.at,
        'found no binary_classification_metrics, multiclass_classification_metrics or regression_metrics',
      )
    }
    const samples = findCount(listMembers(memberOf(root, 'dataset')).get('item_count')) ?? null
    const several = groups.length > 1
    addMetrics(
      groups.flatMap(({ key, node }) =>
        node.kind === 'object'
          ? readGroup(node, { group: key, prefix: several ? `${key}/` : '', samples }, document)
          : [],
      ),
      document,
    )
    const others = root.members.filter((member) => !isGroup(member))
    for (const { key, node } of others.filter(isOwn)) {
      document.collector.passOver(`/${escapePointer(key)}`, describeNode(node))
    }
    const foreign = others.filter((member) => !isOwn(member))
    if (foreign.length > 0) readPlainMetrics({ ...root, members: foreign }, document)
  },
}

function isGroup({ key, node }: Member): boolean {
  return GROUP.test(key) && node.kind === 'object'
}

/** What Model Monitor writes beside the metrics: the version of its format, the size and times of the data. */
function isOwn({ key, node }: Member): boolean {
  if (key === 'dataset') return findCount(listMembers(node).get('item_count')) !== undefined
  return key === 'version' && node.kind === 'number'
}

function readGroup(
  node: ObjectNode,
  {
    group,
    prefix,
    samples,
  }: { readonly group: string; readonly prefix: string; readonly samples: number | null },
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  return node.members.flatMap(({ key, node: metric }): readonly FoundMetric[] => {
    const pointer = `/${group}/${escapePointer(key)}`
    const number = findValue(metric)
    if (number === undefined) {
      collector.passOver(pointer, describeNode(metric))
      return []
    }
    const spread = metric.kind === 'object' ? memberOf(metric, 'standard_deviation') : undefined
    if (spread?.kind === 'number') {
      collector.passOver(
        `${pointer}/standard_deviation`,
        `${describeNode(spread)}, a standard deviation and no standard error`,
      )
    }
    const source = metric.kind === 'object' ? `${pointer}/value` : pointer
    return [{ name: prefix + key, dataset: null, number, pointer: source, fields: { samples } }]
  })
}

function findValue(node: TreeNode): Pick<NumberNode, 'value' | 'digits' | 'at'> | undefined {
  const value = node.kind === 'object' ? memberOf(node, 'value') : node
  if (value?.kind === 'number') return value
  // The library that writes the file puts what is not finite into quotes.
  const word = node.kind === 'object' ? WORDS.get(findText(value) ?? '') : undefined
  return word === undefined ? undefined : { value: word, digits: null, at: value?.at ?? null }
}

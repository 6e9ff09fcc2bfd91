import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { addMetrics } from './add-metrics.ts'
import { placeMetric } from './metric-name.ts'
import { escapePointer, readPlainMetrics } from './metrics-document.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import { hasMembers } from './node-members.ts'
import { fault } from './text-file.ts'

/**
 * What DVC prints as JSON:
 *
 * - `dvc metrics diff --json`: `{FILE: {KEY: {"old", "new", "diff"}}}`, as its API also below `diff`. The new value
 *   counts, `train.acc` is `acc` of `train`; a dot between digits (`ap@0.5`) separates nothing
 * - `dvc metrics show --json`: `{REVISION: {"data": {FILE: {"data": …}}}}` with one revision, or with `workspace`
 *   among several. What is below is read as plain nested metrics
 */
export const dvcDiffMetrics: DocumentShape = {
  matches: (root) => findDiff(root) !== undefined || isShow(root),
  read(root, document) {
    const diff = findDiff(root)
    if (diff !== undefined) readDiff(diff.files, diff.pointer, document)
    else if (isShow(root)) readShow(root, document)
    else {
      throw fault(
        document.file,
        root.at,
        `found ${describeNode(root)}, neither what "dvc metrics diff --json" nor what "dvc metrics show --json" prints`,
      )
    }
  },
}

function findDiff(
  root: TreeNode,
): { readonly files: ObjectNode; readonly pointer: string } | undefined {
  if (!hasMembers(root)) return undefined
  const inner = memberOf(root, 'diff')
  const wrapped = root.members.every(({ key }) => key === 'diff' || key === 'errors')
  if (wrapped && inner !== undefined && isDiff(inner)) return { files: inner, pointer: '/diff' }
  return isDiff(root) ? { files: root, pointer: '' } : undefined
}

function isDiff(node: TreeNode): node is ObjectNode {
  return (
    hasMembers(node) &&
    node.members.every(
      ({ node: file }) => hasMembers(file) && file.members.every((change) => isChange(change.node)),
    )
  )
}

function isChange(node: TreeNode): boolean {
  if (node.kind !== 'object' || node.members.length < 2 || node.members.length > 3) return false
  const keys = node.members.map(({ key }) => key)
  return (
    keys.includes('old') &&
    keys.includes('new') &&
    keys.every((key) => ['old', 'new', 'diff'].includes(key))
  )
}

function readDiff(files: ObjectNode, above: string, document: MetricsDocument): void {
  for (const { key: path, node: changes } of files.members) {
    if (changes.kind !== 'object') continue
    for (const { key, node: change } of changes.members) {
      const value = change.kind === 'object' ? memberOf(change, 'new') : undefined
      const pointer = `${above}/${escapePointer(path)}/${escapePointer(key)}/new`
      const keys = key.split(/(?<!\d)\.|\.(?!\d)/)
      if (value?.kind !== 'number' || isHousekeeping(keys.at(-1) ?? '')) {
        document.collector.passOver(
          pointer,
          value === undefined ? 'no new value' : describeNode(value),
        )
        continue
      }
      const { dataset, slice, name } = placeMetric(keys, document.dataset)
      addMetrics([{ name, dataset, slice, number: value, pointer }], document)
    }
  }
}

function isShow(root: TreeNode): root is ObjectNode {
  if (!hasMembers(root) || !root.members.every(({ node }) => isOutcome(node))) return false
  const files = root.members.flatMap(({ node }) => {
    const data = node.kind === 'object' ? memberOf(node, 'data') : undefined
    return data?.kind === 'object' ? data.members : []
  })
  return (
    files.some(({ node }) => node.kind === 'object' && memberOf(node, 'data') !== undefined) &&
    files.every(({ node }) => isOutcome(node))
  )
}

/** DVC wraps what it read, and why it could not, the same way at both levels. */
function isOutcome(node: TreeNode): boolean {
  return (
    hasMembers(node) && node.members.every(({ key }) => ['data', 'error', 'errors'].includes(key))
  )
}

function readShow(root: ObjectNode, document: MetricsDocument): void {
  const revision = chooseRevision(root, document)
  const data = revision.node.kind === 'object' ? memberOf(revision.node, 'data') : undefined
  const above = `/${escapePointer(revision.key)}/data`
  for (const { key, node } of data?.kind === 'object' ? data.members : []) {
    const pointer = `${above}/${escapePointer(key)}`
    const content = node.kind === 'object' ? memberOf(node, 'data') : undefined
    if (content === undefined) document.collector.passOver(pointer, 'DVC could not read this file')
    else readPlainMetrics(content, below(`${pointer}/data`, document))
  }
}

function chooseRevision(root: ObjectNode, { file, collector }: MetricsDocument) {
  const [first] = root.members
  const named = root.members.find(({ key }) => key === 'workspace')
  const chosen = named ?? (root.members.length === 1 ? first : undefined)
  if (chosen === undefined) {
    const names = root.members.slice(0, 5).map(({ key }) => JSON.stringify(key.slice(0, 40)))
    throw fault(
      file,
      root.at,
      `holds metrics of ${root.members.length} revisions (${names.join(', ')}…). Print those of one: "dvc metrics show --json" without -a, -T and -A.`,
    )
  }
  for (const { key } of root.members) {
    if (key !== chosen.key) collector.passOver(`/${escapePointer(key)}`, 'another revision')
  }
  return chosen
}

/** The same document, for a part of it that is read as if it were a file. */
function below(pointer: string, document: MetricsDocument): MetricsDocument {
  const { file, collector } = document
  return {
    ...document,
    collector: {
      ...collector,
      add(metric) {
        const inside = metric.source.slice(`${file.path}#`.length)
        collector.add({ ...metric, source: `${file.path}#${pointer}${inside}` })
      },
      passOver(inside, why) {
        collector.passOver(pointer + inside, why)
      },
    },
  }
}

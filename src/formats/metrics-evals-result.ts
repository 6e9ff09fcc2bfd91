import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { Member, NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { isCurve, isVector } from './metric-vectors.ts'
import { escapePointer } from './metrics-document.ts'
import { findCount, hasMembers, isNumberList } from './node-members.ts'
import { fault } from './text-file.ts'

/** What jobs write beside the histories; no data set has such a name. */
const SIBLINGS: ReadonlySet<string> = new Set(['best_iteration', 'best_score', 'best_ntree_limit'])

/** LightGBM's names of data sets; it counts iterations from 1, XGBoost from 0. */
const LIGHTGBM = /^(?:training|valid_\d+)$/

interface Series {
  readonly dataset: string
  readonly name: string
  readonly values: readonly NumberNode[]
  readonly pointer: string
}

/** `{"roc_curve": {"fpr": […], "tpr": […]}}` has the same form. */
const isCurveSet = ({ key, node }: Member): boolean =>
  isCurve(key) || (node.kind === 'object' && node.members.some((one) => isVector(one.key)))

/**
 * Evaluation histories of gradient boosting: `{DATASET: {METRIC: [v0, v1, …]}}`, all of one length, as XGBoost's
 * `evals_result()`, LightGBM's `record_evaluation` and CatBoost's `get_evals_result()` give them. The last iteration
 * counts, or the one at `best_iteration` beside the data sets. Step is the index of the iteration, from 0.
 */
export const evalsResultMetrics: DocumentShape = {
  matches: (root) => {
    if (!hasMembers(root)) return false
    const sets = root.members.filter(isHistory)
    if (sets.length === 0 || sets.some(({ node }) => !isSet(node))) return false
    if (sets.some(isCurveSet)) return false
    const series = listSeries(root)
    return series.every(({ values }) => values.length === series[0]?.values.length)
  },
  read(root, document) {
    const series = root.kind === 'object' ? listSeries(root) : []
    if (root.kind !== 'object' || series.length === 0) {
      throw fault(document.file, root.at, 'found no {DATASET: {METRIC: [numbers]}}')
    }
    const best = findBest(root, series, document)
    addMetrics(
      series.map((one) => pick(one, best)),
      document,
    )
    skipOthers(root, document)
  },
}

function isHistory({ key }: Member): boolean {
  return !SIBLINGS.has(key)
}

/** A name without a letter (`"0": [1, 2]`) is the row of a matrix. */
function isSet(node: TreeNode): boolean {
  return (
    hasMembers(node) &&
    node.members.every(({ key, node: list }) => isNumberList(list) && /\p{L}/u.test(key))
  )
}

function listSeries(root: ObjectNode): readonly Series[] {
  return root.members.filter(isHistory).flatMap(({ key: dataset, node }) =>
    (node.kind === 'object' ? node.members : []).flatMap(({ key: name, node: list }) => {
      const pointer = `/${escapePointer(dataset)}/${escapePointer(name)}`
      return isNumberList(list) ? [{ dataset, name, values: list.items, pointer }] : []
    }),
  )
}

function findBest(
  root: ObjectNode,
  series: readonly Series[],
  { collector }: MetricsDocument,
): number | undefined {
  const stated = findCount(memberOf(root, 'best_iteration'))
  if (stated === undefined) return undefined
  const score = memberOf(root, 'best_score')
  const hits = (index: number): boolean =>
    score?.kind === 'number' && series.some(({ values }) => values[index]?.value === score.value)
  const fromOne = series.some(({ dataset }) => LIGHTGBM.test(dataset))
  const one = hits(stated) || hits(stated - 1) ? !hits(stated) : fromOne
  const index = one ? stated - 1 : stated
  if (series.every(({ values }) => index >= 0 && index < values.length)) return index
  collector.passOver('/best_iteration', `${stated}, no iteration of these; the last one counts`)
  return undefined
}

function pick({ dataset, name, values, pointer }: Series, best: number | undefined): FoundMetric {
  const step = best ?? values.length - 1
  const number = values[step] ?? { value: Number.NaN, digits: null, at: null }
  return { name, dataset, number, pointer: `${pointer}/${step}`, step }
}

function skipOthers(root: ObjectNode, { collector }: MetricsDocument): void {
  for (const member of root.members) {
    const { key, node } = member
    const above = `/${escapePointer(key)}`
    if (!isHistory(member)) {
      if (key !== 'best_iteration') collector.passOver(above, describeNode(node))
    } else if (node.kind !== 'object') collector.passOver(above, describeNode(node))
    else {
      for (const { key: name, node: list } of node.members) {
        if (!isNumberList(list)) {
          collector.passOver(`${above}/${escapePointer(name)}`, describeNode(list))
        }
      }
    }
  }
}

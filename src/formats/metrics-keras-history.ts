import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { Member, NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { escapePointer } from './metrics-document.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import { hasMembers, isNumberList } from './node-members.ts'
import { fault } from './text-file.ts'

const VAL = 'val_'
const TRAIN = 'train_'
const RATES: ReadonlySet<string> = new Set(['lr', 'learning_rate'])

/** What Keras' `History` object holds beside `history`. */
const BESIDE: ReadonlySet<string> = new Set(['epoch', 'params', 'model'])

/**
 * The history of Keras' `fit`, as jobs dump it: `{"loss": [0.69, 0.41], "val_loss": [0.62, 0.44]}`, also below
 * `history`, the way pandas writes that table (`{"loss": {"0": 0.69, "1": 0.41}}`), and with `train_` before the
 * names. `val_` is the data set `val`, all else is `train`; the last epoch counts, and step is its index from 0.
 */
export const kerasHistoryMetrics: DocumentShape = {
  matches: (root) => isHistory(unwrap(root).node),
  read(root, document) {
    const { node, pointer } = unwrap(root)
    if (node.kind !== 'object') {
      throw fault(document.file, node.at, `found ${describeNode(node)}, not {METRIC: [numbers]}`)
    }
    addMetrics(readHistory(node, pointer, document), document)
  },
}

function unwrap(root: TreeNode): { readonly node: TreeNode; readonly pointer: string } {
  const inner = root.kind === 'object' ? memberOf(root, 'history') : undefined
  const alone =
    root.kind === 'object' && root.members.every(({ key }) => key === 'history' || BESIDE.has(key))
  return inner?.kind === 'object' && alone
    ? { node: inner, pointer: '/history' }
    : { node: root, pointer: '' }
}

function isHistory(node: TreeNode): boolean {
  if (!hasMembers(node)) return false
  const series = node.members.map((member) => listSeries(member.node))
  if (series.includes(undefined)) return false
  const keys = new Set(node.members.map(({ key }) => key))
  if ([...keys].some((key) => hasTwin(key, keys))) return true
  // `{"loss": {"0": 0.1, "1": 0.2}}` may as well be of two classes.
  const lists = node.members.every((member) => member.node.kind === 'array')
  return lists && keys.has('loss') && new Set(series.map((one) => one?.length)).size === 1
}

function hasTwin(key: string, keys: ReadonlySet<string>): boolean {
  const bare = key.slice(VAL.length)
  return key.startsWith(VAL) && (keys.has(bare) || keys.has(TRAIN + bare))
}

function readHistory(
  root: ObjectNode,
  above: string,
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const keys = new Set(root.members.map(({ key }) => key))
  return root.members.flatMap(({ key, node }): readonly FoundMetric[] => {
    const pointer = `${above}/${escapePointer(key)}`
    const series = listSeries(node)
    const number = series?.at(-1)
    if (series === undefined || number === undefined || isHousekeeping(key) || RATES.has(key)) {
      collector.passOver(pointer, `${describeNode(node)}, no history of a metric`)
      return []
    }
    const step = series.length - 1
    return [{ ...placeKey(key, keys), number, pointer: `${pointer}/${step}`, step }]
  })
}

function placeKey(key: string, keys: ReadonlySet<string>): Pick<FoundMetric, 'name' | 'dataset'> {
  if (key.startsWith(VAL) && key.length > VAL.length) {
    return { dataset: 'val', name: key.slice(VAL.length) }
  }
  const bare = key.startsWith(TRAIN) ? key.slice(TRAIN.length) : ''
  return { dataset: 'train', name: bare === '' || keys.has(bare) ? key : bare }
}

/** The numbers of a list, or of an object with the keys 0 to n - 1 in order. */
function listSeries(node: TreeNode): readonly NumberNode[] | undefined {
  if (isNumberList(node)) return node.items
  if (!hasMembers(node) || !node.members.every(isNumbered)) return undefined
  return node.members.flatMap(({ node: number }) => (number.kind === 'number' ? [number] : []))
}

function isNumbered({ key, node }: Member, index: number): boolean {
  return key === String(index) && node.kind === 'number'
}

import { ReleaseError } from '../domain/errors.ts'
import type { MetricsDocument } from './document-shape.ts'
import type { NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode } from './document-tree.ts'
import { addMetrics } from './add-metrics.ts'
import { parseJsonTree } from './json-tree.ts'
import type { MetricFields } from './metric-fields.ts'
import { NO_FIELDS, readMetricFields } from './metric-fields.ts'
import { placeMetric } from './metric-name.ts'
import { escapePointer } from './metrics-document.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import type { MetricsReader } from './metrics-reading.ts'
import { collectMetrics } from './metrics-reading.ts'
import { findCount, findText, listMembers } from './node-members.ts'
import { splitNames } from './split-name.ts'
import type { TextFile } from './text-file.ts'
import { decodeText, fault, quoteText } from './text-file.ts'

interface Line {
  /** From 1. */
  readonly number: number
  /** Offset in the file. */
  readonly start: number
  readonly text: string
}

/** A number and where in the training it is of. */
interface Logged {
  readonly keys: readonly string[]
  readonly dataset: string | null
  readonly slice: string | null
  readonly node: NumberNode
  readonly line: Line
  readonly order: Order
  readonly fields: MetricFields
}

interface Order {
  readonly epoch: number | null
  readonly step: number | null
}

/**
 * JSON Lines: one object per line, as training loops log (Detectron2's `metrics.json` too). Of each key the last value
 * counts, by `epoch`, then `step` (or `global_step`, `iteration`, …), then line. Lines `{"metric" or "name": …,
 * "value": …}` are one metric each, with the fields of a metric object. A last line that is cut off is skipped.
 * @throws {ReleaseError} `FORMAT_INVALID` for any other line that is not JSON
 */
export const jsonlMetrics: MetricsReader = {
  claims: (path) => /\.(?:jsonl|ndjson|jsonlines)$/.test(path),
  resembles: (text) => {
    const objects = [...firstLines(text, 2)].filter(isWholeObject)
    return objects.length === 2
  },
  read: ({ path, bytes, dataset }) => {
    const file = decodeText(path, bytes)
    const collector = collectMetrics(path)
    readLines(file, { file, dataset, collector })
    return collector.finish()
  },
}

function* firstLines(text: string, count: number): Generator<string> {
  let found = 0
  for (const { text: line } of listLines(text)) {
    yield line
    found += 1
    if (found === count) return
  }
}

function isWholeObject(line: string): boolean {
  if (!/^\s*\{/.test(line) || !/\}\s*$/.test(line.slice(-1000))) return false
  try {
    return parseJsonTree({ path: '', text: line }).kind === 'object'
  } catch (error) {
    if (error instanceof ReleaseError) return false
    throw error
  }
}

/** Lines that are not blank. */
function* listLines(text: string): Generator<Line> {
  let start = 0
  for (let number = 1; start <= text.length; number += 1) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const line = text.slice(start, end)
    if (line.trim() !== '') yield { number, start, text: line }
    start = end + 1
  }
}

function readLines(file: TextFile, document: MetricsDocument): void {
  const latest = new Map<string, Logged>()
  const skipped = new Map<string, readonly [Line, string]>()
  let objects = 0
  for (const line of listLines(file.text)) {
    const root = parseLine(line, file, objects > 0)
    if (root?.kind === 'object') {
      objects += 1
      readObject(root, line, { file, latest, skipped })
    } else {
      const what = root === undefined ? 'the last line, which is cut off' : describeNode(root)
      document.collector.passOver(`L${line.number}`, what)
    }
  }
  addLatest(latest, document)
  for (const [pointer, [line, why]] of skipped) {
    if (!latest.has(pointer)) document.collector.passOver(`L${line.number}`, why)
  }
}

function parseLine(line: Line, file: TextFile, mayBeCut: boolean): TreeNode | undefined {
  try {
    return parseJsonTree({ path: file.path, text: line.text })
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    const last = line.start + line.text.length === file.text.length
    if (last && mayBeCut && error.code === 'FORMAT_INVALID') return undefined
    // Once more, for a message with the line of the file.
    const text = '\n'.repeat(line.number - 1) + line.text
    return parseJsonTree({ path: file.path, text })
  }
}

interface Log {
  readonly file: TextFile
  /** By JSON Pointer, or by name for lines of one metric. */
  readonly latest: Map<string, Logged>
  readonly skipped: Map<string, readonly [Line, string]>
}

function readObject(root: ObjectNode, line: Line, log: Log): void {
  const members = listMembers(root)
  const order = orderOf(members)
  const name = findText(members.get('metric')) ?? findText(members.get('name'))
  const value = members.get('value')
  if (name !== undefined && value !== undefined) {
    const dataset = findText(members.get('dataset')) ?? findText(members.get('split')) ?? null
    const slice = findText(members.get('slice')) ?? null
    const key = JSON.stringify([dataset, slice, name])
    if (value.kind !== 'number')
      log.skipped.set(key, [line, `${quoteText(name)} is ${describeNode(value)}`])
    else {
      const fields = readFields(root, line, log.file)
      keep(log, key, { keys: [name], dataset, slice, node: value, line, order, fields })
    }
    return
  }
  visit(root, { keys: [], pointer: '' }, (keys, pointer, node) => {
    const why = whySkipped(keys.at(-1) ?? '', node, order)
    if (why !== null) log.skipped.set(pointer, [line, `${pointer} is ${why}`])
    else if (node.kind === 'number') {
      const place = { keys, dataset: null, slice: null, fields: NO_FIELDS }
      keep(log, pointer, { ...place, node, line, order })
    }
  })
}

/** @throws {ReleaseError} with the line of the file, for a field of the wrong kind */
function readFields(root: ObjectNode, line: Line, file: TextFile): MetricFields {
  const shifted = root.members.map(({ key, node }) => ({
    key,
    node: { ...node, at: node.at === null ? null : node.at + line.start },
  }))
  return readMetricFields(file, { ...root, at: line.start, members: shifted })
}

function visit(
  node: ObjectNode,
  spot: { readonly keys: readonly string[]; readonly pointer: string },
  see: (keys: readonly string[], pointer: string, node: TreeNode) => void,
): void {
  for (const { key, node: member } of node.members) {
    const keys = [...spot.keys, key]
    const pointer = `${spot.pointer}/${escapePointer(key)}`
    if (member.kind === 'object' && member.members.length > 0) visit(member, { keys, pointer }, see)
    else see(keys, pointer, member)
  }
}

const LOGGED_BESIDE: ReadonlySet<string> = new Set(
  'lr learning_rate time data_time rank_data_time eta_seconds timestamp wall_time walltime'.split(
    ' ',
  ),
)

function whySkipped(name: string, node: TreeNode, { epoch, step }: Order): string | null {
  if (node.kind !== 'number') return describeNode(node)
  const beside = (epoch !== null || step !== null) && LOGGED_BESIDE.has(name.toLowerCase())
  return beside || isHousekeeping(name)
    ? `${describeNode(node)}, which says how far or how fast training was`
    : null
}

const STEPS = ['step', 'global_step', '_step', 'iteration', 'iter']

function orderOf(members: ReadonlyMap<string, TreeNode>): Order {
  const read = (key: string): number | null => {
    const node = members.get(key)
    return node?.kind === 'number' && Number.isFinite(node.value) ? node.value : null
  }
  const step = STEPS.find((key) => read(key) !== null)
  return { epoch: read('epoch'), step: step === undefined ? null : read(step) }
}

function keep({ latest }: Log, key: string, next: Logged): void {
  const before = latest.get(key)
  if (before === undefined || !isEarlier(next.order, before.order)) latest.set(key, next)
}

/** Steps may begin anew with each epoch, so the epoch comes first. */
function isEarlier(a: Order, b: Order): boolean {
  if (a.epoch !== null && b.epoch !== null && a.epoch !== b.epoch) return a.epoch < b.epoch
  return a.step !== null && b.step !== null && a.step < b.step
}

function addLatest(latest: ReadonlyMap<string, Logged>, document: MetricsDocument): void {
  const flat = [...latest.values()].flatMap(({ keys }) => (keys.length === 1 ? keys : []))
  const split = splitNames(new Set(flat))
  for (const { keys, dataset: own, slice, node, line, order, fields } of latest.values()) {
    const parts = keys.length === 1 && own === null ? (split.get(keys[0] ?? '') ?? keys) : keys
    refuseContradiction(own, line, document)
    const place =
      own === null ? placeMetric(parts, document.dataset) : { name: parts.join('/'), dataset: own }
    const at = node.at === null ? null : node.at + line.start
    const number = { value: node.value, digits: node.digits, at }
    const step = order.step ?? order.epoch
    const found = {
      ...place,
      ...(slice === null ? {} : { slice }),
      number,
      pointer: `L${line.number}`,
      fields,
      step: step === null ? undefined : wholeStep(step),
    }
    addMetrics([found], document)
  }
}

function wholeStep(step: number): number | undefined {
  return findCount({ kind: 'number', at: null, value: step, digits: null, bigInteger: null })
}

function refuseContradiction(own: string | null, line: Line, document: MetricsDocument): void {
  if (own === null || document.dataset === null || own === document.dataset) return
  throw fault(
    document.file,
    line.start,
    `this line says ${JSON.stringify(own.slice(0, 80))} as data set, the input line says ${document.dataset}=. Drop one of them.`,
  )
}

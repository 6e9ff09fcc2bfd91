import type { Metric } from '../domain/metric.ts'
import type { MetricsDocument } from './document-shape.ts'
import type { ArrayNode, NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import type { MetricFields } from './metric-fields.ts'
import {
  isMetricObject,
  NO_FIELDS,
  readLabel,
  readMetricFields,
  unknownFields,
} from './metric-fields.ts'
import type { MetricPlace } from './metric-name.ts'
import { cleanName, placeMetric } from './metric-name.ts'
import { isCurve, isJobInput, isMatrix, isVector } from './metric-vectors.ts'
import { findLastValues } from './metrics-history.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import { metricValue } from './metrics-reading.ts'
import { fault } from './text-file.ts'

type Walk = MetricsDocument

/** Where a value stands: keys that count for its name, and the pointer of RFC 6901. */
interface Spot {
  readonly keys: readonly string[]
  readonly pointer: string
  /** Of the record of a history that it stands in. */
  readonly step?: number
  /** Below a key that names a curve. */
  readonly curve?: boolean
}

/**
 * Metrics of a nested document, whatever its syntax.
 *
 * - a number is a metric, named by the keys above it (`placeMetric`)
 * - a list of numbers is a series: its last number is the metric, unless its name is that of a curve or vector
 *   (`metric-vectors.ts`)
 * - `[{"epoch": 1, "loss": 0.5}, …]` is a history: the last value of each key by step
 * - `{"value": 0.9, "better": "higher", …}` is one metric (`isMetricObject`)
 * - `[{"name": "auc", "value": 0.9, …}, …]` is a list of metrics; a key `metrics` above it names nothing
 * - `epoch`, `step` and the like (`isHousekeeping`) say how far training was and are skipped, `seed` and the time too
 * - all else (texts, also of digits, booleans, nulls, other lists) is skipped and said so
 */
export function readPlainMetrics(root: TreeNode, document: MetricsDocument): void {
  visit(root, { keys: [], pointer: '' }, document)
}

function visit(node: TreeNode, spot: Spot, walk: Walk): void {
  if (node.kind === 'object') visitObject(node, spot, walk)
  else if (node.kind === 'array') visitArray(node, spot, walk)
  else if (node.kind === 'number') addNumber(node, spot, walk)
  else skip(node, spot, walk)
}

function skip(node: TreeNode, spot: Spot, walk: Walk): void {
  walk.collector.passOver(spot.pointer, describeNode(node))
}

function visitObject(node: ObjectNode, spot: Spot, walk: Walk): void {
  if (isMetricObject(node) && (spot.keys.length > 0 || ownName(node) !== null)) {
    const name = ownName(node)
    addObject(node, spot.keys.length > 0 || name === null ? spot : under(spot, name, ''), walk)
    return
  }
  if (node.members.length === 0) skip(node, spot, walk)
  for (const { key, node: member } of node.members) {
    visitMember(key, member, under(spot, key, `/${escapePointer(key)}`), walk)
  }
}

function visitMember(key: string, node: TreeNode, spot: Spot, walk: Walk): void {
  if (isMatrix(key)) {
    walk.collector.passOver(spot.pointer, `${describeNode(node)}, cells of a matrix`)
  } else visit(node, isCurve(key) ? { ...spot, curve: true } : spot, walk)
}

function visitArray(node: ArrayNode, spot: Spot, walk: Walk): void {
  const { items } = node
  if (isMetricList(items)) {
    visitList(items, spot, walk)
    return
  }
  const last = items.at(-1)
  if (last?.kind === 'number' && items.every((item) => item.kind === 'number')) {
    if (spot.curve === true || isVector(spot.keys.at(-1) ?? '')) {
      walk.collector.passOver(
        spot.pointer,
        `${describeNode(node)}, a curve or vector and no series`,
      )
      return
    }
    addNumber(last, { ...spot, pointer: `${spot.pointer}/${items.length - 1}` }, walk)
    return
  }
  visitHistory(node, spot, walk)
}

/** Keys above a history that name nothing. */
const HISTORIES: ReadonlySet<string> = new Set(['metrics', 'history', 'log_history'])

function visitHistory(node: ArrayNode, spot: Spot, walk: Walk): void {
  const found = findLastValues(node.items)
  if (found === null || typeof found === 'string') {
    const why = found ?? 'neither numbers only nor {name, value} only'
    walk.collector.passOver(spot.pointer, `${describeNode(node)}, ${why}`)
    return
  }
  const keys = HISTORIES.has(spot.keys.at(-1) ?? '') ? spot.keys.slice(0, -1) : spot.keys
  for (const { key, node: value, index, step } of found) {
    const pointer = `/${index}/${escapePointer(key)}`
    visitMember(key, value, under({ ...spot, keys, step }, key, pointer), walk)
  }
}

function isMetricList(items: readonly TreeNode[]): items is readonly ObjectNode[] {
  return (
    items.length > 0 &&
    items.every(
      (item) =>
        item.kind === 'object' && ownName(item) !== null && memberOf(item, 'value') !== undefined,
    )
  )
}

function visitList(items: readonly ObjectNode[], spot: Spot, walk: Walk): void {
  const keys = spot.keys.at(-1) === 'metrics' ? spot.keys.slice(0, -1) : spot.keys
  items.forEach((item, index) => {
    const pointer = `${spot.pointer}/${index}`
    addObject(item, under({ keys, pointer }, ownName(item) ?? '', ''), walk)
  })
}

function ownName(node: ObjectNode): string | null {
  const name = memberOf(node, 'name')
  return name?.kind === 'string' ? name.text : null
}

function under(spot: Spot, key: string, step: string): Spot {
  return { ...spot, keys: [...spot.keys, key], pointer: spot.pointer + step }
}

/** RFC 6901 §3. */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function addNumber(node: NumberNode, spot: Spot, walk: Walk): void {
  if (isHousekeeping(spot.keys.at(-1) ?? '')) {
    walk.collector.passOver(spot.pointer, `${describeNode(node)}, which says how far training was`)
    return
  }
  if (isJobInput(spot.keys.at(-1) ?? '')) {
    walk.collector.passOver(spot.pointer, `${describeNode(node)}, a setting or time and no result`)
    return
  }
  if (spot.keys.length === 0) {
    walk.collector.passOver(spot.pointer, `${describeNode(node)} without a name`)
    return
  }
  add(metricValue(node.value, node.digits), NO_FIELDS, spot, placeAt(node, spot, walk), walk)
}

function addObject(node: ObjectNode, spot: Spot, walk: Walk): void {
  const value = objectValue(node)
  if (value === null) {
    const found = memberOf(node, 'value')
    const what = found === undefined ? 'none' : describeNode(found)
    walk.collector.passOver(`${spot.pointer}/value`, `${what}, not a number`)
    return
  }
  const place = placeAt(node, spot, walk)
  const slice = readLabel(walk.file, node, 'slice')
  const labelled = {
    ...place,
    dataset: objectDataset(node, place, walk),
    slice: slice === undefined ? place.slice : cleanLabel(slice, node, walk),
  }
  add(value, readMetricFields(walk.file, node), spot, labelled, walk)
  for (const key of unknownFields(node)) {
    walk.collector.passOver(`${spot.pointer}/${escapePointer(key)}`, 'no field of a metric')
  }
}

/** The value, also in the manifest's own form `"value": null, "nonFinite": "NaN"`. */
function objectValue(node: ObjectNode): Pick<Metric, 'value' | 'nonFinite'> | null {
  const value = memberOf(node, 'value')
  if (value?.kind === 'number') return metricValue(value.value, value.digits)
  const word = memberOf(node, 'nonFinite')
  if (value?.kind !== 'null' || word?.kind !== 'string') return null
  const named = word.text === 'NaN' ? Number.NaN : Number(word.text)
  return ['NaN', 'Infinity', '-Infinity'].includes(word.text) ? metricValue(named, null) : null
}

/** @throws {ReleaseError} when file and input line name different data sets */
function objectDataset(node: ObjectNode, place: MetricPlace, walk: Walk): string | null {
  const stated = readLabel(walk.file, node, 'dataset')
  if (stated === undefined) return place.dataset
  const label = cleanLabel(stated, node, walk)
  if (walk.dataset === null || label === walk.dataset) return label
  throw fault(
    walk.file,
    node.at,
    `the metric ${place.name} says "dataset": ${JSON.stringify(label)}, the input line says ${walk.dataset}=. Drop one of them.`,
  )
}

function cleanLabel(label: string | null, node: TreeNode, walk: Walk): string | null {
  if (label === null) return null
  const cleaned = cleanName(label)
  if ('name' in cleaned) return cleaned.name
  throw fault(walk.file, node.at, cleaned.problem)
}

function placeAt(node: TreeNode, spot: Spot, walk: Walk): MetricPlace {
  const clean = (text: string): string => {
    const cleaned = cleanName(text)
    if ('name' in cleaned) return cleaned.name
    throw fault(walk.file, node.at, `${cleaned.problem} (at ${spot.pointer})`)
  }
  const place = placeMetric(spot.keys.map(clean), walk.dataset)
  const { dataset, slice, name } = place
  for (const part of [dataset, slice, name]) if (part !== null) clean(part)
  return place
}

function add(
  value: Pick<Metric, 'value' | 'nonFinite'>,
  fields: MetricFields,
  spot: Spot,
  { dataset, slice, name }: MetricPlace,
  { file, collector }: Walk,
): void {
  const source = `${file.path}#${spot.pointer}`
  const step = spot.step === undefined ? {} : { step: spot.step }
  collector.add({ name, dataset, slice, ...value, ...fields, ...step, source })
}

import type { Better, Metric } from '../domain/metric.ts'
import type { Numeral } from '../domain/numeral.ts'
import { numeral } from '../domain/numeral.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import type { TextFile } from './text-file.ts'
import { fault, quoteText } from './text-file.ts'

/** What a metric says about itself beside its value. */
export type MetricFields = Pick<Metric, 'better' | 'unit' | 'samples' | 'stderr' | 'repeats'>

export const NO_FIELDS: MetricFields = {
  better: null,
  unit: null,
  samples: null,
  stderr: null,
  repeats: null,
}

const FIELD_KEYS: ReadonlySet<string> = new Set([
  'name',
  'value',
  'nonFinite',
  'dataset',
  'slice',
  'better',
  'higher_is_better',
  'higherIsBetter',
  'unit',
  'samples',
  'n',
  'stderr',
  'repeats',
  'source',
])

/**
 * Whether an object is one metric: a number `value` (or `null`, as a JavaScript job writes NaN) beside
 * nothing but its fields and texts. Any other number or object beside it makes it a group of metrics.
 */
export function isMetricObject(node: ObjectNode): boolean {
  const value = memberOf(node, 'value')
  if (value?.kind !== 'number' && value?.kind !== 'null') return false
  return node.members.every(
    ({ key, node: member }) =>
      FIELD_KEYS.has(key) || ['string', 'boolean', 'null'].includes(member.kind),
  )
}

/** Keys of a metric object that no field is read from. */
export function unknownFields(node: ObjectNode): readonly string[] {
  return node.members.map(({ key }) => key).filter((key) => !FIELD_KEYS.has(key))
}

/** @throws {ReleaseError} for a field of the wrong kind */
export function readMetricFields(file: TextFile, node: ObjectNode): MetricFields {
  const samples = readCount(file, node, 'samples')
  const count = readCount(file, node, 'n')
  if (samples !== null && count !== null && samples !== count) {
    throw fault(file, node.at, `"samples" is ${samples} and "n" is ${count}. Keep one of them.`)
  }
  return {
    better: readBetter(file, node),
    unit: readText(file, node, 'unit'),
    samples: samples ?? count,
    stderr: readStderr(file, node),
    repeats: readCount(file, node, 'repeats'),
  }
}

/** `undefined` when the member is absent, so that an explicit `null` can be told from it. */
export function readLabel(
  file: TextFile,
  node: ObjectNode,
  key: 'dataset' | 'slice',
): string | null | undefined {
  return memberOf(node, key) === undefined ? undefined : readText(file, node, key)
}

function readText(file: TextFile, node: ObjectNode, key: string): string | null {
  const member = memberOf(node, key)
  if (member === undefined || member.kind === 'null') return null
  if (member.kind === 'string') return member.text
  throw wrongKind(file, key, member, 'a text')
}

function readBetter(file: TextFile, node: ObjectNode): Better | null {
  const stated = present(memberOf(node, 'better'))
  const direction = stated === undefined ? null : parseDirection(file, stated)
  for (const key of ['higher_is_better', 'higherIsBetter']) {
    const flag = present(memberOf(node, key))
    if (flag === undefined) continue
    if (flag.kind !== 'boolean') throw wrongKind(file, key, flag, 'true, false or null')
    const flagged = flag.value ? 'higher' : 'lower'
    if (direction !== null && direction !== flagged) {
      throw fault(file, flag.at, `"${key}" contradicts "better". Keep one of them.`)
    }
    return flagged
  }
  return direction
}

function parseDirection(file: TextFile, node: TreeNode): Better {
  if (node.kind === 'string' && (node.text === 'higher' || node.text === 'lower')) return node.text
  if (node.kind === 'object') {
    const target = memberOf(node, 'target')
    if (target?.kind === 'number' && Number.isFinite(target.value)) return { target: target.value }
  }
  throw wrongKind(file, 'better', node, '"higher", "lower" or {"target": NUMBER}')
}

function readCount(file: TextFile, node: ObjectNode, key: string): number | null {
  const member = present(memberOf(node, key))
  if (member === undefined) return null
  if (member.kind === 'number' && Number.isSafeInteger(member.value) && member.value >= 0) {
    return member.value + 0
  }
  throw wrongKind(file, key, member, 'a whole number from 0')
}

/** A standard error that is not finite is none: one sample has no spread. */
function readStderr(file: TextFile, node: ObjectNode): Numeral | null {
  const member = present(memberOf(node, 'stderr'))
  if (member === undefined) return null
  if (member.kind === 'number' && !Number.isFinite(member.value)) return null
  if (member.kind === 'number' && member.value >= 0) {
    return numeral(member.value, member.digits ?? undefined)
  }
  throw wrongKind(file, 'stderr', member, 'a number from 0')
}

function present(node: TreeNode | undefined): TreeNode | undefined {
  return node?.kind === 'null' ? undefined : node
}

function wrongKind(file: TextFile, key: string, found: TreeNode, wanted: string) {
  return fault(file, found.at, `${quoteText(key)} is ${describeNode(found)}, not ${wanted}`)
}

import type { ParamValue } from '../domain/metric.ts'
import type { TreeNode, TreeParser } from './document-tree.ts'
import { describeNode } from './document-tree.ts'
import type { ParamsInput } from './params-reading.ts'
import { keyProblem, MAX_PARAMS } from './params-reading.ts'
import { numberParam } from './params-scalar.ts'
import type { ParamsShape } from './params-shapes.ts'
import { PARAMS_SHAPES } from './params-shapes.ts'
import type { TextFile } from './text-file.ts'
import { decodeText, excess, fault, quoteText } from './text-file.ts'

interface Walk {
  readonly file: TextFile
  readonly params: Map<string, ParamValue>
}

/**
 * Parameters of a nested document: objects become dotted keys (`model.max_depth`), lists of plain values stay
 * lists, lists with objects become numbered keys (`layers.0.units`). Types are kept; an integer above 2^53 is
 * a text of its digits. An object without members has no parameter. A tool's own shape is undone first.
 * @param shape what the input line names; then no other is tried
 */
export function readDocumentParams(
  parseTree: TreeParser,
  shape?: ParamsShape,
): (input: ParamsInput) => ReadonlyMap<string, ParamValue> {
  return ({ path, bytes }) => {
    const file = decodeText(path, bytes)
    const written = parseTree(file)
    const found = shape ?? PARAMS_SHAPES.find(({ matches }) => matches(written, path.toLowerCase()))
    const root = found === undefined ? written : found.extract(written, file)
    if (root.kind !== 'object') {
      throw fault(
        file,
        root.at,
        `found ${describeNode(root)}; parameters are named values, such as {"lr": 0.1}`,
      )
    }
    const walk: Walk = { file, params: new Map() }
    flatten(root, '', walk)
    return walk.params
  }
}

function flatten(node: TreeNode, key: string, walk: Walk): void {
  if (node.kind === 'object') {
    for (const { key: step, node: member } of node.members) {
      if (step.trim() === '')
        throw fault(walk.file, member.at, `a key under ${quoteText(key)} is empty`)
      flatten(member, key === '' ? step : `${key}.${step}`, walk)
    }
    return
  }
  if (node.kind === 'array' && node.items.some(holdsObject)) {
    node.items.forEach((item, index) => flatten(item, `${key}.${index}`, walk))
    return
  }
  addParam(key, node, walk)
}

function holdsObject(node: TreeNode): boolean {
  return node.kind === 'object' || (node.kind === 'array' && node.items.some(holdsObject))
}

function addParam(key: string, node: TreeNode, { file, params }: Walk): void {
  const problem = keyProblem(key)
  if (problem !== null) throw fault(file, node.at, `the key ${quoteText(key)} ${problem}`)
  if (params.has(key)) {
    throw fault(file, node.at, `two parameters are called ${quoteText(key)} once keys are dotted`)
  }
  if (params.size >= MAX_PARAMS) throw excess(file, node.at, `more than ${MAX_PARAMS} parameters`)
  params.set(key, paramValue(node))
}

function paramValue(node: TreeNode): ParamValue {
  if (node.kind === 'number') return numberParam(node)
  if (node.kind === 'string') return node.text
  if (node.kind === 'boolean') return node.value
  return node.kind === 'array' ? node.items.map(paramValue) : null
}

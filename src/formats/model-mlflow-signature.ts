import type { ModelSignature, TensorSpec } from '../domain/model-facts.ts'
import type { TreeNode } from './document-tree.ts'
import { ReleaseError } from '../domain/errors.ts'
import { parseJsonTree } from './json-tree.ts'
import { memberAt, textAt } from './model-members.ts'

const MAX_RANK = 64

/**
 * The `signature` of an `MLmodel`: `inputs` and `outputs` are JSON lists inside of texts, of tensors
 * (`tensor-spec`) or of columns (`name`, `type`). A column may hold a list or an object; then its type says so:
 * `array(double)`.
 * @param warnings gets what cannot be read
 */
export function readMlflowSignature(
  path: string,
  node: TreeNode | undefined,
  warnings: string[],
): ModelSignature | undefined {
  if (node?.kind !== 'object') return undefined
  const side = (key: string) => readSide(path, key, memberAt(node, key), warnings)
  const inputs = side('inputs')
  const outputs = side('outputs')
  if (inputs === null && outputs === null) return undefined
  return { inputs: inputs ?? [], outputs: outputs ?? [] }
}

function readSide(
  path: string,
  key: string,
  node: TreeNode | undefined,
  warnings: string[],
): readonly TensorSpec[] | null {
  if (node?.kind !== 'string' || node.text.trim() === '') return null
  try {
    const list = parseJsonTree({ path: `${path} (signature.${key})`, text: node.text })
    if (list.kind !== 'array') return null
    return list.items.map(readSpec)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    warnings.push(error.message)
    return null
  }
}

function readSpec(node: TreeNode): TensorSpec {
  const name = textAt(node, 'name') ?? ''
  const tensor = memberAt(node, 'tensor-spec')
  if (tensor === undefined) return { name, type: columnType(node, 0) }
  const shape = memberAt(tensor, 'shape')
  const type = textAt(tensor, 'dtype') ?? 'unknown'
  if (shape?.kind !== 'array') return { name, type }
  return { name, type, shape: shape.items.slice(0, MAX_RANK).map(dimension) }
}

function columnType(node: TreeNode | undefined, depth: number): string {
  const type = textAt(node, 'type') ?? 'unknown'
  const items = memberAt(node, 'items') ?? memberAt(node, 'values')
  return items === undefined || depth > 3 ? type : `${type}(${columnType(items, depth + 1)})`
}

function dimension(node: TreeNode): number {
  return node.kind === 'number' && Number.isSafeInteger(node.value) ? node.value : -1
}

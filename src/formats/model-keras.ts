import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts, TensorSpec } from '../domain/model-facts.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import type { ZipArchive } from './zip-archive.ts'
import { memberOf } from './document-tree.ts'
import { parseJsonTree } from './json-tree.ts'
import { memberAt, textAt } from './model-members.ts'
import { buildModelFacts, shortText } from './model-report.ts'
import { decodeText, MAX_TEXT_BYTES } from './text-file.ts'

/** What a configuration asks of the reader's Python beyond Keras itself. */
interface Code {
  /** Layers or values that bring Python code in the file. */
  readonly carried: Set<string>
  /** Classes of other modules, which have to be installed. */
  readonly custom: Set<string>
  layers: number
}

/** Classes that hold a marshalled function. */
const CODE_CLASSES: ReadonlySet<string> = new Set(['Lambda', '__lambda__', '__pickle__'])
const KERAS_MODULE =
  /^(?:keras|keras_hub|keras_nlp|keras_cv|tf_keras|tensorflow\.keras|builtins)(?:\.|$)/
const MAX_NAMED = 10

/**
 * A Keras 3 archive: `metadata.json`, `config.json`, weights. Layers that hold a Python function make it executable.
 * @throws {ReleaseError} `FORMAT_INVALID` when one of the two is no JSON
 */
export async function readKerasArchive(archive: ZipArchive): Promise<ModelFacts | null> {
  if (!archive.entries.has('config.json') || !archive.entries.has('metadata.json')) return null
  const metadata = parseJson(await archive.open('metadata.json', MAX_TEXT_BYTES))
  const version = textAt(metadata, 'keras_version')
  if (version === undefined) return null
  const config = parseJson(await archive.open('config.json', MAX_TEXT_BYTES))
  const code = findCode(config)
  const carried = [...code.carried]
  return buildModelFacts({
    format: 'keras',
    executable: carried.length > 0,
    framework: { name: 'keras', version },
    signature: findInputs(config),
    details: [
      ['model', textAt(config, 'class_name')],
      ['layers', code.layers === 0 ? undefined : code.layers],
      ['optimizer', textAt(config, 'compile_config', 'optimizer', 'class_name')],
      ['loss', lossOf(memberAt(config, 'compile_config', 'loss'))],
      ['saved', textAt(metadata, 'date_saved')],
    ],
    warnings: [
      ...(carried.length === 0
        ? []
        : [`holds Python code in ${named(carried)}, which runs when the model is loaded`]),
      ...(code.custom.size === 0
        ? []
        : [`needs classes that are not of Keras: ${named([...code.custom])}`]),
    ],
  })
}

function named(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  return `${names.slice(0, MAX_NAMED).map(shortText).join(', ')}${more}`
}

function parseJson(source: ByteSource): TreeNode {
  return parseJsonTree(decodeText(source.path, source.read(0, source.size)))
}

/** The tree is at most as deep as its parser allows. */
function findCode(root: TreeNode): Code {
  const code: Code = { carried: new Set(), custom: new Set(), layers: 0 }
  const open: TreeNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'array') for (const item of node.items) open.push(item)
    if (node.kind !== 'object') continue
    noteObject(node, code)
    for (const { node: value } of node.members) open.push(value)
  }
  return code
}

function isLayer(node: ObjectNode, module: string | undefined): boolean {
  return module === 'keras.layers' || memberOf(node, 'build_config') !== undefined
}

function noteObject(node: ObjectNode, code: Code): void {
  const name = textAt(node, 'class_name')
  if (name === undefined) return
  const config = memberOf(node, 'config')
  const module = textAt(node, 'module')
  if (isLayer(node, module)) code.layers += 1
  if (CODE_CLASSES.has(name)) {
    code.carried.add(textAt(config, 'name') ?? name)
  } else if (module === 'builtins' && name === 'function') {
    code.custom.add(textAt(node, 'config') ?? name)
  } else if (module !== undefined && !KERAS_MODULE.test(module)) {
    code.custom.add(`${module}.${name}`)
  }
}

/** The layers `InputLayer`, in the order of the configuration. */
function findInputs(config: TreeNode) {
  const layers = memberAt(config, 'config', 'layers')
  const inputs: TensorSpec[] = []
  for (const layer of layers?.kind === 'array' ? layers.items : []) {
    if (textAt(layer, 'class_name') !== 'InputLayer') continue
    const own = memberAt(layer, 'config')
    const shape = memberAt(own, 'batch_shape') ?? memberAt(own, 'batch_input_shape')
    const dimensions = shape?.kind === 'array' ? shape.items.slice(0, 64).map(dimension) : undefined
    inputs.push({
      name: textAt(own, 'name') ?? '',
      type: textAt(own, 'dtype') ?? 'unknown',
      ...(dimensions && { shape: dimensions }),
    })
  }
  return inputs.length === 0 ? undefined : { inputs, outputs: [] }
}

function dimension(node: TreeNode): number {
  return node.kind === 'number' && Number.isSafeInteger(node.value) ? node.value : -1
}

function lossOf(node: TreeNode | undefined): string | undefined {
  return textAt(node) ?? textAt(node, 'class_name')
}

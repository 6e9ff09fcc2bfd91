import type { Framework, ModelFacts, ModelSignature } from '../domain/model-facts.ts'
import type { TreeNode } from './document-tree.ts'
import { ReleaseError } from '../domain/errors.ts'
import { parseJsonTree } from './json-tree.ts'
import { memberAt } from './model-members.ts'
import { readMlflowSignature } from './model-mlflow-signature.ts'
import { buildModelFacts, looseText } from './model-report.ts'
import { findText } from './node-members.ts'
import { decodeText } from './text-file.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** What the files beside the weights say of a model that is a folder. */
export interface FolderFacts {
  readonly framework?: Framework
  readonly signature?: ModelSignature
  readonly details?: NonNullable<ModelFacts['details']>
  readonly warnings: readonly string[]
}

type Read = (path: string) => Uint8Array | undefined
type Details = (readonly [string, string | number | boolean | undefined])[]

interface Folder {
  readonly paths: readonly string[]
  readonly read: Read
}

/** Flavors of MLflow to the framework, and the key of its version. */
const FLAVORS: ReadonlyMap<string, readonly [name: string, versionKey: string]> = new Map([
  ['sklearn', ['scikit-learn', 'sklearn_version']],
  ['xgboost', ['xgboost', 'xgb_version']],
  ['lightgbm', ['lightgbm', 'lgb_version']],
  ['catboost', ['catboost', 'catboost_version']],
  ['pytorch', ['pytorch', 'pytorch_version']],
  ['tensorflow', ['tensorflow', 'tensorflow_version']],
  ['keras', ['keras', 'keras_version']],
  ['transformers', ['transformers', 'transformers_version']],
  ['sentence_transformers', ['sentence-transformers', 'sentence_transformers_version']],
  ['onnx', ['onnx', 'onnx_version']],
  ['statsmodels', ['statsmodels', 'statsmodels_version']],
  ['prophet', ['prophet', 'prophet_version']],
  ['spacy', ['spacy', 'spacy_version']],
  ['spark', ['spark', 'pyspark_version']],
  ['h2o', ['h2o', 'h2o_version']],
  ['pmdarima', ['pmdarima', 'pmdarima_version']],
  ['paddle', ['paddlepaddle', 'paddle_version']],
  ['langchain', ['langchain', 'langchain_version']],
  ['openai', ['openai', 'openai_version']],
])

/**
 * What a model's folder says of itself: MLflow's `MLmodel`, a Hugging Face `config.json`, or the layout of a
 * TensorFlow SavedModel. The file nearest to the root counts. A damaged side file is a warning, since the weights
 * beside it may be whole.
 * @param read gives the whole content of one of `paths`; `undefined` where it is missing or too large
 */
export function readModelFolder(paths: readonly string[], read: Read): FolderFacts | null {
  const folder: Folder = { paths, read }
  for (const [name, describe] of SIDE_FILES) {
    const path = nearest(paths, name)
    if (path === undefined) continue
    const facts = describe(path, folder)
    if (facts !== null) return facts
  }
  return null
}

type Describe = (path: string, folder: Folder) => FolderFacts | null

const SIDE_FILES: readonly (readonly [string, Describe])[] = [
  ['MLmodel', describeMlflow],
  ['config.json', describeConfig],
  ['saved_model.pb', describeSavedModel],
]

/** The shallowest; among equals the first by name. */
function nearest(paths: readonly string[], name: string): string | undefined {
  const found = paths.filter((path) => path === name || path.endsWith(`/${name}`)).toSorted()
  return found.toSorted((one, two) => depthOf(one) - depthOf(two))[0]
}

function depthOf(path: string): number {
  return path.split('/').length
}

/** The tree of a side file, or the warning that it cannot be read. */
function parseSide(
  path: string,
  { read }: Folder,
  parse: (file: { readonly path: string; readonly text: string }) => TreeNode,
): TreeNode | string {
  const bytes = read(path)
  if (bytes === undefined) return `${path} is not read: it is missing or too large`
  try {
    return parse(decodeText(path, bytes))
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return error.message
  }
}

function describeMlflow(path: string, folder: Folder): FolderFacts {
  const root = parseSide(path, folder, parseYamlTree)
  if (typeof root === 'string') return { warnings: [root] }
  const warnings: string[] = []
  const flavors = memberAt(root, 'flavors')
  const framework = findFlavor(flavors)
  const names = flavors?.kind === 'object' ? flavors.members.map(({ key }) => key) : []
  const signature = readMlflowSignature(path, memberAt(root, 'signature'), warnings)
  return build(framework, signature, warnings, [
    ['flavors', names.toSorted().join(', ') || undefined],
    ['mlflow_version', textOf(memberAt(root, 'mlflow_version'))],
    ['run_id', textOf(memberAt(root, 'run_id'))],
    ['model_uuid', textOf(memberAt(root, 'model_uuid'))],
    ['python_version', textOf(memberAt(flavors, 'python_function', 'python_version'))],
  ])
}

function findFlavor(flavors: TreeNode | undefined): Framework | undefined {
  if (flavors?.kind !== 'object') return undefined
  for (const { key, node } of flavors.members) {
    const [name, versionKey] = FLAVORS.get(key) ?? []
    if (name === undefined || versionKey === undefined) continue
    return frameworkOf(name, textOf(memberAt(node, versionKey)))
  }
  return undefined
}

/** `config.json` of Hugging Face; other tools have a file of that name too. */
function describeConfig(path: string, folder: Folder): FolderFacts | null {
  const root = parseSide(path, folder, parseJsonTree)
  if (typeof root === 'string') return folder.paths.some(isWeights) ? { warnings: [root] } : null
  const type = textOf(memberAt(root, 'model_type'))
  const version = textOf(memberAt(root, 'transformers_version'))
  const architectures = memberAt(root, 'architectures')
  if (type === undefined && version === undefined && architectures === undefined) return null
  const classes = architectures?.kind === 'array' ? architectures.items.slice(0, 10) : []
  return build(
    frameworkOf('transformers', version),
    undefined,
    [],
    [
      ['architectures', classes.flatMap((item) => textOf(item) ?? []).join(', ') || undefined],
      ['model_type', type],
      ['torch_dtype', textOf(memberAt(root, 'torch_dtype') ?? memberAt(root, 'dtype'))],
      ['base_model', textOf(memberAt(root, '_name_or_path'))],
      ['hidden_size', numberOf(memberAt(root, 'hidden_size'))],
      ['layers', numberOf(memberAt(root, 'num_hidden_layers'))],
      ['vocabulary', numberOf(memberAt(root, 'vocab_size'))],
      ['quantization', textOf(memberAt(root, 'quantization_config', 'quant_method'))],
      [
        'adapter',
        folder.paths.some((one) => /(?:^|\/)adapter_config\.json$/.test(one)) || undefined,
      ],
    ],
  )
}

function isWeights(path: string): boolean {
  return /\.(?:safetensors|bin|h5|msgpack|gguf)$/.test(path)
}

/** The graph itself is read as a model file; here only whether its variables are beside it. */
function describeSavedModel(path: string, { paths, read }: Folder): FolderFacts {
  const base = path.slice(0, path.length - 'saved_model.pb'.length)
  const variables = paths.some((one) => one.startsWith(`${base}variables/variables.`))
  const fingerprint = paths.includes(`${base}fingerprint.pb`)
  const keras = paths.includes(`${base}keras_metadata.pb`)
  const metadata = keras ? read(`${base}keras_metadata.pb`) : undefined
  // Layer configurations lie as JSON texts inside of this protobuf.
  const lambda = metadata !== undefined && looseText(metadata).includes('"class_name": "Lambda"')
  return build(
    { name: keras ? 'keras' : 'tensorflow' },
    undefined,
    [
      ...(variables ? [] : [`${base}variables/ is missing: the model has no trained values here`]),
      ...(lambda ? ['holds a Lambda layer: its Python code runs when the model is loaded'] : []),
    ],
    [
      ['layout', 'SavedModel'],
      ['fingerprint', fingerprint || undefined],
    ],
  )
}

function build(
  framework: Framework | undefined,
  signature: ModelSignature | undefined,
  warnings: readonly string[],
  entries: Details,
): FolderFacts {
  const facts = buildModelFacts({
    format: 'folder',
    executable: false,
    framework,
    signature,
    details: entries,
    warnings,
  })
  return {
    ...(facts.framework && { framework: facts.framework }),
    ...(facts.signature && { signature: facts.signature }),
    ...(facts.details && { details: facts.details }),
    warnings: facts.warnings,
  }
}

function frameworkOf(name: string, version: string | undefined): Framework {
  return version === undefined ? { name } : { name, version }
}

/** Also of a number as it is written: YAML reads the version `1.6` as one. */
function textOf(node: TreeNode | undefined): string | undefined {
  return node?.kind === 'number' ? (node.digits ?? undefined) : findText(node)
}

function numberOf(node: TreeNode | undefined): number | undefined {
  return node?.kind === 'number' && Number.isSafeInteger(node.value) ? node.value : undefined
}

import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts, TensorSpec } from '../domain/model-facts.ts'
import { byteFault } from './model-cursor.ts'
import { buildModelFacts, looseText, shortText } from './model-report.ts'
import { readUbjson } from './ubjson.ts'

/** What both of XGBoost's formats say, by the paths of its schema. */
interface Findings {
  readonly values: Map<string, string>
  readonly names: string[]
  readonly types: string[]
  readonly version: number[]
}

/** Features whose names are kept until they are counted. */
const MAX_NAMES = 100_000
/** Bytes of a JSON model in which its head and its end are looked for. */
const HEAD_BYTES = 1024 * 1024
const TAIL_BYTES = 64 * 1024
/** `{`, then the length of a key as int64, and the key: `{L…learner` */
const UBJSON_HEAD = [0x7b, 0x4c, 0, 0, 0, 0, 0, 0, 0, 7, ...new TextEncoder().encode('learner')]
const JSON_HEAD = /^\s{0,100}\{\s{0,100}"learner"\s{0,100}:\s{0,100}\{/

/** Texts of the schema that are worth a line, by their key. */
const WANTED: ReadonlySet<string> = new Set([
  'learner/objective/name',
  'learner/gradient_booster/name',
  'learner/learner_model_param/base_score',
  'learner/learner_model_param/num_class',
  'learner/learner_model_param/num_feature',
  'learner/learner_model_param/num_target',
  'learner/gradient_booster/model/gbtree_model_param/num_trees',
  'learner/gradient_booster/gbtree/model/gbtree_model_param/num_trees',
])

/**
 * An XGBoost model in UBJSON, the format since version 2.1.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is cut off or damaged
 */
export function readXgboostUbjson(source: ByteSource): ModelFacts | null {
  const head = source.read(0, UBJSON_HEAD.length)
  if (!UBJSON_HEAD.every((byte, index) => head[index] === byte)) return null
  const found: Findings = { values: new Map(), names: [], types: [], version: [] }
  readUbjson(source, (path, value) => {
    if (path.length > 7) return
    const key = path.join('/')
    if (key === 'version/[]' && typeof value === 'number' && found.version.length < 3) {
      found.version.push(value)
    }
    if (typeof value !== 'string') return
    if (WANTED.has(key)) found.values.set(key, value)
    if (key === 'learner/feature_names/[]' && found.names.length < MAX_NAMES)
      found.names.push(shortText(value))
    if (key === 'learner/feature_types/[]' && found.types.length < MAX_NAMES)
      found.types.push(shortText(value))
  })
  return describe('xgboost-ubjson', found)
}

/**
 * An XGBoost model in JSON. XGBoost sorts its keys, so what describes the model stands at its head and its end, and
 * the trees between them are not read.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is cut off
 */
export function readXgboostJson(source: ByteSource): ModelFacts | null {
  const start = looseText(source.read(0, 1024))
  if (!JSON_HEAD.test(start)) return null
  const head = looseText(source.read(0, HEAD_BYTES))
  if (!/"(?:gradient_booster|learner_model_param|feature_names)"\s{0,100}:/.test(head)) return null
  const tail = looseText(source.read(Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES))
  if (!tail.trimEnd().endsWith('}')) {
    throw byteFault(source, source.size, 'the XGBoost model does not end with "}": it is cut off')
  }
  const [, version = ''] = /"version"\s{0,100}:\s{0,100}\[([\d,\s]{1,100})\]/.exec(tail) ?? []
  const values = new Map<string, string>()
  for (const path of WANTED) {
    const value = findText(path, tail) ?? findText(path, head)
    if (value !== undefined) values.set(path, value)
  }
  return describe('xgboost-json', {
    values,
    names: findList('feature_names', head),
    types: findList('feature_types', head),
    version: version.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)])),
  })
}

/** The last two keys of a path identify it; names of objectives and boosters follow their parent directly or not. */
function findText(path: string, text: string): string | undefined {
  const [key = '', parent = ''] = path.split('/').toReversed()
  const own = `"${key}"\\s{0,100}:\\s{0,100}"([^"\\\\]{0,200})"`
  if (key !== 'name') return new RegExp(own).exec(text)?.[1]
  // `"objective":{"name":"binary:logistic"`; `"name":"gbtree"},"learner_model_param"`; `"name":"dart","weight_drop"`
  const pattern =
    parent === 'objective'
      ? `"objective"\\s{0,100}:\\s{0,100}\\{\\s{0,100}${own}`
      : `${own}\\s{0,100}(?:\\}\\s{0,100},\\s{0,100}"learner_model_param"|,\\s{0,100}"weight_drop")`
  return new RegExp(pattern).exec(text)?.[1]
}

function findList(key: string, text: string): string[] {
  const [, body = ''] =
    new RegExp(`"${key}"\\s{0,100}:\\s{0,100}\\[([^\\[\\]]{0,500000})\\]`).exec(text) ?? []
  return [...body.matchAll(/"((?:[^"\\]|\\.){0,400})"/g)]
    .slice(0, MAX_NAMES)
    .map(([, item = '']) => item)
}

function describe(format: string, found: Findings): ModelFacts {
  const { values, names, types, version } = found
  const number = (path: string) => {
    const value = Number(values.get(path) ?? Number.NaN)
    return Number.isSafeInteger(value) ? value : undefined
  }
  const classes = number('learner/learner_model_param/num_class')
  const inputs: readonly TensorSpec[] = names.map((name, index) => ({
    name,
    type: types[index] ?? 'float',
  }))
  return buildModelFacts({
    format,
    executable: false,
    framework:
      version.length === 3 ? { name: 'xgboost', version: version.join('.') } : { name: 'xgboost' },
    signature: inputs.length > 0 ? { inputs, outputs: [] } : undefined,
    details: [
      ['objective', values.get('learner/objective/name')],
      ['booster', values.get('learner/gradient_booster/name')],
      ['base_score', values.get('learner/learner_model_param/base_score')],
      ['features', number('learner/learner_model_param/num_feature')],
      ['classes', classes === 0 ? undefined : classes],
      [
        'trees',
        number('learner/gradient_booster/model/gbtree_model_param/num_trees') ??
          number('learner/gradient_booster/gbtree/model/gbtree_model_param/num_trees'),
      ],
    ],
  })
}

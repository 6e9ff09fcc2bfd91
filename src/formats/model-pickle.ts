import type { ByteSource } from '../domain/byte-source.ts'
import type { Framework, ModelFacts } from '../domain/model-facts.ts'
import type { PickleReading } from './pickle-imports.ts'
import { buildModelFacts } from './model-report.ts'
import { describeImports } from './pickle-danger.ts'
import { readPickleImports } from './pickle-imports.ts'

type Details = NonNullable<Parameters<typeof buildModelFacts>[0]['details']>

/** Legacy PyTorch files begin with a pickle of the integer 0x1950a86a20f9469cfc6c. */
const TORCH_MAGIC: readonly number[] = [
  0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e,
]
/** Magic, protocol, system, object, storage keys; the bytes of the storages follow. */
const TORCH_PICKLES = 5
const JOBLIB = /^(?:sklearn\.externals\.)?joblib\./
/** What a pickle of protocol 0 or 1 begins with when it holds more than a number or a text. */
const CONTAINER_STARTS: ReadonlySet<number> = new Set([0x28, 0x29, 0x5d, 0x7d])
/** Opcodes that a file with the two bytes of a header must bring to be a damaged pickle rather than another file. */
const MIN_OPCODES = 4

/** A dotted name of Python, or one that is computed. */
const IMPORT_NAME = /^[A-Za-z_][\w.]*$|^\?$/

/** Packages by the root of their modules. */
const FRAMEWORKS: ReadonlyMap<string, string> = new Map([
  ['sklearn', 'scikit-learn'],
  ['torch', 'pytorch'],
  ['torchvision', 'pytorch'],
  ['pytorch_lightning', 'pytorch-lightning'],
  ['lightning', 'pytorch-lightning'],
  ['transformers', 'transformers'],
  ['sentence_transformers', 'sentence-transformers'],
  ['ultralytics', 'ultralytics'],
  ['xgboost', 'xgboost'],
  ['lightgbm', 'lightgbm'],
  ['catboost', 'catboost'],
  ['keras', 'keras'],
  ['tensorflow', 'tensorflow'],
  ['statsmodels', 'statsmodels'],
  ['imblearn', 'imbalanced-learn'],
  ['spacy', 'spacy'],
  ['fastai', 'fastai'],
  ['prophet', 'prophet'],
  ['surprise', 'scikit-surprise'],
  ['gensim', 'gensim'],
  ['jax', 'jax'],
  ['flax', 'flax'],
])

/** Version notes that belong to a framework. */
const VERSION_NOTES: ReadonlyMap<string, string> = new Map([
  ['scikit-learn', '_sklearn_version'],
  ['pytorch-lightning', 'pytorch-lightning_version'],
  ['transformers', 'transformers_version'],
])

/**
 * A pickle, a joblib file or a legacy PyTorch file by its imports. Damage is a warning: the first part would run.
 * @param partial more follows behind the source that is not at hand, so that its end is no damage
 */
export function readPickleModel(source: ByteSource, partial = false): ModelFacts | null {
  const head = source.read(0, 2 + TORCH_MAGIC.length)
  const protocol = protocolOf(head)
  if (protocol !== undefined && TORCH_MAGIC.every((byte, index) => head[index + 2] === byte)) {
    const torch = readPickleImports(source, 0, TORCH_PICKLES)
    return describePickles('pytorch', [torch], [['legacy', true]])
  }
  const reading = readPickleImports(source)
  const open = reading.exhausted || (partial && reading.cut)
  const known = protocol === undefined ? isOld(reading, source, head[0]) : isModern(reading)
  return known || open ? describeReading(source, reading, protocol) : null
}

/**
 * The pickle in a file that the magic number or structure of `format` was found in. A magic number lets itself be put
 * into a pickle; what counts is whether a reader of pickles would run anything.
 */
export function readDisguisedPickle(source: ByteSource, format: string): ModelFacts | null {
  const protocol = protocolOf(source.read(0, 2))
  const reading = readPickleImports(source)
  const whole = protocol !== undefined && reading.pickles > 0
  if (!whole && !reading.exhausted && !runs(reading)) return null
  return describeReading(source, reading, protocol, [
    `it passes for a file of the format ${format}, but is a pickle`,
  ])
}

function describeReading(
  source: ByteSource,
  reading: PickleReading,
  protocol: number | undefined,
  warnings: readonly string[] = [],
): ModelFacts {
  const joblib = [...reading.imports].some((name) => JOBLIB.test(name))
  return describePickles(
    joblib ? 'joblib' : 'pickle',
    [reading],
    [['protocol', protocol]],
    [...warnings, ...trailing(source, reading)],
  )
}

/** `undefined` for protocols 0 and 1, which have no header. */
function protocolOf([code, protocol = 0]: Uint8Array): number | undefined {
  return code === 0x80 && protocol >= 2 && protocol <= 5 ? protocol : undefined
}

function trailing(source: ByteSource, reading: PickleReading): readonly string[] {
  const left = source.size - reading.end
  if (reading.broken !== null || left === 0) return []
  return [`${left} bytes follow the pickle and are not read`]
}

function isModern(reading: PickleReading): boolean {
  return reading.pickles > 0 || reading.imports.size > 0 || reading.opcodes >= MIN_OPCODES
}

/** Protocols 0 and 1 have no magic number, and many a text begins like one of them. */
function isOld(reading: PickleReading, source: ByteSource, first = 0): boolean {
  if (runs(reading)) return true
  if (reading.imports.size > 0) return false
  const whole = reading.pickles > 0 && reading.settled && reading.end === source.size
  return whole && CONTAINER_STARTS.has(first)
}

/** Whether something is imported and used. An import that cannot be meant does not make the others harmless. */
function runs({ imports, calls, pickles }: PickleReading): boolean {
  return (calls || pickles > 0) && [...imports].some((name) => IMPORT_NAME.test(name))
}

/** Facts from the pickles of one file, which may lie in an archive. */
export function describePickles(
  format: string,
  readings: readonly PickleReading[],
  details: Details = [],
  warnings: readonly string[] = [],
): ModelFacts {
  const imports = new Set(readings.flatMap((reading) => [...reading.imports]))
  const broken = readings.flatMap((reading) => reading.broken ?? [])
  const unresolved = readings.reduce((sum, reading) => sum + reading.unresolved, 0)
  const { tensors } =
    readings.toSorted((one, two) => two.tensors.count - one.tensors.count)[0] ?? {}
  const counted = tensors !== undefined && tensors.count > 0 ? tensors : undefined
  return buildModelFacts({
    format,
    executable: true,
    framework: frameworkOf(format, imports, readings),
    // Where an optimizer's state lies beside the weights, their sum is no number of parameters.
    parameters: counted?.training === false ? counted.elements : undefined,
    tensors: counted?.count,
    dtypes: counted?.dtypes ?? new Map(),
    details,
    imports,
    warnings: [
      ...describeImports(imports, unresolved),
      ...broken.map(
        (reason) => `disassembly ended early, so that imports may be missing: ${reason}`,
      ),
      ...warnings,
    ],
  })
}

function frameworkOf(
  format: string,
  imports: Iterable<string>,
  readings: readonly PickleReading[],
): Framework | undefined {
  let name = format === 'pytorch' || format === 'torchscript' ? 'pytorch' : undefined
  for (const one of imports) {
    // The first is the outermost object's class: a pipeline around a booster is scikit-learn's.
    name ??= FRAMEWORKS.get(one.split('.', 1)[0] ?? '')
  }
  if (name === undefined) return undefined
  const key = VERSION_NOTES.get(name)
  const version = readings
    .map(({ notes }) => notes.get(key ?? ''))
    .find((text) => text !== undefined)
  return version === undefined ? { name } : { name, version }
}

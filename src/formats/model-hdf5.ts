import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import { buildModelFacts } from './model-report.ts'

const MAGIC: readonly number[] = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]
const CHUNK_BYTES = 1024 * 1024
/** Bytes that are searched for what Keras writes. */
const MAX_SEARCHED_BYTES = 512 * 1024 * 1024

const WORDS = {
  config: 'model_config',
  weights: 'layer_names',
  lambda: '"class_name": "Lambda"',
  tightLambda: '"class_name":"Lambda"',
  pythonFunction: '"__lambda__"',
} as const
const CODE: readonly string[] = [WORDS.lambda, WORDS.tightLambda, WORDS.pythonFunction]
const LONGEST = Math.max(...Object.values(WORDS).map((word) => word.length))

/**
 * An HDF5 file. Its tree is not read; only words are looked for by which Keras' models and the layers that bring
 * code can be told.
 */
export function readHdf5(source: ByteSource): ModelFacts | null {
  const head = source.read(0, MAGIC.length)
  if (!MAGIC.every((byte, index) => head[index] === byte)) return null
  const found = search(source)
  const model = found.has(WORDS.config)
  const code = model && CODE.some((word) => found.has(word))
  const keras = model || found.has(WORDS.weights)
  const warnings: string[] = []
  if (code) warnings.push('holds a Lambda layer: its Python code runs when the model is loaded')
  if (source.size > MAX_SEARCHED_BYTES) {
    warnings.push(`only the first ${MAX_SEARCHED_BYTES} bytes were searched for Lambda layers`)
  }
  return buildModelFacts({
    format: 'hdf5',
    executable: code,
    framework: keras ? { name: 'keras' } : undefined,
    details: [['content', content(model, keras)]],
    warnings,
  })
}

function content(model: boolean, keras: boolean): string | undefined {
  if (model) return 'model'
  return keras ? 'weights' : undefined
}

function search(source: ByteSource): ReadonlySet<string> {
  const found = new Set<string>()
  const end = Math.min(source.size, MAX_SEARCHED_BYTES)
  for (let at = 0; at < end; at += CHUNK_BYTES) {
    const chunk = Buffer.from(source.read(at, CHUNK_BYTES + LONGEST - 1))
    for (const word of Object.values(WORDS)) {
      if (!found.has(word) && chunk.includes(word)) found.add(word)
    }
  }
  return found
}

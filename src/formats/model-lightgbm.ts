import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts, TensorSpec } from '../domain/model-facts.ts'
import { byteFault } from './model-cursor.ts'
import { buildModelFacts, looseText } from './model-report.ts'

const HEADER_BYTES = 4 * 1024 * 1024
const CHUNK_BYTES = 1024 * 1024
/** Bytes in which trees are counted. */
const MAX_COUNTED_BYTES = 1024 * 1024 * 1024
const TREE = new TextEncoder().encode('\nTree=')

/**
 * A LightGBM text model by its header; the trees are counted, not read.
 * @throws {ReleaseError} `FORMAT_INVALID` for a header that is cut off
 */
export function readLightgbm(source: ByteSource): ModelFacts | null {
  if (!/^tree\r?\nversion=v\d/.test(looseText(source.read(0, 16)))) return null
  const text = looseText(source.read(0, HEADER_BYTES))
  const end = /\r?\n\r?\n/.exec(text)?.index
  if (end === undefined) throw byteFault(source, 0, 'the header of the LightGBM model is cut off')
  const header = new Map<string, string>()
  for (const line of text.slice(0, end).split(/\r?\n/)) {
    const equals = line.indexOf('=')
    if (equals > 0) header.set(line.slice(0, equals), line.slice(equals + 1))
  }
  const warnings: string[] = []
  const trees = countTrees(source)
  const stated = words(header.get('tree_sizes')).length
  if (trees === null) warnings.push('too large to count its trees; the number is its header’s')
  else if (stated > 0 && stated !== trees) {
    warnings.push(`the header says ${stated} trees, ${trees} are there: the file may be cut off`)
  }
  return buildModelFacts({
    format: 'lightgbm-text',
    executable: false,
    framework: { name: 'lightgbm' },
    signature: signatureOf(header),
    details: [
      ['format_version', header.get('version')],
      ['objective', header.get('objective')],
      ['classes', number(header.get('num_class'))],
      ['features', plusOne(number(header.get('max_feature_idx')))],
      ['trees', trees ?? stated],
    ],
    warnings,
  })
}

/**
 * Of the features' types only that they are numbers: `feature_infos` tells ranges and categories as they came in the
 * training data, so that a type by it would change with the data.
 */
function signatureOf(header: ReadonlyMap<string, string>) {
  const names = words(header.get('feature_names'))
  if (names.length === 0) return undefined
  const inputs: readonly TensorSpec[] = names.map((name) => ({ name, type: 'double' }))
  return { inputs, outputs: [] }
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(' ').filter((word) => word !== '')
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function plusOne(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value + 1
}

/** `null` for a file that is too large. */
function countTrees(source: ByteSource): number | null {
  if (source.size > MAX_COUNTED_BYTES) return null
  let count = 0
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    // A word that begins in this piece may end in the next one.
    const chunk = Buffer.from(source.read(at, CHUNK_BYTES + TREE.length - 1))
    let found = chunk.indexOf(TREE)
    while (found >= 0) {
      count += 1
      found = chunk.indexOf(TREE, found + TREE.length)
    }
  }
  return count
}

import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import type { PickleReading } from './pickle-imports.ts'
import type { ZipArchive } from './zip-archive.ts'
import { byteFault, ByteCursor } from './model-cursor.ts'
import { buildModelFacts, looseText, MAX_WARNINGS, shortText, tally } from './model-report.ts'
import { describeImports } from './pickle-danger.ts'
import { readPickleImports } from './pickle-imports.ts'

interface NpyHeader {
  readonly dtype: string
  readonly shape: readonly number[]
  /** Elements are Python objects, stored as this pickle. */
  readonly pickled: PickleReading | null
}

const MAX_HEADER_BYTES = 64 * 1024
const MAX_RANK = 64
const MAX_ARRAYS = 10_000

/**
 * A numpy array file, NEP 1.
 * @throws {ReleaseError} `FORMAT_INVALID` for a damaged header
 */
export function readNpy(source: ByteSource): ModelFacts | null {
  const header = readNpyHeader(source)
  if (header === null) return null
  return describeArrays('npy', [header], [['shape', `(${header.shape.join(', ')})`]], [])
}

/** An archive of numpy arrays; `null` when it holds anything else. */
export async function readNpz(archive: ZipArchive): Promise<ModelFacts | null> {
  const names = [...archive.entries.keys()]
  if (names.length === 0 || !names.every((name) => name.endsWith('.npy'))) return null
  const warnings: string[] = []
  if (names.length > MAX_ARRAYS) {
    warnings.push(`${names.length} arrays, of which ${MAX_ARRAYS} are described`)
  }
  const headers: NpyHeader[] = []
  for (const name of names.slice(0, MAX_ARRAYS)) {
    const header = readNpyHeader(await archive.open(name))
    if (header !== null) headers.push(header)
    else if (warnings.length < MAX_WARNINGS) warnings.push(`${shortText(name)} is no numpy array`)
  }
  return describeArrays('npz', headers, [], warnings)
}

function describeArrays(
  format: string,
  headers: readonly NpyHeader[],
  details: readonly (readonly [string, string])[],
  warnings: readonly string[],
): ModelFacts {
  const dtypes = new Map<string, number>()
  for (const { dtype } of headers) tally(dtypes, dtype)
  const pickles = headers.flatMap(({ pickled }) => pickled ?? [])
  const imports = new Set(pickles.flatMap((pickle) => [...pickle.imports]))
  const objects =
    pickles.length === 0 ? [] : [`Python objects, stored as pickles, in ${pickles.length} arrays`]
  const unresolved = pickles.reduce((sum, pickle) => sum + pickle.unresolved, 0)
  return buildModelFacts({
    format,
    executable: pickles.length > 0,
    framework: { name: 'numpy' },
    parameters: headers.reduce((sum, { shape }) => sum + elements(shape), 0n),
    tensors: headers.length,
    dtypes,
    details,
    imports,
    warnings: [...describeImports(imports, unresolved), ...objects, ...warnings],
  })
}

function elements(shape: readonly number[]): bigint {
  return shape.reduce((product, size) => product * BigInt(size), 1n)
}

function readNpyHeader(source: ByteSource): NpyHeader | null {
  const head = source.read(0, 8)
  if (head[0] !== 0x93 || looseText(head.subarray(1, 6)) !== 'NUMPY') return null
  const cursor = new ByteCursor(source, 8)
  const length = head[6] === 1 ? cursor.u16('the header length') : cursor.u32('the header length')
  if (length > MAX_HEADER_BYTES) {
    throw byteFault(
      source,
      8,
      `a numpy header of ${length} bytes; at most ${MAX_HEADER_BYTES} are read`,
    )
  }
  const header = parseDictionary(looseText(cursor.bytes(length, 'the numpy header')))
  if (header === null) throw byteFault(source, 8, 'the numpy header names no descr and shape')
  const { dtype, shape, objects } = header
  return { dtype, shape, pickled: objects ? readPickleImports(source, cursor.position()) : null }
}

/** `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`, which Python writes and nobody else. */
function parseDictionary(text: string) {
  const [, plain] = /'descr': ?'([^']{1,64})'/.exec(text) ?? []
  const structured = text.includes("'descr': [")
  const [, shapeText] = /'shape': ?\(([\d, L]{0,2000})\)/.exec(text) ?? []
  if ((plain === undefined && !structured) || shapeText === undefined) return null
  const shape = [...shapeText.matchAll(/\d{1,15}/g)].map(([digits]) => Number(digits))
  const dtype = plain ?? 'structured'
  const objects = /^[|<>=]?O/.test(dtype) || (structured && /'[|<>=]?O\d*'/.test(text))
  return { dtype, shape: shape.slice(0, MAX_RANK), objects }
}

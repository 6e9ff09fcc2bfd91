import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ByteSource } from '../src/domain/byte-source.ts'
import { bytesSource } from '../src/domain/byte-source.ts'
import { ReleaseError } from '../src/domain/errors.ts'
import { comparePaths } from '../src/domain/listing.ts'
import type { Params } from '../src/domain/metric.ts'
import type { ModelFacts } from '../src/domain/model-facts.ts'
import { computeMetrics } from '../src/domain/prediction-metrics.ts'
import { parseMetricsSource } from '../src/formats/metrics-file.ts'
import type { Folder } from '../src/formats/metrics-folder.ts'
import { readMetricsFolder } from '../src/formats/metrics-folder.ts'
import type { MetricsReading } from '../src/formats/metrics-reading.ts'
import { readModelFacts } from '../src/formats/model-file.ts'
import { readModelFolder } from '../src/formats/model-folder.ts'
import { parseParams } from '../src/formats/params-file.ts'
import { readParamsFolder } from '../src/formats/params-folder.ts'
import { readPredictions } from '../src/formats/predictions-file.ts'
import { readTableFacts } from '../src/formats/table-file.ts'
import type { Difference } from './interop-difference.ts'
import { compareFacts, compareValues, plainMetrics, plainParam } from './interop-difference.ts'
import type { Expected, Fields } from './interop-expected.ts'
import { isFields } from './interop-expected.ts'

type Check = (folder: string, expected: Expected) => Promise<Difference> | Difference

/** How each kind of file is read and compared. `folder` is the producer's. */
export const READERS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['metrics', checkMetrics],
  ['metrics-folder', checkMetricsFolder],
  ['metrics-refused', checkRefused(readAnyMetrics)],
  ['predictions-refused', checkRefused(readPredictions)],
  ['params', checkParams],
  ['params-folder', checkParamsFolder],
  ['model', checkModel],
  ['model-folder', checkModelFolder],
  ['table', checkTable],
  ['predictions', checkPredictions],
])

const open = (folder: string, path: string): ByteSource =>
  bytesSource(path, readFileSync(join(folder, path)))

const entries = (fields: Fields): ReadonlyMap<string, unknown> => new Map(Object.entries(fields))

function readAnyMetrics(source: ByteSource): MetricsReading {
  return parseMetricsSource({ source, format: null, dataset: null })
}

function checkMetrics(folder: string, check: Expected): Difference {
  const { metrics } = readAnyMetrics(open(folder, check.path))
  return compareValues(plainMetrics(metrics), entries(check.expected), check)
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted(comparePaths)
}

function openFolder(folder: string, path: string): Folder {
  const root = join(folder, path)
  return { root: path, paths: listFiles(root), open: (name) => open(root, name) }
}

function checkMetricsFolder(folder: string, check: Expected): Difference {
  const found = readMetricsFolder(openFolder(folder, check.path), null, null)
  if (found === null) return 'is not recognised'
  return compareValues(plainMetrics(found.reading.metrics), entries(check.expected), check)
}

function checkRefused(read: (source: ByteSource) => unknown): Check {
  return async (folder, { path, expected }) => {
    const advice = String(expected['message'])
    try {
      await read(open(folder, path))
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      return error.message.includes(advice) ? null : `says: ${error.message}`
    }
    return 'is accepted'
  }
}

function checkParams(folder: string, check: Expected): Difference {
  const bytes = readFileSync(join(folder, check.path))
  return compareParams(parseParams({ path: check.path, bytes, format: null }), check)
}

function checkParamsFolder(folder: string, check: Expected): Difference {
  const found = readParamsFolder(openFolder(folder, check.path), null)
  return found === null ? 'is not recognised' : compareParams(found.params, check)
}

function compareParams(params: Params, check: Expected): Difference {
  const found = Object.entries(params).map(([key, value]) => [key, plainParam(value)] as const)
  return compareValues(new Map(found), entries(check.expected), check)
}

async function checkModel(folder: string, { path, expected }: Expected): Promise<Difference> {
  const facts = await readModelFacts(open(folder, path))
  if (facts === null) return 'is not recognised'
  const imports = expected['imports']
  const absent = (Array.isArray(imports) ? imports : []).find(
    (name: unknown) => !(facts.imports ?? []).includes(String(name)),
  )
  if (absent !== undefined) return `imports ${facts.imports?.join(', ')}, expected ${absent}`
  return compareFacts(describeModel(facts), without(expected, 'imports'), '')
}

const describeModel = (facts: ModelFacts): Fields => ({
  ...facts,
  framework: facts.framework?.name,
  version: facts.framework?.version,
  ...facts.signature,
})

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))

function checkModelFolder(folder: string, { path, expected }: Expected): Difference {
  const root = join(folder, path)
  const paths = listFiles(root)
  const facts = readModelFolder(paths, (name) =>
    paths.includes(name) ? readFileSync(join(root, name)) : undefined,
  )
  if (facts === null) return 'is not recognised'
  const { framework, signature } = facts
  const found = { framework: framework?.name, version: framework?.version, ...signature }
  return compareFacts(found, expected, '')
}

async function checkTable(folder: string, { path, expected }: Expected): Promise<Difference> {
  const facts = await readTableFacts(open(folder, path))
  if (facts === null) return 'is not recognised'
  const types = facts.columns.map(({ type }) => type)
  const wanted: unknown = expected['types']
  return compareFacts(
    {
      rows: facts.rows,
      columns: facts.columns.map(({ name }) => name),
      types: Array.isArray(wanted) ? types.slice(0, wanted.length) : types,
    },
    expected,
    '',
  )
}

async function checkPredictions(folder: string, check: Expected): Promise<Difference> {
  const { path, expected } = check
  const table = await readPredictions(open(folder, path))
  const metrics = computeMetrics(table).map(({ name, value }) => [name, value] as const)
  const { kind, rows } = table
  const wanted = isFields(expected['metrics']) ? expected['metrics'] : {}
  return (
    compareFacts({ kind, rows }, without(expected, 'metrics'), '') ??
    compareValues(new Map(metrics), entries(wanted), { partly: true, tolerance: 1e-9 })
  )
}

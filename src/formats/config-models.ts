import type { DataSpec } from '../domain/data-spec.ts'
import { buildDataSpec } from '../domain/data-spec.ts'
import { ReleaseError } from '../domain/errors.ts'
import { parseModelName } from '../domain/version.ts'
import type { Place } from './config-value.ts'
import {
  readChoice,
  readList,
  readMembers,
  readNamed,
  readOneOrMore,
  readOptional,
  readText,
  refuse,
} from './config-value.ts'
import type { MetricsSpec, ParamsSpec } from './spec-line.ts'
import { METRICS_FORMAT_NAMES } from './metrics-formats.ts'
import { parsePredictionsSpec } from './predictions-line.ts'
import { parseMetricsSpec, parseParamsSpec } from './spec-line.ts'

/** What the action's inputs of the same names say, for one model. */
export interface ModelConfig {
  readonly name: string
  readonly path: readonly string[]
  readonly data: readonly DataSpec[]
  readonly params: readonly ParamsSpec[]
  readonly metrics: readonly MetricsSpec[]
  readonly predictions: readonly MetricsSpec[]
  readonly environment: readonly string[]
  readonly executable: 'allow' | 'warn' | 'fail' | null
  readonly task: string | null
}

const KEYS = [
  'path',
  'data',
  'params',
  'metrics',
  'predictions',
  'environment',
  'executable',
  'task',
]
const EXECUTABLE = ['allow', 'warn', 'fail'] as const

export function readModels(place: Place): readonly ModelConfig[] {
  return readNamed(place, 'models by name').flatMap(([name, at, entry]) => {
    const valid = attempt(entry, at, () => parseModelName(name))
    const model = readModel(name, entry)
    return valid === undefined || model === undefined ? [] : [model]
  })
}

function readModel(name: string, place: Place): ModelConfig | undefined {
  const member = readMembers(place, { known: KEYS })
  if (member === undefined) return undefined
  const path = readOptional(member('path'), (one) =>
    readOneOrMore(one, readText, 'file, directory or glob'),
  )
  const data = readOptional(member('data'), readData)
  const params = readOptional(member('params'), (one) =>
    readList(one, readParams, 'parameter files'),
  )
  const metrics = readOptional(member('metrics'), (one) =>
    readList(one, readMetrics, 'metrics files'),
  )
  const predictions = readOptional(member('predictions'), (one) =>
    readList(one, readPredictions, 'prediction files'),
  )
  const environment = readOptional(member('environment'), (one) =>
    readOneOrMore(one, readText, 'lock file or container image'),
  )
  const executable = readOptional(member('executable'), readChoice(EXECUTABLE))
  const task = readOptional(member('task'), readText)
  return {
    name,
    path: path ?? [],
    data: data ?? [],
    params: params ?? [],
    metrics: metrics ?? [],
    predictions: predictions ?? [],
    environment: environment ?? [],
    executable: executable ?? null,
    task: task ?? null,
  }
}

function readData(place: Place): readonly DataSpec[] {
  const names = new Set<string>()
  return readNamed(place, 'data sets, NAME: SOURCE').flatMap(([name, at, entry]) => {
    const key = name.toLowerCase()
    if (names.has(key))
      place.report.add(
        at,
        `${entry.path} differs from another data set in letter case only; rename one`,
      )
    names.add(key)
    const spec = readDataSet(name, at, entry)
    return spec === undefined ? [] : [spec]
  })
}

function readDataSet(name: string, at: number, place: Place): DataSpec | undefined {
  if (place.node.kind !== 'map') {
    const source = readText(place)
    if (source === undefined) return undefined
    return attempt(place, at, () => buildDataSpec(name, null, source.trim(), place.path))
  }
  const member = readMembers(place, { known: ['source', 'role'], required: ['source'] })
  const source = readOptional(member?.('source'), readText)
  const role = readOptional(member?.('role'), readText)
  if (source === undefined) return undefined
  return attempt(place, at, () => buildDataSpec(name, role ?? null, source.trim(), place.path))
}

function readParams(place: Place): ParamsSpec | undefined {
  const line = readText(place)
  return line === undefined ? undefined : attempt(place, place.node.at, () => parseParamsSpec(line))
}

function readMetrics(place: Place): MetricsSpec | undefined {
  if (place.node.kind !== 'map') {
    const line = readText(place)
    return line === undefined
      ? undefined
      : attempt(place, place.node.at, () => parseMetricsSpec(line))
  }
  const member = readMembers(place, { known: ['file', 'dataset', 'format'], required: ['file'] })
  const file = readOptional(member?.('file'), readText)
  const dataset = readOptional(member?.('dataset'), readDatasetName)
  const format = readOptional(member?.('format'), readChoice(METRICS_FORMAT_NAMES))
  if (file === undefined) return undefined
  return { pattern: file.trim(), dataset: dataset ?? null, format: format ?? null }
}

/** Computes nothing by itself: the metrics of a file count before those of predictions. */
function readPredictions(place: Place): MetricsSpec | undefined {
  if (place.node.kind !== 'map') {
    const line = readText(place)
    return line === undefined
      ? undefined
      : attempt(place, place.node.at, () => parsePredictionsSpec(line))
  }
  const member = readMembers(place, { known: ['file', 'dataset'], required: ['file'] })
  const file = readOptional(member?.('file'), readText)
  const dataset = readOptional(member?.('dataset'), readDatasetName)
  return file === undefined
    ? undefined
    : { pattern: file.trim(), dataset: dataset ?? null, format: null }
}

function readDatasetName(place: Place): string | undefined {
  const name = readText(place)
  if (name === undefined || /^[\p{L}\p{N}_][\p{L}\p{N}_.+ -]*$/u.test(name)) return name?.trim()
  refuse(place, 'write a name of letters, digits, ".", "_", "+" and "-"')
  return undefined
}

/** Turns the error of a parser that does not know the file into a problem with its place. */
function attempt<T>(place: Place, at: number, parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    const message = error.message.replace(/\.$/, '')
    const named = message.startsWith(place.path) ? message : `${place.path}: ${message}`
    place.report.add(at, named)
    return undefined
  }
}

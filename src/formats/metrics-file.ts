import type { ByteSource } from '../domain/byte-source.ts'
import type { Metric } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { DocumentShape } from './document-shape.ts'
import { chooseFormat, explainGuess, parseFormat } from './format-table.ts'
import { parseJsonTree } from './json-tree.ts'
import { csvMetrics } from './metrics-csv.ts'
import type { MetricsFormatName } from './metrics-formats.ts'
import { METRICS_FORMAT_NAMES } from './metrics-formats.ts'
import { jsonMetrics } from './metrics-json.ts'
import { jsonlMetrics } from './metrics-jsonl.ts'
import { modelCardMetrics } from './metrics-model-card.ts'
import type { MetricsReader, MetricsReading } from './metrics-reading.ts'
import { refuseDuplicate } from './metrics-reading.ts'
import { SHAPES } from './metrics-shapes.ts'
import { TABLES } from './metrics-tables.ts'
import { tomlMetrics } from './metrics-toml.ts'
import { yamlMetrics } from './metrics-yaml.ts'
import { readShapedMetrics } from './shaped-document.ts'
import { isEventFile, readEventFile } from './tensorboard-events.ts'
import { refuseLarge } from './text-file.ts'
import { parseTomlTree } from './toml-tree.ts'
import { parseYamlTree } from './yaml-tree.ts'

/**
 * Every syntax of metrics files, one line each, in the order in which they are asked whether a file is theirs: the
 * special before the general.
 */
const READERS = [
  ['model-card', modelCardMetrics],
  ['toml', tomlMetrics],
  ['jsonl', jsonlMetrics],
  ['json', jsonMetrics],
  ['csv', csvMetrics],
  ['yaml', yamlMetrics],
] as const satisfies readonly (readonly [MetricsFormatName, MetricsReader])[]

/** The syntaxes that a tool's shape can have. */
const TREES = [
  ['toml', { ...tomlMetrics, parseTree: parseTomlTree }],
  ['json', { ...jsonMetrics, parseTree: parseJsonTree }],
  ['yaml', { ...yamlMetrics, parseTree: parseYamlTree }],
] as const

export type MetricsFormat = MetricsFormatName

export interface MetricsSource {
  /** As it shall stand in `Metric.source`: relative, POSIX separators. */
  readonly path: string
  readonly bytes: Uint8Array
  /** `null`: by file name, else by content. */
  readonly format: MetricsFormat | null
  /** The evaluation set of the input line (`DATASET=FILE`): the data set of every metric in the file. */
  readonly dataset: string | null
}

/**
 * The metrics of a file that may be too large to hold.
 * @throws {ReleaseError} as `parseMetrics`
 */
export function parseMetricsSource({
  source,
  format,
  dataset,
}: Pick<MetricsSource, 'format' | 'dataset'> & { readonly source: ByteSource }): MetricsReading {
  if (format === 'tensorboard' || (format === null && isEventFile(source)))
    return readEventFile(source, dataset)
  refuseLarge(source)
  const bytes = source.read(0, source.size)
  return parseMetrics({ path: source.path, bytes, format, dataset })
}

/**
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken, of another
 * format, or without a single metric; `LIMIT_EXCEEDED` for too much of it
 */
export function parseMetrics(source: MetricsSource): MetricsReading {
  if (source.format !== null) return readNamed(source, source.format)
  const [format, reader] = isJsonLines(source)
    ? (['jsonl', jsonlMetrics] as const)
    : chooseFormat(READERS, { ...source, format: null })
  try {
    return reader.read(source)
  } catch (error) {
    throw explainGuess(error, format, reader, source.path)
  }
}

/** Detectron2 and others write JSON lines into a file called `.json`. */
const isJsonLines = ({ path, bytes }: MetricsSource): boolean =>
  /\.json$/i.test(path) &&
  jsonlMetrics.resembles(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))

/** Enough to tell two lines. */
const HEAD_BYTES = 64 * 1024

const isSameValue = (one: Metric, other: Metric): boolean =>
  one.value?.value === other.value?.value && one.nonFinite === other.nonFinite

function readNamed(source: MetricsSource, format: MetricsFormat): MetricsReading {
  const readers: readonly (readonly [MetricsFormat, MetricsReader])[] = [...READERS, ...TABLES]
  const reader = readers.find(([name]) => name === format)?.[1]
  if (reader !== undefined) return reader.read(source)
  const shapes: readonly (readonly [MetricsFormat, DocumentShape])[] = SHAPES
  const shape = shapes.find(([name]) => name === format)?.[1]
  if (shape !== undefined) {
    const [, { parseTree }] = chooseFormat(TREES, { ...source, format: null })
    return readShapedMetrics(parseTree, shape)(source)
  }
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${source.path}: the format ${format} is that of a folder, and this is a file. Name the folder: ${format}:FOLDER.`,
  )
}

/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no metrics format */
export function parseMetricsFormat(name: string | null): MetricsFormat | null {
  return parseFormat(METRICS_FORMAT_NAMES, name)
}

/**
 * The metrics of all files of one model, in the order given.
 * @throws {ReleaseError} `FORMAT_INVALID` when two files give one metric different values; the message names both
 */
export function mergeMetrics(all: readonly MetricsReading[]): readonly Metric[] {
  const found = new Map<string, Metric>()
  for (const metric of all.flatMap((reading) => reading.metrics)) {
    const key = metricKey(metric)
    const other = found.get(key)
    // Tools write the same number into several files: `all_results.json` repeats `eval_results.json`.
    if (other !== undefined && !isSameValue(metric, other))
      refuseDuplicate(metric, new Map([[key, other.source]]))
    if (other === undefined) found.set(key, metric)
  }
  return [...found.values()]
}

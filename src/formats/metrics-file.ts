import type { Metric } from '../domain/metric.ts'
import { chooseFormat, explainGuess, parseFormat } from './format-table.ts'
import { csvMetrics } from './metrics-csv.ts'
import { jsonMetrics } from './metrics-json.ts'
import type { MetricsReader, MetricsReading } from './metrics-reading.ts'
import { refuseDuplicate } from './metrics-reading.ts'
import { tomlMetrics } from './metrics-toml.ts'
import { yamlMetrics } from './metrics-yaml.ts'

/**
 * Every metrics format, one line each, in the order in which they are asked whether a file is theirs: the
 * special before the general.
 */
const READERS = [
  ['toml', tomlMetrics],
  ['json', jsonMetrics],
  ['csv', csvMetrics],
  ['yaml', yamlMetrics],
] as const satisfies readonly (readonly [string, MetricsReader])[]

export type MetricsFormat = (typeof READERS)[number][0]

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
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken, of another
 * format, or without a single metric; `LIMIT_EXCEEDED` for too much of it
 */
export function parseMetrics(source: MetricsSource): MetricsReading {
  const [format, reader] = chooseFormat(READERS, source)
  try {
    return reader.read(source)
  } catch (error) {
    throw source.format === null ? explainGuess(error, format, reader, source.path) : error
  }
}

/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no metrics format */
export function parseMetricsFormat(name: string | null): MetricsFormat | null {
  return parseFormat(READERS, name)
}

/**
 * The metrics of all files of one model, in the order given.
 * @throws {ReleaseError} `FORMAT_INVALID` when two files hold the same metric; the message names both
 */
export function mergeMetrics(all: readonly MetricsReading[]): readonly Metric[] {
  const sources = new Map<string, string>()
  const metrics = all.flatMap((reading) => reading.metrics)
  for (const metric of metrics) refuseDuplicate(metric, sources)
  return metrics
}

import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Metric } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'
import { nonFiniteName, numeral } from '../domain/numeral.ts'
import type { PredictionTable } from '../domain/predictions.ts'
import type { MetricsSpec } from '../formats/spec-line.ts'
import type { Capture } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import { collectAll, within } from './collect-all.ts'
import type { SourceFile } from './source-reader.ts'
import { sourceReader } from './source-reader.ts'

/** One file of per-example predictions, read and kept. */
export interface CapturedPredictions {
  readonly dataset: string | null
  readonly kind: 'classification' | 'regression'
  readonly rows: number
  /** The class that scores of two classes speak for; `null` when there is none. */
  readonly positive: string | null
  readonly source: SourceFile
  /** Reads it again; the rows themselves are not kept. A file that changed since then is FILE_CHANGED. */
  readonly content: ByteSource
  /** What can be computed from it. */
  readonly metrics: readonly Metric[]
}

/** The rows of one file. @throws as the reader in `formats`, which is loaded only when it is needed */
export async function readTable(source: ByteSource): Promise<PredictionTable> {
  const { readPredictions: read } = await import('../formats/predictions-file.ts')
  return await read(source)
}

interface PredictionPorts {
  readonly capture: Capture
  readonly log: Log
}

/**
 * Reads the files of the input `predictions`.
 * @throws ReleaseError with every file that cannot be read; INPUT_INVALID for two files of one data set
 */
export async function readPredictions(
  specs: readonly MetricsSpec[],
  ports: PredictionPorts,
): Promise<readonly CapturedPredictions[]> {
  if (specs.length === 0) return []
  const read = await collectAll(specs, (spec) => within('predictions', () => readFile(spec, ports)))
  refuseTwice(read)
  return read
}

async function readFile(
  { dataset, pattern }: MetricsSpec,
  ports: PredictionPorts,
): Promise<CapturedPredictions> {
  const { computeMetrics } = await import('../domain/prediction-metrics.ts')
  const [file, ...others] = ports.capture.select([pattern], 2).files
  if (file === undefined || others.length > 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `"${pattern}" is ${file === undefined ? 'no file' : 'more than one file'}. Name one file for each data set: DATASET=FILE.`,
    )
  const reader = sourceReader('predictions', ports)
  const content = reader.open(file)
  const table = await readTable(content)
  const source = await reader.keep(file)
  if (source === null)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `"${file.path}" is 2 GiB or larger. Write Parquet, or fewer columns.`,
    )
  const metrics = computeMetrics(table).map((computed): Metric => ({
    name: computed.name,
    dataset,
    slice: computed.slice,
    ...(Number.isFinite(computed.value)
      ? { value: numeral(computed.value) }
      : { value: null, nonFinite: nonFiniteName(computed.value) }),
    better: computed.better,
    unit: null,
    samples: computed.samples,
    stderr: computed.stderr === null ? null : numeral(computed.stderr),
    repeats: null,
    source: `${file.path}#computed`,
  }))
  const positive = table.kind === 'classification' ? table.positive : null
  ports.log.info(
    `Predictions ${dataset ?? file.path}: ${table.rows} rows, ${table.kind}${positive === null ? '' : `, positive class ${JSON.stringify(positive)}`}`,
  )
  return { dataset, kind: table.kind, rows: table.rows, positive, source, content, metrics }
}

function refuseTwice(all: readonly CapturedPredictions[]): void {
  const seen = new Set<string | null>()
  for (const { dataset, source } of all) {
    if (seen.has(dataset))
      throw new ReleaseError(
        'INPUT_INVALID',
        `predictions: "${source.path}" is a second file for ${dataset === null ? 'no data set' : `the data set "${dataset}"`}. ` +
          'Give each file a data set of its own: DATASET=FILE.',
      )
    seen.add(dataset)
  }
}

/** Computed metrics count only for data sets of which no metrics file says anything: a file knows better. */
export function addComputed(
  reported: readonly Metric[],
  predictions: readonly CapturedPredictions[],
): readonly Metric[] {
  const known = new Set(reported.map(({ dataset }) => dataset))
  const keys = new Set(reported.map(metricKey))
  const unknown = predictions.filter(
    ({ dataset, metrics }) =>
      // A file may write the data set into the name: `test/accuracy`.
      !known.has(dataset) && !metrics.some((metric) => keys.has(metricKey(metric))),
  )
  return [...reported, ...unknown.flatMap(({ metrics }) => metrics)]
}

import { ReleaseError } from '../domain/errors.ts'
import type { Metric } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'
import { nonFiniteName, numeral } from '../domain/numeral.ts'

/** What one metrics file gave. */
export interface MetricsReading {
  /** In file order; `metricKey` is unique. */
  readonly metrics: readonly Metric[]
  readonly skipped: readonly SkippedValue[]
  /** What a person has to know to read the metrics right: that an evaluation was partial. */
  readonly warnings: readonly string[]
}

/** A value that is no metric. `pointer` is what follows `FILE#` in a metric's source: `/test/note` or `L3`. */
export interface SkippedValue {
  readonly pointer: string
  readonly why: string
}

/** A metrics file on its way through one reader. */
export interface MetricsInput {
  readonly path: string
  readonly bytes: Uint8Array
  /** The evaluation set that the input line names, else `null`. */
  readonly dataset: string | null
}

/** One format of metrics files. A new format is one file with such a record and one line in `metrics-file.ts`. */
export interface MetricsReader {
  /** Whether the file name says so (`path` in lower case); asked in table order, so the special come first. */
  readonly claims: (path: string) => boolean
  /** Whether content looks so, for a file whose name says nothing. */
  readonly resembles: (text: string) => boolean
  /** @throws {ReleaseError} with file, line and column */
  readonly read: (input: MetricsInput) => MetricsReading
}

export const MAX_METRICS = 100_000
const MAX_WARNINGS = 20
/** What a text says may be a secret, and what is skipped goes to the log. */
const QUOTED_TEXT = /the text "(?:[^"\\]|\\.)*"/g

/** Gathers what one file holds and keeps the rules that every format shares. */
export interface MetricsCollector {
  readonly add: (metric: Metric) => void
  readonly passOver: (pointer: string, why: string) => void
  /** For what changes the meaning of the metrics. */
  readonly warn: (text: string) => void
  /** @throws {ReleaseError} `FORMAT_INVALID` when there was no metric */
  readonly finish: () => MetricsReading
}

export function collectMetrics(path: string): MetricsCollector {
  const metrics: Metric[] = []
  const skipped: SkippedValue[] = []
  const warnings: string[] = []
  const sources = new Map<string, string>()
  return {
    add(metric) {
      refuseDuplicate(metric, sources)
      if (metrics.length >= MAX_METRICS) {
        throw new ReleaseError(
          'LIMIT_EXCEEDED',
          `${path} holds more than ${MAX_METRICS} metrics. Write a summary and name that file.`,
        )
      }
      metrics.push(metric)
    },
    passOver(pointer, why) {
      skipped.push({ pointer, why: why.replaceAll(QUOTED_TEXT, 'a text') })
    },
    warn(text) {
      if (warnings.length < MAX_WARNINGS) warnings.push(text)
    },
    finish() {
      if (metrics.length === 0) throw nothingFound(path, skipped)
      return { metrics, skipped, warnings }
    },
  }
}

/** @throws {ReleaseError} naming both places when two metrics of one model answer to the same name */
export function refuseDuplicate(metric: Metric, sources: Map<string, string>): void {
  const key = metricKey(metric)
  const other = sources.get(key)
  if (other !== undefined) {
    throw new ReleaseError(
      'FORMAT_INVALID',
      `the metric ${key} comes twice: ${other} and ${metric.source}. Remove one, or give one file a data set of its own: DATASET=FILE.`,
    )
  }
  sources.set(key, metric.source)
}

function nothingFound(path: string, skipped: readonly SkippedValue[]): ReleaseError {
  const shown = skipped.slice(0, 3).map(({ pointer, why }) => `${pointer || '/'} (${why})`)
  const rest = skipped.length > 3 ? ` and ${skipped.length - 3} more` : ''
  const seen = shown.length === 0 ? 'nothing' : `${shown.join(', ')}${rest}`
  return new ReleaseError(
    'FORMAT_INVALID',
    `${path} holds no metric. Seen: ${seen}. A metric is a number under a name, for instance {"test": {"auc": 0.91}}.`,
  )
}

/**
 * The value members of a metric. An integer above 2^53 stays a number: its value is the nearest double and
 * its digits are those of the file.
 */
export function metricValue(
  value: number,
  digits: string | null,
): Pick<Metric, 'value' | 'nonFinite'> {
  if (Number.isFinite(value)) return { value: numeral(value, digits ?? undefined) }
  return { value: null, nonFinite: nonFiniteName(value) }
}

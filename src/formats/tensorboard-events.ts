import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { byteExcess } from './model-cursor.ts'
import { NO_FIELDS } from './metric-fields.ts'
import type { MetricPlace } from './metric-name.ts'
import { cleanName, placeMetric } from './metric-name.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import type { MetricsCollector, MetricsReading, SkippedValue } from './metrics-reading.ts'
import { collectMetrics, metricValue } from './metrics-reading.ts'
import { splitNames } from './split-name.ts'
import { RECORD_HEADER_BYTES, readRecords, startsWithRecord } from './tensorboard-records.ts'
import type { EventTime, SummaryValue } from './tensorboard-scalar.ts'
import { readEventTime, readSummary } from './tensorboard-scalar.ts'

/** The last value of one tag. */
interface Scalar extends EventTime {
  readonly path: string
  readonly number: NonNullable<SummaryValue['number']>
}

/** What the event files of one run hold so far. */
export interface ScalarBoard {
  /** By tag, in the order of the files. */
  readonly scalars: Map<string, Scalar>
  /** Plugins other than `scalars`, by the tag that they write. */
  readonly others: Map<string, string>
  readonly skipped: SkippedValue[]
}

/** What a board is read into metrics with. */
export interface BoardPlace {
  /** The evaluation set that the input line names, else `null`. */
  readonly dataset: string | null
  /** The sub folder that the run's event files are in (`train`, `validation`), else `null`. */
  readonly folder: string | null
}

const MAX_TAGS = 100_000
/** Bytes. Longer than any name that a metric can have. */
const MAX_TAG_BYTES = 1000
/** Notes about what was left out, per run: a job may write thousands of histograms. */
const MAX_NOTES = 1000
const UTF8 = new TextDecoder()
const EVENT_FILE = /(?:^|\/)[^/]*\.tfevents\.[^/]*$/

/** Whether a file is one of TensorBoard's, by its name or its first record. */
export function isEventFile(source: ByteSource): boolean {
  return EVENT_FILE.test(source.path) || startsWithRecord(source)
}

/**
 * The scalars of a TensorBoard event file: of each tag the value with the highest step, of those the latest. A tag
 * `val/accuracy`, `accuracy/val` or `val_accuracy` is `accuracy` of the data set `val` (`splitNames`). Sources are
 * `FILE#tag=TAG`. A record that the end of the file cuts off, images, histograms and texts are passed over.
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a damaged file, or one without scalars;
 * `LIMIT_EXCEEDED` for more than 100,000 tags
 */
export function readEventFile(source: ByteSource, dataset: string | null): MetricsReading {
  const board = openBoard()
  readScalars(source, board)
  return boardMetrics(source.path, [[board, { dataset, folder: null }]])
}

export function openBoard(): ScalarBoard {
  return { scalars: new Map(), others: new Map(), skipped: [] }
}

/** Adds the scalars of one more event file of the same run. */
export function readScalars(source: ByteSource, board: ScalarBoard): void {
  if (source.size === 0) {
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${source.path} is empty (0 bytes). Let the job close its summary writer before the file is read.`,
    )
  }
  for (const record of readRecords(source)) {
    const { offset } = record
    if (record.kind === 'skipped') passOver(board, `byte ${offset}`, record.why)
    else {
      const place = { path: source.path, offset: offset + RECORD_HEADER_BYTES }
      const time = readEventTime(record.data, place)
      for (const value of readSummary(record.data, place)) {
        addValue(value, time, { source, offset, board })
      }
    }
  }
}

interface Spot {
  readonly source: ByteSource
  readonly offset: number
  readonly board: ScalarBoard
}

function addValue(value: SummaryValue, time: EventTime, { source, offset, board }: Spot): void {
  if (value.tag.length > MAX_TAG_BYTES) {
    passOver(board, `byte ${offset}`, `a tag of ${value.tag.length} bytes`)
    return
  }
  const tag = UTF8.decode(value.tag)
  if (!isScalar(tag, value, board) || value.number === null) return
  const earlier = board.scalars.get(tag)
  if (earlier !== undefined && isOlder(time, earlier)) return
  if (earlier === undefined && board.scalars.size >= MAX_TAGS) throw tooMany(source, offset)
  board.scalars.set(tag, { ...time, path: source.path, number: value.number })
}

/** The first event of a tag says whose it is; what says nothing is a scalar when it is one number. */
function isScalar(tag: string, { plugin, number }: SummaryValue, board: ScalarBoard): boolean {
  const other = plugin !== null && plugin !== 'scalars' ? plugin : null
  if (board.others.has(tag)) return false
  if (other === null && number !== null) return true
  if (board.others.size < MAX_TAGS) {
    board.others.set(tag, other ?? '')
    passOver(board, `tag=${tag}`, other === null ? 'no single number' : `of the plugin ${other}`)
  }
  return false
}

function isOlder(one: EventTime, other: EventTime): boolean {
  return one.step < other.step || (one.step === other.step && one.wallTime < other.wallTime)
}

function passOver(board: ScalarBoard, pointer: string, why: string): void {
  if (board.skipped.length < MAX_NOTES) board.skipped.push({ pointer, why })
}

function tooMany(source: ByteSource, offset: number): ReleaseError {
  const message = `more than ${MAX_TAGS} tags. Write a summary of the run and name that file.`
  return byteExcess(source, offset, message)
}

/**
 * The metrics of a run's boards, one for each of its folders.
 * @throws {ReleaseError} `FORMAT_INVALID` when there is no scalar
 */
export function boardMetrics(
  path: string,
  boards: readonly (readonly [ScalarBoard, BoardPlace])[],
): MetricsReading {
  const collector = collectMetrics(path)
  for (const [board, { dataset, folder }] of boards) {
    for (const { pointer, why } of board.skipped) collector.passOver(pointer, why)
    const split = splitNames(board.scalars.keys())
    for (const [tag, scalar] of board.scalars) {
      const keys = folder === null ? (split.get(tag) ?? [tag]) : [folder, tag]
      addScalar(tag, scalar, placeScalar(tag, keys, dataset), collector)
    }
  }
  return collector.finish()
}

/** Why a tag is no metric, else where it belongs. */
function placeScalar(
  tag: string,
  keys: readonly string[],
  dataset: string | null,
): MetricPlace | string {
  if (isHousekeeping(tag) || isHousekeeping(keys.at(-1) ?? '')) return 'says how far training was'
  const names: string[] = []
  for (const key of keys) {
    const cleaned = cleanName(key)
    if ('problem' in cleaned) return cleaned.problem
    names.push(cleaned.name)
  }
  const place = placeMetric(names, dataset)
  const whole = cleanName(place.name)
  return 'problem' in whole ? whole.problem : place
}

function addScalar(
  tag: string,
  { path, step, number }: Scalar,
  place: MetricPlace | string,
  collector: MetricsCollector,
): void {
  if (typeof place === 'string') {
    collector.passOver(`tag=${tag}`, place)
    return
  }
  const { value, digits } = number()
  const source = `${path}#tag=${tag}`
  collector.add({ ...place, ...metricValue(value, digits), ...NO_FIELDS, step, source })
}

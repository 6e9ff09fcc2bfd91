import { ReleaseError } from '../domain/errors.ts'
import type { ByteSource } from '../domain/byte-source.ts'
import type { Metric } from '../domain/metric.ts'
import { join } from './folder-file.ts'
import { chooseMlflowRun, isMlflowFolder } from './folder-mlflow-run.ts'
import { NO_FIELDS } from './metric-fields.ts'
import { cleanName, placeMetric } from './metric-name.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import { collectMetrics, MAX_METRICS, metricValue } from './metrics-reading.ts'
import { NON_FINITE_TEXTS, NUMBER_TEXT } from './number-text.ts'
import { splitNames } from './split-name.ts'
import { quoteText } from './text-file.ts'

/** One line of a metric's file. */
interface Point {
  readonly value: number
  readonly digits: string
  /** A whole number; 0 for what is none. */
  readonly step: number
  readonly stepText: string
  readonly time: number
  readonly line: number
}

/** Bytes. */
const WINDOW_BYTES = 64 * 1024
/** UTF-16 code units. `TIMESTAMP VALUE STEP` and what newer versions append. */
const MAX_LINE = 4096

/**
 * A run of an MLflow file store. Each file below `metrics/` is a metric, a `/` in its name a folder; of its lines
 * `TIMESTAMP VALUE STEP` the one with the highest step, time and value counts, as in MLflow. `val/accuracy` and
 * `val_accuracy` are `accuracy` of the data set `val` (`splitNames`).
 */
export const mlflowFolder: FolderReader = {
  matches: isMlflowFolder,
  ownFiles: () => [],
  read: (folder, dataset) => {
    const run = chooseMlflowRun(folder)
    const root = join(run.path, 'metrics/')
    const used = folder.paths.filter((path) => path.startsWith(root))
    if (used.length > MAX_METRICS) throw tooMany(folder, root)
    const collector = collectMetrics(join(folder.root, run.path))
    const keys = splitNames(used.map((path) => path.slice(root.length)))
    for (const path of used) {
      const name = path.slice(root.length)
      const source = folder.open(path)
      if (isHousekeeping(name)) {
        collector.passOver(path, 'says how far training was')
        continue
      }
      const { last: point, unstepped } = readLast(source)
      if (unstepped !== null) collector.passOver(path, unstepped)
      if (point === undefined) collector.passOver(path, 'holds no line')
      else collector.add(pointMetric(source, keys.get(name) ?? [name], point, dataset))
    }
    return { reading: collector.finish(), used, notes: run.notes }
  },
}

function pointMetric(
  source: ByteSource,
  keys: readonly string[],
  { value, digits, step, line }: Point,
  dataset: string | null,
): Metric {
  const place = placeMetric(
    keys.map((key) => clean(source, key)),
    dataset,
  )
  return {
    ...place,
    name: clean(source, place.name),
    ...metricValue(value, digits),
    ...NO_FIELDS,
    step,
    source: `${source.path}#L${line}`,
  }
}

function clean(source: ByteSource, text: string): string {
  const cleaned = cleanName(text)
  if ('name' in cleaned) return cleaned.name
  throw new ReleaseError('FORMAT_INVALID', `${source.path}: ${cleaned.problem}`)
}

interface LastPoint {
  /** The current value: the greatest by step, then time, then value. */
  readonly last: Point | undefined
  /** What is wrong with the first step that is no whole number. */
  readonly unstepped: string | null
}

function readLast(source: ByteSource): LastPoint {
  let last: Point | undefined
  let unstepped: string | null = null
  let line = 0
  for (const text of readLines(source)) {
    line += 1
    if (text.trim() === '') continue
    const point = readPoint(source, text, line)
    if (!Number.isSafeInteger(Number(point.stepText)))
      unstepped ??= `the step ${quoteText(point.stepText)} in line ${line} is no whole number and counts as 0`
    if (last === undefined || isLater(point, last)) last = point
  }
  return { last, unstepped }
}

function isLater(one: Point, other: Point): boolean {
  if (one.step !== other.step) return one.step > other.step
  if (one.time !== other.time) return one.time > other.time
  return !(one.value < other.value)
}

function readPoint(source: ByteSource, text: string, line: number): Point {
  const [time = '', value = '', step = '0'] = text.slice(0, MAX_LINE).trim().split(/\s+/, 3)
  const number =
    NON_FINITE_TEXTS.get(value.toLowerCase()) ?? (NUMBER_TEXT.test(value) ? Number(value) : null)
  if (number === null || !NUMBER_TEXT.test(time) || !NUMBER_TEXT.test(step)) {
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${source.path}, line ${line}: found ${quoteText(text)}, not "TIMESTAMP VALUE STEP" as MLflow writes it. Write the run again, or remove the file.`,
    )
  }
  const at = Number.isSafeInteger(Number(step)) ? Number(step) + 0 : 0
  return { value: number, digits: value, step: at, stepText: step, time: Number(time), line }
}

/** A long history is read window by window; a last line without an end counts. */
function* readLines(source: ByteSource): Generator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
    const lines = (
      rest + decoder.decode(source.read(offset, WINDOW_BYTES), { stream: true })
    ).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    // A file of one endless line would be copied again with every window.
    if (rest.length > MAX_LINE) break
  }
  yield rest
}

function tooMany(folder: Folder, root: string): ReleaseError {
  return new ReleaseError(
    'LIMIT_EXCEEDED',
    `${join(folder.root, root)} holds more than ${MAX_METRICS} metrics. Write a summary and name that file.`,
  )
}

import { ReleaseError } from '../domain/errors.ts'
import type { Metric } from '../domain/metric.ts'
import type { MetricsFormat } from '../formats/metrics-file.ts'
import type { MetricsReading } from '../formats/metrics-reading.ts'
import type { MetricsSpec } from '../formats/spec-line.ts'
import type { Capture, Selected, WorkspaceFile } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import { collectAll, within } from './collect-all.ts'
import type { SourceFile } from './source-reader.ts'
import { eachOnce, sourceReader } from './source-reader.ts'
import { splitExclusions } from './split-exclusions.ts'

interface MetricsPorts {
  readonly capture: Capture
  readonly log: Log
}

interface ReadFiles {
  readonly readings: readonly MetricsReading[]
  readonly sources: readonly SourceFile[]
}

/** Skipped values of a file that the debug log names one by one. */
const MAX_TOLD = 20
/** A file by itself, or matched by a glob. */
const MAX_METRICS_FILES = 1000
/** A folder may hold a run's model as well; only names are looked at. */
const MAX_FOLDER_FILES = 100_000

/**
 * All metrics that the lines name, in the order given, and the raw files that they were read from.
 * @throws ReleaseError with every file that cannot be read
 */
export async function readMetrics(
  specs: readonly MetricsSpec[],
  ports: MetricsPorts,
): Promise<{ readonly metrics: readonly Metric[]; readonly sources: readonly SourceFile[] }> {
  if (specs.length === 0) return { metrics: [], sources: [] }
  // Parsers of many formats: loaded when there is something to read, for they cost more than a short run.
  const { mergeMetrics } = await import('../formats/metrics-file.ts')
  const { included, exclusions } = splitExclusions(specs)
  const read = await collectAll(included, (spec) =>
    within('metrics', () => readSpec(spec, exclusions, ports)),
  )
  const metrics = mergeMetrics(read.flatMap(({ readings }) => readings))
  return { metrics, sources: eachOnce(read.flatMap(({ sources }) => sources)) }
}

async function readSpec(
  spec: MetricsSpec,
  exclusions: readonly string[],
  ports: MetricsPorts,
): Promise<ReadFiles> {
  const { parseMetricsFormat } = await import('../formats/metrics-file.ts')
  const format = parseMetricsFormat(spec.format)
  const found = ports.capture.select([spec.pattern, ...exclusions], MAX_FOLDER_FILES)
  const folder = found.directory === null ? null : await readFolder(found, format, spec, ports)
  return folder ?? (await readFiles(found, format, spec, ports))
}

async function readFolder(
  { directory, files }: Selected,
  format: string | null,
  { dataset }: MetricsSpec,
  { capture, log }: MetricsPorts,
): Promise<ReadFiles | null> {
  const { readMetricsFolder } = await import('../formats/metrics-folder.ts')
  const root = directory ?? ''
  const byPath = new Map(files.map((file) => [below(root, file.path), file]))
  const reader = sourceReader('metrics', { capture, log })
  const found = readMetricsFolder(
    { root, paths: [...byPath.keys()], open: (path) => reader.open(named(byPath, path)) },
    format,
    dataset,
  )
  if (found === null) return null
  for (const note of found.notes) log.info(`metrics ${root}: ${note}`)
  tell(root, found.reading, log)
  const used = found.used.map((path) => named(byPath, path))
  return { readings: [found.reading], sources: await reader.keepFolder(used, root) }
}

const below = (root: string, path: string): string =>
  root === '' ? path : path.slice(root.length + 1)

function named(files: ReadonlyMap<string, WorkspaceFile>, path: string): WorkspaceFile {
  const file = files.get(path)
  if (file === undefined) throw new TypeError(`${path} is none of the folder's files`)
  return file
}

async function readFiles(
  { files, wildcard }: Selected,
  format: MetricsFormat | null,
  { dataset, pattern }: MetricsSpec,
  ports: MetricsPorts,
): Promise<ReadFiles> {
  if (files.length > MAX_METRICS_FILES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `"${pattern}" matches more than ${MAX_METRICS_FILES} files. Narrow it.`,
    )
  const { parseMetricsSource } = await import('../formats/metrics-file.ts')
  const reader = sourceReader('metrics', ports)
  const read = await collectAll(files, async (file) => {
    try {
      const source = reader.open(file)
      const reading = parseMetricsSource({ source, format, dataset })
      tell(file.path, reading, ports.log)
      return [{ reading, source: await reader.keep(file) }]
    } catch (error) {
      // Nobody named this file, and nobody knows what is in it: it is said aloud, breaks nothing, and is not stored.
      if (!wildcard || !(error instanceof ReleaseError)) throw error
      ports.log.warning(`metrics: ${error.message} A glob matched it, so it is left unread.`)
      return []
    }
  })
  const found = read.flat()
  return {
    readings: found.map(({ reading }) => reading),
    sources: found.flatMap(({ source }) => source ?? []),
  }
}

function tell(path: string, { skipped, warnings }: MetricsReading, log: Log): void {
  for (const warning of warnings) log.warning(`metrics ${path}: ${warning}`)
  for (const { pointer, why } of skipped.slice(0, MAX_TOLD))
    log.debug(`metrics ${path}#${pointer}: ${why}`)
  if (skipped.length > MAX_TOLD)
    log.debug(`metrics ${path}: ${skipped.length} values were skipped.`)
}

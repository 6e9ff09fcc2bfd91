import type { DataSpec } from '../domain/data-spec.ts'
import { refuseDuplicateNames } from '../domain/data-spec.ts'
import { digestOf } from '../domain/digest.ts'
import { combineErrors, ReleaseError } from '../domain/errors.ts'
import type { DataSet } from '../domain/manifest.ts'
import type { Metric, Params } from '../domain/metric.ts'
import type { MetricsSpec, ParamsSpec } from '../formats/spec-line.ts'
import { listingAssetName } from '../domain/flatten-path.ts'
import type { Capture, CapturedFiles, CapturedListing, TextFile } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'

/** What the training job left and where. */
export interface SourceRequest {
  readonly path: readonly string[]
  readonly data: readonly DataSpec[]
  readonly params: readonly ParamsSpec[]
  readonly metrics: readonly MetricsSpec[]
}

/** A raw file that numbers were read from; it becomes an asset as it is. */
export interface SourceFile extends TextFile {
  readonly role: 'metrics' | 'params'
}

export interface CapturedData {
  readonly record: DataSet
  readonly listing: CapturedListing['listing']
}

/** A version before it has a number: everything that was found in the workspace. */
export interface Candidate {
  readonly artifact: CapturedFiles
  readonly data: readonly CapturedData[]
  readonly params: Params
  readonly metrics: readonly Metric[]
  readonly sources: readonly SourceFile[]
}

/** Each model file is an asset of its own, which a release page and a person can still survey. */
export const MAX_MODEL_FILES = 200
/** GitHub refuses an asset of 2 GiB or more. */
export const MAX_ASSET_BYTES = 2 * 1024 * 1024 * 1024 - 1
const MAX_SOURCE_BYTES = 16 * 1024 * 1024
/** Skipped values of a file that the debug log names one by one. */
const MAX_TOLD = 20

export interface CapturePorts {
  readonly capture: Capture
  readonly log: Log
}

/**
 * Reads and hashes everything that the request names.
 * @throws ReleaseError with every bad input of the run
 */
export async function captureCandidate(
  request: SourceRequest,
  ports: CapturePorts,
): Promise<Candidate> {
  const errors: ReleaseError[] = []
  const attempt = async <Result>(task: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await task()
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      errors.push(...(isErrorList(error.cause) ? error.cause : [error]))
      return undefined
    }
  }
  // Small files first: their mistakes show before a large model has been hashed.
  const params = await attempt(() => readParams(request.params, ports))
  const metrics = await attempt(() => readMetrics(request.metrics, ports))
  const artifact = await attempt(() => readModel(request.path, ports))
  const data = await attempt(() => readData(request.data, ports))
  if (params === undefined || metrics === undefined || artifact === undefined || data === undefined)
    throw combineErrors(errors)
  return {
    artifact,
    data,
    params: params.params,
    metrics: metrics.metrics,
    sources: [...metrics.sources, ...params.sources],
  }
}

const isErrorList = (cause: unknown): cause is readonly ReleaseError[] =>
  Array.isArray(cause) && cause.every((one) => one instanceof ReleaseError)

async function readModel(patterns: readonly string[], { capture, log }: CapturePorts) {
  const artifact = await within('path', () => capture.collect(patterns, MAX_MODEL_FILES))
  const empty = artifact.files.find((file) => file.size === 0)
  if (empty !== undefined)
    throw new ReleaseError(
      'FILE_REFUSED',
      `path: "${empty.path}" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".`,
    )
  const large = artifact.files.find((file) => file.size > MAX_ASSET_BYTES)
  if (large !== undefined)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `path: "${large.path}" has ${large.size} bytes; GitHub stores assets of less than 2 GiB. Save the model in ` +
        'shards (most frameworks can: "max_shard_size").',
    )
  log.info(
    `Model: ${artifact.files.length} file(s), ${artifact.size} bytes, sha256:${artifact.digest}`,
  )
  return artifact
}

async function readData(
  specs: readonly DataSpec[],
  { capture, log }: CapturePorts,
): Promise<readonly CapturedData[]> {
  refuseDuplicateNames(specs)
  return await collectAll(specs, async (spec) => {
    const set = await within(`data ${spec.name}`, () => capture.fingerprint([spec.pattern]))
    log.info(`Data ${spec.name}: ${set.files} file(s), ${set.size} bytes, sha256:${set.digest}`)
    const record: DataSet = {
      name: spec.name,
      role: spec.role,
      source: { kind: 'path', uri: spec.pattern },
      digest: digestOf(set.digest),
      files: set.files,
      size: set.size,
      ...(set.listing === null ? {} : { listing: listingAssetName(spec.name) }),
    }
    return { record, listing: set.listing }
  })
}

async function readMetrics(specs: readonly MetricsSpec[], { capture, log }: CapturePorts) {
  if (specs.length === 0) return { metrics: [], sources: [] }
  // Parsers of four formats: loaded when there is something to read, for they cost more than a short run.
  const { mergeMetrics } = await import('../formats/metrics-file.ts')
  const { included, exclusions } = splitExclusions(specs)
  const readings = await collectAll(included, (spec) =>
    within('metrics', () => readMetricsFiles(spec, exclusions, { capture, log })),
  )
  const all = readings.flat()
  return {
    metrics: mergeMetrics(all.map(({ reading }) => reading)),
    sources: toSources(
      'metrics',
      all.map(({ file }) => file),
    ),
  }
}

async function readMetricsFiles(
  spec: MetricsSpec,
  exclusions: readonly string[],
  { capture, log }: CapturePorts,
) {
  const { parseMetrics, parseMetricsFormat } = await import('../formats/metrics-file.ts')
  const format = parseMetricsFormat(spec.format)
  const found = await capture.readTexts([spec.pattern, ...exclusions], MAX_SOURCE_BYTES)
  return found.files.map((file) => {
    try {
      const reading = parseMetrics({ ...file, format, dataset: spec.dataset })
      for (const { pointer, why } of reading.skipped.slice(0, MAX_TOLD))
        log.debug(`metrics ${file.path}#${pointer}: ${why}`)
      if (reading.skipped.length > MAX_TOLD)
        log.debug(`metrics ${file.path}: ${reading.skipped.length} values were skipped.`)
      return { file, reading }
    } catch (error) {
      // Nobody named this file: it is kept as an asset, and said aloud, but it breaks nothing.
      if (!found.wildcard || !(error instanceof ReleaseError)) throw error
      log.warning(`metrics: ${error.message} A glob matched it, so it is left unread.`)
      return { file, reading: { metrics: [], skipped: [] } }
    }
  })
}

async function readParams(specs: readonly ParamsSpec[], { capture }: CapturePorts) {
  if (specs.length === 0) return { params: {}, sources: [] }
  const { mergeParams, parseParams, parseParamsFormat } = await import('../formats/params-file.ts')
  const { included, exclusions } = splitExclusions(specs)
  const readings = await collectAll(included, (spec) =>
    within('params', async () => {
      const format = parseParamsFormat(spec.format)
      const found = await capture.readTexts([spec.pattern, ...exclusions], MAX_SOURCE_BYTES)
      return found.files.map((file) => ({
        path: file.path,
        file,
        params: parseParams({ ...file, format }),
      }))
    }),
  )
  const all = readings.flat()
  return {
    params: mergeParams(all),
    sources: toSources(
      'params',
      all.map(({ file }) => file),
    ),
  }
}

/** A `!` line narrows every other line of its input. */
function splitExclusions<Spec extends ParamsSpec>(specs: readonly Spec[]) {
  return {
    included: specs.filter((spec) => !spec.pattern.startsWith('!')),
    exclusions: specs.map((spec) => spec.pattern).filter((pattern) => pattern.startsWith('!')),
  }
}

/** One asset a file, also when two lines name the same one. */
function toSources(role: SourceFile['role'], files: readonly TextFile[]): readonly SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, { ...file, role }]))
  return [...byPath.values()]
}

/** Runs the task for every item, one after the other, and reports all that failed together. */
async function collectAll<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const errors: ReleaseError[] = []
  for (const item of items) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- hashing fills the machine by itself
      results.push(await task(item))
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      errors.push(error)
    }
  }
  if (errors.length > 0)
    throw new ReleaseError('INPUT_INVALID', combineErrors(errors).message, { cause: errors })
  return results
}

/** Puts the input's name before the message, once. */
async function within<Result>(input: string, task: () => Promise<Result>): Promise<Result> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.message.startsWith(`${input}:`)) throw error
    throw new ReleaseError(error.code, `${input}: ${error.message}`, { cause: error.cause })
  }
}

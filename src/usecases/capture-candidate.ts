import type { DataSpec } from '../domain/data-spec.ts'
import { combineErrors, ReleaseError } from '../domain/errors.ts'
import type { Environment } from '../domain/manifest.ts'
import type { Metric, Params } from '../domain/metric.ts'
import type { MetricsSpec, ParamsSpec } from '../formats/spec-line.ts'
import type { Capture } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import type { Machine } from '../ports/machine.ts'
import { isErrorList } from './collect-all.ts'
import type { CapturedData } from './describe-files.ts'
import { readData } from './read-data.ts'
import { readEnvironment } from './read-environment.ts'
import { readMetrics } from './read-metrics.ts'
import type { CapturedModel, ExecutablePolicy } from './read-model.ts'
import { readModel } from './read-model.ts'
import { readParams } from './read-params.ts'
import type { CapturedPredictions } from './read-predictions.ts'
import { addComputed, readPredictions } from './read-predictions.ts'
import type { SourceFile } from './source-reader.ts'

/** What the training job left and where. */
export interface SourceRequest {
  readonly path: readonly string[]
  readonly data: readonly DataSpec[]
  readonly params: readonly ParamsSpec[]
  readonly metrics: readonly MetricsSpec[]
  readonly predictions: readonly MetricsSpec[]
  /** Lock files and container images; empty: lock files are looked for. */
  readonly environment: readonly string[]
  readonly executable: ExecutablePolicy
  readonly runner: Environment['runner']
}

/** A version before it has a number: everything that was found in the workspace. */
export interface Candidate {
  readonly artifact: CapturedModel
  readonly data: readonly CapturedData[]
  readonly params: Params
  readonly metrics: readonly Metric[]
  readonly predictions: readonly CapturedPredictions[]
  readonly environment: Environment
  readonly sources: readonly SourceFile[]
}

export interface CapturePorts {
  readonly capture: Capture
  readonly machine: Machine
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
  const predictions = await attempt(() => readPredictions(request.predictions, ports))
  const environment = await attempt(() =>
    readEnvironment(request.runner, request.environment, ports),
  )
  const artifact = await attempt(() => readModel(request, ports))
  const data = await attempt(() => readData(request.data, ports))
  const found = { params, metrics, predictions, environment, artifact, data }
  if (!isComplete(found)) throw combineErrors(errors)
  return {
    ...found,
    params: found.params.params,
    metrics: addComputed(found.metrics.metrics, found.predictions),
    sources: [
      ...found.metrics.sources.filter(({ path }) => !found.params.withheld.has(path)),
      ...found.params.sources,
      ...found.predictions.map(({ source }) => source),
    ],
  }
}

type Complete<Parts> = { readonly [Key in keyof Parts]: Exclude<Parts[Key], undefined> }

function isComplete<Parts extends object>(parts: Parts): parts is Parts & Complete<Parts> {
  return Object.values(parts).every((part) => part !== undefined)
}

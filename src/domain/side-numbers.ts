import { meanOf } from './exact-sum.ts'
import { shareOf } from './measure-names.ts'
import type { Metric } from './metric.ts'
import { isRounded, isTame } from './reported-value.ts'
import type { SideNumbers } from './unpaired-evidence.ts'

/** A metric of one side, and each run's own value where somebody kept them. */
export interface MeasuredMetric extends Metric {
  /** Of repeated runs (seeds), whose mean the metric is. */
  readonly runValues?: readonly number[]
}

/**
 * What tests may use of a metric's own numbers. Those that contradict each other are left out.
 * @param value the metric's, which is finite
 * @param scale what a share from 0 to 1 is multiplied by in the metric's unit
 */
export function sideNumbers(metric: MeasuredMetric, value: number, scale: 1 | 100): SideNumbers {
  const runValues = listRunValues(metric)
  const runs = runValues?.length ?? countRuns(metric)
  const stderr = reportedError(metric)
  return {
    value,
    stderr: runValues === null ? stderr : errorOfRuns(runValues),
    runs,
    runValues,
    shareRows: countShareRows(metric, { share: value / scale, error: (stderr ?? 0) / scale, runs }),
    samples: metric.samples,
  }
}

/** A manifest of somebody else may say anything. */
const countRuns = ({ repeats }: Metric): number =>
  repeats !== null && Number.isSafeInteger(repeats) && repeats > 0 ? repeats : 1

/** Below, a standard error's square is 0. */
const SMALLEST_ERROR = 1e-150

function reportedError({ stderr }: Metric): number | null {
  const error = stderr?.value ?? null
  if (error === null || error === 0) return error
  return error >= SMALLEST_ERROR && isTame(error) ? error : null
}

/** Only values whose mean is what the metric says. */
function listRunValues({ value, runValues }: MeasuredMetric): readonly number[] | null {
  if (runValues === undefined || runValues.length < 2 || value === null) return null
  if (!runValues.every((one) => Number.isFinite(one) && isTame(one))) return null
  const { mean } = meanOf(runValues.length, (run) => runValues[run] ?? 0)
  return isRounded(value, mean) ? runValues : null
}

const errorOfRuns = (values: readonly number[]): number | null =>
  meanOf(values.length, (run) => values[run] ?? 0).stderr

/** A standard error that is larger than the rows' number makes it says that they are not independent. */
const ROUNDED_ERROR = 0.98

/**
 * How many independent rows a share is of: the samples of an accuracy, what the standard error says of a recall. Where
 * both are known the smaller number counts.
 */
function countShareRows(
  metric: Metric,
  { share, error, runs }: { readonly share: number; readonly error: number; readonly runs: number },
): number | null {
  if (shareOf(metric.name) === null || share < 0 || share > 1) return null
  const counted = countSamples(metric)
  const variance = share * (1 - share)
  if (runs > 1 || error === 0 || variance === 0) return counted
  const independent = variance / error ** 2
  // No share has such an error.
  if (independent < 1 || independent > Number.MAX_SAFE_INTEGER) return null
  return counted === null || independent < counted * ROUNDED_ERROR ? independent : counted
}

/** `null` where the samples are other rows than those that the metric is a share of. */
function countSamples({ name, samples, slice }: Metric): number | null {
  const kind = shareOf(name)
  const counts = kind === 'all' || (kind === 'class' && (slice ?? '').startsWith('class='))
  return counts && samples !== null && samples > 0 ? samples : null
}

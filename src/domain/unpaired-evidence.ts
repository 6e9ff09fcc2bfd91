import { scaleEvidence, targetEvidence } from './adjusted-evidence.ts'
import type { BetterSide, Evidence, EvidenceMethod, EvidenceOptions } from './evidence.ts'
import { plainSide } from './evidence-side.ts'
import { meanOf } from './exact-sum.ts'
import { mannWhitneyEvidence } from './mann-whitney.ts'
import type { Better } from './metric.ts'
import { newcombeEvidence } from './newcombe-interval.ts'
import { predictionEvidence } from './prediction-interval.ts'
import type { RunSummary } from './run-summary.ts'
import { predictionSummaryEvidence, welchSummaryEvidence } from './run-summary.ts'
import { stderrEvidence } from './stderr-difference.ts'
import { welchEvidence } from './welch-test.ts'

/** What one side says of a metric, besides predictions. */
export interface SideNumbers {
  readonly value: number
  /** Of `value`: over runs where there are several, else over rows. */
  readonly stderr: number | null
  readonly runs: number
  /** Each run's value, two or more; their mean is `value` within rounding. */
  readonly runValues: readonly number[] | null
  /** Rows that the value is a share of. */
  readonly shareRows: number | null
  /** Rows of the evaluation. */
  readonly samples: number | null
}

export interface UnpairedNumbers {
  readonly baseline: SideNumbers
  readonly candidate: SideNumbers
  /** What a share from 0 to 1 is multiplied by. */
  readonly scale: number
}

type Options = EvidenceOptions & { readonly better: Better }

/**
 * The evidence of a test that `chooseTest` chose for the numbers of both sides, in the metric's unit.
 * @throws RangeError where the numbers that the test needs are not there, which is a bug
 */
export function unpairedEvidence(
  test: EvidenceMethod,
  numbers: UnpairedNumbers,
  options: Options,
): Evidence {
  const { baseline, candidate, scale } = numbers
  const { better } = options
  if (test === 'newcombe') return shareEvidence(numbers, options)
  if (typeof better === 'string') return sidedEvidence(test, numbers, better, options)
  const { target } = better
  const distances = {
    baseline: distanceTo(baseline, target),
    candidate: distanceTo(candidate, target),
    scale,
  }
  return targetEvidence(options, (strict) => sidedEvidence(test, distances, 'lower', strict))
}

/** Runs are measured from the side on which their mean is, so that their spread stays what it is. */
function distanceTo(side: SideNumbers, target: number): SideNumbers {
  const sign = side.value < target ? -1 : 1
  return {
    ...side,
    value: sign * (side.value - target),
    runValues: side.runValues?.map((value) => sign * (value - target)) ?? null,
  }
}

function shareEvidence(
  { baseline, candidate, scale }: UnpairedNumbers,
  options: Options,
): Evidence {
  const side = plainSide(options.better, [0, scale])
  if (side === null || baseline.shareRows === null || candidate.shareRows === null)
    throw missing('newcombe')
  const evidence = newcombeEvidence(
    { share: baseline.value / scale, rows: baseline.shareRows },
    { share: candidate.value / scale, rows: candidate.shareRows },
    side,
    { ...options, margin: (options.margin ?? 0) / scale },
  )
  return scaleEvidence({ ...evidence, n: Math.round(evidence.n) }, scale)
}

function sidedEvidence(
  test: EvidenceMethod,
  { baseline, candidate }: UnpairedNumbers,
  better: BetterSide,
  options: EvidenceOptions,
): Evidence {
  if (test === 'welch') return meansEvidence(baseline, candidate, better, options)
  if (test === 'prediction')
    return baseline.runValues === null
      ? predictionSummaryEvidence(summaryOf(baseline), candidate.value, better, options)
      : predictionEvidence(baseline.runValues, candidate.value, better, options)
  if (test === 'mann-whitney' && baseline.runValues !== null && candidate.runValues !== null)
    return mannWhitneyEvidence(baseline.runValues, candidate.runValues, better, options)
  if (test === 'stderr' && baseline.stderr !== null && candidate.stderr !== null) {
    const reported = ({ value, samples }: SideNumbers, stderr: number) => ({
      value,
      stderr,
      rows: samples ?? 0,
    })
    return stderrEvidence(
      reported(baseline, baseline.stderr),
      reported(candidate, candidate.stderr),
      better,
      options,
    )
  }
  throw missing(test)
}

function meansEvidence(
  baseline: SideNumbers,
  candidate: SideNumbers,
  better: BetterSide,
  options: EvidenceOptions,
): Evidence {
  if (baseline.runValues !== null && candidate.runValues !== null)
    return welchEvidence(baseline.runValues, candidate.runValues, better, options)
  return welchSummaryEvidence(summaryOf(baseline), summaryOf(candidate), better, options)
}

function summaryOf({ value, stderr, runs, runValues }: SideNumbers): RunSummary {
  if (stderr === null) throw missing('the spread of runs')
  const mean = runValues === null ? value : meanOf(runs, (run) => runValues[run] ?? 0).mean
  return { mean, stderr, runs }
}

const missing = (what: string): RangeError =>
  new RangeError(`${what} was chosen without the numbers that it needs`)

import type { BootstrapDistribution, BootstrapOptions } from './bootstrap-distribution.ts'
import { bootstrapDistribution, DEFAULT_SEED, quantileOf } from './bootstrap-distribution.ts'
import type { BetterSide, Evidence, EvidenceOptions } from './evidence.ts'
import { evidenceOptions, worseningSign } from './evidence.ts'
import { meanOf } from './exact-sum.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { countBelow } from './rank-sums.ts'
import type { Sample } from './require-finite.ts'
import { requirePaired } from './require-finite.ts'
import { studentTQuantile, studentTTail } from './student-t.ts'

/** The same rows, scored under two models. */
export interface PairedScores {
  readonly baseline: Sample
  readonly candidate: Sample
  /** Index of each row's group (patient, document) from 0 on, where rows are not independent. */
  readonly groups?: Int32Array | null
}

/**
 * The worsening of a metric that is a mean over rows: a loss, a score, correctness. Quick for any number of rows.
 * @throws RangeError for fewer than two rows or groups, different lengths, NaN and infinities
 */
export function pairedBootstrap(
  { baseline, candidate, groups = null }: PairedScores,
  better: BetterSide,
  options: EvidenceOptions & BootstrapOptions = {},
): Evidence {
  requirePaired(baseline, candidate, 'Scores')
  const sign = worseningSign(better)
  const worsening = new Float64Array(baseline.length)
  for (let row = 0; row < worsening.length; row += 1) {
    worsening[row] = sign * ((candidate[row] ?? Number.NaN) - (baseline[row] ?? Number.NaN))
  }
  return pairedStatistic(
    { columns: [worsening], baseline: () => 0, candidate: ([mean = 0]) => mean, groups },
    'lower',
    options,
  )
}

/** A metric that is computed from means over rows, such as F1 from the shares of hits and of wrong answers. */
export interface PairedStatistic {
  /** One value per row and column, equally long and finite. */
  readonly columns: readonly Float64Array[]
  /** The metric under each model, from all columns' means in their order. */
  readonly baseline: (means: Float64Array) => number
  readonly candidate: (means: Float64Array) => number
  readonly groups?: Int32Array | null
}

/**
 * The worsening of a metric that is not a mean itself.
 * @throws RangeError as `bootstrapDistribution`
 */
export function pairedStatistic(
  { columns, baseline, candidate, groups = null }: PairedStatistic,
  better: BetterSide,
  options: EvidenceOptions & BootstrapOptions = {},
): Evidence {
  const sign = worseningSign(better)
  const statistic = (means: Float64Array): number => sign * (candidate(means) - baseline(means))
  const evidence = resampledEvidence(
    bootstrapDistribution({ columns, statistic, groups }, options),
    options,
  )
  const { n, ...rest } = evidence
  const rows = columns[0]?.length ?? n
  return groups === null ? evidence : { ...rest, n: rows, groups: n }
}

/**
 * Evidence from resampled worsenings. The percentile interval, with tails as far out as Student's t has them for so
 * many rows or groups (Hesterberg, "What teachers should know about the bootstrap", 2015), and nowhere narrower than
 * estimate ± t × the resamples' standard deviation: where few rows differ, percentiles alone give false alarms. p is
 * the larger one of both: of the share of resamples on the other side of the margin, and of that t.
 */
export function resampledEvidence(
  { estimate, resampled, independent }: BootstrapDistribution,
  options: EvidenceOptions & BootstrapOptions,
): Evidence {
  const { confidence, margin } = evidenceOptions(options)
  const df = independent - 1
  const shrink = Math.sqrt(df / independent)
  const t = studentTQuantile((1 + confidence) / 2, df)
  const { stderr } = meanOf(resampled.length, (index) => resampled[index] ?? 0)
  const deviation = ((stderr ?? 0) * Math.sqrt(resampled.length)) / shrink
  const reach = deviation === 0 ? 0 : t * deviation
  const tail = normalTail(t / shrink)
  // The chance of `beyond` resamples on the other side of a limit at that distance. None of them says little.
  const probability = (beyond: number, distance: number): number => {
    const fitted = deviation > 0 ? distance / deviation : distance > 0 ? Infinity : -Infinity
    const counted = -normalQuantile((beyond + 1) / (resampled.length + 1)) * shrink
    return studentTTail(beyond === 0 ? fitted : Math.min(fitted, counted), df)
  }
  const worse = (limit: number): number => {
    const beyond = countBelow(resampled, limit, true)
    return probability(beyond, estimate - limit)
  }
  const better = probability(resampled.length - countBelow(resampled, 0, false), -estimate)
  return {
    method: 'bootstrap',
    estimate,
    interval: {
      lower: Math.min(estimate - reach, quantileOf(resampled, tail)),
      upper: Math.max(estimate + reach, quantileOf(resampled, 1 - tail)),
      confidence,
    },
    margin,
    p: { oneSided: worse(margin), twoSided: Math.min(1, 2 * Math.min(worse(0), better)) },
    n: independent,
    seed: options.seed ?? DEFAULT_SEED,
    resamples: resampled.length,
  }
}

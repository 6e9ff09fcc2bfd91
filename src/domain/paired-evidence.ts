import { scaleEvidence, targetEvidence } from './adjusted-evidence.ts'
import type { BootstrapOptions } from './bootstrap-distribution.ts'
import { deLongEvidence } from './delong.ts'
import type { BetterSide, Evidence, EvidenceMethod, EvidenceOptions } from './evidence.ts'
import { plainSide } from './evidence-side.ts'
import type { MatchedMeasure } from './match-measure.ts'
import { countPairs, mcnemarEvidence } from './mcnemar.ts'
import type { Better } from './metric.ts'
import type { PairedStatistic } from './paired-bootstrap.ts'
import { pairedBootstrap, pairedStatistic } from './paired-bootstrap.ts'
import type {
  AreaMeasure,
  MeanMeasure,
  MeansMeasure,
  PairedMeasure,
  ShareMeasure,
} from './paired-measure.ts'
import { isTame } from './reported-value.ts'

export type PairedOptions = EvidenceOptions & BootstrapOptions

/** Why a measure cannot be tested on its rows: a clause for a report; `null` when it can. */
export function describeUntestable(
  { measure, scale }: MatchedMeasure,
  better: Better,
): string | null {
  const independent = measure.groups === null ? measure.rows : new Set(measure.groups).size
  if (independent < 2) return `there is only one ${measure.groups === null ? 'row' : 'group'}`
  if (measure.kind === 'area' && measureSide({ measure, scale }, better) === null)
    return 'no test is known for the distance of an area to a target'
  return columnsOf(measure).every((column) => column.every(isTame))
    ? null
    : 'values of rows are too large for any test'
}

function columnsOf(measure: PairedMeasure): readonly Float64Array[] {
  if (measure.kind === 'means') return measure.columns
  return measure.kind === 'mean' ? [measure.baseline, measure.candidate] : []
}

/**
 * The evidence of a test that `chooseTest` chose for this measure, in the metric's unit.
 * @throws RangeError for another test, which is a bug
 */
export function pairedEvidence(
  test: EvidenceMethod,
  { measure, scale }: MatchedMeasure,
  options: PairedOptions & { readonly better: Better },
): Evidence {
  const size = Math.abs(scale)
  const better = unscaledBetter(options.better, scale)
  const margin = (options.margin ?? 0) / size
  return scaleEvidence(measureEvidence(test, measure, better, { ...options, margin }), size)
}

/** Which way the measure itself gets better; `null` for a target within its range. */
export const measureSide = (
  { measure, scale }: MatchedMeasure,
  better: Better,
): BetterSide | null => plainSide(unscaledBetter(better, scale), measure.range)

function unscaledBetter(better: Better, scale: number): Better {
  if (typeof better === 'object') return { target: better.target / scale }
  if (scale > 0) return better
  return better === 'higher' ? 'lower' : 'higher'
}

function measureEvidence(
  test: EvidenceMethod,
  measure: PairedMeasure,
  better: Better,
  options: PairedOptions,
): Evidence {
  const side = plainSide(better, measure.range)
  if (test === 'mcnemar' && measure.kind === 'share' && side !== null)
    return shareEvidence(measure, side, options)
  if (test === 'delong' && measure.kind === 'area' && side !== null)
    return areaEvidence(measure, side, options)
  if (test === 'bootstrap' && measure.kind !== 'area')
    return bootstrapEvidence(measure, better, options)
  throw new RangeError(`${test} cannot be computed for a metric of the kind ${measure.kind}`)
}

/** McNemar's test, on rows that are independent. */
function shareEvidence(
  { baseline, candidate }: ShareMeasure,
  better: BetterSide,
  options: EvidenceOptions,
): Evidence {
  const { rows, lost, gained } = countPairs(baseline, candidate)
  const counts = better === 'higher' ? { rows, lost, gained } : { rows, lost: gained, gained: lost }
  return mcnemarEvidence(counts, options)
}

/** DeLong's test. */
function areaEvidence(
  { labels, groups, ...scores }: AreaMeasure,
  better: BetterSide,
  options: EvidenceOptions,
): Evidence {
  const [baseline, candidate] =
    better === 'higher' ? [scores.baseline, scores.candidate] : [scores.candidate, scores.baseline]
  const rows = { labels, baseline, candidate }
  return deLongEvidence(groups === null ? rows : { ...rows, groups }, options)
}

/** The paired bootstrap; of groups where the rows have some. */
function bootstrapEvidence(
  measure: ShareMeasure | MeanMeasure | MeansMeasure,
  better: Better,
  options: PairedOptions,
): Evidence {
  const limited = { ...options, mostWork: MOST_WORK }
  const side = plainSide(better, measure.range)
  if (side !== null && measure.kind !== 'means') return pairedBootstrap(measure, side, limited)
  const statistic = asStatistic(measure)
  if (side !== null) return pairedStatistic(statistic, side, limited)
  const target = typeof better === 'string' ? 0 : better.target
  const distance = (value: number): number => Math.abs(value - target)
  const { baseline, candidate } = statistic
  return targetEvidence(limited, (strict) =>
    pairedStatistic(
      {
        ...statistic,
        baseline: (means) => distance(baseline(means)),
        candidate: (means) => distance(candidate(means)),
      },
      'lower',
      strict,
    ),
  )
}

function asStatistic(measure: ShareMeasure | MeanMeasure | MeansMeasure): PairedStatistic {
  if (measure.kind === 'means') return measure
  return {
    columns: [Float64Array.from(measure.baseline), Float64Array.from(measure.candidate)],
    baseline: (means) => means[0] ?? 0,
    candidate: (means) => means[1] ?? 0,
    groups: measure.groups,
  }
}

/** Additions that a bootstrap may take, about half a second. The number of resamples is in the evidence. */
const MOST_WORK = 5e8

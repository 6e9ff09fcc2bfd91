import { buildMeasure } from './build-measure.ts'
import { measureNames } from './measure-names.ts'
import type { Metric } from './metric.ts'
import { quoteName } from './metric-diff.ts'
import { chooseStyle, formatNumber } from './number-format.ts'
import type { PairedPredictions } from './pair-predictions.ts'
import type { PairedMeasure } from './paired-measure.ts'
import { isRounded, percentScale } from './reported-value.ts'

export interface MatchedMeasure {
  readonly measure: PairedMeasure
  /** What the measure is multiplied by to give the metric: 100 for percent, −1 for `neg_log_loss`. */
  readonly scale: number
}

/**
 * The measure whose values from the paired rows are the reported ones, within their rounding: a metric's name alone
 * does not say how it was computed.
 * @returns a clause that says why there is none, where there is none
 */
export function matchMeasure(
  baseline: Metric,
  candidate: Metric,
  pairs: PairedPredictions,
): MatchedMeasure | { readonly problem: string } {
  const { name, slice } = candidate
  let problem = `predictions do not give ${quoteName(name)}${slice === null ? '' : ` of ${quoteName(slice)}`}`
  let found = false
  for (const { name: measureName, sign } of measureNames(name)) {
    const measure = buildMeasure(measureName, slice, pairs)
    if (measure === null) continue
    const isShare = measure.range.every((end) => Math.abs(end) <= 1)
    const scale = sign * (isShare ? percentScale(baseline, candidate) : 1)
    const wrong =
      describeWrong('baseline', baseline, scale * measure.values.baseline) ??
      describeWrong('candidate', candidate, scale * measure.values.candidate)
    if (wrong === null) return { measure, scale }
    if (!found) problem = wrong
    found = true
  }
  return { problem }
}

function describeWrong(side: string, { value }: Metric, computed: number): string | null {
  if (value === null || isRounded(value, computed)) return null
  const style = chooseStyle({
    values: [value.value, computed],
    delta: value.value - computed,
  })
  return `the ${side}'s predictions give ${formatNumber(computed, style)}, reported is ${formatNumber(value.value, style)}`
}

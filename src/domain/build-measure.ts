import { classMeasure } from './class-measure.ts'
import type { MeasureName } from './measure-names.ts'
import { numberMeasure } from './number-measure.ts'
import type { PairedPredictions } from './pair-predictions.ts'
import type { PairedMeasure } from './paired-measure.ts'

/**
 * @param slice `class=NAME`, as computed metrics have it; `null` for all rows
 * @returns `null` where these predictions do not give it, or too many rows and classes would be needed
 */
export function buildMeasure(
  name: MeasureName,
  slice: string | null,
  pairs: PairedPredictions,
): PairedMeasure | null {
  const measure =
    pairs.kind === 'classification'
      ? classMeasure(name, slice, pairs)
      : slice === null
        ? numberMeasure(name, pairs)
        : null
  const finite = measure !== null && Object.values(measure.values).every(Number.isFinite)
  return finite ? measure : null
}

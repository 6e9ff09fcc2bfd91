import { binomialTest } from './binomial-test.ts'
import type { Evidence, EvidenceOptions } from './evidence.ts'
import { evidenceOptions } from './evidence.ts'
import type { PairedCounts } from './paired-proportions.ts'
import {
  pairedProportionInterval,
  pairedProportionTail,
  requirePairedCounts,
} from './paired-proportions.ts'
import type { Sample } from './require-finite.ts'
import { requirePaired } from './require-finite.ts'

/**
 * McNemar's exact test: under no change, each row that differs is as likely lost as gained.
 * @returns one-sided: that the candidate is worse; 1 both where no row differs
 */
export function mcnemar(
  lost: number,
  gained: number,
): { readonly oneSided: number; readonly twoSided: number } {
  const { atLeast, twoSided } = binomialTest(lost, lost + gained)
  return { oneSided: atLeast, twoSided }
}

/**
 * @param baseline 1 for each row that is right, 0 for wrong
 * @param candidate the same rows in the same order
 * @throws RangeError for other values and different lengths
 */
export function countPairs(baseline: Sample, candidate: Sample): PairedCounts {
  requirePaired(baseline, candidate, 'Correctness')
  let lost = 0
  let gained = 0
  for (let row = 0; row < baseline.length; row += 1) {
    const before = baseline[row]
    const after = candidate[row]
    if ((before !== 0 && before !== 1) || (after !== 0 && after !== 1)) {
      throw new RangeError(`Row ${row}: ${before} and ${after} are not both 0 or 1`)
    }
    if (before > after) lost += 1
    else if (after > before) gained += 1
  }
  return { rows: baseline.length, lost, gained }
}

/**
 * The fall of a share of right rows (accuracy, recall over the positive rows, exact match). Rows have to be
 * independent; with groups use `pairedBootstrap`. p is the exact test's. With a margin above 0 it is that of the
 * score test behind the interval, where that is larger.
 * @throws RangeError for counts that cannot be, and no rows
 */
export function mcnemarEvidence(counts: PairedCounts, options: EvidenceOptions = {}): Evidence {
  requirePairedCounts(counts)
  const { confidence, margin } = evidenceOptions(options)
  const { rows, lost, gained } = counts
  const exact = mcnemar(lost, gained)
  const score = margin === 0 ? 0 : pairedProportionTail(counts, margin)
  return {
    method: 'mcnemar',
    estimate: (lost - gained) / rows,
    interval: pairedProportionInterval(counts, confidence),
    margin,
    p: {
      oneSided: margin < 0 ? score : Math.max(exact.oneSided, score),
      twoSided: exact.twoSided,
    },
    n: rows,
  }
}

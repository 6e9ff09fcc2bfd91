import type { Evidence, EvidenceOptions } from './evidence.ts'
import { evidenceOptions } from './evidence.ts'

/**
 * Evidence about a distance to a target. A distance looks worse than it is where the value may lie on either side of
 * the target, so both ways of being off are counted: by halving the share of errors (Bonferroni).
 * @param compute evidence that the distance grew, for the options that it is given
 */
export function targetEvidence<Options extends EvidenceOptions>(
  options: Options,
  compute: (options: Options) => Evidence,
): Evidence {
  const { confidence } = evidenceOptions(options)
  const { interval, p, ...rest } = compute({ ...options, confidence: (1 + confidence) / 2 })
  return {
    ...rest,
    interval: { ...interval, confidence },
    p: { oneSided: twice(p.oneSided), twoSided: twice(p.twoSided) },
  }
}

const twice = (p: number): number => Math.min(1, 2 * p)

/** The same evidence in another unit: 100 makes percent of a share. */
export function scaleEvidence(evidence: Evidence, scale: number): Evidence {
  if (scale === 1) return evidence
  const { estimate, interval, margin } = evidence
  return {
    ...evidence,
    estimate: estimate * scale,
    interval: { ...interval, lower: interval.lower * scale, upper: interval.upper * scale },
    margin: margin * scale,
  }
}

import type { RowEvidence } from '../../src/domain/comparison.ts'
import type { EvidenceMethod } from '../../src/domain/evidence.ts'
import type { HistoryEntry } from '../../src/domain/manifest.ts'

/** What there is to say of two single numbers. */
export const ONE_RUN: RowEvidence = {
  test: null,
  reason: 'one run',
  interval: null,
  p: null,
  adjustedP: null,
  n: null,
  groups: null,
  seed: null,
  resamples: null,
  smallest: null,
  moved: false,
}

/** What a test found of the worsening, which lies between `lower` and `upper`. */
export function tested(
  test: EvidenceMethod,
  lower: number,
  upper: number,
  over: Partial<RowEvidence> = {},
): RowEvidence {
  return {
    ...ONE_RUN,
    test,
    reason: REASONS[test] ?? 'a test that fits',
    interval: { lower, upper, confidence: 0.95 },
    p: { oneSided: 0.0004, twoSided: 0.0002 },
    adjustedP: 0.0032,
    n: 1240,
    smallest: (upper - lower) / 2,
    moved: lower > 0 || upper < 0,
    ...over,
  }
}

const REASONS: Partial<Readonly<Record<EvidenceMethod, string>>> = {
  mcnemar: "McNemar's exact test: the same 1,240 rows",
  bootstrap: 'paired bootstrap: the same 1,240 rows',
  delong: "DeLong's test: the same 1,240 rows",
  welch: "Welch's test: 5 runs against 5 of the baseline",
  prediction: 'prediction interval: one run against 5 of the baseline',
}

/** Versions before the baseline, with values of the metrics of `rows`. */
export const history: readonly HistoryEntry[] = [
  { version: '1.0.0', values: [0.821, 0.921, 0.241] },
  { version: '1.1.0', values: [0.829, 0.926, 0.226] },
  { version: '1.2.0', values: [0.835, 0.931, 0.208] },
  { version: '1.3.0', values: [0.834, 0.935, 0.201] },
  { version: '1.3.1', values: [0.841, 0.939, 0.195] },
].map(({ version, values: [recall = 0, auc = 0, loss = 0] }) => ({
  version,
  createdAt: '2026-05-01T00:00:00Z',
  metrics: { 'test/recall': recall, 'test/auc': auc, 'test/log_loss': loss, 'test/f1': 0.871 },
}))

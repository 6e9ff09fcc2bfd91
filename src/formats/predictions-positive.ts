/** What a file says that tells which of two classes the positive one is. */
export interface PositiveEvidence {
  /** Two names. */
  readonly classes: readonly string[]
  /** Whether each class has a score column of its own, called after it. */
  readonly scored: readonly boolean[]
  /** The one score of the file. */
  readonly score: Float64Array | null
  /** Indices of `classes` from the column `pred`; `null` without one. */
  readonly predicted: Int32Array | null
}

const POSITIVE: ReadonlySet<string> = new Set('true yes y t positive pos 1'.split(' '))
const NEGATIVE: ReadonlySet<string> = new Set('false no n f negative neg 0 -1'.split(' '))

/**
 * Index of the class that a score speaks for, `null` when nothing tells: two texts such as `churn` and `stay` have no
 * order that means anything, and a guess would turn a perfect score into the worst one.
 *
 * Numbers and usual words speak for themselves (`0` and `1`, `no` and `yes`); else the one class that has a score
 * column; else the class whose predictions have the higher scores.
 */
export function findPositive(evidence: PositiveEvidence): number | null {
  const { classes, scored } = evidence
  if (classes.length !== 2) return null
  return byName(classes) ?? byColumn(scored) ?? byAgreement(evidence)
}

function byName(classes: readonly string[]): number | null {
  if (classes.every((name) => /^-?\d+$/.test(name))) return 1
  const words = classes.map((name) => name.trim().toLowerCase())
  const [first = '', second = ''] = words
  if (NEGATIVE.has(first) && POSITIVE.has(second)) return 1
  return POSITIVE.has(first) && NEGATIVE.has(second) ? 0 : null
}

function byColumn(scored: readonly boolean[]): number | null {
  const [first = false, second = false] = scored
  if (first === second) return null
  return first ? 0 : 1
}

function byAgreement({ score, predicted }: PositiveEvidence): number | null {
  if (score === null || predicted === null) return null
  const sums = [0, 0]
  const counts = [0, 0]
  predicted.forEach((index, row) => {
    sums[index] = (sums[index] ?? 0) + (score[row] ?? 0)
    counts[index] = (counts[index] ?? 0) + 1
  })
  const [first = 0, second = 0] = sums.map((sum, index) => sum / (counts[index] ?? 0))
  // NaN where a class was never predicted: then nothing tells.
  if (first === second || !Number.isFinite(first) || !Number.isFinite(second)) return null
  return first > second ? 0 : 1
}

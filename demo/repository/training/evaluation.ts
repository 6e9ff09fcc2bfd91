/** One example: the probability that the model gave to malignant, and the truth. */
export interface Prediction {
  readonly probability: number
  readonly malignant: boolean
}

/** One number and how many examples it rests on. */
export interface Measured {
  readonly value: number
  readonly samples: number
}

/** What is measured on every set; malignant is the positive class. */
export type Scores = Readonly<Record<ScoreName, Measured>>

export type ScoreName = 'recall' | 'precision' | 'accuracy' | 'roc_auc' | 'log_loss' | 'brier_score'

/** The logarithm's guard: a probability of exactly 0 or 1 would cost infinity once it is wrong. */
const SMALLEST_PROBABILITY = 1e-15

/**
 * Scores predictions. Recall and precision are 0 where their denominator is (no positives, none predicted).
 * @param threshold probabilities from here on count as malignant
 */
export function evaluate(predictions: readonly Prediction[], threshold: number): Scores {
  const samples = predictions.length
  const positives = predictions.filter((one) => one.malignant)
  const flagged = predictions.filter((one) => one.probability >= threshold)
  const hits = flagged.filter((one) => one.malignant).length
  const right = predictions.filter((one) => one.probability >= threshold === one.malignant).length
  return {
    recall: { value: ratio(hits, positives.length), samples: positives.length },
    precision: { value: ratio(hits, flagged.length), samples: flagged.length },
    accuracy: { value: ratio(right, samples), samples },
    roc_auc: { value: rocAuc(predictions), samples },
    log_loss: { value: mean(predictions.map(logLoss)), samples },
    brier_score: { value: mean(predictions.map(squaredError)), samples },
  }
}

/**
 * The chance that a malignant example is scored above a benign one, ties counting half: the Mann-Whitney
 * statistic, from ranks. 0.5 when either class is absent.
 */
export function rocAuc(predictions: readonly Prediction[]): number {
  const ordered = predictions.toSorted((left, right) => left.probability - right.probability)
  const positives = ordered.filter((one) => one.malignant).length
  const negatives = ordered.length - positives
  if (positives === 0 || negatives === 0) return 0.5
  let rankSum = 0
  for (let start = 0; start < ordered.length;) {
    const tied = ordered.filter((one) => one.probability === ordered[start]?.probability)
    // Ranks count from 1; all members of a tie get the middle rank.
    const middle = start + (tied.length + 1) / 2
    rankSum += middle * tied.filter((one) => one.malignant).length
    start += tied.length
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

function logLoss(one: Prediction): number {
  const given = one.malignant ? one.probability : 1 - one.probability
  return -Math.log(Math.max(given, SMALLEST_PROBABILITY))
}

function squaredError(one: Prediction): number {
  return (one.probability - (one.malignant ? 1 : 0)) ** 2
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

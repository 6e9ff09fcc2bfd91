import { buildMeasure } from '../src/domain/build-measure.ts'
import { deLongEvidence } from '../src/domain/delong.ts'
import type { Evidence } from '../src/domain/evidence.ts'
import { studentEvidence } from '../src/domain/evidence.ts'
import { meanOf } from '../src/domain/exact-sum.ts'
import { foldEvidence } from '../src/domain/fold-differences.ts'
import { mannWhitneyEvidence } from '../src/domain/mann-whitney.ts'
import { mcnemarEvidence } from '../src/domain/mcnemar.ts'
import { newcombeEvidence } from '../src/domain/newcombe-interval.ts'
import { normalCdf, normalQuantile } from '../src/domain/normal-distribution.ts'
import { pairedBootstrap } from '../src/domain/paired-bootstrap.ts'
import { pairedEvidence } from '../src/domain/paired-evidence.ts'
import { predictionEvidence } from '../src/domain/prediction-interval.ts'
import type { Chance } from './simulated-chance.ts'
import { stderrEvidence } from '../src/domain/stderr-difference.ts'
import { welchEvidence } from '../src/domain/welch-test.ts'

export interface Trial {
  /** Rows, or runs of each side. */
  readonly size: number
  /** The true worsening. */
  readonly drop: number
  /** The allowed worsening. */
  readonly margin: number
}

/** Draws the data of one gate of which the truth is known, and gives what the gate makes of them. */
export type Scenario = (chance: Chance, trial: Trial) => Evidence

/** Fewer than a gate draws, to keep the simulation short: the ends vary more, which is harder. */
const RESAMPLES = 1000
/** A gate this many standard errors or less above its margin cannot fail, so nothing has to be resampled. */
const HOPELESS = 1.4

/** Correctness of the same rows, of which `differing` are right under one model only. */
export const pairedCorrectness =
  (differing: number): Scenario =>
  (chance, { size, drop, margin }) => {
    const [lostShare, gainedShare] = [(differing + drop) / 2, (differing - drop) / 2]
    const drawn = chance.uniforms(size)
    let lost = 0
    let gained = 0
    for (const value of drawn) {
      if (value < lostShare) lost += 1
      else if (value < lostShare + gainedShare) gained += 1
    }
    return mcnemarEvidence({ rows: size, lost, gained }, { margin })
  }

/**
 * Losses of the same rows: exponential, so skewed, with a correlation of 0.9 by rows that do not change. With `rows`
 * above 1 so many rows each are a group that moves together.
 */
export const pairedLosses =
  (rows = 1): Scenario =>
  (chance, { size, drop, margin }) => {
    const baseline = new Float64Array(size)
    const candidate = new Float64Array(size)
    const groups = new Int32Array(size)
    const drawn = chance.uniforms(3 * size)
    for (let row = 0; row < size; row += 1) {
      const from = 3 * (row - (row % rows))
      groups[row] = (row - (row % rows)) / rows
      baseline[row] = -Math.log(drawn[from] ?? 1)
      const same = (drawn[from + 1] ?? 0) < 0.9
      candidate[row] = (same ? (baseline[row] ?? 0) : -Math.log(drawn[from + 2] ?? 1)) + drop
    }
    const { mean, stderr } = meanOf(size, (row) => (candidate[row] ?? 0) - (baseline[row] ?? 0))
    if (mean - margin < HOPELESS * (stderr ?? 0)) {
      const from = {
        method: 'bootstrap',
        estimate: mean,
        stderr: stderr ?? 0,
        df: size - 1,
      } as const
      return studentEvidence({ ...from, n: size }, { margin })
    }
    return pairedBootstrap({ baseline, candidate, groups: rows === 1 ? null : groups }, 'lower', {
      margin,
      seed: chance.seed(),
      resamples: RESAMPLES,
    })
  }

const POSITIVE_SHARE = 0.2
/** How often the baseline says yes to a row that is positive, and to one that is not. */
const HIT_RATE = 0.8
const FALSE_ALARM_RATE = 0.05
/** Rows for which the candidate's chance is another one than the baseline's. */
const OWN_CHANCE = 0.15
/** The same for both, so that the score falls by hits alone. */
const FALSE_ALARM_RATES = [FALSE_ALARM_RATE, FALSE_ALARM_RATE] as const
const FALSE_ALARMS = (1 - POSITIVE_SHARE) * FALSE_ALARM_RATE

/** F1 of answers with such a rate of hits, and the other way round. */
const f1Of = (hitRate: number): number =>
  (2 * POSITIVE_SHARE * hitRate) / (POSITIVE_SHARE * hitRate + FALSE_ALARMS + POSITIVE_SHARE)
const hitRateOf = (f1: number): number =>
  (f1 * (FALSE_ALARMS + POSITIVE_SHARE)) / (POSITIVE_SHARE * (2 - f1))

interface YesNoAnswers {
  /** 1 for yes, of each row. */
  readonly labels: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
}

function drawAnswers(chance: Chance, size: number, hitRate: number): YesNoAnswers {
  const drawn = chance.uniforms(4 * size)
  const labels = new Int32Array(size)
  const [before, after] = [new Int32Array(size), new Int32Array(size)]
  for (let row = 0; row < size; row += 1) {
    const [label = 1, first = 1, own = 1, second = 1] = drawn.subarray(4 * row, 4 * row + 4)
    const [was, now] = label < POSITIVE_SHARE ? [HIT_RATE, hitRate] : FALSE_ALARM_RATES
    labels[row] = Number(label < POSITIVE_SHARE)
    before[row] = Number(first < was)
    after[row] = Number((own < OWN_CHANCE ? second : first) < now)
  }
  return { labels, before, after }
}

/** Answers yes or no to the same rows, a fifth of them positive, with an F1 of 0.80 under the baseline. */
export const pairedF1: Scenario = (chance, { size, drop, margin }) => {
  const hitRate = hitRateOf(f1Of(HIT_RATE) - drop)
  const { labels, before, after } = drawAnswers(chance, size, hitRate)
  const measure = buildMeasure('f1', null, {
    kind: 'classification',
    rows: size,
    joined: 'row',
    alone: { baseline: 0, candidate: 0 },
    groups: null,
    classes: ['no', 'yes'],
    positive: 'yes',
    labels,
    baseline: { predicted: before, score: null, classScores: null },
    candidate: { predicted: after, score: null, classScores: null },
  })
  if (measure === null) throw new TypeError('rows without a positive one')
  const options = { margin, seed: chance.seed(), resamples: RESAMPLES, better: 'higher' } as const
  return pairedEvidence('bootstrap', { measure, scale: 1 }, options)
}

/** Noise that each model has of its own; the correlation of both scores within a class is 0.94. */
const OWN_NOISE = 0.25
const SCORE_SPREAD = Math.sqrt(2 * (1 + OWN_NOISE ** 2))
const SEPARATION = 1.5

/** Scores of the same rows, a fifth of them positive, with an area of 0.85 under the baseline's curve. */
export const pairedRanking: Scenario = (chance, { size, drop, margin }) => {
  const area = normalCdf(SEPARATION / SCORE_SPREAD)
  const separation = drop === 0 ? SEPARATION : normalQuantile(area - drop) * SCORE_SPREAD
  const labels = new Int32Array(size)
  const baseline = chance.normals(size)
  const candidate = chance.normals(size)
  const shared = chance.normals(size)
  for (let row = 0; row < size; row += 1) {
    const positive = row % 5 === 0
    if (positive) labels[row] = 1
    const noise = shared[row] ?? 0
    baseline[row] = noise + OWN_NOISE * (baseline[row] ?? 0) + (positive ? SEPARATION : 0)
    candidate[row] = noise + OWN_NOISE * (candidate[row] ?? 0) + (positive ? separation : 0)
  }
  return deLongEvidence({ labels, baseline, candidate }, { margin })
}

/** Shares of right rows of two test sets. */
export const unpairedShares: Scenario = (chance, { size, drop, margin }) => {
  const share = (truth: number): number => {
    let right = 0
    for (const value of chance.uniforms(size)) if (value < truth) right += 1
    return right / size
  }
  const baseline = { share: share(0.9), rows: size }
  return newcombeEvidence(baseline, { share: share(0.9 - drop), rows: size }, 'higher', { margin })
}

/** Twenty such gates share most of their noise, as metrics of the same predictions do. */
export const relatedMetrics: Scenario = (chance, { size, drop, margin }) => {
  const stderr = 1 / Math.sqrt(size)
  const [own = 0] = chance.normals(1)
  const noise = (Math.sqrt(0.8) * chance.shared() + Math.sqrt(0.2) * own) * stderr
  const half = stderr / Math.SQRT2
  return stderrEvidence(
    { value: 0, stderr: half, rows: size },
    { value: noise + drop, stderr: half, rows: size },
    'lower',
    { margin },
  )
}

/** Runs with other seeds; the unit is one run's standard deviation. */
export const seeds: Scenario = (chance, { size, drop, margin }) => {
  const candidate = chance.normals(size).map((value) => value + drop)
  return welchEvidence(chance.normals(size), candidate, 'lower', { margin })
}

/** The same with heavy tails (Student's t, 3 degrees of freedom). */
export const heavySeeds: Scenario = (chance, { size, drop, margin }) => {
  const heavy = (): Float64Array =>
    chance.normals(size).map((value) => {
      const [a = 0, b = 0, c = 0] = chance.normals(3)
      return value / Math.sqrt((a ** 2 + b ** 2 + c ** 2) / 3)
    })
  const candidate = heavy().map((value) => value + drop)
  return mannWhitneyEvidence(heavy(), candidate, 'lower', { margin })
}

/** One run against recorded ones. */
export const oneSeed: Scenario = (chance, { size, drop, margin }) => {
  const [candidate = 0] = chance.normals(1)
  return predictionEvidence(chance.normals(size), candidate + drop, 'lower', { margin })
}

/** Folds whose differences are related by as much as shared training data makes them, 1/k. */
export const sharedFolds: Scenario = (chance, { size, drop, margin }) => {
  const [shared = 0] = chance.normals(1)
  const candidate = chance
    .normals(size)
    .map((own) => Math.sqrt(1 / size) * shared + Math.sqrt(1 - 1 / size) * own + drop)
  return foldEvidence(new Float64Array(size), candidate, 'lower', { margin })
}

import type { ChangeKind, MetricRow } from './comparison.ts'
import type { GateRule } from './gate-rule.ts'
import { findDirection } from './direction.ts'
import type { Better, Metric } from './metric.ts'
import { metricKey } from './metric.ts'

/** One metric on both sides; at least one of them is there. */
export interface MetricPair {
  readonly key: string
  /** The metric's own name, without data set and slice. */
  readonly name: string
  readonly candidate: Metric | null
  readonly baseline: Metric | null
}

export interface Pairing {
  /** Sorted by key. */
  readonly pairs: readonly MetricPair[]
  readonly warnings: readonly string[]
}

/**
 * Pairs metrics by `metricKey`. Of several metrics with one key the one with the first source (by code units)
 * counts, so that the order in which files were read does not matter; a warning says so.
 */
export function pairMetrics(
  candidate: readonly Metric[],
  baseline: readonly Metric[] | null,
): Pairing {
  const after = indexMetrics(candidate)
  const before = indexMetrics(baseline ?? [])
  const keys = [...new Set([...after.metrics.keys(), ...before.metrics.keys()])].toSorted(
    byCodeUnit,
  )
  return {
    pairs: keys.map((key) => buildPair(key, after.metrics.get(key), before.metrics.get(key))),
    warnings: after.warnings,
  }
}

function buildPair(
  key: string,
  candidate: Metric | undefined,
  baseline: Metric | undefined,
): MetricPair {
  const name = candidate?.name ?? baseline?.name ?? key
  return { key, name, candidate: candidate ?? null, baseline: baseline ?? null }
}

export const byCodeUnit = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0

function indexMetrics(metrics: readonly Metric[]): {
  readonly metrics: ReadonlyMap<string, Metric>
  readonly warnings: readonly string[]
} {
  const groups = Map.groupBy(metrics, metricKey)
  const chosen = [...groups].map(([key, group]): readonly [string, readonly Metric[]] => [
    key,
    group.toSorted((left, right) => byCodeUnit(sortText(left), sortText(right))),
  ])
  return {
    metrics: new Map(
      chosen.flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]])),
    ),
    warnings: chosen
      .filter(([, group]) => new Set(group.map(valueText)).size > 1)
      .map(
        ([key, group]) =>
          `${quoteName(key)} is reported ${group.length} times with different values; the one of ` +
          `${quoteName(group[0]?.source ?? '')} counts. Give the metrics different names or data sets.`,
      ),
  }
}

const valueText = (metric: Metric): string => metric.value?.digits ?? metric.nonFinite ?? 'NaN'

const sortText = (metric: Metric): string =>
  JSON.stringify([metric.source, valueText(metric), metric.better, metric.samples, metric.unit])

/** A metric's name within a message: quoted, without control characters, at most 80 characters. */
export function quoteName(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 79).toWellFormed()}…` : name)
}

export interface Direction {
  readonly better: Better | null
  readonly betterFrom: MetricRow['betterFrom']
  /** What the dictionary alone says. */
  readonly usual: Better | 'none' | null
}

/**
 * Authority: gate, then the metrics file, then the dictionary. Where the baseline has the metric, its file counts, then the
 * dictionary, and the candidate's file only where neither knows: a change must not turn its own worsening into a gain.
 */
export function resolveDirection(pair: MetricPair, rule: GateRule | null): Direction {
  const usual = findDirection(pair.name)
  if (rule?.better !== undefined) return { better: rule.better, betterFrom: 'gate', usual }
  const before = pair.baseline?.better ?? null
  if (before !== null) return { better: before, betterFrom: 'file', usual }
  const after = pair.candidate?.better ?? null
  const word: Direction = { better: after, betterFrom: after === null ? null : 'file', usual }
  if (pair.baseline === null && after !== null) return word
  return isKnown(usual) ? { better: usual, betterFrom: 'dictionary', usual } : word
}

const isKnown = (usual: Direction['usual']): usual is Better => usual !== null && usual !== 'none'

/** Whether nobody but the candidate's metrics file says which way the metric gets better. */
export function isOwnWord(
  { baseline }: Pick<MetricPair, 'baseline'>,
  { better, betterFrom, usual }: Direction,
): boolean {
  if (better === null || betterFrom !== 'file' || (baseline?.better ?? null) !== null) return false
  return !isKnown(usual) || differs(better, usual)
}

/** Whether two directions cannot both be right. Two different targets can: a target is a matter of taste. */
export function contradicts(left: Better, right: Better): boolean {
  return typeof left === 'string' || typeof right === 'string' ? left !== right : false
}

/** Whether two directions are not the same; two different targets are not. */
export function differs(left: Better, right: Better): boolean {
  return typeof left === 'string' || typeof right === 'string'
    ? left !== right
    : left.target !== right.target
}

export interface Difference {
  readonly change: ChangeKind
  /** after − before; `null` when that is not a finite number. */
  readonly delta: number | null
  /** delta / |before|; `null` when that is not a finite number. */
  readonly relative: number | null
  /** How much worse it got, in the metric's unit; negative when it got better; `null` without a direction. */
  readonly worsening: number | null
  /** Differences up to this are rounding. */
  readonly slack: number
}

/** Both values finite. A difference within `roundingSlack` is none. */
export function measureDifference(
  after: number,
  before: number,
  better: Better | null,
): Difference {
  const delta = after - before
  const worsening = better === null ? null : measureWorsening(after, before, better)
  const slack = roundingSlack(after, before, targetOf(better))
  return {
    change: changeOf(worsening, delta, slack),
    delta: finiteOrNull(delta),
    relative: finiteOrNull(delta / Math.abs(before)),
    worsening,
    slack,
  }
}

function changeOf(worsening: number | null, delta: number, slack: number): ChangeKind {
  if (Math.abs(worsening ?? delta) <= slack) return 'same'
  if (worsening === null) return 'changed'
  return worsening > 0 ? 'worse' : 'better'
}

function measureWorsening(after: number, before: number, better: Better): number {
  if (better === 'higher') return before - after
  if (better === 'lower') return after - before
  return Math.abs(after - better.target) - Math.abs(before - better.target)
}

const targetOf = (better: Better | null): number =>
  better !== null && typeof better === 'object' ? better.target : 0

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** Steps of the largest number's last bit. */
const SLACK_ULPS = 4

/**
 * How far apart numbers may be that are equal on paper. Decimal fractions are not exact in binary
 * (0.9 − 0.89 is 0.010000000000000009), and every operation may add half a step of the last bit; four steps of the
 * largest number involved cover the three operations of a comparison, and are at most 1e-15 of it.
 */
export function roundingSlack(...values: readonly number[]): number {
  return SLACK_ULPS * (Number.EPSILON * Math.max(...values.map((value) => Math.abs(value))))
}

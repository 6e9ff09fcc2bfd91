import type { Comparison, MetricRow } from '../domain/comparison.ts'
import { isTarget, valueOf } from './metric-row.ts'

/** A metric's value in one version; never NaN. */
export interface CoursePoint {
  /** `v1.4.0`; empty for the candidate. */
  readonly label: string
  readonly value: number
}

export interface Course {
  /** In the order of time, those that have a value; the candidate last. */
  readonly points: readonly CoursePoint[]
  /** What the candidate's value may be at worst; `null` where nothing says. */
  readonly limit: number | null
}

const FEWEST = 3
const MOST = 30

/** `undefined` when fewer than three versions have a value, or the candidate has none. */
export function findCourse(row: MetricRow, comparison: Comparison): Course | undefined {
  const { history, baseline } = comparison
  const now = valueOf(row.candidate)
  if (history === null || now === null) return undefined
  const before = valueOf(row.baseline)
  const points: CoursePoint[] = []
  for (const { version, metrics } of history) {
    // The names of metrics come from files: `constructor` is none of an object's own.
    const value = Object.hasOwn(metrics, row.key) ? metrics[row.key] : null
    if (typeof value === 'number' && Number.isFinite(value))
      points.push({ label: `v${version}`, value })
  }
  if (baseline !== null && before !== null)
    points.push({ label: `v${baseline.version}`, value: before })
  points.push({ label: '', value: now })
  return points.length < FEWEST ? undefined : { points: points.slice(-MOST), limit: limitOf(row) }
}

function limitOf(row: MetricRow): number | null {
  return brokenLimit(row) ?? toleratedValue(row)
}

function brokenLimit({ gate, candidate }: MetricRow): number | null {
  const value = valueOf(candidate)
  if (value === null) return null
  if (gate.min !== null && value < gate.min) return gate.min
  return gate.max !== null && value > gate.max ? gate.max : null
}

/** What the tolerance leaves of the baseline's value; of a metric with a target, on the side where the candidate is. */
function toleratedValue({ better, gate, baseline, candidate }: MetricRow): number | null {
  const before = valueOf(baseline)
  if (gate.allowed === null || before === null) return gate.min ?? gate.max
  if (!isTarget(better)) return better === 'lower' ? before + gate.allowed : before - gate.allowed
  const reach = Math.abs(before - better.target) + gate.allowed
  return (valueOf(candidate) ?? better.target) < better.target
    ? better.target - reach
    : better.target + reach
}

import type { Comparison, MetricRow } from '../domain/comparison.ts'
import type { ModelReport } from '../domain/report.ts'
import type { ChartPoint } from './metric-chart.ts'
import { renderMetricChart } from './metric-chart.ts'
import { isTarget, NOTHING, valueOf } from './metric-row.ts'
import { renderSparkline } from './sparkline.ts'

const FEWEST = 3

/** The metric's course as a row of bars in code; a dash when there are fewer than three values. */
export function courseCell(row: MetricRow, comparison: Comparison): string {
  const values = coursePoints(row, comparison).map(({ value }) => value)
  if (values.filter((value) => Number.isFinite(value)).length < FEWEST) return NOTHING
  return `\`${renderSparkline(values)}\``
}

/** The metric's course as a picture, with the limit that it is judged by; `null` when there is nothing to draw. */
export function courseChart(row: MetricRow, report: ModelReport): string | null {
  const { comparison } = report
  if (comparison.history === null) return null
  const metric = row.candidate ?? row.baseline
  const label = report.pull === null ? 'this run' : `PR ${report.pull}`
  const last = { label, value: valueOf(row.candidate) ?? Number.NaN }
  return renderMetricChart({
    title: `${comparison.model} ${row.key}`,
    axis: metric?.unit ?? metric?.name ?? '',
    points: [...coursePoints(row, comparison).slice(0, -1), last],
    limit: brokenLimit(row) ?? toleratedValue(row),
  })
}

/** Versions before the baseline, from the first that has a value; the baseline; the candidate. What has no value is NaN. */
function coursePoints(row: MetricRow, { history, baseline }: Comparison): readonly ChartPoint[] {
  if (history === null) return []
  const before = history.map(({ version, metrics }) => ({
    label: `v${version}`,
    // The names of metrics come from files: `constructor` is none of an object's own.
    value: (Object.hasOwn(metrics, row.key) ? metrics[row.key] : null) ?? Number.NaN,
  }))
  const first = before.findIndex(({ value }) => Number.isFinite(value))
  const base = { label: `v${baseline?.version ?? ''}`, value: valueOf(row.baseline) ?? Number.NaN }
  return [
    ...(first === -1 ? [] : before.slice(first)),
    ...(baseline === null ? [] : [base]),
    { label: 'this run', value: valueOf(row.candidate) ?? Number.NaN },
  ]
}

function brokenLimit({ gate, candidate }: MetricRow): number | null {
  const value = valueOf(candidate)
  const { min, max } = gate
  if (value === null) return null
  if (min !== null && value < min) return min
  return max !== null && value > max ? max : null
}

/** What the tolerance leaves of the baseline's value; of a metric with a target, on the side where the candidate is. */
function toleratedValue({ better, gate, baseline, candidate }: MetricRow): number | null {
  const { allowed } = gate
  const before = valueOf(baseline)
  if (allowed === null || before === null) return gate.min ?? gate.max
  if (!isTarget(better)) return better === 'lower' ? before + allowed : before - allowed
  const { target } = better
  const reach = Math.abs(before - target) + allowed
  return (valueOf(candidate) ?? target) < target ? target - reach : target + reach
}

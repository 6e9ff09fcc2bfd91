import type { GatePolicy, GateRule, MetricRow } from '../../src/domain/comparison.ts'
import type { MetricComparison } from '../../src/domain/compare-versions.ts'
import { compareMetrics } from '../../src/domain/compare-versions.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { nonFiniteName, numeral } from '../../src/domain/numeral.ts'
import { CONFIGURED_DEFAULTS } from '../../src/formats/config-gates.ts'

/** A metric of the set `test`, or without a set when the options say so. */
export function metric(name: string, value: number, options: Partial<Metric> = {}): Metric {
  const finite = Number.isFinite(value)
  return {
    name,
    dataset: 'test',
    slice: null,
    value: finite ? numeral(value) : null,
    ...(finite ? {} : { nonFinite: nonFiniteName(value) }),
    better: null,
    unit: null,
    samples: null,
    stderr: null,
    repeats: null,
    source: `metrics.json#/${name}`,
    ...options,
  }
}

export const gate = (match: string, rest: Partial<GateRule> = {}): GateRule => ({
  match,
  origin: { file: 'c.yml', line: 3 },
  ...rest,
})

export const policyOf = (
  rules: readonly GateRule[] = [],
  defaults: Partial<GatePolicy['defaults']> = {},
): GatePolicy => ({ configured: true, defaults: { ...CONFIGURED_DEFAULTS, ...defaults }, rules })

export function compare(
  candidate: readonly Metric[],
  baseline: readonly Metric[] | null,
  policy: GatePolicy = policyOf(),
  comparable: boolean | null = true,
): MetricComparison {
  return compareMetrics({ model: 'm', candidate, baseline, policy, comparable: () => comparable })
}

/** The one row of a comparison of one metric. */
export function compareOne(
  name: string,
  values: { readonly before: number | null; readonly after: number | null },
  policy: GatePolicy = policyOf(),
  comparable: boolean | null = true,
): MetricRow {
  const side = (value: number | null): readonly Metric[] =>
    value === null ? [] : [metric(name, value)]
  const [row] = compare(side(values.after), side(values.before), policy, comparable).rows
  if (row === undefined) throw new Error('there is no row')
  return row
}

import type { Better, Metric } from '../domain/metric.ts'
import type { NumberStyle } from '../domain/number-format.ts'
import { chooseStyle } from '../domain/number-format.ts'
import type { ComparedSide } from './compared-pair.ts'
import { valueOf } from './metric-row.ts'
import { renderSparkline } from './sparkline.ts'

/** Versions side by side. */
export interface Trend {
  /** In the order of the columns, the newest last where nobody chose another one. */
  readonly versions: readonly ComparedSide[]
  readonly rows: readonly TrendRow[]
  /** Metrics that no gate judges, and that were not asked for. */
  readonly hidden: number
}

export interface TrendRow {
  /** `metricKey`. */
  readonly key: string
  readonly better: Better | null
  readonly unit: string | null
  /** Whether a gate judges it. */
  readonly gated: boolean
  /** One for each version; `null` where it has no such metric. */
  readonly values: readonly (Metric | null)[]
}

/** `v1.4.0`; with the model in front where there are several. */
export function versionLabels(versions: readonly ComparedSide[]): readonly string[] {
  const several = new Set(versions.map(({ model }) => model)).size > 1
  return versions.map(({ model, version }) =>
    several ? `${model}@v${version ?? '?'}` : `v${version ?? '?'}`,
  )
}

export const titleOf = (versions: readonly ComparedSide[]): string =>
  [...new Set(versions.map(({ model }) => model))].join(', ')

/** One precision for all values of a row. */
export function trendStyle({ values }: TrendRow): NumberStyle {
  return chooseStyle({
    values: values.flatMap((metric) => {
      const value = valueOf(metric)
      return value === null ? [] : [value]
    }),
  })
}

export const trendLine = ({ values }: TrendRow): string => renderSparkline(values.map(valueOf))

/** What is left out; empty when nothing is. */
export const trendNote = (hidden: number): string =>
  hidden === 0
    ? ''
    : `${hidden} ${hidden === 1 ? 'metric that no gate judges is' : 'metrics that no gate judges are'} hidden; --all shows ${hidden === 1 ? 'it' : 'them'}.`

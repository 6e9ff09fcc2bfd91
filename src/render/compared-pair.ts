import type { CandidateFacts } from '../domain/candidate-facts.ts'
import type { Comparison, MetricRow } from '../domain/comparison.ts'
import type { Digest } from '../domain/digest.ts'
import { compileGlob } from '../domain/name-glob.ts'
import { formatPlural } from '../domain/number-format.ts'
import { countOutcomes } from './headline.ts'
import { orderRows } from './metric-order.ts'

/** One side of a comparison: a published version, or the working tree. */
export interface ComparedSide {
  readonly model: string
  /** `null`: the working tree. Then `tag`, `createdAt` and `manifest` are `null` too. */
  readonly version: string | null
  readonly tag: string | null
  /** `null`: of no checkout. */
  readonly commit: string | null
  /** Whether tracked files differed from the commit; `null` when nobody knows. */
  readonly dirty: boolean | null
  /** UTC, RFC 3339. */
  readonly createdAt: string | null
  /** Of `manifest.json`. */
  readonly manifest: Digest | null
  /** `null`: nobody asked, or there is none. */
  readonly signer: string | null
  readonly artifact: CandidateFacts['artifact']
}

export interface ComparedPair {
  readonly comparison: Comparison
  /** `null`: there is no baseline. */
  readonly before: ComparedSide | null
  readonly after: ComparedSide
}

/** Which rows are shown. */
export interface RowChoice {
  /** Also what did not change, is not judged, and that `metrics` does not name. */
  readonly all: boolean
  /** Globs over metric keys; empty: every metric. */
  readonly metrics: readonly string[]
}

export interface ShownRows {
  readonly rows: readonly MetricRow[]
  /** Not judged and not changed. */
  readonly unchanged: number
  /** Matched by no glob. */
  readonly unmatched: number
}

/** `v1.4.0`, `working tree`; with the model in front where the two sides are of different ones. */
export function sideLabel(side: ComparedSide, pair: ComparedPair): string {
  const other = pair.before !== null && pair.before.model !== pair.after.model
  const name = side.version === null ? 'working tree' : `v${side.version}`
  if (!other) return name
  return side.version === null ? `${side.model}, ${name}` : `${side.model}@${name}`
}

/** The rows to show, in the order for a reader, and what is left out. */
export function chooseRows(rows: readonly MetricRow[], { all, metrics }: RowChoice): ShownRows {
  const isNamed = metricFilter(metrics)
  const named = rows.filter(({ key }) => isNamed(key))
  const every = all || metrics.length > 0
  const chosen = named.filter((row) => every || row.outcome !== 'info' || row.change !== 'same')
  const { judged, shown } = orderRows(chosen)
  return {
    rows: [...judged, ...shown],
    unchanged: named.length - chosen.length,
    unmatched: rows.length - named.length,
  }
}

/** A glob is of the end of a key, in whole parts: `recall` also names `test/recall`. */
export function metricFilter(globs: readonly string[]): (key: string) => boolean {
  const compiled = globs.map((glob) => compileGlob(`**/${glob}`))
  return (key) => compiled.length === 0 || compiled.some((glob) => glob.matches(key))
}

/** What is left out of the rows, and how to see it; empty when nothing is. */
export function hiddenNote({ unchanged, unmatched }: Omit<ShownRows, 'rows'>): string {
  const parts = [
    ...(unchanged === 0
      ? []
      : [`${formatPlural(unchanged, 'metric')} neither changed nor judged; --all shows them`]),
    ...(unmatched === 0 ? [] : [`${formatPlural(unmatched, 'metric')} not matched by --metric`]),
  ]
  return parts.length === 0 ? '' : `Hidden: ${parts.join('. ')}.`
}

/** `1 of 8 judged metrics failed, 2 warnings`: the verdict in numbers. */
export function verdictClause({ verdict, rows }: Comparison): string {
  const { gated, failed, warned, passed } = countOutcomes(rows)
  if (gated === 0) return 'no metric was judged'
  const judged = formatPlural(gated, 'judged metric')
  const count =
    verdict === 'fail' ? `${failed} of ${judged} failed` : `${passed} of ${judged} passed`
  return warned === 0 ? count : `${count}, ${formatPlural(warned, 'warning')}`
}

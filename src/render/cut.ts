import type { Cuts, Items, Piece } from './fit-pieces.ts'
import { formatPlural } from '../domain/number-format.ts'
import { bold, link } from './markdown.ts'

/** What a report of too many metrics keeps, the most important first: the last ones are given up first. */
export const KEEP_ORDER = [
  'models',
  'failing',
  'caveats',
  'warning',
  'notes',
  'provenance',
  'passing',
  'chart',
  'data',
  'params',
  'unchanged',
] as const

export type Cut = (typeof KEEP_ORDER)[number]

export type ReportPiece = Piece<Cut>
export type ReportItems = Items<Cut>

const NAMES: Readonly<Record<Cut, readonly [string, string?]>> = {
  models: ['model'],
  failing: ['failing metric'],
  caveats: ['remark about a baseline', 'remarks about baselines'],
  warning: ['metric with a warning', 'metrics with a warning'],
  notes: ['note'],
  provenance: ['line of the provenance', 'lines of the provenance'],
  passing: ['passing metric'],
  chart: ['chart'],
  data: ['line about data and code', 'lines about data and code'],
  params: ['changed parameter'],
  unchanged: ['unchanged or ungated metric'],
}

/** Says what was cut, and where it is to be read. */
export function cutNotice(cuts: Cuts<Cut>, runUrl: string): string {
  const lost = KEEP_ORDER.toReversed().flatMap((kind) => {
    const count = cuts.get(kind) ?? 0
    return count === 0 ? [] : [formatPlural(count, ...NAMES[kind])]
  })
  const full = link('the run', runUrl)
  return `${bold('Too long for one text:')} ${lost.join(', ')} left out; the summary and report.html of ${full} have all.`
}

import type { MetricRow } from '../domain/comparison.ts'
import type { EvidenceMethod } from '../domain/evidence.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import type { AbsentResult } from '../domain/report.ts'
import type { Cut, ReportPiece } from './cut.ts'
import { items } from './fit-pieces.ts'
import type { GateCounts } from './gate-counts.ts'
import { bold, codeSpan, escapeText, link } from './markdown.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { tablePieces, tableRow } from './table-pieces.ts'
import { formatAge } from './time.ts'

/** A line for each model: what came of its gates, against which version, who signed that, and on which data. */
export function modelTable({ models, review }: ReviewState): ReportPiece {
  return tablePieces<Cut>(
    ['', 'model', 'gates', 'baseline', 'test data'],
    ['left'],
    [
      items('models', models, (model) => tableRow(modelCells(model))),
      items('models', review.absent, (absent) => tableRow(absentCells(absent))),
    ],
  )
}

/** `[v2.3.0](…) (production), 12 days old, signature ✅ valid`; who signed is part of the provenance. */
export function baselineText({ report, secondChoice }: ModelState): string {
  const { baseline } = report.comparison
  if (baseline === null) return 'none'
  const version = link(
    escapeText(`v${baseline.version}`),
    baseline.url.replaceAll('@', encodeURIComponent),
  )
  const { chosenBy } = baseline
  const choice = chosenBy === baseline.version ? '' : ` (${escapeText(chosenBy, MAX_CHOICE)})`
  const parts = [
    `${secondChoice ? '⚠️ ' : ''}${version}${choice}`,
    formatAge(baseline.createdAt, report.asOf),
    'signature ✅\u00A0valid',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const MAX_CHOICE = 40

function modelCells(model: ModelState): readonly string[] {
  const { comparison, counts } = model
  return [
    verdictText(model),
    bold(codeSpan(comparison.model)),
    gatesText(counts),
    baselineText(model),
    comparison.baseline === null ? '–' : dataText(comparison.rows),
  ]
}

function absentCells({ model, count }: AbsentResult): readonly string[] {
  const name = model === null ? formatPlural(count, 'more result') : bold(codeSpan(model))
  return ['⏳ no result', name, 'not finished, failed or cancelled', '–', '–']
}

function verdictText({ comparison, counts, secondChoice }: ModelState): string {
  if (comparison.verdict === 'fail') return '❌ fail'
  if (comparison.verdict === 'uncertain') return '⚠️ uncertain'
  const warned = counts.gated > counts.passed
  if (warned) return '⚠️ warn'
  if (comparison.baseline === null) return '🆕 no baseline'
  if (counts.gated === 0) return 'ℹ️ no gate'
  return secondChoice ? '⚠️ pass' : '✅ pass'
}

function gatesText(counts: GateCounts): string {
  if (counts.gated === 0) return 'none'
  const parts = [
    [counts.passed, 'pass'],
    [counts.failed, 'fail'],
    [counts.uncertain, 'uncertain'],
    [counts.incomparable, 'not comparable'],
    [counts.warned, 'warn'],
    [counts.waived, 'waived'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => {
      const text = `${formatCount(count)} ${word}`
      return word === 'fail' ? bold(text) : text
    })
    .join(', ')
}

/** Whether both sides were scored on the same data, and what the tests made of it. */
function dataText(rows: readonly MetricRow[]): string {
  const gated = rows.filter(({ outcome, data }) => outcome !== 'info' && data !== null)
  const compared = gated.length > 0 ? gated : rows.filter(({ data }) => data !== null)
  if (compared.length === 0) return '–'
  const count = (data: MetricRow['data']): number =>
    compared.filter((row) => row.data === data && row.partial === null).length
  const partial = compared.filter((row) => row.partial !== null).length
  const parts = [
    [count('different'), 'changed'],
    [partial, 'partial'],
    [count('unknown'), 'unknown'],
    [count('same'), SAME],
  ] as const
  const found = parts.filter(([some]) => some > 0)
  const warning = count('different') + partial > 0 ? '⚠️ ' : ''
  if (found.length > 1)
    return `${warning}${found.map(([some, word]) => `${formatCount(some)} ${word}`).join(', ')}`
  const [[, only] = [0, '–']] = found
  return only === SAME ? `${only}, ${pairingText(compared)}` : `${warning}${only}`
}

/** By their hash. */
const SAME = 'same'

const PAIRED: ReadonlySet<EvidenceMethod> = new Set(['mcnemar', 'bootstrap', 'delong', 'folds'])
const RUNS: ReadonlySet<EvidenceMethod> = new Set(['welch', 'mann-whitney', 'prediction'])

function pairingText(rows: readonly MetricRow[]): string {
  const tests = rows.flatMap(({ evidence }) => (evidence?.test == null ? [] : [evidence.test]))
  if (tests.length === 0) return 'one run'
  if (tests.some((test) => PAIRED.has(test))) return 'paired'
  return tests.some((test) => RUNS.has(test)) ? 'several runs' : 'not paired'
}

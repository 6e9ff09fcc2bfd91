import type { Comparison, MetricRow, RowEvidence } from './comparison.ts'
import type { GateRecord, WaiverRecord } from './gate-record.ts'
import { MAX_GATE_RECORDS, MAX_RECORD_CHARACTERS, MAX_WAIVER_RECORDS } from './gate-record.ts'
import type { Waiver } from './gate-rule.ts'
import type { Interval } from './evidence.ts'
import type { Evaluation } from './manifest.ts'
import type { Metric } from './metric.ts'
import { cutText } from './strict-json.ts'

/**
 * What a comparison found, for the manifest of the version that it is about: one record for each metric that was judged,
 * those that failed first, at most 1,000.
 */
export function buildEvaluation(comparison: Comparison): Evaluation {
  const { verdict, baseline, baselineNote, rows, waivers } = comparison
  const judged = rows.flatMap((row) => recordOf(row) ?? [])
  const ordered = judged.toSorted((left, right) => rankOf(left) - rankOf(right))
  const omitted = Math.max(0, ordered.length - MAX_GATE_RECORDS)
  return {
    verdict,
    baseline: baseline === null ? null : { version: baseline.version, manifest: baseline.manifest },
    ...(baselineNote === null ? {} : { note: cut(baselineNote) }),
    gates: ordered.slice(0, MAX_GATE_RECORDS),
    ...(omitted === 0 ? {} : { omitted }),
    waivers: waivers.slice(0, MAX_WAIVER_RECORDS).map(recordWaiver),
  }
}

/** `cutText` adds one. */
const MAX_CUT_CHARACTERS = MAX_RECORD_CHARACTERS - 1

const OUTCOMES: readonly GateRecord['outcome'][] = ['fail', 'warn', 'pass']

/** What somebody wrote a gate for comes before what only the defaults judged. */
const rankOf = ({ outcome, rule }: GateRecord): number =>
  2 * OUTCOMES.indexOf(outcome) + (rule === undefined ? 1 : 0)

function recordOf(row: MetricRow): GateRecord | undefined {
  const { key, gate, outcome, judgement, waiver } = row
  if (outcome === 'info') return undefined
  const { min, max, allowed, rule } = gate
  return {
    metric: key,
    level: gate.level,
    outcome,
    ...(judgement === null ? {} : { judgement }),
    ...valueOf(row.candidate),
    ...given('baseline', row.baseline?.value?.value ?? null),
    ...given('min', min),
    ...given('max', max),
    ...given('allowed', allowed),
    ...(waiver === null ? {} : { waived: true }),
    ...(row.evidence === null ? {} : evidenceOf(row.evidence, gate.level === 'error')),
    ...(rule === null
      ? {}
      : { rule: { file: cut(rule.origin.file), line: rule.origin.line, match: cut(rule.match) } }),
  }
}

/** Half of a character would be refused when it is read again. */
const cut = (text: string): string => cutText(text, MAX_CUT_CHARACTERS).toWellFormed()

type NumberName = 'baseline' | 'min' | 'max' | 'allowed' | 'n'

const given = (name: NumberName, value: number | null): Partial<GateRecord> =>
  value === null ? {} : { [name]: value }

function valueOf(metric: Metric | null): Pick<GateRecord, 'value' | 'nonFinite'> {
  if (metric === null) return {}
  if (metric.value !== null) return { value: metric.value.value }
  return { nonFinite: metric.nonFinite ?? 'NaN' }
}

function evidenceOf(evidence: RowEvidence, corrected: boolean): Partial<GateRecord> {
  const { test, n, interval, p, adjustedP } = evidence
  if (test === null) return {}
  return {
    test,
    ...given('n', n),
    ...(interval === null ? {} : intervalOf(interval)),
    ...(p === null ? {} : { p: p.oneSided }),
    ...(corrected && adjustedP !== null ? { adjustedP } : {}),
  }
}

const intervalOf = ({
  lower,
  upper,
  confidence,
}: Interval): Pick<GateRecord, 'interval' | 'confidence'> => ({
  interval: [finiteOrNull(lower), finiteOrNull(upper)],
  confidence,
})

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null)

const recordWaiver = (waiver: Waiver): WaiverRecord => ({
  match: cut(waiver.match),
  pullRequest: waiver.pullRequest,
  floor: waiver.floor,
  reason: cut(waiver.reason),
  approvedBy: cut(waiver.approvedBy),
  expires: waiver.expires,
})

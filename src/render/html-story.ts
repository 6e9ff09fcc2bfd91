import type { MetricRow } from '../domain/comparison.ts'
import { formatCount } from '../domain/number-format.ts'
import { evidenceText, worseText } from './evidence-text.ts'
import { limitsBroken, reasonText } from './failures.ts'
import { sentence } from './headline.ts'
import { rowStyle, valueCell } from './metric-row.ts'
import { visibleText } from './visible-text.ts'

/** What there is to say of one metric, in plain text; each empty where there is nothing. */
export interface RowStory {
  /** `0.843 → 0.811` */
  readonly moved: string
  /** `3.1 pp worse; allowed 1.0 pp` */
  readonly amount: string
  /** The interval, and what follows from it. */
  readonly noise: string
  /** Which test, on which data. */
  readonly test: string
  readonly reasons: string
  /** `gate churn/test/recall, .github/model-release.yml line 14` */
  readonly origin: string
}

const MAX_TEST = 200
const MAX_REASON = 400
const MAX_NAME = 200

export function tellRow(row: MetricRow): RowStory {
  return {
    moved: movedText(row),
    amount: [worseText(row), ...limitsBroken(row)].filter((part) => part !== '').join('; '),
    noise: noiseText(row),
    test: row.evidence?.interval == null ? '' : visibleText(row.evidence.reason, MAX_TEST),
    reasons: reasonsOf(row),
    origin: originText(row),
  }
}

/** Empty where the numbers say the same. */
export const reasonsOf = (row: MetricRow): string =>
  reasonText(row) === '' ? '' : visibleText(row.reasons.map(sentence).join(' '), MAX_REASON)

function movedText(row: MetricRow): string {
  const style = rowStyle(row)
  const before = valueCell(row.baseline, style)
  if (row.candidate === null) return `missing, ${before} in the baseline`
  const after = valueCell(row.candidate, style)
  return row.baseline === null ? after : `${before} → ${after}`
}

/** Without the clause of the test, which stands by itself: that text may be of a file. */
function noiseText(row: MetricRow): string {
  const { evidence } = row
  if (evidence === null) return ''
  if (evidence.interval === null) {
    const clause = visibleText(evidence.reason, MAX_TEST)
    return `No test (${clause}): whether this is noise is not known.`
  }
  return evidenceText({ ...row, evidence: { ...evidence, reason: '' } }).replace(' ()', '')
}

function originText({ gate }: MetricRow): string {
  if (gate.rule === null) return ''
  const { match, origin } = gate.rule
  return `Gate ${visibleText(match, MAX_NAME)}, ${visibleText(origin.file, MAX_NAME)} line ${formatCount(origin.line)}`
}

/** Whether it is noise, in as few words as can be. */
export function noiseInShort(row: MetricRow): string {
  const { evidence, judgement } = row
  if (evidence === null) return ''
  if (evidence.interval === null) return 'One run: whether it is noise is not known.'
  if (judgement === 'uncertain') return 'It may be noise: the data prove neither.'
  if (judgement !== 'fail') return ''
  return 'Beyond noise: a re-run will not clear it.'
}

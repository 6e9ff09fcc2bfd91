import type { MetricRow } from '../domain/comparison.ts'
import type { EvidenceMethod } from '../domain/evidence.ts'
import { formatCount } from '../domain/number-format.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import { linkTo } from './html-links.ts'
import { releaseUrl, shortSigner } from './links.ts'
import type { ModelState } from './review-state.ts'
import { formatAge } from './time.ts'
import { visibleText } from './visible-text.ts'

const MAX_CHOICE = 40
const MAX_SIGNER = 120

/** `v2.3.0, 12 days old, production, ✓ signature verified: train.yml@main`. */
export function baselineHtml(model: ModelState): Html {
  const { report, secondChoice } = model
  const { baseline } = report.comparison
  if (baseline === null) return html`no earlier version`
  const version = linkTo(
    report,
    visibleText(`v${baseline.version}`, MAX_CHOICE),
    releaseUrl(report, baseline.tag.toWellFormed()),
  )
  const facts = [
    html`<strong>${version}</strong>`,
    ...[
      formatAge(baseline.createdAt, report.asOf),
      baseline.chosenBy === baseline.version ? '' : visibleText(baseline.chosenBy, MAX_CHOICE),
    ]
      .filter((text) => text !== '')
      .map((text) => html`${text}`),
  ]
  const second = secondChoice ? html` <span class="s w">second choice</span>` : NO_HTML
  return html`${joinHtml(facts, ', ')}${second} ${signatureHtml(model)}`
}

export function signatureHtml({ report }: ModelState): Html {
  const signer = report.comparison.baseline?.signer ?? ''
  if (!isVerified(signer)) return html`<span class="s w">not verified</span> signed by ${signer}`
  const name = visibleText(shortSigner(report, signer), MAX_SIGNER)
  return html`<span class="s p">signature verified</span> <code>${name}</code>`
}

/** A command line that was told to trust nobody names no signer but says so. */
const isVerified = (signer: string): boolean => signer !== '' && !signer.startsWith('nobody ')

/** Whether both sides were scored on the same data, and what could be made of it. */
export function testDataHtml(rows: readonly MetricRow[]): Html {
  const gated = rows.filter(({ outcome, data }) => outcome !== 'info' && data !== null)
  const compared = gated.length > 0 ? gated : rows.filter(({ data }) => data !== null)
  const whole = compared.filter(({ partial }) => partial === null)
  const count = (data: MetricRow['data']): number => whole.filter((row) => row.data === data).length
  const parts = [
    [count('same'), 'same data', 'p'],
    [count('different'), 'other data', 'w'],
    [count('unknown'), 'not known whether the same', 'i'],
    [compared.length - whole.length, 'only a part', 'w'],
  ] as const
  const found = parts.filter(([some]) => some > 0)
  if (found.length === 0) return html`–`
  const labels = found.map(
    ([some, word, tone]) =>
      html`<span class="s ${tone}">${word}</span
        >${found.length > 1 ? html` ${formatCount(some)}` : ''}`,
  )
  return html`${joinHtml(labels, ' ')}${count('same') > 0 ? `, ${pairing(compared)}` : ''}`
}

const PAIRED: ReadonlySet<EvidenceMethod> = new Set(['mcnemar', 'bootstrap', 'delong', 'folds'])
const RUNS: ReadonlySet<EvidenceMethod> = new Set(['welch', 'mann-whitney', 'prediction'])

function pairing(rows: readonly MetricRow[]): string {
  const tests = rows.flatMap(({ evidence }) => (evidence?.test == null ? [] : [evidence.test]))
  if (tests.length === 0) return 'one run of each'
  if (tests.some((test) => PAIRED.has(test))) return 'compared row by row'
  return tests.some((test) => RUNS.has(test)) ? 'several runs' : 'not row by row'
}

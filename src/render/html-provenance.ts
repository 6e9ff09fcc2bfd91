import type { MetricRow } from '../domain/comparison.ts'
import type { EvidenceMethod } from '../domain/evidence.ts'
import { formatBytes, formatCount } from '../domain/number-format.ts'
import type { Fact } from './html-facts.ts'
import { factList } from './html-facts.ts'
import { commitLinkHtml, hasRun, linkTo } from './html-links.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, LINE_BREAK, NO_HTML } from './html-markup.ts'
import { quote, repositoryArgument } from './release-commands.ts'
import { releaseUrl } from './links.ts'
import type { ModelState } from './review-state.ts'
import { formatTime } from './time.ts'
import { visibleText } from './visible-text.ts'

const MAX_TEXT = 200
/** A command that is cut would be another one. */
const MAX_COMMAND = 1_000

/** Where every number comes from, and what to type to see it for oneself. */
export function provenanceSection(model: ModelState, id: string): Html {
  const { report, comparison } = model
  const { candidate } = comparison
  const facts: readonly Fact[] = [
    ...baselineFacts(model),
    [
      'Candidate',
      html`commit ${commitLinkHtml(report, candidate.commit)}, model files
        <code>${candidate.artifact}</code>, ${formatBytes(candidate.size)}; signed only when it is
        released`,
    ],
    ['Gates', gatesHtml(model)],
    ['Tests', testsHtml(comparison.rows)],
    ['Correction', html`${CORRECTIONS[comparison.correction]}`],
    ['Run', runHtml(model)],
  ]
  return html`<h3 id="${id}-provenance">Provenance</h3>
    ${factList(facts)}${commandBlock(model)}`
}

function baselineFacts({ report, comparison }: ModelState): readonly Fact[] {
  const { baseline } = comparison
  if (baseline === null) return [['Baseline', html`none`]]
  const tag = linkTo(
    report,
    html`<code>${visibleText(baseline.tag, MAX_TEXT)}</code>`,
    releaseUrl(report, baseline.tag.toWellFormed()),
  )
  return [
    [
      'Baseline',
      html`${tag}, commit ${commitLinkHtml(report, baseline.commit)}, published
      ${formatTime(visibleText(baseline.createdAt))}`,
    ],
    ['Its manifest', html`<code>${baseline.manifest}</code>`],
    ['Signed by', html`<code>${visibleText(baseline.signer, MAX_TEXT)}</code>`],
  ]
}

function gatesHtml({ report }: ModelState): Html {
  if (report.gatesFile === null) return html`none configured: the defaults`
  const change = report.gatesEdited
    ? 'this pull request changes it'
    : 'this pull request does not change it'
  return html`<code>${visibleText(report.gatesFile, MAX_TEXT)}</code
    >${report.pull === null ? '' : `; ${change}`}`
}

function runHtml({ report }: ModelState): Html {
  if (!hasRun(report)) return NO_HTML
  const run = linkTo(report, visibleText(report.runId), report.runUrl)
  return html`${run}, attempt ${report.attempt}, ${formatTime(visibleText(report.asOf))}`
}

const METHODS: Readonly<Record<EvidenceMethod, string>> = {
  mcnemar: 'McNemar’s exact test',
  bootstrap: 'paired bootstrap',
  delong: 'DeLong’s test',
  welch: 'Welch’s test',
  'mann-whitney': 'exact Mann-Whitney test',
  prediction: 'prediction interval',
  folds: 'paired folds',
  newcombe: 'Newcombe’s interval',
  stderr: 'reported standard errors',
}

const CORRECTIONS = {
  holm: 'Holm, over the gates of the level error',
  bh: 'Benjamini-Hochberg, over the gates of the level error',
  none: 'none: each gate is judged as if it were the only one',
} as const

interface Used {
  readonly count: number
  readonly chance: string
}

function testsHtml(rows: readonly MetricRow[]): Html {
  const used = new Map<EvidenceMethod, Used>()
  for (const { evidence } of rows) {
    if (evidence === null || evidence.test === null) continue
    const { test, resamples, seed } = evidence
    const chance =
      resamples === null ? '' : `, ${formatCount(resamples)} resamples, seed ${seed ?? 0}`
    const before = used.get(test)
    used.set(test, { count: (before?.count ?? 0) + 1, chance: before?.chance ?? chance })
  }
  if (used.size === 0) return html`none: one run of each side, so the tolerances alone decide`
  const texts = [...used].map(
    ([test, { count, chance }]) => html`${METHODS[test]} (${formatCount(count)}${chance})`,
  )
  return joinHtml(texts, ', ')
}

function commandBlock({ report, comparison }: ModelState): Html {
  const { baseline, model } = comparison
  if (baseline === null) return NO_HTML
  const repository = quote(repositoryArgument(report))
  const commands = [
    `model-release verify ${quote(`${model}@${baseline.version}`)} --repo ${repository} --manifest-digest ${quote(baseline.manifest)}`,
    `gh release download ${quote(baseline.tag)} --repo ${repository} --pattern manifest.json && sha256sum manifest.json`,
  ]
  if (commands.some(({ length }) => length > MAX_COMMAND)) return NO_HTML
  return html`<details>
    <summary>Check the baseline yourself</summary>
    <pre tabindex="0"><code>${joinHtml(
      commands.map((command) => html`${command}`),
      LINE_BREAK,
    )}</code></pre>
  </details> `
}

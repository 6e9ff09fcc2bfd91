import type { EvidenceMethod } from '../domain/evidence.ts'
import { formatCount } from '../domain/number-format.ts'
import type { Cut, ReportPiece } from './cut.ts'
import { chanceText } from './evidence-text.ts'
import { boxedRows } from './failures.ts'
import { items } from './fit-pieces.ts'
import { commitLink, shortSigner } from './links.ts'
import { codeSpan, escapeText, link } from './markdown.ts'
import { quote, repositoryArgument } from './release-commands.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { detailsPieces, tablePieces, tableRow } from './table-pieces.ts'
import { showInvisible, visibleText } from './visible-text.ts'

/** Where every number comes from, for the reader who wants to trust it; folded. */
export function provenance(state: ReviewState): ReportPiece {
  const { models } = state
  const verified = models.filter(({ comparison }) => comparison.baseline !== null).length
  const baselines =
    verified === models.length
      ? 'verified'
      : `${formatCount(verified)} of ${formatCount(models.length)} verified`
  const title =
    verified === 0
      ? 'Provenance: no baseline, candidate unsigned'
      : `Provenance: ${models.length === 1 ? 'baseline' : 'baselines'} ${baselines}${signerText(models)}, candidate unsigned`
  const rows = [...models.flatMap(modelRows(models.length > 1)), ...runRows(state)]
  return detailsPieces<Cut>(`🔏 ${title}`, [
    tablePieces<Cut>(['', ''], ['left', 'left'], [items('provenance', rows, tableRow)]),
    verifyCommands(models),
  ])
}

/** ` (train.yml@main)`, when it is the same for all. */
function signerText(models: readonly ModelState[]): string {
  const signers = new Set(
    models.flatMap(({ comparison: { baseline }, report }) =>
      baseline === null ? [] : [shortSigner(report, baseline.signer)],
    ),
  )
  const [signer = ''] = signers
  return signers.size === 1 ? ` (${visibleText(signer, MAX_SIGNER)})` : ''
}

const MAX_SIGNER = 60

const modelRows =
  (several: boolean) =>
  ({ comparison, report }: ModelState): readonly (readonly string[])[] => {
    const { baseline, candidate, model } = comparison
    const artifact = several ? `model files of ${codeSpan(model)}` : 'model files'
    return [
      ...(baseline === null
        ? []
        : [
            [
              `baseline ${codeSpan(baseline.tag)}`,
              `manifest ${codeSpan(baseline.manifest)}, signed by ${codeSpan(baseline.signer)}, verified in this run; ` +
                `commit ${commitLink(report, baseline.commit)}`,
            ],
          ]),
      [artifact, codeSpan(candidate.artifact)],
    ]
  }

function runRows(state: ReviewState): readonly (readonly string[])[] {
  const { review, models } = state
  const gates = new Set(models.map(({ report }) => report.gatesFile))
  const files = [...gates]
    .slice(0, MOST_FILES)
    .map((file) => (file === null ? 'none configured' : escapeText(file, 200)))
  const edited = models.some(({ report }) => report.gatesEdited)
  const change = edited ? 'this pull request changes it' : 'this pull request does not change it'
  const known = gates.size > 1 || !gates.has(null)
  return [
    [
      'candidate',
      `commit ${commitLink(review, review.head)}, unsigned: signed only when it is released`,
    ],
    ['gates', `${files.join('; ')}${known && review.pull !== null ? `; ${change}` : ''}`],
    ['tests', testsText(models)],
    ...chanceRow(state),
    ['run', `${link(escapeText(review.runId), review.runUrl)}, attempt ${review.attempt}`],
  ]
}

const MOST_FILES = 3

/** How likely what has a box would be if nothing had got worse. */
function chanceRow(state: ReviewState): readonly (readonly string[])[] {
  const told = [...boxedRows(state)].flatMap((row) => {
    const chance = chanceText(row)
    return chance === '' ? [] : [`${codeSpan(row.key)} ${chance}`]
  })
  return told.length === 0 ? [] : [['chance', told.join('; ')]]
}

const METHODS: Readonly<Record<EvidenceMethod, string>> = {
  mcnemar: 'McNemar exact',
  bootstrap: 'paired bootstrap',
  delong: 'DeLong',
  welch: 'Welch',
  'mann-whitney': 'Mann-Whitney exact',
  prediction: 'prediction interval',
  folds: 'paired folds',
  newcombe: 'Newcombe',
  stderr: 'normal interval of reported standard errors',
}

const CORRECTIONS = {
  holm: 'Holm over the gates of level error',
  bh: 'Benjamini-Hochberg over the gates of level error',
  none: 'not corrected for their number',
} as const

/** `McNemar exact, paired bootstrap (B 10,000, seed 1); Holm over the gates of level error` */
function testsText(models: readonly ModelState[]): string {
  const methods = new Map<EvidenceMethod, string>()
  for (const { comparison } of models) {
    for (const { evidence } of comparison.rows) {
      if (evidence === null || evidence.test === null || methods.has(evidence.test)) continue
      const { resamples, seed } = evidence
      const chance = resamples === null ? '' : ` (B ${formatCount(resamples)}, seed ${seed ?? 0})`
      methods.set(evidence.test, `${METHODS[evidence.test]}${chance}`)
    }
  }
  if (models.every(({ comparison }) => comparison.baseline === null))
    return 'none: nothing to compare with'
  if (methods.size === 0) return 'none: one run of each side, so tolerances alone'
  const corrections = new Set(models.map(({ comparison }) => CORRECTIONS[comparison.correction]))
  return `${[...methods.values()].join(', ')}; ${[...corrections].join('; ')}`
}

/** Lines to type for whoever does not believe this text. */
function verifyCommands(models: readonly ModelState[]): ReportPiece {
  return {
    type: 'group',
    open: '```sh\n',
    // No line can end the block: each begins with the name of the program.
    close: '\n```',
    joint: '\n',
    pieces: [
      items(
        'provenance',
        models.filter(({ comparison }) => comparison.baseline !== null),
        verifyCommand,
      ),
    ],
  }
}

function verifyCommand({ comparison: { model, baseline }, report }: ModelState): string {
  if (baseline === null) return ''
  const words = [
    'model-release verify',
    quote(`${model}@${baseline.version}`),
    '--repo',
    quote(repositoryArgument(report)),
    '--manifest-digest',
    quote(baseline.manifest),
  ]
  return showInvisible(words.join(' '))
}

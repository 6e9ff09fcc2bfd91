import type { MetricRow } from '../domain/comparison.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import { baselineHtml } from './html-baseline.ts'
import { factList, lines } from './html-facts.ts'
import { codeHtml } from './html-inputs.ts'
import { hasRun, linkTo } from './html-links.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import { nameHtml, statusLabel } from './html-status.ts'
import { noiseInShort, tellRow } from './html-story.ts'
import { reviewVerdict } from './html-verdict.ts'
import { paramText } from './param-text.ts'
import { checkTitle } from './review-heading.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { visibleText } from './visible-text.ts'

const MOST_ROWS = 3
const MOST_MODELS = 3
const MOST_CHANGES = 3

/** What a reviewer asks first, on the first screen: verdict, what broke, against what, what changed, where the rest is. */
export function summaryBox(state: ReviewState): Html {
  const { review } = state
  const { tone, word } = reviewVerdict(state)
  const broken = brokenHtml(state)
  return html`<div class="box lead ${tone}">
    <span class="s big ${tone}">${word}</span>${selfLabel(state)}
    <h1>${checkTitle(review)}</h1>
    ${factList([
      [broken.title, broken.content],
      ['Compared with', perModel(state, baselineHtml, 'its own baseline')],
      ['What changed', perModel(state, changesHtml, 'its own changes')],
      ['Details', detailLinks(state)],
    ])}
  </div> `
}

interface Broken {
  readonly title: string
  readonly content: Html
}

function brokenHtml({ models, counts }: ReviewState): Broken {
  const failing = models.flatMap((model) => model.failing.map((row) => ({ model, row })))
  const warning = models.flatMap((model) => model.warning.map((row) => ({ model, row })))
  const all = failing.length > 0 ? failing : warning
  const several = models.length > 1
  if (all.length === 0)
    return { title: 'What broke', content: html`Nothing. ${calmText(models, counts.gated)}` }
  const items = all
    .slice(0, all.length > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS)
    .map(
      ({ model, row }) =>
        html`${several ? html`${nameHtml(model.comparison.model)} ` : NO_HTML}${brokenRow(row)}`,
    )
  const more = all.length - items.length
  const rest =
    more > 0
      ? [html`<span class="m">and ${formatPlural(more, 'more metric')}, in the tables below</span>`]
      : []
  const title = failing.length > 0 ? 'What broke' : 'What needs a look'
  return { title, content: lines([...items, ...rest]) }
}

function brokenRow(row: MetricRow): Html {
  const { moved, amount, reasons } = tellRow(row)
  const what = amount === '' ? reasons : `${amount}.`
  const noise = row.judgement === null || what === '' ? '' : noiseInShort(row)
  const rest = [
    html`${amount === '' ? '.' : ','} ${what}`,
    noise === '' ? NO_HTML : html` <span class="m">${noise}</span>`,
  ]
  const label = row.outcome === 'fail' ? NO_HTML : html`${statusLabel(row)} `
  return html`${label}<strong>${nameHtml(row.key)} ${moved}</strong>${what === '' ? NO_HTML : rest}`
}

/** Of what the passing gates are sure. */
function calmText(models: readonly ModelState[], gated: number): string {
  if (gated === 0) return 'No metric is gated.'
  const passing = models.flatMap(({ comparison }) =>
    comparison.rows.filter(({ outcome }) => outcome === 'pass'),
  )
  const count = (isCounted: (row: MetricRow) => boolean): number => passing.filter(isCounted).length
  const proven = count(({ evidence, judgement }) => evidence?.test != null && judgement === 'pass')
  const compared = count(({ gate }) => gate.allowed !== null)
  const parts = [
    [proven, 'proven by a test'],
    [compared - proven, 'by the tolerance alone, so noise is not known'],
    [passing.length - compared, 'by an absolute limit, or with nothing to compare'],
  ] as const
  const said = parts
    .filter(([some]) => some > 0)
    .map(([some, how]) => `${formatCount(some)} ${how}`)
  return `${formatPlural(passing.length, 'gate')} within ${passing.length === 1 ? 'its limit' : 'their limits'}: ${said.join('; ')}.`
}

function perModel(state: ReviewState, tell: (model: ModelState) => Html, own: string): Html {
  const { models } = state
  const told = models.map((model) => ({ model, content: tell(model) }))
  const [first] = told
  if (first === undefined) return NO_HTML
  const alike = told.every(({ content }) => content.markup === first.content.markup)
  if (alike && models.length > 1)
    return html`all ${formatCount(models.length)} models: ${first.content}`
  if (models.length === 1) return first.content
  if (models.length > MOST_MODELS)
    return html`${formatCount(models.length)} models, each with ${own}: see below`
  return lines(
    told.map(({ model, content }) => html`${nameHtml(model.comparison.model)} ${content}`),
  )
}

/** `4 parameters: learning_rate 0.1 → 0.3, …; 1 data set: train; code 51d0aa72…9f31c2e8` */
function changesHtml(model: ModelState): Html {
  const { params, data, baseline, environment = [] } = model.comparison
  if (baseline === null) return html`not known without an earlier version`
  const parts = [
    html`code ${codeHtml(model)}`,
    counted(
      data.changes.map(
        ({ name, before, after }) =>
          html`${nameHtml(name)}${before === null ? ' new' : ''}${after === null ? ' removed' : ''}`,
      ),
      'data set',
    ),
    counted(params.changes.map(paramHtml), 'parameter'),
    ...(environment.length === 0
      ? []
      : [
          counted(
            environment.map(({ what }) => nameHtml(what)),
            'part of the environment',
            'parts of the environment',
          ),
        ]),
  ]
  return joinHtml(parts, '; ')
}

function paramHtml({
  key,
  before,
  after,
}: ModelState['comparison']['params']['changes'][number]): Html {
  if (after === undefined) return html`${nameHtml(key)} removed`
  const now = visibleText(paramText(after), MAX_VALUE)
  if (before === undefined) return html`${nameHtml(key)} added`
  return html`${nameHtml(key)} ${visibleText(paramText(before), MAX_VALUE)} → ${now}`
}

const MAX_VALUE = 24

function counted(items: readonly Html[], one: string, many = `${one}s`): Html {
  if (items.length === 0) return html`same ${many}`
  const shown = joinHtml(items.slice(0, MOST_CHANGES), ', ')
  return html`<strong>${formatPlural(items.length, one, many)}</strong>:
    ${shown}${items.length > MOST_CHANGES ? ', …' : ''}`
}

const PARTS = [
  ['metrics', 'Metrics'],
  ['inputs', 'Inputs'],
  ['provenance', 'Provenance'],
] as const

const MOST_LINKS = 12

function detailLinks({ models, review }: ReviewState): Html {
  const run = hasRun(review) ? [linkTo(review, 'Workflow run', review.runUrl)] : []
  const inside =
    models.length === 1
      ? PARTS.map(([part, word]) => html`<a href="#m1-${part}">${word}</a>`)
      : models
          .slice(0, MOST_LINKS)
          .map(
            ({ comparison }, index) =>
              html`<a href="#m${index + 1}">${nameHtml(comparison.model)}</a>`,
          )
  return html`<span class="links"
    >${[...inside, ...run].map((link) => html`<span>${link}</span>`)}</span
  >`
}

const selfLabel = ({ models }: ReviewState): Html =>
  models.some(({ report }) => report.selfReported)
    ? html` <span class="s big w">self-reported by a fork</span>`
    : NO_HTML

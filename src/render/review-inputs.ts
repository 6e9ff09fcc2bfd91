import type { Comparison, DataChange } from '../domain/comparison.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import type { Cut, ReportPiece } from './cut.ts'
import { describeDataChange } from './data-change.ts'
import { items, section } from './fit-pieces.ts'
import { MOST_OPEN } from './fold.ts'
import { dataCells, environmentText, paramCells, sameDataCells, unchangedText } from './inputs.ts'
import { compareUrl, shortCommit } from './links.ts'
import { bold, codeSpan, escapeText, heading, link, list } from './markdown.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { detailsPieces, tablePieces, tableRow } from './table-pieces.ts'

/** What went into the models: parameters, data, code, and whether their bytes changed. Absent without a baseline. */
export function openInputs(state: ReviewState): ReportPiece {
  return {
    ...section<Cut>(inputPieces(state)),
    open: `${heading(4, 'What changed in the inputs')}\n\n`,
  }
}

/** The same, folded. */
export function foldedInputs(state: ReviewState): ReportPiece {
  const compared = comparedModels(state)
  const sum = (count: (comparison: Comparison) => number): number =>
    compared.reduce((all, { comparison }) => all + count(comparison), 0)
  const [params, data] = [
    sum((of) => of.params.changes.length),
    sum((of) => of.data.changes.length),
  ]
  const parts = [
    ...(params > 0 ? [formatPlural(params, 'parameter')] : []),
    ...(data > 0 ? [formatPlural(data, 'data set')] : []),
  ]
  const title =
    parts.length === 0
      ? 'Inputs: no parameter or data change'
      : `Inputs: ${parts.join(' and ')} changed`
  return detailsPieces<Cut>(title, inputPieces(state))
}

const comparedModels = ({ models }: ReviewState): readonly ModelState[] =>
  models.filter(({ comparison }) => comparison.baseline !== null)

function inputPieces(state: ReviewState): readonly ReportPiece[] {
  const models = comparedModels(state)
  const several = state.models.length > 1
  return [
    ...models.flatMap((model) =>
      changeTables(model, state.review.pull === null ? 'this run' : 'this PR'),
    ),
    items('data', models, (model) =>
      several ? list([modelLine(model, several)]) : modelLine(model, several),
    ),
  ]
}

/** Parameters and data sets of one model that differ, before and after; of a long list the rest is folded. */
function changeTables({ comparison }: ModelState, candidate: string): readonly ReportPiece[] {
  const { params, data, model, baseline } = comparison
  const header = [codeSpan(model), escapeText(`v${baseline?.version ?? ''}`), candidate]
  const changed = params.changes.length + data.changes.length > 0
  const same = changed ? data.unchanged.slice(0, MOST_SAME) : []
  const tableOf = (rows: readonly ReportPiece[]): ReportPiece =>
    tablePieces<Cut>(header, ['left', 'left', 'left'], rows)
  const paramItems = (from: number, to?: number): ReportPiece =>
    items('params', params.changes.slice(from, to), (change) => named('param', paramCells(change)))
  const more = params.changes.length - MOST_OPEN
  return [
    tableOf([
      paramItems(0, MOST_OPEN),
      items('data', data.changes, (change) => named('data', dataCells(change))),
      items('data', same, (change) => named('data', sameDataCells(change))),
    ]),
    detailsPieces<Cut>(`${formatPlural(more, 'more changed parameter')} of ${model}`, [
      tableOf([paramItems(MOST_OPEN)]),
    ]),
    items('data', describe(data.changes), (line) => list([line])),
  ]
}

/** Data sets that did not change are named when there are few. */
const MOST_SAME = 3

const named = (what: string, [name = '', ...sides]: readonly string[]): string =>
  tableRow([`${what} ${name}`, ...sides])

const describe = (changes: readonly DataChange[]): readonly string[] =>
  changes.flatMap(describeDataChange)

/** `**churn**: 23 parameters unchanged. Code: … Model files: changed, 48.1 kB.` */
function modelLine({ comparison, report }: ModelState, several: boolean): string {
  const { baseline, params, data } = comparison
  if (baseline === null) return ''
  const unchanged = unchangedText(comparison)
  const changed = params.changes.length + data.changes.length > 0
  const alike = unchanged === '' ? '' : ` (${unchanged})`
  const range = `v${baseline.version}...${shortCommit(report.head)}`
  const code = `Code: ${link(codeSpan(range), compareUrl(report, baseline.tag.toWellFormed(), report.head))}.`
  const same = changed && unchanged !== '' ? `${unchanged}.` : ''
  const parts = [
    changed ? same : `No parameter or data change${alike}.`,
    environmentText(comparison),
    code,
    artifactText(comparison),
  ]
  const text = parts.filter((part) => part !== '').join(' ')
  return several ? `${bold(codeSpan(comparison.model))}: ${text}` : text
}

function artifactText({ artifactChanged, candidate }: Comparison): string {
  const size = formatBytes(candidate.size)
  if (artifactChanged === null) return `Model files: ${size}.`
  return artifactChanged
    ? `Model files: changed, ${size}.`
    : `Model files: byte for byte those of the baseline, ${size}.`
}

import type { DataChange, DataSide } from '../domain/comparison.ts'
import type { EnvironmentChange } from '../domain/environment-changes.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import type { ComparedPair } from './compared-pair.ts'
import { dataSizeText, unchangedText } from './inputs.ts'
import { shortDigest } from './links.ts'
import { NOTHING } from './metric-row.ts'
import { paramText } from './param-text.ts'
import type { Paint, TerminalCell, TerminalColumn } from './terminal-table.ts'
import { terminalTable } from './terminal-table.ts'

/** Rows of one kind; the rest is counted. */
const MOST = 20
const COLUMNS: readonly TerminalColumn[] = [
  { align: 'left', limit: 40 },
  { align: 'left', limit: 60 },
  { align: 'left', limit: 60 },
  { align: 'left', limit: 60 },
]

/** What went into the model and differs, for a terminal; no lines without a baseline. */
export function inputLines(
  { comparison, before }: ComparedPair,
  paint: Paint,
  all: boolean,
): readonly string[] {
  if (before === null) return []
  const { params, data, environment = [] } = comparison
  const frozen = new Set(comparison.frozen)
  const blocks = [
    block(
      'Parameters',
      'parameter',
      params.changes.map(({ key, before: old, after }) => [
        key,
        old === undefined ? 'not set' : paramText(old),
        after === undefined ? 'removed' : paramText(after),
        frozen.has(key) ? 'was to stay as it is' : '',
      ]),
    ),
    block('Data', 'data set', data.changes.map(dataRow)),
    block('Environment', 'difference', environment.map(environmentRow)),
  ]
  const limit = all ? Number.POSITIVE_INFINITY : MOST
  const lines = blocks.flatMap((one) => blockLines(one, paint, limit))
  const same = unchangedText(comparison)
  const none = lines.length === 0 ? ['  No parameter, data set or environment changed.'] : []
  return [...lines, ...none, ...(same === '' ? [] : [`  ${same}.`])]
}

interface Block {
  readonly title: string
  /** Of one row. */
  readonly noun: string
  readonly rows: readonly (readonly string[])[]
}

const block = (title: string, noun: string, rows: Block['rows']): Block => ({ title, noun, rows })

function blockLines({ title, noun, rows }: Block, paint: Paint, limit: number): readonly string[] {
  if (rows.length === 0) return []
  const cells = rows.slice(0, limit).map((row): readonly TerminalCell[] => {
    const [name = '', before = '', after = '', more = ''] = row
    return [
      { text: `  ${name}` },
      { text: before },
      { text: `→ ${after}` },
      { text: more, color: 'dim' },
    ]
  })
  const rest = rows.length - cells.length
  return [
    `  ${paint(title, 'bold')}`,
    ...terminalTable(cells, COLUMNS, paint),
    ...(rest > 0 ? [`    and ${formatPlural(rest, `more ${noun}`)}; --all shows them`] : []),
  ]
}

function dataRow(change: DataChange): readonly string[] {
  const { name, before, after, files } = change
  const moved =
    files === undefined
      ? []
      : [
          ...countOf(files.added, 'added'),
          ...countOf(files.removed, 'removed'),
          ...countOf(files.changed, 'changed'),
        ]
  return [
    name,
    before === null ? 'not there' : sideText(before),
    after === null ? 'removed' : sideText(after),
    moved.length === 0 ? '' : `files: ${moved.join(', ')}`,
  ]
}

const countOf = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${formatCount(count)} ${what}`]

const sideText = (side: DataSide): string =>
  [shortDigest(side.digest), dataSizeText(side)].filter((part) => part !== '').join(' ')

const environmentRow = ({ what, before, after }: EnvironmentChange): readonly string[] => [
  what,
  environmentText(before),
  environmentText(after),
]

const environmentText = (text: string | null): string => {
  if (text === null) return NOTHING
  return /^[0-9a-f]{64}$/.test(text) ? shortDigest(text) : text
}

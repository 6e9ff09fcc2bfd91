import type { Group, Piece } from './fit-pieces.ts'
import type { Align } from './markdown.ts'
import { details, table } from './markdown.ts'

/** A table whose rows, lines of `tableRow`, may be left out. */
export function tablePieces<Kind extends string>(
  header: readonly string[],
  align: readonly Align[],
  rows: readonly Piece<Kind>[],
): Group<Kind> {
  return {
    type: 'group',
    open: `${table(header, align, [])}\n`,
    close: '',
    joint: '\n',
    pieces: rows,
  }
}

/** One line of a table; the header has as many cells. */
export function tableRow(cells: readonly string[]): string {
  const blank = cells.map(() => '')
  return table(blank, [], [cells]).split('\n').at(-1) ?? ''
}

/** A folded block whose content may be left out, and goes with all of it. */
export function detailsPieces<Kind extends string>(
  summary: string,
  pieces: readonly Piece<Kind>[],
): Group<Kind> {
  // No control character is left in the summary.
  const [open = '', close = ''] = details(summary, MARK).split(MARK)
  return { type: 'group', open, close, joint: '\n\n', pieces }
}

const MARK = '\u0000'

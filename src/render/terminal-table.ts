import { displayWidth } from './display-width.ts'
import type { Alignment } from './text-table.ts'
import { visibleText } from './visible-text.ts'

export type Color = 'red' | 'yellow' | 'green' | 'dim' | 'bold'

/** Puts a colour on a text, or leaves it as it is. */
export type Paint = (text: string, color: Color) => string

export interface TerminalCell {
  readonly text: string
  readonly color?: Color
}

export interface TerminalColumn {
  readonly align: Alignment
  /** Code points; the middle of a longer text is cut out. */
  readonly limit: number
}

// Select Graphic Rendition, ECMA-48 §8.3.117.
const CODES: Readonly<Record<Color, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 }

export const painter =
  (colored: boolean): Paint =>
  (text, color) =>
    colored && text !== '' ? `\u001B[${CODES[color]}m${text}\u001B[0m` : text

/**
 * Rows in columns, two blanks apart and two in front. Everything that cannot be seen in a text is made visible, so that no
 * colour and no movement comes from it; columns are as wide as their widest cell is drawn.
 */
export function terminalTable(
  rows: readonly (readonly TerminalCell[])[],
  columns: readonly TerminalColumn[],
  paint: Paint,
): readonly string[] {
  const shown = rows.map((row) =>
    columns.map(({ limit }, at) => visibleText(row[at]?.text ?? '', limit)),
  )
  const widths = columns.map((_, at) =>
    shown.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), 0),
  )
  return shown.map((row, line) => {
    const last = row.findLastIndex((text) => text !== '')
    const cells = row.slice(0, last + 1).map((text, at) => {
      const blanks = ' '.repeat((widths[at] ?? 0) - displayWidth(text))
      const color = rows[line]?.[at]?.color
      const painted = color === undefined ? text : paint(text, color)
      if (columns[at]?.align === 'right') return `${blanks}${painted}`
      return at === last ? painted : `${painted}${blanks}`
    })
    return cells.length === 0 ? '' : `  ${cells.join('  ')}`
  })
}

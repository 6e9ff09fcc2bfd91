import { visibleText } from './visible-text.ts'

/** Of a terminal that is not wide. */
export const LINE_WIDTH = 100

export type Alignment = 'left' | 'right'

/**
 * Rows in columns, two blanks apart and two in front, for a terminal. Texts are made visible; each column is as wide as its widest
 * cell and at most its limit, the last one takes the rest of the line. Widths are counted in code points.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  columns: readonly { readonly align: Alignment; readonly limit: number }[],
): readonly string[] {
  const shown = rows.map((row) => columns.map(({ limit }, at) => visibleText(row[at] ?? '', limit)))
  const widths = columns.map((_, at) => Math.max(0, ...shown.map((row) => lengthOf(row[at] ?? ''))))
  return shown.map((row) => {
    const cells = row.map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left'))
    return `  ${cells.join('  ')}`.trimEnd()
  })
}

function pad(text: string, width: number, align: Alignment): string {
  const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return align === 'left' ? `${text}${blanks}` : `${blanks}${text}`
}

const lengthOf = (text: string): number => Array.from(text).length

/** Words of a text on lines of a width; a longer word has a line of its own. @param indent in front of every line */
export function wrapText(text: string, indent: string, width = LINE_WIDTH): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lengthOf(indent) + lengthOf(longer) > width) {
      lines.push(`${indent}${line}`)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, `${indent}${line}`]
}

const MAX_LENGTH = 80
const TAIL = 24
const CONTROL_PICTURES = 0x2400
const DELETE_PICTURE = '\u2421'

// Everything that a reader cannot see, or that moves what a reader sees: controls, format characters (bidi
// marks, zero widths, soft hyphen, tags), line and paragraph separators, blank letters such as Hangul fillers.
// Variation selectors 15 and 16 only choose between text and emoji form of the character before them.
const INVISIBLE = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/**
 * Text out of a file as a person may see it: on one line, with nothing hidden in it. A control character
 * becomes its picture (`␊`), any other invisible one its number (`⟨U+202E⟩`).
 */
export function showInvisible(text: string): string {
  return text.toWellFormed().replaceAll(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code)
    if (code === 0x7f) return DELETE_PICTURE
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}

/** `showInvisible`, at most `limit` code points: of a longer text head and tail, for either may tell it from others. */
export function visibleText(text: string, limit = MAX_LENGTH): string {
  // A code point takes at most two units, and the middle of a huge text is never shown.
  const huge = text.length > limit * 8
  const source = huge ? `${text.slice(0, limit * 4)}${text.slice(-limit * 4)}` : text
  const points = Array.from(showInvisible(source))
  if (points.length <= limit) return points.join('')
  const tail = Math.min(TAIL, Math.floor(limit / 3))
  return `${points.slice(0, limit - tail - 1).join('')}…${points.slice(-tail).join('')}`
}

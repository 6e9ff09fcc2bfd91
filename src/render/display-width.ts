/** Of two columns: East Asian wide and fullwidth characters, and emoji (Unicode Standard Annex #11). */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})$/u
/** Of none: they join the character before them. */
const ZERO = /^(?:\p{Mn}|\p{Me}|\u200D)$/u

/** Columns that a text without control characters takes on a terminal, as most of them draw it. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    // Nearly all of every text, at once.
    if (character < '\u0300') width += 1
    else if (!ZERO.test(character)) width += WIDE.test(character) ? 2 : 1
  }
  return width
}

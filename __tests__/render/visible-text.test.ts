import { describe, expect, it } from '@jest/globals'
import { assert, integer, property, string } from 'fast-check'
import { showInvisible, visibleText } from '../../src/render/visible-text.ts'

describe('visibleText', () => {
  it('makes controls, direction marks and zero widths visible', () => {
    expect(showInvisible('a\nb\tc\u007F\u202Ed\u200B\uFEFF\u{E0041}')).toBe(
      'a␊b␉c␡⟨U+202E⟩d⟨U+200B⟩⟨U+FEFF⟩⟨U+E0041⟩',
    )
  })

  it('shows half of a surrogate pair as the replacement character', () => {
    expect(showInvisible('a\uD800b')).toBe('a\uFFFDb')
  })

  it('keeps head and tail of a long text within 80 code points', () => {
    const text = visibleText(`${'a'.repeat(100)}${'z'.repeat(100)}`)

    expect(text).toBe(`${'a'.repeat(55)}…${'z'.repeat(24)}`)
  })

  it('never grows beyond the cap, and never holds anything invisible', () => {
    assert(
      property(
        string({ unit: 'binary', maxLength: 2000 }),
        integer({ min: 4, max: 200 }),
        (text, limit) => {
          const shown = visibleText(text, limit)

          expect(Array.from(shown).length).toBeLessThanOrEqual(limit)
          expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        },
      ),
    )
  })

  it('shows both ends of a huge text', () => {
    const huge = `start${'\u202E'.repeat(5_000_000)}end`

    expect(visibleText(huge)).toMatch(/^start⟨U\+202E⟩.*….*end$/u)
  })
})

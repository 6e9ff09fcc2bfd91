import { describe, expect, it } from '@jest/globals'
import { printable } from '../../src/adapters/printable.ts'

describe('a message', () => {
  it('keeps its lines', () => {
    expect(printable('a\n\t- b')).toBe('a\n\t- b')
  })

  it('holds no command of the runner, also in the name of a file', () => {
    expect(printable('"d\n::error title=x::owned"')).not.toMatch(/^::/m)
    expect(printable('##[error]x')).not.toContain('##[')
  })

  it('holds nothing that changes a terminal', () => {
    expect(printable('a\u001B[2Jb\rc')).toBe('a\uFFFD[2Jb\uFFFDc')
  })
})

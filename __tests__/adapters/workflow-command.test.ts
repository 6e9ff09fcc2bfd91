import { describe, expect, it, jest } from '@jest/globals'
import { maskSecret, writeCommand, writeLine } from '../../src/adapters/workflow-command.ts'

/** What the work writes to standard output. */
function outputOf(work: () => void): string {
  const chunks: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    chunks.push(String(chunk))
    return true
  })
  try {
    work()
  } finally {
    spy.mockRestore()
  }
  return chunks.join('').replaceAll('\r\n', '\n')
}

describe('a workflow command', () => {
  it('is one line, whatever the message holds', () => {
    expect(outputOf(() => writeCommand('error', '50% lost\r\nat ::set-output name=x::y'))).toBe(
      '::error::50%25 lost%0D%0Aat ::set-output name=x::y\n',
    )
  })

  it('masks a secret, and none that is empty', () => {
    expect(outputOf(() => maskSecret('s3cret'))).toBe('::add-mask::s3cret\n')
    expect(outputOf(() => maskSecret(' \n'))).toBe('')
  })
})

describe('a line for people', () => {
  it('has no colour or other order to a terminal, nor has a command but a mask', () => {
    const text = '\u001B[2Jx\u009B1A\ty\u0000\u0007'
    const shown = String.raw`\u{1b}[2Jx\u{9b}1A` + '\ty' + String.raw`\u{0}\u{7}`
    expect(outputOf(() => writeLine(text))).toBe(`${shown}\n`)
    expect(outputOf(() => writeCommand('error', text))).toBe(`::error::${shown}\n`)
    expect(outputOf(() => maskSecret('a\u001Bb'))).toBe('::add-mask::a\u001Bb\n')
  })

  it('is written as it is', () => {
    expect(outputOf(() => writeLine('a::b #[c] ## [d] 100%\nnext'))).toBe(
      'a::b #[c] ## [d] 100%\nnext\n',
    )
  })

  it.each([
    '::set-output name=x::y',
    '  \t::add-mask::a',
    'first\n::warning::x',
    'first\r::warning::x',
    '\u0085::warning::x',
    '\u3000::warning::x',
    '##[add-mask]a',
    'file ##[set-output name=version]6.6.6',
    'first\n  ##[group]x',
  ])('%j is no command to the runner', (text) => {
    const lines = outputOf(() => writeLine(text)).split(/[\n\r]/)
    // As the runner has it: `::` after white space at the start, or `##[` anywhere.
    expect(lines.filter((line) => /^[\s\u0085]*::|##\[/.test(line))).toEqual([])
    expect(lines.join('').replaceAll('\u200B', '')).toBe(text.replaceAll(/[\n\r]/g, ''))
  })
})

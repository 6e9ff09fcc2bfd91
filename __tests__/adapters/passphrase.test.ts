import { PassThrough } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { findPassphraseFault, promptHidden } from '../../src/adapters/passphrase.ts'
import { refusalOf } from '../fakes/refusal.ts'

describe('a passphrase for a new key', () => {
  it.each(['correct horse', 'x'.repeat(12), 'ö'.repeat(512), 'Pa$$w0rd with "signs" \u{1F511}'])(
    'may be %j',
    (passphrase) => {
      expect(findPassphraseFault(passphrase)).toBeUndefined()
    },
  )

  it.each([
    ['', 'has fewer than 12 characters'],
    ['x'.repeat(11), 'has fewer than 12 characters'],
    ['ö'.repeat(513), 'has more than 1024 bytes'],
    ['correct horse\n', 'holds a line break or another control character'],
    ['correct\0horse', 'holds a line break or another control character'],
    [' correct horse', 'begins or ends with white space'],
    ['correct horse\u00A0', 'begins or ends with white space'],
  ])('may not be %j', (passphrase, fault) => {
    expect(findPassphraseFault(passphrase)).toBe(fault)
  })
})

interface Terminal {
  readonly input: PassThrough & { readonly isTTY: true }
  readonly output: PassThrough
  /** Everything that was shown. */
  readonly shown: () => string
  readonly modes: readonly boolean[]
}

function openTerminal(): Terminal {
  const modes: boolean[] = []
  const input = Object.assign(new PassThrough(), {
    isTTY: true as const,
    setRawMode: (mode: boolean) => {
      modes.push(mode)
    },
  })
  const output = new PassThrough()
  const chunks: string[] = []
  output.on('data', (chunk) => chunks.push(String(chunk)))
  return { input, output, shown: () => chunks.join(''), modes }
}

const QUESTIONS = ['Passphrase: ', 'Again: '] as const

describe('a question at a terminal', () => {
  it('shows nothing of the answers, and leaves the terminal as it was', async () => {
    const { input, output, shown, modes } = openTerminal()

    const asked = promptHidden(input, output, QUESTIONS)
    input.write('correct horse\r')
    input.write('b\u00E4ttery\r')

    expect(await asked).toEqual(['correct horse', 'b\u00E4ttery'])
    expect(shown()).toBe('Passphrase: \nAgain: \n')
    expect(modes).toEqual([true, false])
  })

  it('takes both answers when they are pasted at once', async () => {
    const { input, output } = openTerminal()

    const asked = promptHidden(input, output, QUESTIONS)
    input.write('one\rtwo\r')

    expect(await asked).toEqual(['one', 'two'])
  })

  it('lets mistakes be mended, also in letters of several bytes', async () => {
    const { input, output } = openTerminal()

    const asked = promptHidden(input, output, QUESTIONS)
    input.write('hors\u00E4\u007Fe\r')
    input.write('all wrong\u0015right\r')

    expect(await asked).toEqual(['horse', 'right'])
  })

  it('does not bring the first answer back with the arrow keys', async () => {
    const { input, output } = openTerminal()

    const asked = promptHidden(input, output, QUESTIONS)
    input.write('first\r')
    input.write('\u001B[A\r')

    expect(await asked).toEqual(['first', ''])
  })

  it.each([
    ['Ctrl-C', (input: PassThrough) => input.write('half\u0003')],
    ['Ctrl-D', (input: PassThrough) => input.write('\u0004')],
    ['the end of the input', (input: PassThrough) => input.end('half')],
  ])('is broken off by %s', async (_, breakOff) => {
    const { input, output, shown, modes } = openTerminal()

    const asked = refusalOf(() => promptHidden(input, output, QUESTIONS))
    input.write('first\r')
    breakOff(input)

    expect(await asked).toBe(
      'INPUT_INVALID The passphrase was not entered to its end. Start again.',
    )
    expect(shown()).toBe('Passphrase: \nAgain: \n')
    expect(modes).toEqual([true, false])
  })

  it('is not asked when there is none', async () => {
    const { input, output, modes } = openTerminal()

    expect(await promptHidden(input, output, [])).toEqual([])
    expect(modes).toEqual([])
  })
})

import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { ReleaseError } from '../domain/errors.ts'

/** OpenSSL's buffer for a passphrase. UTF-8. */
export const MAX_PASSPHRASE_BYTES = 1024

/** Node lets OpenSSL derive the key with 2,048 rounds only, so the passphrase has to carry the strength. Characters. */
export const MIN_PASSPHRASE_LENGTH = 12

/** Why a passphrase is not good enough for a new key, in words that do not quote it. */
export function findPassphraseFault(passphrase: string): string | undefined {
  if (passphrase.length < MIN_PASSPHRASE_LENGTH)
    return `has fewer than ${MIN_PASSPHRASE_LENGTH} characters`
  if (Buffer.byteLength(passphrase) > MAX_PASSPHRASE_BYTES)
    return `has more than ${MAX_PASSPHRASE_BYTES} bytes`
  if (/\p{Cc}/u.test(passphrase)) return 'holds a line break or another control character'
  // The inputs of an action are trimmed: such a key could never be opened there.
  if (passphrase !== passphrase.trim()) return 'begins or ends with white space'
  return undefined
}

export type TerminalInput = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/**
 * Asks at a terminal, and shows nothing of what is typed.
 * @param output where the questions go
 * @returns one answer for each question
 * @throws INPUT_INVALID when the input ends first, or is broken off with Ctrl-C
 */
export async function promptHidden(
  input: TerminalInput,
  output: NodeJS.WritableStream,
  questions: readonly string[],
): Promise<readonly string[]> {
  const [first, ...others] = questions
  if (first === undefined) return []
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  // No history: the arrow keys would bring the first answer back for the second.
  const lines = createInterface({ input, output: silent, terminal: true, historySize: 0 })
  try {
    return await new Promise((resolve, reject) => {
      const answers: string[] = []
      lines.on('line', (line) => {
        answers.push(line)
        const next = others[answers.length - 1]
        output.write(next === undefined ? '\n' : `\n${next}`)
        if (next === undefined) resolve(answers)
      })
      // Half of an answer is none: readline would take it for a line.
      input.prependOnceListener('end', () => lines.close())
      lines.on('close', () => {
        lines.removeAllListeners('line')
        if (answers.length < questions.length) output.write('\n')
        reject(broken())
      })
      output.write(first)
    })
  } finally {
    lines.close()
  }
}

const broken = (): ReleaseError =>
  new ReleaseError('INPUT_INVALID', 'The passphrase was not entered to its end. Start again.')

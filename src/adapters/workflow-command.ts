/** Commands that the runner reads from a step's standard output. */
export type CommandName = 'debug' | 'notice' | 'warning' | 'error' | 'add-mask'

/**
 * Writes one workflow command, escaped as the runner decodes it. `@actions/core` does the same, but brings an HTTP
 * client that takes longer to load than everything which happens before the first input error.
 */
export function writeCommand(name: CommandName, message: string): void {
  process.stdout.write(`::${name}::${escapeMessage(message)}\n`)
}

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/**
 * Writes lines for people. The runner takes a line that starts with `::`, or holds `##[` anywhere, for a command, and
 * text from a file may look so. It trims what .NET calls white space, which has U+0085 beside that of `\s`.
 */
export function writeLine(text: string): void {
  const harmless = text
    .replaceAll(/^([\s\u0085]*)::/gm, '$1:\u200B:')
    .replaceAll('##[', '##\u200B[')
  process.stdout.write(`${harmless}\n`)
}

/** Keeps a secret out of everything that the job logs from now on. */
export function maskSecret(secret: string): void {
  if (secret.trim() !== '') writeCommand('add-mask', secret)
}

/** Commands that the runner reads from a step's standard output. */
export type CommandName = 'debug' | 'notice' | 'warning' | 'error' | 'add-mask'

/**
 * Writes one workflow command, escaped as the runner decodes it. `@actions/core` does the same, but brings an HTTP
 * client that takes longer to load than everything which happens before the first input error.
 */
export function writeCommand(name: CommandName, message: string): void {
  // A mask has to be the very secret.
  const shown = name === 'add-mask' ? message : showControls(message)
  process.stdout.write(`::${name}::${escapeMessage(shown)}\n`)
}

/** A log's page obeys colours and the like; tabs and the ends of lines stay. */
const showControls = (text: string): string =>
  text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g,
    (control) => `\\u{${control.charCodeAt(0).toString(16)}}`,
  )

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Writes lines for people. */
export function writeLine(text: string): void {
  process.stdout.write(`${disarmCommands(showControls(text))}\n`)
}

/**
 * A text that no runner takes for a command: one that starts a line with `::`, or holds `##[` anywhere, is one, and text
 * from a file may look so. The runner trims what .NET calls white space, which has U+0085 beside that of `\s`.
 */
export function disarmCommands(text: string): string {
  return text.replaceAll(/^([\s\u0085]*)::/gm, '$1:\u200B:').replaceAll('##[', '##\u200B[')
}

/** Keeps a secret out of everything that the job logs from now on. */
export function maskSecret(secret: string): void {
  if (secret.trim() !== '') writeCommand('add-mask', secret)
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly message: string
}

/** What a step said to the runner through lines of its log. */
export interface LogCommands {
  readonly annotations: readonly Annotation[]
  readonly masked: readonly string[]
}

interface Command {
  readonly name: string
  readonly message: string
}

/**
 * Reads the workflow commands (`::error file=a.ts::text`) of a log, in their order. Between
 * `::stop-commands::word` and `::word::` lines are plain text, as for the runner.
 */
export function parseLogCommands(log: string): LogCommands {
  const annotations: Annotation[] = []
  const masked: string[] = []
  let resumeAt: string | undefined
  for (const line of log.split(/\r?\n/)) {
    const command = parseCommand(line)
    if (command === undefined) continue
    if (resumeAt !== undefined) {
      if (command.name === resumeAt) resumeAt = undefined
      continue
    }
    const level = parseLevel(command.name)
    if (level !== undefined) annotations.push({ level, message: command.message })
    else if (command.name === 'add-mask' && command.message !== '') masked.push(command.message)
    else if (command.name === 'stop-commands') resumeAt = command.message
  }
  return { annotations, masked }
}

function parseCommand(line: string): Command | undefined {
  const found = /^\s*::([^\s:]+)(?:\s(?:(?!::).)*)?::(.*)$/s.exec(line)
  if (found === null) return undefined
  return { name: found[1] ?? '', message: unescapeData(found[2] ?? '') }
}

function parseLevel(name: string): Annotation['level'] | undefined {
  return name === 'notice' || name === 'warning' || name === 'error' ? name : undefined
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/**
 * Reads a file of the form that `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE` share: `name=value`, or
 * `name<<word`, lines, `word`. The last of several equal names wins.
 * @throws Error that names the line when the runner would refuse the file
 */
export function parseFileCommands(content: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>()
  const lines = content.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals > 0 && (heredoc === -1 || equals < heredoc)) {
      values.set(line.slice(0, equals), line.slice(equals + 1))
      continue
    }
    const word = line.slice(heredoc + 2)
    if (heredoc < 1 || word === '') throw new Error(`Invalid format '${line}' in line ${at + 1}.`)
    const end = lines.indexOf(word, at + 1)
    if (end === -1) throw new Error(`Matching delimiter not found '${word}' for line ${at + 1}.`)
    values.set(line.slice(0, heredoc), lines.slice(at + 1, end).join('\n'))
    at = end
  }
  return Object.fromEntries(values)
}

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { types } from 'node:util'
import { printable } from '../adapters/printable.ts'
import { ReleaseError } from '../domain/errors.ts'
import { compare } from './compare.ts'
import { doctor } from './doctor.ts'
import { exitCode } from './exit-code.ts'
import { hash } from './hash.ts'
import { keygen } from './keygen.ts'
import { list } from './list.ts'
import { prune } from './prune.ts'
import { pull } from './pull.ts'
import { trustedRoot } from './trusted-root.ts'
import type { Terminal, Verb } from './verb.ts'
import { UsageError } from './verb.ts'
import { verify } from './verify.ts'

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ['pull', pull],
  ['verify', verify],
  ['list', list],
  ['compare', compare],
  ['hash', hash],
  ['keygen', keygen],
  ['trusted-root', trustedRoot],
  ['prune', prune],
  ['doctor', doctor],
])

/**
 * Runs a command line.
 * @returns the exit code: 0 done, 1 a gate or verification failed, 2 wrong usage or input, 3 GitHub or network
 */
export async function run(
  args: readonly string[],
  terminal: Terminal = { out: process.stdout, err: process.stderr, folder: process.cwd() },
): Promise<number> {
  const [name = '--help', ...rest] = args
  // Somebody who reads only the first lines of the output closes it early.
  terminal.out.on('error', ignoreClosed)
  try {
    await dispatch(name, rest, terminal)
    return 0
  } catch (error) {
    const code = exitCode(error)
    if (code === undefined || !types.isNativeError(error)) throw error
    const hint =
      error instanceof UsageError
        ? `\nTry: model-release ${VERBS.has(name) ? `${name} ` : ''}--help`
        : ''
    terminal.err.write(`model-release: ${printable(error.message)}${hint}\n`)
    return code
  }
}

const ignoreClosed = (error: Error): void => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
}

async function dispatch(name: string, rest: readonly string[], terminal: Terminal): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out.write(usage())
    return
  }
  if (name === '--version') {
    terminal.out.write(`${readVersion()}\n`)
    return
  }
  const verb = VERBS.get(name)
  if (verb === undefined)
    throw new UsageError(`There is no verb "${name}". Verbs: ${[...VERBS.keys()].join(', ')}.`)
  if (rest.includes('--help') || rest.includes('-h')) terminal.out.write(verb.help)
  else await verb.run(rest, terminal)
}

function usage(): string {
  const verbs = [...VERBS].map(([name, verb]) => `  ${name.padEnd(13)} ${verb.summary}\n`)
  return (
    'Usage: model-release VERB [arguments]\n\nVerbs:\n' +
    `${verbs.join('')}\nmodel-release VERB --help explains a verb, model-release --version says which version this is.\n` +
    'Exit codes: 0 done, 1 a gate or verification failed, 2 wrong usage or input, 3 GitHub or network.\n'
  )
}

const MAX_LEVELS = 4

/** Of the package that this file is in, from wherever it was built to. */
function readVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    const version = findVersion(join(folder, 'package.json'))
    if (version !== undefined) return version
    folder = dirname(folder)
  }
  throw new ReleaseError('FILE_MISSING', 'The package.json of model-release is not where it was.')
}

function findVersion(file: string): string | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof read !== 'object' || read === null || !('name' in read)) return undefined
    if (read.name !== 'model-release' || !('version' in read)) return undefined
    return String(read.version)
  } catch {
    return undefined
  }
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** One run of a program. */
export interface Call {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** Beside those of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** ms. Default: two minutes. */
  readonly timeout?: number
}

export interface Ran {
  /** Ended, and with status 0. */
  readonly isGood: boolean
  /** What it printed on both streams, or why it did not start. */
  readonly output: string
}

export type Found<T> =
  { readonly kind: 'found'; readonly tool: T } | { readonly kind: 'missing'; readonly why: string }

export interface Program {
  readonly command: string
  readonly version: string
}

export const found = <T>(tool: T): Found<T> => ({ kind: 'found', tool })
export const missing = (why: string): { readonly kind: 'missing'; readonly why: string } => ({
  kind: 'missing',
  why,
})

const SECOND = 1000
const CALL_TIMEOUT = 120 * SECOND
/** cosign alone takes minutes on two cores. */
const INSTALL_TIMEOUT = 15 * 60 * SECOND
const WINDOWS = process.platform === 'win32'

export function runTool({ command, args, cwd, env, timeout = CALL_TIMEOUT }: Call): Ran {
  const { error, status, stderr, stdout } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout,
    maxBuffer: 64 * 1024 * 1024,
  })
  const printed = `${stdout ?? ''}${stderr ?? ''}`.trim()
  return { isGood: status === 0, output: error === undefined ? printed : error.message }
}

/** What is installed for these checks stays for the next time: in `INTEROP_CACHE`, else in the user's cache. */
export function openCache(...names: readonly string[]): string {
  const cache = process.env['INTEROP_CACHE'] ?? join(homedir(), '.cache', 'model-release-interop')
  const folder = join(cache, ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}

export const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('[notice]'))
    .at(-1)
    ?.trim() ?? 'unknown'

/** Options with their values, as arguments. */
export const listOptions = (values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values).flat()

/** What a program says its version is. */
export const versionOf = (command: string, ...args: readonly string[]): string =>
  /\d+(?:\.\d+)+/.exec(runTool({ command, args }).output)?.[0] ?? 'unknown'

/** A virtual environment with packages for Python. */
export interface PythonPackages {
  readonly python: string
  /** The path of a command that a package brought. */
  command(name: string): string
  /** Of a package, or why it is not there. */
  version(name: string): Found<string>
}

/**
 * @param requirements a file with one package a line
 * @returns why there is no Python; a single package that cannot be had is told by `version`
 */
export function installPython(folder: string, requirements: string): Found<PythonPackages> {
  const home = join(openCache(), folder)
  const command = (name: string): string =>
    join(home, WINDOWS ? 'Scripts' : 'bin', WINDOWS ? `${name}.exe` : name)
  const python = command('python')
  if (!existsSync(python)) {
    const made = runTool({
      command: WINDOWS ? 'python' : 'python3',
      args: ['-m', 'venv', home],
      timeout: INSTALL_TIMEOUT,
    })
    if (!made.isGood) return missing(`no virtual environment for Python: ${lastLine(made.output)}`)
  }
  const present = listPackages(python)
  const wanted = readFileSync(requirements, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
  const failures = new Map(
    wanted
      .filter((line) => !present.has(packageName(line)))
      .map((line) => [packageName(line), installPackage(python, line)] as const),
  )
  const versions = listPackages(python)
  return found({
    python,
    command,
    version(name) {
      const version = versions.get(name)
      return version === undefined
        ? missing(failures.get(name) ?? `${name} is not installed`)
        : found(version)
    },
  })
}

/** Name, without extras and version, as the package index compares it. */
const packageName = (line: string): string =>
  (line.split(/[ =<>[]/, 1)[0] ?? '').toLowerCase().replaceAll(/[-_.]+/g, '-')

function listPackages(python: string): ReadonlyMap<string, string> {
  const { output } = runTool({ command: python, args: ['-m', 'pip', 'list', '--format', 'freeze'] })
  return new Map(
    output
      .split(/\r?\n/)
      .map((line) => line.split('=='))
      .map(([name = '', version = '']) => [packageName(name), version]),
  )
}

/** @returns the reason when it failed, else an empty text */
function installPackage(python: string, requirement: string): string {
  const { isGood, output } = runTool({
    command: python,
    args: ['-m', 'pip', 'install', '-q', '--prefer-binary', requirement],
    timeout: INSTALL_TIMEOUT,
  })
  return isGood ? '' : lastLine(output)
}

/** Compiles a command from its public module. @returns its path */
export function installGo(name: string, module: string, version: string): Found<string> {
  const command = goCommand(name)
  if (existsSync(command)) return found(command)
  const { isGood, output } = runTool({
    command: 'go',
    args: ['install', `${module}@${version}`],
    env: { GOBIN: openCache('go') },
    timeout: INSTALL_TIMEOUT,
  })
  return isGood ? found(command) : missing(describeGo(output))
}

/** Compiles a program of ours that uses a public module, in a module of its own. @returns its path */
export function buildGo(name: string, source: string, requires: string): Found<string> {
  const command = goCommand(name)
  const cwd = openCache('go-modules', name)
  const copy = join(cwd, 'main.go')
  const text = readFileSync(source, 'utf8')
  if (existsSync(command) && existsSync(copy) && readFileSync(copy, 'utf8') === text)
    return found(command)
  const steps = [
    ...(existsSync(join(cwd, 'go.mod')) ? [] : [['mod', 'init', name]]),
    ['get', requires],
    ['mod', 'tidy'],
    ['build', '-o', command, '.'],
  ]
  writeFileSync(copy, text)
  for (const args of steps) {
    const { isGood, output } = runTool({ command: 'go', args, cwd, timeout: INSTALL_TIMEOUT })
    if (isGood) continue
    rmSync(command, { force: true })
    return missing(`go ${args.join(' ')}: ${describeGo(output)}`)
  }
  return found(command)
}

const goCommand = (name: string): string => join(openCache('go'), WINDOWS ? `${name}.exe` : name)

const describeGo = (output: string): string =>
  output.includes('ENOENT') ? 'there is no Go to compile it with' : lastLine(output)

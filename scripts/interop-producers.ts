import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What one tool made of its turn. */
export interface Produced {
  readonly producer: string
  readonly status: 'ok' | 'skipped' | 'failed'
  readonly reason: string
}

export interface Production {
  readonly folder: string
  readonly produced: readonly Produced[]
  /** What could not be installed, with the reason. */
  readonly missing: readonly (readonly [string, string])[]
}

const SCRIPTS = join(import.meta.dirname, 'producers')
const SECOND = 1000
const INSTALL_TIMEOUT = 10 * 60 * SECOND
const WRITE_TIMEOUT = 5 * 60 * SECOND

/**
 * Lets real tools write files, in a virtual environment that is kept in `INTEROP_CACHE` (else the user's cache) for
 * the next time.
 * @returns `null` and why when there is no Python
 */
export function produceSamples(): Production | string {
  const cache = process.env['INTEROP_CACHE'] ?? join(homedir(), '.cache', 'model-release-interop')
  mkdirSync(cache, { recursive: true })
  const python = join(cache, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin', 'python')
  if (!existsSync(python)) {
    const made = spawnSync(systemPython, ['-m', 'venv', join(cache, 'venv')], { encoding: 'utf8' })
    if (made.status !== 0)
      return `no virtual environment: ${made.error?.message ?? lastLine(made.stderr + made.stdout)}`
  }
  const present = listInstalled(python)
  const missing = readRequirements()
    .filter((requirement) => !present.has(packageName(requirement)))
    .flatMap((requirement) => install(python, requirement))
  const folder = join(cache, 'samples')
  const produced = write(python, folder, []).map((one) =>
    one.producer === 'torch' && one.status === 'skipped' ? systemTorch(folder, one) : one,
  )
  return { folder, produced, missing }
}

const systemPython = process.platform === 'win32' ? 'python' : 'python3'

/** Its package brings gigabytes of CUDA with it, so one that the system has already is taken. */
function systemTorch(folder: string, own: Produced): Produced {
  const found = [systemPython, '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-c', 'import torch'], { timeout: WRITE_TIMEOUT }).status === 0,
  )
  return found === undefined ? own : (write(found, folder, ['torch'])[0] ?? own)
}

function readRequirements(): readonly string[] {
  const text = readFileSync(join(SCRIPTS, 'requirements.txt'), 'utf8')
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
}

const packageName = (line: string): string =>
  (line.split(/[ =]/, 1)[0] ?? '').toLowerCase().replaceAll('_', '-')

function listInstalled(python: string): ReadonlySet<string> {
  const { stdout } = spawnSync(python, ['-m', 'pip', 'list', '--format', 'freeze'], {
    encoding: 'utf8',
  })
  return new Set(stdout.split(/\r?\n/).map(packageName))
}

/** One at a time, so that one which cannot be had leaves the others. */
function install(python: string, requirement: string): readonly (readonly [string, string])[] {
  const [name = '', ...options] = requirement.split(' ')
  const { status, stderr, error } = spawnSync(
    python,
    ['-m', 'pip', 'install', '-q', '--prefer-binary', ...options, name],
    { encoding: 'utf8', timeout: INSTALL_TIMEOUT },
  )
  return status === 0 ? [] : [[name, error?.message ?? lastLine(stderr)]]
}

function write(python: string, folder: string, producers: readonly string[]): readonly Produced[] {
  const { stdout, stderr } = spawnSync(
    python,
    ['-B', join(SCRIPTS, 'write-samples.py'), folder, ...producers],
    { encoding: 'utf8', timeout: WRITE_TIMEOUT },
  )
  const lines = stdout.split(/\r?\n/).filter((line) => line.startsWith('{'))
  if (lines.length === 0) throw new Error(`write-samples.py: ${stderr}`)
  return lines.map((line) => parseProduced(JSON.parse(line)))
}

function parseProduced(line: unknown): Produced {
  if (isProduced(line)) return line
  throw new TypeError(`write-samples.py printed ${JSON.stringify(line)}`)
}

const isProduced = (line: unknown): line is Produced =>
  typeof line === 'object' && line !== null && 'producer' in line && 'status' in line

const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('[notice]'))
    .at(-1) ?? 'unknown'

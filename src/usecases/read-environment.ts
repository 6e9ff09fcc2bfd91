import { ReleaseError } from '../domain/errors.ts'
import type { Environment } from '../domain/manifest.ts'
import type { Capture } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import type { Machine } from '../ports/machine.ts'
import { collectAll, within } from './collect-all.ts'

/** What is looked for at the top of the workspace when nobody names anything. */
const LOCK_FILES = [
  'requirements*.txt',
  'poetry.lock',
  'uv.lock',
  'pdm.lock',
  'pylock*.toml',
  'conda-lock.yml',
  'environment.yml',
  'Pipfile.lock',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'Cargo.lock',
  'go.sum',
  'renv.lock',
]

const CONTAINER = /^(?:container:|docker:\/\/)?([^\s@]+@sha256:[0-9a-f]{64})$/
const MAX_LOCK_FILES = 100
const MAX_LOCK_BYTES = 64 * 1024 * 1024

interface EnvironmentPorts {
  readonly capture: Capture
  readonly machine: Machine
  readonly log: Log
}

/**
 * What the model was trained with: runner, runtimes, container, graphics processors and lock files.
 * @param runner what the runner says of itself
 * @param lines of the input `environment`: lock files or globs, and container images by digest
 * @throws ReleaseError with every line that names nothing
 */
export async function readEnvironment(
  runner: Environment['runner'],
  lines: readonly string[],
  ports: EnvironmentPorts,
): Promise<Environment> {
  const containers = lines.flatMap((line) => CONTAINER.exec(line)?.[1] ?? [])
  const patterns = lines.filter((line) => !CONTAINER.test(line))
  const [container, second] = containers
  if (second !== undefined)
    throw new ReleaseError(
      'INPUT_INVALID',
      `environment: two container images, ${container} and ${second}. Name the one that trained the model.`,
    )
  const [lockfiles, facts] = await Promise.all([
    patterns.length > 0 ? readNamed(patterns, ports) : findLockFiles(ports),
    ports.machine.read(),
  ])
  return {
    runner,
    runtimes: facts.runtimes,
    ...(container === undefined ? {} : { container }),
    ...(facts.gpus.length === 0 ? {} : { gpus: facts.gpus }),
    lockfiles,
  }
}

type LockFiles = Environment['lockfiles']

async function readNamed(
  patterns: readonly string[],
  { capture }: EnvironmentPorts,
): Promise<LockFiles> {
  const read = await collectAll(patterns, (pattern) =>
    within('environment', () => {
      if (/@sha256:|^(?:container|docker):/.test(pattern))
        throw new ReleaseError(
          'INPUT_INVALID',
          `"${pattern}" is no image by digest. Write IMAGE@sha256: and 64 hexadecimal digits.`,
        )
      return hashAll([pattern], capture)
    }),
  )
  return unique(read.flat())
}

/** Nobody asked for these, so one that cannot be read only is not recorded. */
async function findLockFiles({ capture, log }: EnvironmentPorts): Promise<LockFiles> {
  const found: LockFiles[number][] = []
  for (const pattern of LOCK_FILES) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- a handful of small files
      found.push(...(await hashAll([pattern], capture)))
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      if (error.code !== 'FILE_MISSING') log.warning(`environment: ${error.message}`)
    }
  }
  return unique(found)
}

async function hashAll(patterns: readonly string[], capture: Capture): Promise<LockFiles> {
  const { files } = capture.select(patterns, MAX_LOCK_FILES)
  return await collectAll(files, async (file) => {
    if (file.size > MAX_LOCK_BYTES)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `"${file.path}" has ${file.size} bytes, too many for a lock file.`,
      )
    return { path: file.path, sha256: await capture.hash(file) }
  })
}

const unique = (files: LockFiles): LockFiles => [
  ...new Map(files.map((file) => [file.path, file])).values(),
]

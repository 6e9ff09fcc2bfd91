import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Checkout } from '../ports/checkout.ts'
import type { Log } from '../ports/log.ts'

const run = promisify(execFile)
const TIMEOUT_MS = 60_000
const MAX_OUTPUT_BYTES = 1024 * 1024
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** The checkout in a folder, asked through the `git` command. */
export function gitCheckout(folder: string, log: Log): Checkout {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', [...SAFE, '-C', folder, ...args], {
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
      windowsHide: true,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    })
    return stdout
  }
  const ask = async (...args: readonly string[]): Promise<string> => (await git(...args)).trim()
  return {
    async read() {
      try {
        const commit = await ask('rev-parse', '--verify', 'HEAD')
        if (!COMMIT.test(commit)) return undefined
        return { commit, dirty: await isDirty(ask), origin: await readOrigin(ask) }
      } catch (error) {
        log.debug(`git: ${error instanceof Error ? error.message : String(error)}`)
        return undefined
      }
    },
    async listTracked(paths) {
      // A pathspec without a name is the whole folder.
      const named = paths.filter((path) => path !== '')
      if (named.length === 0) return []
      try {
        const listed = await git('--literal-pathspecs', 'ls-files', '-z', '--', ...named)
        const tracked = new Set(listed.split('\0'))
        return named.filter((path) => tracked.has(path))
      } catch (error) {
        log.debug(`git: ${error instanceof Error ? error.message : String(error)}`)
        return []
      }
    },
  }
}

/**
 * `OWNER/NAME` of the checkout's origin; `null` when there is none, or git does not trust the folder. Only a value is read:
 * in a folder of somebody else, more than that could start programs that its configuration names.
 */
export async function findOrigin(folder: string): Promise<string | null> {
  try {
    const { stdout } = await run(
      'git',
      ['-C', folder, 'config', '--local', '--get', 'remote.origin.url'],
      { timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true, env: QUIET },
    )
    return parseOrigin(stdout.trim())
  } catch {
    return null
  }
}

const parseOrigin = (url: string): string | null =>
  /[:/]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null

/** Nothing is fetched, whatever the checkout says. */
export const QUIET = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' } as const

// A checkout's own configuration may name programs to start, and another user may own a container's workspace.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'] as const

async function readOrigin(
  git: (...args: readonly string[]) => Promise<string>,
): Promise<string | null> {
  try {
    const url = await git('remote', 'get-url', 'origin')
    return parseOrigin(url)
  } catch {
    return null
  }
}

async function isDirty(git: (...args: readonly string[]) => Promise<string>): Promise<boolean> {
  try {
    const changes = await git('status', '--porcelain', '--untracked-files=no')
    return changes !== ''
  } catch (error) {
    // More output than the limit is many changes, not none.
    if (
      error instanceof Error &&
      'code' in error &&
      error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
    )
      return true
    throw error
  }
}

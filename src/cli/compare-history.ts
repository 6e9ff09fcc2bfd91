import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { QUIET } from '../adapters/git-checkout.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { History } from '../ports/history.ts'

const run = promisify(execFile)
const TIMEOUT_MS = 60_000
const MAX_OUTPUT_BYTES = 1024 * 1024
/** Commits of one page, as GitHub has them. */
const PAGE = 100
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * Ancestry as the checkout itself knows it: its commits need not be on GitHub. Nothing is fetched.
 * What a shallow checkout does not have is no answer: its methods throw INPUT_INVALID then.
 * @param folder `null`: there is no checkout, and every version counts as an ancestor
 */
export function checkoutHistory(folder: string | null): History {
  if (folder === null) return EVERYTHING
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', [...SAFE, '-C', folder, ...args], {
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
      windowsHide: true,
      env: { ...QUIET, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    })
    return stdout.trim()
  }
  const refuseShallow = async (): Promise<void> => {
    if ((await git('rev-parse', '--is-shallow-repository')) === 'true')
      throw new ReleaseError('INPUT_INVALID', SHALLOW)
  }
  return {
    ...NO_PULLS,
    async readMergeBase(base, head) {
      if (base === head) return head
      try {
        return await git('merge-base', '--', base, head)
      } catch (error) {
        await refuseShallow()
        throw error
      }
    },
    async listAncestors(from, page) {
      if (!COMMIT.test(from)) return []
      const skip = `--skip=${(page - 1) * PAGE}`
      const lines = await git('rev-list', `--max-count=${PAGE}`, skip, from)
      if (lines !== '') return lines.split('\n')
      await refuseShallow()
      return []
    },
    async isAncestor(ancestor, commit) {
      try {
        await git('merge-base', '--is-ancestor', '--', `${ancestor}^{commit}`, commit)
        return true
      } catch {
        // Not an ancestor, or a commit that this checkout does not have: for good, unless it is shallow.
        await refuseShallow()
        return false
      }
    },
  }
}

const SHALLOW =
  'This is a shallow checkout, so nobody can tell which versions its commit descends from. ' +
  'Fetch the whole history (fetch-depth: 0 for actions/checkout, git fetch --unshallow elsewhere), or name the version to compare with.'

// As for every question to a checkout: its own configuration may name programs to start.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'] as const

/** Only GitHub knows which pull requests brought a commit. */
const NO_PULLS: Pick<History, 'listPulls'> = { listPulls: () => Promise.resolve([]) }

const EVERYTHING: History = {
  ...NO_PULLS,
  readMergeBase: (_base, head) => Promise.resolve(head),
  // A page that has no version's commit and is not the last: so each version is asked for.
  listAncestors: (from) => Promise.resolve([from]),
  isAncestor: () => Promise.resolve(true),
}

import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { GithubClient } from '../adapters/github-client.ts'
import { githubFiles } from '../adapters/github-history.ts'
import { isInside, parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ConnectFacts } from './connect.ts'
import type { Job } from './job.ts'

/**
 * Where a trust configuration lies on the disk. On a pull request one of the repository comes from the base commit, as
 * gates and signers do: whoever writes it decides which certificates vouch for the baseline.
 */
export async function locateTrust(
  path: string,
  job: Job,
  { base, scratch }: Pick<ConnectFacts, 'base' | 'scratch'>,
  client: GithubClient,
): Promise<string> {
  const workspace = resolveWorkspace(job.workspace)
  const absolute = resolve(workspace, path)
  if (base === null || !isInside(workspace, absolute)) return absolute
  const file = parseWorkspacePath(workspace, path)
  const text = await githubFiles(client).read(file, base, MAX_TRUST_BYTES)
  if (text === undefined)
    throw new ReleaseError(
      'CONFIG_INVALID',
      `sigstore-instance: the base branch has no ${file} at ${base.slice(0, 8)}. Merge the file first; a pull request does ` +
        'not bring its own trust.',
    )
  const copy = join(scratch, 'trust-config.json')
  await writeFile(copy, text)
  return copy
}

const MAX_TRUST_BYTES = 1024 * 1024

import { readDefaultBranch } from '../adapters/github-history.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { Configs } from '../usecases/read-config.ts'
import type { Connections } from './connect.ts'
import type { RepositoryEvent } from './event.ts'
import type { Job } from './job.ts'
import { buildSigners } from './settings.ts'

/** Who may have signed the versions that this run believes. */
export async function readSigners(
  configs: Configs,
  repository: RepositoryEvent,
  job: Job,
  { client, publicKey }: Connections,
): Promise<readonly TrustedSigner[]> {
  const defaultBranch =
    (configs.signers === null ? repository.defaultBranch : '') ?? (await readDefaultBranch(client))
  return buildSigners(configs, {
    serverUrl: job.repository.serverUrl,
    repository: job.repository.name,
    defaultBranch,
    publicKey,
  })
}

import { pinRepository } from '../domain/pin-repository.ts'
import type { RepositoryFacts, TrustedSigner } from '../domain/signer-policy.ts'
import { buildDefaultSigner } from '../domain/signer-policy.ts'
import type { ConfigPorts, ConfigRequest } from './read-config.ts'
import { readConfigs } from './read-config.ts'

export interface SignersRequest {
  /** Named by hand; they alone count then. */
  readonly named: readonly TrustedSigner[]
  readonly config: ConfigRequest
  /** URL of the repository whose version is verified, where it is known. */
  readonly of: string | null
  /** Asked when neither a hand nor the configuration names a signer; `null` when nobody knows a repository. */
  readonly repository: () => Promise<RepositoryFacts | null>
}

export interface ChosenSigners {
  readonly signers: readonly TrustedSigner[]
  /** On whose word, for people. */
  readonly origin: string
}

/**
 * Whom the consumer trusts: the signers named by hand, else those of the configuration in the consumer's own checkout, else
 * the workflows of the repository that is asked, on its default branch. Nothing of it comes from the version that is verified.
 * @returns `null` when nobody says whom to trust
 * @throws CONFIG_INVALID, FILE_MISSING
 */
export async function chooseSigners(
  { named, config, of, repository }: SignersRequest,
  ports: ConfigPorts,
): Promise<ChosenSigners | null> {
  const pin = (signers: readonly TrustedSigner[]) =>
    signers.flatMap((signer) => pinRepository(signer, of))
  if (named.length > 0) return { signers: pin(named), origin: 'the signers that were named' }
  const { signers, policyPlace } = await readConfigs(config, ports)
  if (signers !== null)
    return { signers: pin(signers), origin: `trust.signers of ${policyPlace ?? config.file}` }
  const facts = await repository()
  if (facts === null) return null
  return {
    signers: [buildDefaultSigner(facts)],
    origin: `the default: workflows of ${facts.repository} on ${facts.defaultBranch}`,
  }
}

import { ReleaseError } from '../domain/errors.ts'
import type { RegistryState } from '../domain/registry.ts'
import type { Log } from '../ports/log.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { ListedStage } from '../render/list-text.ts'
import type { ReadRegistryPorts } from './read-registry.ts'
import { readRegistry } from './read-registry.ts'

/** What the signed events of a model say, for a list. */
export interface FoundStages {
  /** By name; of one stage the largest share first. */
  readonly stages: readonly ListedStage[]
  readonly versions: RegistryState['versions']
}

/**
 * The stages of a model. `undefined` when nobody says whom to trust, and when the events cannot be read or believed: that is
 * said, since a list is of use without them.
 */
export async function findStages(
  model: string,
  signers: readonly TrustedSigner[] | null,
  ports: ReadRegistryPorts & { readonly log: Log },
): Promise<FoundStages | undefined> {
  if (signers === null) return undefined
  try {
    const { state } = await readRegistry({ model, signers }, ports)
    return { stages: listStages(state), versions: state.versions }
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    ports.log.warning(`The stages of ${model} are not known: ${error.message}`)
    return undefined
  }
}

const listStages = ({ stages }: RegistryState): readonly ListedStage[] =>
  [...stages]
    .flatMap(([stage, holders]) =>
      holders.map(({ version, share, shadow }) => ({ stage, version, share: shadow ? 0 : share })),
    )
    .toSorted((left, right) => compareText(left.stage, right.stage) || right.share - left.share)

const compareText = (left: string, right: string): number => {
  if (left === right) return 0
  return left < right ? -1 : 1
}

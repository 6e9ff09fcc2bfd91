import { ReleaseError } from './errors.ts'

/** Who certifies a run's signature. */
export type InstanceKind = 'public-good' | 'github' | 'file'

export interface InstanceQuestion {
  /** The input `sigstore-instance`: `auto`, `public-good`, `github`, or a path. */
  readonly input: string
  /** Of the repository: `public`, `private` or `internal`; `null` when it is not known. */
  readonly visibility: string | null
  /** Of the host that runs the job, for instance `https://github.com`. */
  readonly serverUrl: string
}

export interface InstanceDecision {
  readonly kind: InstanceKind
  /** What the user has to know before anything is signed. */
  readonly warning?: string
}

/**
 * Which Sigstore instance a run signs with. What the public instance certifies stands in public logs for good, so nothing
 * but a repository that is known to be public goes there by itself.
 * @throws CONFIG_INVALID where there is no such instance
 */
export function chooseInstanceKind(question: InstanceQuestion): InstanceDecision {
  const { input, serverUrl, visibility } = question
  if (input !== 'auto' && input !== 'github' && input !== 'public-good') return { kind: 'file' }
  const tenant = isTenant(serverUrl, input)
  if (input === 'github') return { kind: 'github' }
  // "public" on a tenant's own host does not mean that the world may read it.
  const open = visibility === 'public' && !tenant
  if (input === 'auto') return { kind: open ? 'public-good' : 'github' }
  return open
    ? { kind: 'public-good' }
    : { kind: 'public-good', warning: describeDisclosure(visibility) }
}

/** Whether the host is below ghe.com, rather than github.com. */
function isTenant(serverUrl: string, input: string): boolean {
  const host = URL.parse(serverUrl)?.host ?? ''
  if (host.endsWith('.ghe.com')) return true
  return host === 'github.com' ? false : refuseServer(input, serverUrl)
}

function describeDisclosure(visibility: string | null): string {
  const known = visibility === null ? 'of unknown visibility' : visibility
  return (
    `sigstore-instance: public-good, but the repository is ${known}. The certificate goes to public logs, where anybody ` +
    'can read it for good and nobody can remove it: the name of the repository and of its owner with their ids, the path ' +
    'of the workflow, branch or tag, commit, event, and the address of the run. The manifest does not go there, only its ' +
    'digest. To keep all of that private use "auto" or "github".'
  )
}

function refuseServer(input: string, serverUrl: string): never {
  throw new ReleaseError(
    'CONFIG_INVALID',
    `sigstore-instance: ${input} cannot sign on ${serverUrl}: only github.com and hosts below ghe.com have an instance that ` +
      'takes their identity tokens. Name a file with the trust configuration of your own Sigstore (sigstore-instance: a file), ' +
      'or sign with a key (signing: key).',
  )
}

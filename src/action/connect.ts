import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { actionsLog } from '../adapters/actions-log.ts'
import type { GithubClient } from '../adapters/github-client.ts'
import { githubFiles } from '../adapters/github-history.ts'
import { isInside, parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import { githubClient } from '../adapters/github-client.ts'
import { oidcToken } from '../adapters/oidc-token.ts'
import type { SigstoreChoice, SigstoreInstance } from '../adapters/sigstore-instance.ts'
import { readSigstoreInstance } from '../adapters/sigstore-instance.ts'
import { keySigner } from '../adapters/sigstore-key-signer.ts'
import { keylessSigner } from '../adapters/sigstore-keyless-signer.ts'
import { sigstoreVerifier } from '../adapters/sigstore-verifier.ts'
import { maskSecret } from '../adapters/workflow-command.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Signer } from '../ports/signer.ts'
import type { Verifier } from '../ports/verifier.ts'
import type { Inputs } from './inputs.ts'
import type { Env, Job } from './job.ts'

/** The outside world of one run. */
export interface Connections {
  readonly log: Log
  readonly client: GithubClient
  readonly verifier: Verifier
  readonly instance: () => Promise<SigstoreInstance>
  /** PEM of the key that the run was given; also on a pull request, where nothing is signed with it. */
  readonly publicKey: string | null
}

export interface ConnectFacts {
  /** `public`, `private`, `internal`, or `null` when the event does not say. */
  readonly visibility: string | null
  /** Base commit of the pull request; `null` outside of one. */
  readonly base: string | null
  /** An existing folder for files of this run. */
  readonly scratch: string
}

/** @throws INPUT_INVALID for a key of another kind */
export function connect(inputs: Inputs, job: Job, facts: ConnectFacts): Connections {
  const log = actionsLog()
  maskSecret(inputs.token)
  const client = githubClient(
    { apiUrl: job.apiUrl, token: inputs.token, owner: job.owner, repo: job.repo },
    log,
  )
  let instance: Promise<SigstoreInstance> | undefined
  const readInstance = (): Promise<SigstoreInstance> => {
    instance ??= chooseInstance(inputs, job, facts, client).then(readSigstoreInstance)
    return instance
  }
  return {
    log,
    client,
    verifier: sigstoreVerifier(readInstance),
    instance: readInstance,
    publicKey: inputs.signingKey === null ? null : readKey(inputs.signingKey).publicKey,
  }
}

async function chooseInstance(
  inputs: Inputs,
  job: Job,
  facts: ConnectFacts,
  client: GithubClient,
): Promise<SigstoreChoice> {
  const github: SigstoreChoice = {
    kind: 'github',
    serverUrl: job.repository.serverUrl,
    token: inputs.token,
  }
  if (inputs.sigstoreInstance === 'github') return github
  if (inputs.sigstoreInstance === 'public-good') return { kind: 'public-good' }
  // The certificate names repository, workflow and commit in a public log: only for what is public anyway.
  if (inputs.sigstoreInstance === 'auto')
    return facts.visibility === 'public' ? { kind: 'public-good' } : github
  return { kind: 'file', path: await locateTrust(inputs.sigstoreInstance, job, facts, client) }
}

/**
 * Where a trust configuration lies on the disk. On a pull request one of the repository comes from the base commit, as
 * gates and signers do: whoever writes it decides which certificates vouch for the baseline.
 */
async function locateTrust(
  path: string,
  job: Job,
  { base, scratch }: ConnectFacts,
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

/** The signer that the inputs ask for; `null` when they ask for none. */
export async function chooseSigner(
  inputs: Inputs,
  env: Env,
  connections: Connections,
): Promise<Signer | null> {
  if (inputs.signing === 'none') {
    connections.log.warning(
      'signing: none. This version will be UNSIGNED: nobody can tell who made it, and no pull request can use it ' +
        'as a baseline.',
    )
    return null
  }
  const token = oidcToken(env, maskSecret)
  if (inputs.signing !== 'key' && token !== undefined)
    return keylessSigner(await connections.instance(), token)
  if (inputs.signing !== 'keyless' && inputs.signingKey !== null) return readKey(inputs.signingKey)
  throw new ReleaseError(
    'INPUT_INVALID',
    inputs.signing === 'keyless'
      ? 'signing: keyless signing needs an OIDC token. Add "id-token: write" under "permissions:" of the job.'
      : 'signing: there is neither an OIDC token nor a key. Add "id-token: write" under "permissions:" of the job, or ' +
          'pass a private key as signing-key.',
  )
}

function readKey(pem: string): ReturnType<typeof keySigner> {
  for (const line of pem.split(/\r?\n|\\n/)) {
    if (line.trim() !== '' && !line.startsWith('-----')) maskSecret(line.trim())
  }
  try {
    return keySigner(pem)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError(error.code, `signing-key: ${error.message}`)
  }
}

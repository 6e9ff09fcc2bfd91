import { isAbsolute, join } from 'node:path'
import { actionsLog } from '../adapters/actions-log.ts'
import type { GithubClient } from '../adapters/github-client.ts'
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
}

/** @throws INPUT_INVALID for a key of another kind */
export function connect(inputs: Inputs, job: Job, facts: ConnectFacts): Connections {
  const log = actionsLog()
  maskSecret(inputs.token)
  let instance: Promise<SigstoreInstance> | undefined
  const readInstance = (): Promise<SigstoreInstance> => {
    instance ??= readSigstoreInstance(chooseInstance(inputs, job, facts))
    return instance
  }
  return {
    log,
    client: githubClient(
      { apiUrl: job.apiUrl, token: inputs.token, owner: job.owner, repo: job.repo },
      log,
    ),
    verifier: sigstoreVerifier(readInstance),
    instance: readInstance,
    publicKey: inputs.signingKey === null ? null : readKey(inputs.signingKey).publicKey,
  }
}

function chooseInstance(inputs: Inputs, job: Job, facts: ConnectFacts): SigstoreChoice {
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
  const path = inputs.sigstoreInstance
  return { kind: 'file', path: isAbsolute(path) ? path : join(job.workspace, path) }
}

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

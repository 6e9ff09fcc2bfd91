import { actionsLog } from '../adapters/actions-log.ts'
import type { GithubClient } from '../adapters/github-client.ts'
import { githubClient } from '../adapters/github-client.ts'
import { oidcToken } from '../adapters/oidc-token.ts'
import { certificateTrust } from '../adapters/sigstore-certificate-trust.ts'
import type {
  CertificateTrust,
  SigstoreChoice,
  SigstoreInstance,
} from '../adapters/sigstore-instance.ts'
import { readSigstoreInstance } from '../adapters/sigstore-instance.ts'
import { keySigner } from '../adapters/sigstore-key-signer.ts'
import { keylessSigner } from '../adapters/sigstore-keyless-signer.ts'
import { sigstoreVerifier } from '../adapters/sigstore-verifier.ts'
import { maskSecret } from '../adapters/workflow-command.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { InstanceDecision } from '../domain/sigstore-choice.ts'
import { chooseInstanceKind } from '../domain/sigstore-choice.ts'
import type { Log } from '../ports/log.ts'
import type { Signer } from '../ports/signer.ts'
import type { Verifier } from '../ports/verifier.ts'
import type { Inputs } from './inputs.ts'
import type { Env, Job } from './job.ts'
import { locateTrust } from './locate-trust.ts'

/** The outside world of one run. */
export interface Connections {
  readonly log: Log
  readonly client: GithubClient
  readonly verifier: Verifier
  readonly instance: () => Promise<SigstoreInstance>
  /** Which instance that is. @throws CONFIG_INVALID where there is none */
  readonly decide: () => InstanceDecision
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

/** What a connection depends on. */
export type ConnectInputs = Pick<
  Inputs,
  'token' | 'sigstoreInstance' | 'signingKey' | 'signingKeyPassphrase'
>

/** @throws INPUT_INVALID for a key of another kind, or one that its passphrase does not open */
export function connect(inputs: ConnectInputs, job: Job, facts: ConnectFacts): Connections {
  const log = actionsLog()
  maskSecret(inputs.token)
  const client = githubClient(
    { apiUrl: job.apiUrl, token: inputs.token, owner: job.owner, repo: job.repo },
    log,
  )
  let instance: Promise<SigstoreInstance> | undefined
  const decide = (): InstanceDecision =>
    chooseInstanceKind({
      input: inputs.sigstoreInstance,
      visibility: facts.visibility,
      serverUrl: job.repository.serverUrl,
    })
  const readInstance = async (): Promise<SigstoreInstance> => {
    instance ??= chooseInstance(decide(), inputs, job, facts, client).then((choice) =>
      readSigstoreInstance(choice),
    )
    return await instance
  }
  return {
    log,
    client,
    verifier: sigstoreVerifier(chooseTrust(inputs, job, readInstance)),
    instance: readInstance,
    decide,
    publicKey: readKey(inputs)?.publicKey ?? null,
  }
}

/** Older versions may have been signed through the other instance, when the repository was not yet public, or still was. */
function chooseTrust(
  inputs: ConnectInputs,
  { repository: { serverUrl } }: Job,
  instance: () => Promise<SigstoreInstance>,
): CertificateTrust {
  return inputs.sigstoreInstance === 'auto'
    ? certificateTrust({ kind: 'auto', serverUrl, token: inputs.token }, false)
    : instance
}

async function chooseInstance(
  { kind }: InstanceDecision,
  inputs: ConnectInputs,
  job: Job,
  facts: ConnectFacts,
  client: GithubClient,
): Promise<SigstoreChoice> {
  if (kind === 'file')
    return { kind, path: await locateTrust(inputs.sigstoreInstance, job, facts, client) }
  return kind === 'github'
    ? { kind, serverUrl: job.repository.serverUrl, token: inputs.token }
    : { kind }
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
  if (inputs.signing !== 'key' && token !== undefined) {
    const { warning } = connections.decide()
    if (warning !== undefined) connections.log.warning(warning)
    return keylessSigner(await connections.instance(), token)
  }
  const key = inputs.signing === 'keyless' ? null : readKey(inputs)
  if (key !== null) return key
  throw new ReleaseError(
    'INPUT_INVALID',
    inputs.signing === 'keyless'
      ? 'signing: keyless signing needs an OIDC token. Add "id-token: write" under "permissions:" of the job.'
      : 'signing: there is neither an OIDC token nor a key. Add "id-token: write" under "permissions:" of the job, or ' +
          'pass a private key as signing-key.',
  )
}

/** The signer of the key that the run was given; `null` without one. */
function readKey({
  signingKey,
  signingKeyPassphrase,
}: ConnectInputs): ReturnType<typeof keySigner> | null {
  // Before anything reads them: whatever goes wrong from here on is logged without them.
  if (signingKeyPassphrase !== null) maskPassphrase(signingKeyPassphrase)
  if (signingKey === null) return null
  maskKey(signingKey)
  try {
    return keySigner(signingKey, signingKeyPassphrase ?? undefined)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError(error.code, `signing-key: ${error.message}`)
  }
}

/** The runner compares line by line, so each line of a secret is one of its own. */
function maskPassphrase(passphrase: string): void {
  const lines = passphrase.split(/\r?\n/).map((line) => line.trim())
  for (const secret of new Set([passphrase, ...lines])) maskSecret(secret)
}

/** Without the lines that every key has. A secret store may have turned the line breaks into `\n` or spaces. */
function maskKey(pem: string): void {
  const bare = pem.replaceAll(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, ' ')
  for (const piece of bare.split(/\s+|\\r|\\n/)) {
    if (piece.length >= MIN_MASKED) maskSecret(piece)
  }
}

/** Shorter pieces of a damaged text give nothing away, and masked they would tear holes into every log. Characters. */
const MIN_MASKED = 8

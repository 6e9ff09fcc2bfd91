import { resolve } from 'node:path'
import { actionsLog } from '../adapters/actions-log.ts'
import { githubClient } from '../adapters/github-client.ts'
import type { GithubClient } from '../adapters/github-client.ts'
import {
  githubFiles,
  readDefaultBranch,
  readRepositoryIdentity,
} from '../adapters/github-history.ts'
import { githubRegistryLog } from '../adapters/github-registry-log.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { guardedCapture, refuseInside } from '../adapters/guarded-capture.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { releaseSource } from '../adapters/release-source.ts'
import type { TrustChoice } from '../adapters/sigstore-certificate-trust.ts'
import { certificateTrust } from '../adapters/sigstore-certificate-trust.ts'
import { sigstoreVerifier } from '../adapters/sigstore-verifier.ts'
import { maskSecret } from '../adapters/workflow-command.ts'
import { parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import type { ExpectedVersion } from '../domain/check-version.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { Log } from '../ports/log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { Verifier } from '../ports/verifier.ts'
import type { VersionSource } from '../ports/version-source.ts'
import { chooseSigners } from '../usecases/choose-signers.ts'
import { locateVersion } from '../usecases/locate-version.ts'
import { resolveSigners } from '../usecases/read-config.ts'
import { describePullRequestOrigin, parsePullRequestEvent } from './event.ts'
import { isNamedConfig } from './inputs.ts'
import type { Job } from './job.ts'
import { locateTrust } from './locate-trust.ts'
import { makeScratch } from './scratch.ts'
import type { VerifyInputs } from './verify-inputs.ts'

/** Which version is meant, and whom to trust: what the doors that read one have in common. */
export type TrustInputs = Pick<
  VerifyInputs,
  | 'model'
  | 'selector'
  | 'path'
  | 'repository'
  | 'signers'
  | 'minVersion'
  | 'maxAge'
  | 'digest'
  | 'knownHead'
  | 'sigstoreInstance'
  | 'config'
  | 'token'
>

/** A run that looks at a version, and by whose rules. */
export interface OpenContext {
  readonly inputs: TrustInputs
  readonly job: Job
  readonly log: Log
  /** Of the repository that published the version. */
  readonly client: GithubClient
  /** Of the repository in which this runs: its policy counts. */
  readonly own: GithubClient
  /** Where the policy is read; `null`: in the checkout. */
  readonly base: string | null
  readonly scratch: string
}

/**
 * Where the policy counts. On a pull request, whose author could write any, that is its base; in a run that follows another
 * one, which may go back to a pull request over any number of runs, the default branch, whatever is checked out.
 */
async function findBase(job: Job, payload: unknown, own: GithubClient): Promise<string | null> {
  const pull = parsePullRequestEvent(payload, job.repository.name)
  if (pull !== undefined) return pull.base
  const follows =
    job.event === 'workflow_run' || describePullRequestOrigin(job.event, payload) !== undefined
  return follows ? await readDefaultBranch(own) : null
}

/** On a pull request, whose author could write any policy, that of the base commit. */
export async function readSigners(context: OpenContext): Promise<readonly TrustedSigner[]> {
  const { inputs, job, log, client, own, scratch } = context
  const workspace = resolveWorkspace(job.workspace)
  const capture = localCapture(workspace, scratch)
  const { base } = context
  const file = parseWorkspacePath(workspace, inputs.config)
  refuseOwn(context, file, 'config')
  const files = githubFiles(own)
  const named = await resolveSigners(inputs.signers, async (path) => {
    const key = parseWorkspacePath(workspace, path)
    refuseOwn(context, key, 'signer')
    if (base !== null) return await files.read(key, base, MAX_KEY_BYTES)
    const [found] = (await capture.readTexts([key], MAX_KEY_BYTES)).files
    return found === undefined ? undefined : new TextDecoder().decode(found.bytes)
  })
  const chosen = await chooseSigners(
    {
      named,
      config: { file, named: isNamedConfig(inputs.config), base },
      of:
        inputs.path !== null && inputs.repository === null
          ? null
          : `${job.repository.serverUrl}/${client.owner}/${client.repo}`,
      repository: async () => ({
        serverUrl: job.repository.serverUrl,
        repository: `${client.owner}/${client.repo}`,
        ...(await readRepositoryIdentity(client)),
      }),
    },
    { capture: guardedCapture(capture, workspace, inputs.path), files },
  )
  if (chosen === null) throw new TypeError('the default always names a signer')
  log.info(`Trusting ${chosen.origin}.`)
  return chosen.signers
}

const MAX_KEY_BYTES = 16 * 1024

function refuseOwn({ inputs, job }: OpenContext, file: string, input: string): void {
  const workspace = resolveWorkspace(job.workspace)
  const folder = inputs.path === null ? null : resolve(workspace, inputs.path)
  refuseInside(folder, resolve(workspace, file), input)
}

async function chooseTrust(context: OpenContext): Promise<TrustChoice> {
  const { base, inputs, job, own, scratch } = context
  const { serverUrl } = job.repository
  const choice = inputs.sigstoreInstance
  if (choice === 'auto' || choice === 'github')
    return { kind: choice, serverUrl, token: inputs.token }
  if (choice === 'public-good') return { kind: choice }
  refuseOwn(context, choice, 'sigstore-instance')
  const facts = { base, scratch }
  return { kind: 'file', path: await locateTrust(choice, job, facts, own) }
}

/** Connects to the repository of the version and to our own, and masks the token. */
export async function openContext(
  inputs: TrustInputs,
  job: Job,
  payload: unknown,
): Promise<OpenContext> {
  const log = actionsLog()
  maskSecret(inputs.token)
  const [owner = '', repo = ''] = (inputs.repository ?? job.repository.name).split('/')
  const access = { apiUrl: job.apiUrl, token: inputs.token, owner, repo }
  const own = githubClient({ ...access, owner: job.owner, repo: job.repo }, log)
  return {
    inputs,
    job,
    log,
    client: githubClient(access, log),
    own,
    base: await findBase(job, payload, own),
    scratch: await makeScratch(job.temp),
  }
}

export async function openVerifier(context: OpenContext): Promise<Verifier> {
  return sigstoreVerifier(certificateTrust(await chooseTrust(context), false))
}

/** What the inputs ask for, before anything is looked up. */
export function expectVersion({ inputs, job }: OpenContext): ExpectedVersion {
  const { model, selector, minVersion, maxAge, digest, repository } = inputs
  return {
    model,
    version: selector.kind === 'version' ? selector.version : null,
    tag: null,
    digest,
    minVersion,
    maxAge,
    repository: repository === null ? null : `${job.repository.serverUrl}/${repository}`,
    yanked: null,
  }
}

export interface OpenedRelease {
  readonly source: VersionSource
  readonly expected: ExpectedVersion
  readonly release: Release
  readonly releases: ReleaseStore
}

/** @throws INPUT_INVALID when there is no such version, and what an event that is not genuine is refused with */
export async function openRelease(
  context: OpenContext,
  signers: readonly TrustedSigner[],
  verifier: Verifier,
): Promise<OpenedRelease> {
  const { inputs, job, client, log } = context
  const { model, selector, digest, knownHead } = inputs
  if (model === null) throw new TypeError('a release is looked up by the name of its model')
  const releases = githubReleases(client, log)
  const registry = githubRegistryLog(client, log)
  const ports = { releases, registry, verifier, log }
  const located = await locateVersion({ model, selector, knownHead }, signers, ports)
  return {
    source: releaseSource(located.release, releases),
    release: located.release,
    releases,
    expected: {
      ...expectVersion(context),
      ...located.expected,
      digest: digest ?? located.expected.digest,
      repository: `${job.repository.serverUrl}/${client.owner}/${client.repo}`,
    },
  }
}

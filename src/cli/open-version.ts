import { existsSync, realpathSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { directorySource } from '../adapters/directory-source.ts'
import { guardedCapture, refuseInside } from '../adapters/guarded-capture.ts'
import type { HashOptions } from '../adapters/hash-files.ts'
import { localCapture } from '../adapters/local-capture.ts'
import type { TrustChoice } from '../adapters/sigstore-certificate-trust.ts'
import { certificateTrust } from '../adapters/sigstore-certificate-trust.ts'
import { sigstoreVerifier } from '../adapters/sigstore-verifier.ts'
import { parseWorkspacePath } from '../adapters/workspace-path.ts'
import type { ExpectedVersion } from '../domain/check-version.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { RepositoryFacts, TrustedSigner } from '../domain/signer-policy.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import type { Log } from '../ports/log.ts'
import type { Verifier } from '../ports/verifier.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { VersionSource } from '../ports/version-source.ts'
import { chooseSigners } from '../usecases/choose-signers.ts'
import { resolveSigners } from '../usecases/read-config.ts'
import type { Env, RepositoryPlace } from './github-access.ts'
import { findRepository, noRepository, openGithub, readServer } from './github-access.ts'
import type { VerifyArguments } from './verify-arguments.ts'

export type OpenRequest = VerifyArguments & {
  /** Absolute. */
  readonly folder: string
  readonly env: Env
}

/** A version that lies ready to be verified, and by whose rules. */
export interface OpenVersion {
  readonly source: VersionSource
  readonly verifier: Verifier
  readonly signers: readonly TrustedSigner[]
  /** On whose word these are trusted. */
  readonly origin: string
  readonly expected: ExpectedVersion
  /** `null` for a directory. */
  readonly stored: StoredVersion | null
}

/** A version on GitHub, and where it was found. */
export interface StoredVersion {
  readonly release: Release
  readonly releases: ReleaseStore
}

const MAX_KEY_BYTES = 16 * 1024
const DEFAULT_CONFIG = '.github/model-release.yml'

/** @throws ReleaseError when it cannot be found, or when nobody says whom to trust */
export async function openVersion(
  request: OpenRequest,
  log: Log,
  onProgress?: HashOptions['onProgress'],
): Promise<OpenVersion> {
  const { env, folder } = request
  // A directory alone says nothing of a repository, and git takes its time to say which one this is.
  const isGuess = request.path !== null && request.repo === null
  const place = isGuess ? null : await findRepository(request.repo ?? undefined, folder, env)
  const { signers, origin } = await readSigners(request, place, log)
  const serverUrl = readServer(env)
  const verifier = sigstoreVerifier(
    certificateTrust(chooseTrust(request, serverUrl), request.offline),
  )
  const trust = { signers, origin, verifier }
  const expected = expect(request, serverUrl)
  if (request.path !== null)
    return {
      ...trust,
      expected,
      source: await openDirectory(request, request.path, onProgress),
      stored: null,
    }
  if (request.target === null || place === null) throw noRepository()
  return {
    ...trust,
    ...(await openRelease({ ...request, expected }, request.target, place, trust, log)),
  }
}

function chooseTrust(request: OpenRequest, serverUrl: string): TrustChoice {
  const { trustedRoot } = request
  return trustedRoot === null
    ? { kind: 'auto', serverUrl }
    : { kind: 'file', path: outsideOf(request, trustedRoot, '--trusted-root') }
}

function expect(request: OpenRequest, serverUrl: string): ExpectedVersion {
  const { target, repo, digest, minVersion, maxAge } = request
  return {
    model: target?.model ?? null,
    version: target?.selector.kind === 'version' ? target.selector.version : null,
    tag: null,
    digest,
    minVersion,
    maxAge,
    repository: repo === null ? null : `${serverUrl}/${repo}`,
    yanked: null,
  }
}

async function openRelease(
  {
    env,
    expected,
    knownHead,
  }: Pick<OpenRequest, 'env' | 'knownHead'> & Pick<OpenVersion, 'expected'>,
  target: ModelTarget,
  place: RepositoryPlace,
  { signers, verifier }: Pick<OpenVersion, 'signers' | 'verifier'>,
  log: Log,
): Promise<Pick<OpenVersion, 'source' | 'expected' | 'stored'>> {
  const client = await openGithub(place, env, log)
  // What talks to GitHub is loaded only for a release: a directory is verified without it.
  const [{ githubReleases }, { releaseSource }, { githubRegistryLog }, { locateVersion }] =
    await Promise.all([
      import('../adapters/github-releases.ts'),
      import('../adapters/release-source.ts'),
      import('../adapters/github-registry-log.ts'),
      import('../usecases/locate-version.ts'),
    ])
  const releases = githubReleases(client, log)
  const registry = githubRegistryLog(client, log)
  const located = await locateVersion({ ...target, knownHead }, signers, {
    releases,
    registry,
    verifier,
    log,
  })
  return {
    source: releaseSource(located.release, releases),
    stored: { release: located.release, releases },
    expected: {
      ...expected,
      ...located.expected,
      digest: expected.digest ?? located.expected.digest,
      repository: `${place.serverUrl}/${place.owner}/${place.repo}`,
    },
  }
}

async function openDirectory(
  { folder, manifest }: OpenRequest,
  path: string,
  onProgress: HashOptions['onProgress'],
): Promise<VersionSource> {
  return await directorySource(resolve(folder, path), {
    ...(manifest === null ? {} : { manifest: resolve(folder, manifest) }),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
}

async function readSigners(request: OpenRequest, place: RepositoryPlace | null, log: Log) {
  const { folder, config } = request
  const root = findRoot(folder)
  const absolute = outsideOf(
    request,
    config ?? join(root, DEFAULT_CONFIG),
    config === null ? DEFAULT_CONFIG : '--config',
  )
  // A policy may lie anywhere; the paths in it are from the top of its own checkout.
  const workspace = realpathSync(config === null ? root : findRoot(dirname(absolute)))
  const file = parseWorkspacePath(
    workspace,
    join(realFolder(dirname(absolute)), basename(absolute)),
  )
  const verified = request.path === null ? null : resolve(folder, request.path)
  const named = await resolveSigners(
    request.named,
    async (key) => await readKey(key, outsideOf(request, key, '--signer')),
  )
  const chosen = await chooseSigners(
    {
      named,
      config: { file, named: request.config !== null, base: null },
      of: nameRepository(request, place),
      repository: async () => await readRepositoryFacts(request, place, log),
    },
    {
      capture: guardedCapture(localCapture(workspace, workspace), workspace, verified),
      files: { read: async () => undefined },
    },
  )
  if (chosen !== null) return chosen
  throw new ReleaseError(
    'INPUT_INVALID',
    'Nothing says who may have signed this, and the version itself is no witness. Name --signer, or trust.signers in ' +
      `${DEFAULT_CONFIG} of the checkout you are in${request.offline ? '' : ', or --repo OWNER/NAME for the workflows of that repository'}.`,
  )
}

/** Of a directory only what was named: the checkout one happens to be in need not be the model's. */
function nameRepository(request: OpenRequest, place: RepositoryPlace | null): string | null {
  const isGuess = request.path !== null && request.repo === null
  return place === null || isGuess ? null : `${place.serverUrl}/${place.owner}/${place.repo}`
}

async function readKey(named: string, path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isFile() === true && stats.size <= MAX_KEY_BYTES) return await readFile(path, 'utf8')
  throw new ReleaseError(
    'FILE_MISSING',
    `--signer: ${JSON.stringify(named)} is no file with a public key. Correct the path; a key is a PEM file of at most ${MAX_KEY_BYTES} bytes.`,
  )
}

/** The default needs the name of the default branch. */
async function readRepositoryFacts(
  request: OpenRequest,
  place: RepositoryPlace | null,
  log: Log,
): Promise<RepositoryFacts | null> {
  if (place === null || request.offline) return null
  const { readRepositoryIdentity } = await import('../adapters/github-history.ts')
  const client = await openGithub(place, request.env, log)
  return {
    serverUrl: place.serverUrl,
    repository: `${place.owner}/${place.repo}`,
    ...(await readRepositoryIdentity(client)),
  }
}

/** The top of the checkout around a folder; the folder itself where there is none. */
function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

const outsideOf = ({ folder, path }: OpenRequest, file: string, option: string): string =>
  refuseInside(path === null ? null : resolve(folder, path), resolve(folder, file), option)

/** The folder need not be there: then no file is. */
const realFolder = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder)

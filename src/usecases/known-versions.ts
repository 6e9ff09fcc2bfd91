import { contentIdentity } from '../domain/build-manifest.ts'
import { isDeepEqual } from '../domain/deep-equal.ts'
import { digestOf } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { comparePaths } from '../domain/listing.ts'
import type { Manifest } from '../domain/manifest.ts'
import { compareVersions, isPrerelease, parseTag } from '../domain/version.ts'
import type { ReleaseStore, TagRef } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { Log } from '../ports/log.ts'
import type { Candidate } from './capture-candidate.ts'
import type { PublishRequest } from './publish-request.ts'
import type { PublishedVersion } from './read-version.ts'
import { isVersion, readUnsignedVersion, readVersion } from './read-version.ts'

/** A published version; `signer` is `null` when its signature could not be checked. */
export type KnownVersion = Omit<PublishedVersion, 'signer'> & {
  readonly signer: PublishedVersion['signer'] | null
}

/** A version that makes publishing unnecessary, and why, to follow its name in a sentence. */
export interface SameVersion {
  readonly known: KnownVersion
  readonly why: string
}

export interface TaggedVersion extends TagRef {
  readonly version: string
}

export interface KnownVersionPorts {
  readonly releases: Pick<ReleaseStore, 'findPublished' | 'download'>
  readonly verifier: Verifier
  readonly log: Log
}

/** More versions than this at one commit are not looked at for the same content. */
const MAX_CANDIDATES = 5

/** The model's version tags, newest version first; other tags with the same beginning are left out. */
export function listVersions(model: string, tags: readonly TagRef[]): readonly TaggedVersion[] {
  return tags
    .flatMap((ref) => {
      const version = parseTag(model, ref.tag)
      return version === undefined ? [] : [{ ...ref, version }]
    })
    .toSorted((left, right) => compareVersions(left.version, right.version))
}

/**
 * The version that this run would publish again: made by an earlier attempt of this job, or of the same content. Both imply the
 * same commit, so only the tags of that commit are read, at any number of versions.
 */
export async function findSameContent(
  request: PublishRequest,
  candidate: Candidate,
  versions: readonly TaggedVersion[],
  ports: KnownVersionPorts,
): Promise<SameVersion | undefined> {
  const here = versions.filter((one) => one.commit === request.code.commit).slice(0, MAX_CANDIDATES)
  for (const { tag } of here) {
    // oxlint-disable-next-line no-await-in-loop -- newest first; the first match ends it
    const known = await readKnown(tag, request.signers, ports)
    // What nobody trusted signed is no substitute for the signed version that this run would make.
    if (known === undefined || (known.signer === null && request.signed)) continue
    if (!isAskedVersion(known.manifest, request)) continue
    if (isEarlierAttempt(known.manifest, request, candidate))
      return { known, why: 'was published by an earlier attempt of this job' }
    if (isSameContent(known.manifest, request, candidate))
      return { known, why: 'already holds this content' }
  }
  return undefined
}

const isAskedVersion = ({ predicate }: Manifest, { version }: PublishRequest): boolean =>
  version.kind !== 'exact' || version.version === predicate.model.version

/**
 * An earlier attempt of this job trained the same thing, perhaps with other weights. Run and job alone do not tell: the
 * legs of a matrix share them, and differ in parameters, data or the names of their files.
 */
function isEarlierAttempt(
  { predicate }: Manifest,
  { run: own }: PublishRequest,
  { artifact, data, params }: Candidate,
): boolean {
  const { run } = predicate
  if (run === null || run.runId !== own.runId || run.job !== own.job) return false
  if (run.attempt >= own.attempt) return false
  const ingredients = [
    sortedNames(artifact.files.map(({ path }) => path)),
    sortedNames(data.map(({ record }) => record.name)),
    params,
  ]
  return isDeepEqual(ingredients, [
    sortedNames(predicate.artifact.files.map(({ path }) => path)),
    sortedNames(predicate.data.map(({ name }) => name)),
    predicate.params,
  ])
}

const sortedNames = (names: readonly string[]): readonly string[] => names.toSorted(comparePaths)

function isSameContent(known: Manifest, request: PublishRequest, candidate: Candidate): boolean {
  if (known.predicate.code.dirty !== request.code.dirty) return false
  const own = contentIdentity({
    artifact: { digest: digestOf(candidate.artifact.digest) },
    code: request.code,
    data: candidate.data.map(({ record }) => record),
    params: candidate.params,
  })
  return isDeepEqual(contentIdentity(known.predicate), own)
}

/** The newest version that is a release of ours, for the version step, lineage and notes. */
export async function readPrevious(
  request: PublishRequest,
  versions: readonly TaggedVersion[],
  ports: KnownVersionPorts,
): Promise<KnownVersion | null> {
  for (const { tag } of eligibleAsPrevious(request, versions).slice(0, MAX_CANDIDATES)) {
    // oxlint-disable-next-line no-await-in-loop -- almost always the first is it
    const known = await readKnown(tag, request.signers, ports)
    if (known !== undefined) return known
  }
  return null
}

/** A version descends from those below it; a prerelease counts only for another one, or when there is nothing else. */
function eligibleAsPrevious(
  { version: asked }: PublishRequest,
  versions: readonly TaggedVersion[],
): readonly TaggedVersion[] {
  if (asked.kind === 'exact')
    return versions.filter(({ version }) => compareVersions(asked.version, version) < 0)
  const finals = versions.filter(({ version }) => !isPrerelease(version))
  return finals.length > 0 ? finals : versions
}

/**
 * The version of a tag. One whose signature is not to be trusted comes with `signer: null`, anything else that is wrong with it is
 * said and makes it `undefined`.
 * @throws GITHUB_FAILED
 */
export async function readKnown(
  tag: string,
  signers: readonly TrustedSigner[],
  ports: KnownVersionPorts,
): Promise<KnownVersion | undefined> {
  const release = await ports.releases.findPublished(tag)
  if (release === undefined || !isVersion(release)) return undefined
  try {
    return await readVersion(release, signers, ports)
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED') throw error
    ports.log.warning(`${tag}: ${error.message}`)
    if (error.code !== 'SIGNATURE_INVALID') return undefined
    return await readUnchecked(tag, release, ports)
  }
}

/** A version whose signer is not trusted still occupies its number and may still be the same content. */
async function readUnchecked(
  tag: string,
  release: Parameters<typeof readUnsignedVersion>[0],
  ports: KnownVersionPorts,
): Promise<KnownVersion | undefined> {
  try {
    return { ...(await readUnsignedVersion(release, ports)), signer: null }
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED') throw error
    ports.log.warning(`${tag}: ${error.message}`)
    return undefined
  }
}

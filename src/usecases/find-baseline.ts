import { ReleaseError } from '../domain/errors.ts'
import { isPrerelease, tagPrefix, versionTag } from '../domain/version.ts'
import type { History } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { TaggedVersion } from './known-versions.ts'
import { listVersions } from './known-versions.ts'
import type { PublishedVersion } from './read-version.ts'
import { isSigned, isVersion, readVersion } from './read-version.ts'

/** Where to look for the version to compare with, in this order. */
export type BaselineChoice =
  { readonly kind: 'latest' } | { readonly kind: 'version'; readonly version: string }

export interface BaselineRequest {
  readonly model: string
  readonly from: readonly BaselineChoice[]
  /** Whether prereleases count as latest. */
  readonly prerelease: boolean
  /** Of the pull request: commits. */
  readonly base: string
  readonly head: string
  readonly signers: readonly TrustedSigner[]
}

export interface Baseline {
  readonly version: PublishedVersion | null
  /** Why there is none, or why it is not the first choice. */
  readonly note: string | null
}

export interface BaselinePorts {
  readonly releases: Pick<ReleaseStore, 'listTags' | 'findPublished' | 'download' | 'readTagCommit'>
  readonly history: History
  readonly verifier: Verifier
  readonly log: Log
}

/** Five pages of 100 commits; after them the newest versions are asked for one by one. */
const MAX_ANCESTOR_PAGES = 5
const MAX_ASKED_VERSIONS = 5
/** Unsigned versions that are passed over before the search ends. */
const MAX_SKIPPED = 5

/**
 * The signature-checked version that a pull request is compared with.
 * @throws INPUT_INVALID for an exact version that does not exist; SIGNATURE_INVALID, MANIFEST_INVALID or DIGEST_MISMATCH when
 * the version that would serve was tampered with: silently taking an older one would hide that
 */
export async function findBaseline(
  request: BaselineRequest,
  ports: BaselinePorts,
): Promise<Baseline> {
  const versions = listVersions(
    request.model,
    await ports.releases.listTags(tagPrefix(request.model)),
  )
  const skipped: string[] = []
  for (const choice of request.from) {
    const found =
      choice.kind === 'version'
        ? // oxlint-disable-next-line no-await-in-loop -- the first choice that resolves ends it
          await readExact(choice.version, request, ports)
        : // oxlint-disable-next-line no-await-in-loop -- as above
          await findLatest(request, versions, skipped, ports)
    if (found !== undefined) return { version: found, note: renderNote(skipped) }
    skipped.push('no published version with a signature is reachable from the merge base')
  }
  return { version: null, note: renderNote(skipped) }
}

const renderNote = (skipped: readonly string[]): string | null =>
  skipped.length === 0 ? null : skipped.join('; ')

async function readExact(
  version: string,
  request: BaselineRequest,
  ports: BaselinePorts,
): Promise<PublishedVersion> {
  const tag = versionTag(request.model, version)
  const release = await ports.releases.findPublished(tag)
  if (release !== undefined && isVersion(release)) return await readChecked(release, request, ports)
  throw new ReleaseError(
    'INPUT_INVALID',
    `baseline: ${tag} is not a published version of ${request.model}. See the release page for those that are.`,
  )
}

/** The newest one that anybody signed. One that was never signed is passed over aloud; a bad signature ends the run. */
async function findLatest(
  request: BaselineRequest,
  versions: readonly TaggedVersion[],
  skipped: string[],
  ports: BaselinePorts,
): Promise<PublishedVersion | undefined> {
  const eligible = versions.filter((one) => request.prerelease || !isPrerelease(one.version))
  for await (const { tag } of reachable(eligible, request, ports)) {
    if (skipped.length >= MAX_SKIPPED) return undefined
    const release = await ports.releases.findPublished(tag)
    if (release !== undefined && isVersion(release) && isSigned(release))
      return await readChecked(release, request, ports)
    const found = `${tag} is ${describeUnusable(release)}`
    ports.log.warning(`${found}: it is passed over as a baseline.`)
    skipped.push(found)
  }
  return undefined
}

function describeUnusable(release: Release | undefined): string {
  if (release === undefined) return 'a tag without a published release'
  return isVersion(release) ? 'not signed' : 'a release without a manifest'
}

async function readChecked(
  release: Release,
  request: BaselineRequest,
  ports: BaselinePorts,
): Promise<PublishedVersion> {
  const version = await readVersion(release, request.signers, ports)
  await refuseMovedTag(version, ports)
  return version
}

/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
async function refuseMovedTag({ manifest, release }: PublishedVersion, ports: BaselinePorts) {
  const tagged = await ports.releases.readTagCommit(release.tag)
  const { commit } = manifest.predicate.code
  if (tagged === commit) return
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its signed manifest says ${commit}: the tag was moved. ` +
      'Restore it, or name another baseline.',
  )
}

/** Reachable versions, newest first as far as one page of commits goes. */
async function* reachable(
  versions: readonly TaggedVersion[],
  request: BaselineRequest,
  { history }: BaselinePorts,
): AsyncGenerator<TaggedVersion> {
  if (versions.length === 0) return
  const mergeBase = await history.readMergeBase(request.base, request.head)
  let open = versions
  for (let page = 1; page <= MAX_ANCESTOR_PAGES; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the first page nearly always has one
    const commits = await history.listAncestors(mergeBase, page)
    const known = new Set(commits)
    const here = open.filter((one) => one.commit !== null && known.has(one.commit))
    yield* here
    open = open.filter((one) => !here.includes(one))
    if (commits.length > 0) continue
    // All commits were seen; only the annotated tags, whose commits nobody has named, are left to ask for.
    open = open.filter((one) => one.commit === null)
    break
  }
  for (const version of open.slice(0, MAX_ASKED_VERSIONS)) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const below = await history.isAncestor(version.commit ?? `refs/tags/${version.tag}`, mergeBase)
    if (below) yield version
  }
}

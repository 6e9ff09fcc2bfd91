import { ReleaseError } from '../domain/errors.ts'
import { isPrerelease, tagPrefix, versionTag } from '../domain/version.ts'
import type { History } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { RegistryLog } from '../ports/registry-log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { StageChoice } from './find-stage-baseline.ts'
import { describeYanked, findStageBaseline, refuseOtherManifest } from './find-stage-baseline.ts'
import type { TaggedVersion } from './known-versions.ts'
import { listVersions } from './known-versions.ts'
import { listOtherModels } from './list-other-models.ts'
import { listReachable } from './list-reachable.ts'
import type { Registry } from './read-registry.ts'
import { readRegistry } from './read-registry.ts'
import type { PublishedVersion } from './read-version.ts'
import { isSigned, isVersion, readVersion } from './read-version.ts'

/** Where to look for the version to compare with, in this order. */
export type BaselineChoice =
  /** The newest signed version that the merge base can reach. */
  | { readonly kind: 'latest' }
  | { readonly kind: 'version'; readonly version: string }
  /** What serves there today, whether the merge base can reach it or not. */
  | { readonly kind: 'stage'; readonly stage: string }

export interface BaselineRequest {
  readonly model: string
  readonly from: readonly BaselineChoice[]
  /** Whether prereleases count as latest. */
  readonly prerelease: boolean
  /** Of the pull request: commits. At a release both are the commit that is released. */
  readonly base: string
  readonly head: string
  readonly signers: readonly TrustedSigner[]
  /** The model's versions, newest first, where somebody has listed them already. */
  readonly versions?: readonly TaggedVersion[]
  /** A version that was read and checked already. */
  readonly known?: PublishedVersion | null
}

export interface Baseline {
  readonly version: PublishedVersion | null
  /** Why there is none, why it is not the first choice, or what to know of it: clauses, with `; ` between them. */
  readonly note: string | null
  /** The name of a stage, `latest`, or the version itself; `null` when there is none. */
  readonly chosenBy: string | null
  /** Whether the commits that are compared can reach it; `null` when nobody asked, or nobody can say. */
  readonly reachable: boolean | null
}

export interface BaselinePorts {
  readonly releases: Pick<ReleaseStore, 'listTags' | 'findPublished' | 'download' | 'readTagCommit'>
  readonly registry: RegistryLog
  readonly history: History
  readonly verifier: Verifier
  readonly log: Log
}

/** Unsigned versions that are passed over before the search ends. */
const MAX_SKIPPED = 5
/** Models that a note names. */
const MAX_OTHER_MODELS = 5

/** One search, with what is read at most once and what is to be said of it. */
interface Search {
  readonly request: BaselineRequest
  readonly ports: BaselinePorts
  readonly versions: readonly TaggedVersion[]
  readonly readEvents: () => Promise<Registry>
  /** In order. What is `usual` is only said when there is no baseline at all. */
  readonly remarks: { readonly text: string; readonly usual: boolean }[]
}

type Found = Omit<Baseline, 'note'> & { readonly version: PublishedVersion }

/**
 * The signature-checked version that a pull request or a release is compared with: the first choice that resolves. A stage
 * that holds nothing is no mistake.
 * @throws INPUT_INVALID for an exact version that does not exist, or one that a stage holds and nobody published;
 * SIGNATURE_INVALID, MANIFEST_INVALID or DIGEST_MISMATCH when the version that would serve or the events of the model were
 * tampered with: silently taking an older one would hide that
 */
export async function findBaseline(
  request: BaselineRequest,
  ports: BaselinePorts,
): Promise<Baseline> {
  const search = await beginSearch(request, ports)
  for (const choice of request.from) {
    // oxlint-disable-next-line no-await-in-loop -- the first choice that resolves ends it
    const found = await findChoice(choice, search)
    if (found === undefined) continue
    const said = search.remarks.filter(({ usual }) => !usual)
    return { ...found, note: renderNote(said) }
  }
  return { version: null, note: await explainNone(search), chosenBy: null, reachable: null }
}

async function beginSearch(request: BaselineRequest, ports: BaselinePorts): Promise<Search> {
  const { model, signers } = request
  const versions =
    request.versions ?? listVersions(model, await ports.releases.listTags(tagPrefix(model)))
  let reading: Promise<Registry> | undefined
  const readEvents = (): Promise<Registry> => (reading ??= readRegistry({ model, signers }, ports))
  return { request, ports, versions, readEvents, remarks: [] }
}

const renderNote = (remarks: Search['remarks']): string | null =>
  remarks.length === 0 ? null : remarks.map(({ text }) => text).join('; ')

async function findChoice(choice: BaselineChoice, search: Search): Promise<Found | undefined> {
  if (choice.kind === 'latest') return await findLatest(search)
  if (choice.kind === 'stage') return await findHeld(choice.stage, search)
  const version = await readExact(choice.version, search)
  return { version, chosenBy: choice.version, reachable: null }
}

/** A model of a new name has no baseline, and whoever renamed it should not believe that its gates were passed. */
async function explainNone({ request, ports, versions, remarks }: Search): Promise<string | null> {
  if (versions.length > 0) return renderNote(remarks)
  const others = await listOtherModels(request.model, ports.releases)
  if (others.length === 0) return renderNote(remarks)
  const named = others.slice(0, MAX_OTHER_MODELS).join(', ')
  const more =
    others.length > MAX_OTHER_MODELS ? ` and ${others.length - MAX_OTHER_MODELS} more` : ''
  return `there is no version of ${request.model}; the repository has versions of ${named}${more}: was it renamed?`
}

async function readExact(version: string, search: Search): Promise<PublishedVersion> {
  const { model } = search.request
  const tag = versionTag(model, version)
  const found = await readPublished(tag, search)
  if (found !== undefined) return found
  throw new ReleaseError(
    'INPUT_INVALID',
    `baseline: ${tag} is not a published version of ${model}. See the release page for those that are.`,
  )
}

/** `undefined` where the tag has no release of ours. */
async function readPublished(
  tag: string,
  { request, ports }: Search,
): Promise<PublishedVersion | undefined> {
  const release = await findRelease(tag, request, ports)
  if (release === undefined || !isVersion(release)) return undefined
  return await readChecked(release, request, ports)
}

const findRelease = async (
  tag: string,
  { known }: BaselineRequest,
  { releases }: BaselinePorts,
): Promise<Release | undefined> =>
  known?.release.tag === tag ? known.release : await releases.findPublished(tag)

/** The newest one that anybody signed. One that was never signed is passed over aloud; a bad signature ends the run. */
async function findLatest(search: Search): Promise<Found | undefined> {
  const { request, ports, versions, remarks } = search
  const eligible = versions.filter((one) => request.prerelease || !isPrerelease(one.version))
  let skipped = 0
  for await (const { tag } of listReachable(eligible, request, ports.history)) {
    if (skipped >= MAX_SKIPPED) break
    const release = await findRelease(tag, request, ports)
    if (release !== undefined && isVersion(release) && isSigned(release)) {
      const version = await readChecked(release, request, ports)
      return { version, chosenBy: 'latest', reachable: true }
    }
    const found = `${tag} is ${describeUnusable(release)}`
    ports.log.warning(`${found}: it is passed over as a baseline.`)
    remarks.push({ text: found, usual: false })
    skipped += 1
  }
  remarks.push({
    text: `no published version with a signature is reachable from the ${nameStart(request)}`,
    usual: false,
  })
  return undefined
}

const nameStart = ({ base, head }: BaselineRequest): string =>
  base === head ? 'commit' : 'merge base'

function describeUnusable(release: Release | undefined): string {
  if (release === undefined) return 'a tag without a published release'
  return isVersion(release) ? 'not signed' : 'a release without a manifest'
}

/** What a stage holds is what serves, so it counts wherever its commit is. */
async function findHeld(stage: string, search: Search): Promise<Found | undefined> {
  const { request, remarks } = search
  const held = findStageBaseline(request.model, stage, await search.readEvents())
  if (held === undefined) {
    remarks.push({ text: `the stage ${stage} holds no version`, usual: true })
    return undefined
  }
  const version = await readPublished(held.tag, search)
  if (version === undefined)
    throw new ReleaseError(
      'INPUT_INVALID',
      `baseline: the stage ${stage} holds ${held.tag}, which is not published (any more). Promote another version, or name another baseline.`,
    )
  refuseOtherManifest(stage, held, version)
  sayNotices(stage, held, search)
  const reachable = await isReachable(version, search)
  if (reachable === false)
    remarks.push({
      text: `${held.tag}, which the stage ${stage} holds, is newer than the ${nameStart(request)}, or of another branch`,
      usual: false,
    })
  return { version, chosenBy: stage, reachable }
}

function sayNotices(stage: string, held: StageChoice, { ports, remarks }: Search): void {
  const { yanked, deprecated, tag } = held
  if (deprecated !== null)
    ports.log.info(`${tag}, the baseline, is deprecated: ${deprecated.reason}`)
  if (yanked === null) return
  const text = describeYanked(stage, held, yanked)
  ports.log.warning(`${text}.`)
  remarks.push({ text, usual: false })
}

/** By one question; only for a remark, so a commit that GitHub does not know any more is no reason to end the run. */
async function isReachable(
  { manifest }: PublishedVersion,
  { request, ports }: Search,
): Promise<boolean | null> {
  const { commit } = manifest.predicate.code
  if (commit === request.head) return true
  try {
    return await ports.history.isAncestor(commit, request.head)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    ports.log.info(`Whether ${commit} is part of ${request.head} is not known: ${error.message}`)
    return null
  }
}

async function readChecked(
  release: Release,
  request: BaselineRequest,
  ports: BaselinePorts,
): Promise<PublishedVersion> {
  const { known, signers } = request
  const version =
    known?.release.id === release.id ? known : await readVersion(release, signers, ports)
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

import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET } from '../domain/manifest.ts'
import { stableJson } from '../domain/stable-json.ts'
import { tagPrefix, versionTag } from '../domain/version.ts'
import type { PublishResult, Release } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import { captureCandidate } from './capture-candidate.ts'
import {
  chooseVersion,
  refuseForeignTag,
  refusePublished,
  versionExists,
} from './choose-version.ts'
import type { DraftOwner } from './fill-draft.ts'
import { clearDrafts, draftMarker, fillDraft, prepareDraft } from './fill-draft.ts'
import type { KnownVersion } from './known-versions.ts'
import { findSameContent, listVersions, readPrevious } from './known-versions.ts'
import { refuseLostReferences } from './refuse-lost-references.ts'
import type { ModelPlacement } from './place-model.ts'
import { placeModel } from './place-model.ts'
import type { PreparedVersion } from './prepare-version.ts'
import { prepareVersion } from './prepare-version.ts'
import { describeVersion } from './publish-notes.ts'
import type { PublishPorts, PublishRequest } from './publish-request.ts'
import { renderPublishSummary } from '../render/summary.ts'

export interface Published {
  /** `false` when this very version existed and nothing was written. */
  readonly created: boolean
  readonly release: Release
  readonly version: string
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array
  readonly digest: Digest
  /** `null` when the version is not signed. */
  readonly bundle: Uint8Array | null
  /** Markdown for the job's summary. */
  readonly summary: string
}

/** A lost race costs one round; more of them than this at once is not a race. */
const MAX_ROUNDS = 16
const REREAD_DELAYS_MS = [0, 500, 1000, 2000, 4000]

/**
 * Publishes the workspace's model as an immutable version: everything is captured and signed first, goes into a draft
 * that nobody sees, is read back, and becomes public by one request. A run that was cut off leaves at most its
 * draft, which the next run resumes or removes.
 * @throws ReleaseError with all bad inputs, before anything is written
 */
export async function publish(request: PublishRequest, ports: PublishPorts): Promise<Published> {
  const candidate = await captureCandidate(request.sources, ports)
  let draft: Release | undefined
  let placement: ModelPlacement | undefined
  const refused: string[] = []
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a round is one try for one version number
    const outcome = await publishRound(request, candidate, { draft, refused, placement }, ports)
    if (outcome.kind === 'done') return outcome.published
    ;({ draft, placement } = outcome)
    refused.push(outcome.version)
    ports.log.notice(
      `${versionTag(request.model, outcome.version)} is taken; trying the next number.`,
    )
  }
  throw new ReleaseError(
    'TAG_TAKEN',
    `${request.model}: ${MAX_ROUNDS} version numbers in a row were taken by other runs. Run the job again, and let ` +
      'runs of this workflow wait for each other ("concurrency:").',
  )
}

type Round =
  | { readonly kind: 'done'; readonly published: Published }
  | {
      readonly kind: 'taken'
      readonly version: string
      readonly draft: Release
      readonly placement: ModelPlacement
    }

/** What earlier rounds leave to the next one. */
interface Rounds {
  readonly draft: Release | undefined
  /** Where the model's bytes lie does not depend on the number of the version. */
  readonly placement: ModelPlacement | undefined
  /** Numbers that GitHub would not give, listed among the tags or not. */
  readonly refused: readonly string[]
}

async function publishRound(
  request: PublishRequest,
  candidate: Candidate,
  rounds: Rounds,
  ports: PublishPorts,
): Promise<Round> {
  const owner = draftOwner(request, candidate)
  const tags = await ports.releases.listTags(tagPrefix(request.model))
  const versions = listVersions(request.model, tags)
  const same = await findSameContent(request, candidate, versions, ports)
  if (same !== undefined) {
    await removeOwnDrafts(owner, request.now, ports)
    ports.log.info(`${same.known.release.tag} ${same.why}: nothing to do.`)
    return { kind: 'done', published: await existing(request, same.known, ports) }
  }
  const previous = await readPrevious(request, versions, ports)
  const version = chooseVersion(
    request,
    candidate,
    [...versions.map((one) => one.version), ...rounds.refused],
    previous,
  )
  await refusePublished(request, tags, version, ports.releases)
  refuseForeignTag(request, tags, version)
  const placement = rounds.placement ?? (await place(request, candidate, previous, ports))
  const context = { previous, versions, placement }
  const prepared = await prepareVersion(request, candidate, version, context, ports)
  const filled = await fillRelease(owner, request, prepared, rounds.draft, ports)
  await refuseLostReferences(placement.files, ports.releases)
  const result = await publishDraft(filled, prepared, ports)
  if (result.kind === 'taken') {
    if (request.version.kind === 'exact') {
      await ports.releases.deleteDraft(filled.id)
      throw versionExists(request.model, version)
    }
    return { kind: 'taken', version, draft: filled, placement }
  }
  const release = await reread(result.release, prepared, ports)
  return { kind: 'done', published: describePublished(release, version, prepared) }
}

/** A tag that the repository's rules forbid will not be there tomorrow either: the draft would only be in the way. */
async function publishDraft(
  draft: Release,
  { fields }: PreparedVersion,
  { releases }: PublishPorts,
): Promise<PublishResult> {
  try {
    return await releases.publish(draft.id, fields)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'TAG_PROTECTED')
      await releases.deleteDraft(draft.id)
    throw error
  }
}

/** A manifest that nobody trusted signed is no word on where to find bytes. */
async function place(
  { model, dedup, limits, signed, signers }: PublishRequest,
  candidate: Candidate,
  previous: KnownVersion | null,
  ports: PublishPorts,
): Promise<ModelPlacement> {
  const trusted = previous !== null && (previous.signer !== null || !signed) ? previous : null
  return await placeModel(
    { model, candidate, dedup, limits, signed, signers, previous: trusted },
    ports,
  )
}

function describePublished(
  release: Release,
  version: string,
  { manifest, manifestBytes, bundle, notes }: PreparedVersion,
): Published {
  const digest = digestOf(sha256(manifestBytes))
  const summary = renderPublishSummary({ ...notes, releaseUrl: release.url, created: true })
  return { created: true, release, version, manifest, manifestBytes, digest, bundle, summary }
}

const draftOwner = (
  { model, run, nonce, now }: PublishRequest,
  candidate: Candidate,
): DraftOwner => ({
  model,
  runId: run.runId,
  job: run.job,
  attempt: run.attempt,
  content: sha256(stableJson(describeContent(candidate))),
  nonce,
  startedAt: now,
})

const describeContent = ({ artifact, data, params }: Candidate): unknown => ({
  artifact: artifact.digest,
  data: data.map(({ record }) => record),
  params,
})

async function removeOwnDrafts(owner: DraftOwner, now: string, ports: PublishPorts): Promise<void> {
  for (const release of await clearDrafts(owner, now, ports)) {
    // oxlint-disable-next-line no-await-in-loop -- a leftover of a lost race, at most one
    await ports.releases.deleteDraft(release.id)
  }
}

async function existing(
  request: PublishRequest,
  known: KnownVersion,
  ports: PublishPorts,
): Promise<Published> {
  const { release, manifest, digest, manifestBytes, signer } = known
  const asset = release.assets.find((one) => one.name === BUNDLE_ASSET)
  const bundle = asset === undefined ? null : await ports.releases.download(asset, asset.size)
  const notes = describeVersion({
    request,
    comparison: null,
    manifest,
    manifestBytes,
    signer,
    previous: null,
  })
  return {
    created: false,
    release,
    version: manifest.predicate.model.version,
    manifest,
    manifestBytes,
    digest,
    bundle,
    summary: renderPublishSummary({ ...notes, releaseUrl: release.url, created: false }),
  }
}

async function fillRelease(
  owner: DraftOwner,
  request: PublishRequest,
  prepared: PreparedVersion,
  draft: Release | undefined,
  ports: PublishPorts,
): Promise<Release> {
  const fields = {
    ...prepared.fields,
    body: `${draftMarker(owner)}\n\nThis version is being published.\n`,
  }
  const ready =
    draft === undefined
      ? await prepareDraft(owner, fields, request.now, ports)
      : await ports.releases.updateDraft(draft.id, fields)
  await fillDraft(ready, prepared.uploads, ports)
  return ready
}

/** A draft's URLs are dead after publishing, and a tag that appeared meanwhile would have kept its own commit. */
async function reread(
  published: Release,
  prepared: PreparedVersion,
  ports: PublishPorts,
): Promise<Release> {
  const { tag, commit } = prepared.fields
  for (const delay of REREAD_DELAYS_MS) {
    // oxlint-disable-next-line no-await-in-loop -- a new release takes a moment until its tag finds it
    await ports.sleep(delay)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const found = await ports.releases.findPublished(tag)
    if (found === undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- as above
    const tagged = await ports.releases.readTagCommit(tag)
    if (found.id !== published.id || (tagged !== undefined && tagged !== commit))
      throw new ReleaseError(
        'DIGEST_MISMATCH',
        `${tag} was published as release ${published.id} at ${commit}, but GitHub shows release ${found.id} at ` +
          `${tagged ?? 'no commit'}. Somebody wrote the same tag at the same time: compare the two before anybody uses them.`,
      )
    // What is not to be seen yet is no contradiction.
    if (tagged === commit && found.assets.length === prepared.uploads.length) return found
  }
  ports.log.warning(`${tag} is published, but GitHub does not show all of it under its tag yet.`)
  return published
}

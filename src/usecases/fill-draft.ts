import { ReleaseError } from '../domain/errors.ts'
import { tagPrefix } from '../domain/version.ts'
import type { WorkflowRuns } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Asset, DraftFields, Release, ReleaseStore, Upload } from '../ports/release-store.ts'
import type { MarkedDraft } from './list-drafts.ts'
import { findMarked } from './list-drafts.ts'
import { logUploads } from './log-uploads.ts'
import { readDraftState } from './read-draft-state.ts'

/** Who fills a draft: the marker in its body tells another run whether it may resume or remove it. */
export interface DraftOwner {
  readonly model: string
  readonly runId: string
  readonly job: string
  readonly attempt: number
  /** Digest of what is being published: another leg of a matrix has the same run and job, and other content. */
  readonly content: string
  /** Different for every process. */
  readonly nonce: string
  /** UTC, RFC 3339. GitHub's own date of a draft is that of its commit. */
  readonly startedAt: string
}

export interface DraftPorts {
  readonly releases: ReleaseStore
  readonly runs: WorkflowRuns
  readonly log: Log
}

/** Drafts are listed from the newest; other models of the repository may have published since one was left. */
const LISTED_RELEASES = 300

/** The first line of a draft's body. It is not part of what gets published. */
export function draftMarker(owner: DraftOwner): string {
  const { model, runId, job, attempt, content, nonce, startedAt } = owner
  const [name, run, task] = [model, runId, job].map(encodeURIComponent)
  return `<!-- model-release:draft v1 model=${name} run=${run}.${attempt} job=${task} content=${content} by=${nonce} at=${startedAt} -->`
}

/**
 * The draft to fill: the one that an earlier attempt of this job left for the same content, else a new one. Drafts of
 * runs that are over are removed; one that another run, or another leg of a matrix, is still filling is left alone.
 * @param now UTC, RFC 3339
 */
export async function prepareDraft(
  owner: DraftOwner,
  fields: DraftFields,
  now: string,
  ports: DraftPorts,
): Promise<Release> {
  const [resumed, ...duplicates] = await clearDrafts(owner, now, ports)
  for (const release of duplicates) {
    // oxlint-disable-next-line no-await-in-loop -- a rare leftover of a lost reply
    await ports.releases.deleteDraft(release.id)
  }
  if (resumed !== undefined) {
    ports.log.info(`Resuming the draft that an earlier attempt left (release ${resumed.id}).`)
    return await ports.releases.updateDraft(resumed.id, fields)
  }
  try {
    return await ports.releases.createDraft(fields)
  } catch (error) {
    // The reply may be lost although the draft exists; then it is ours by its marker.
    if (!(error instanceof ReleaseError) || error.code !== 'GITHUB_FAILED') throw error
    const created = (await listModelDrafts(owner.model, ports)).find(
      ({ by }) => by.nonce === owner.nonce,
    )
    return created?.release ?? (await ports.releases.createDraft(fields))
  }
}

/** Removes abandoned drafts of this model and returns those that this process may fill, newest first. */
export async function clearDrafts(
  owner: DraftOwner,
  now: string,
  ports: DraftPorts,
): Promise<readonly Release[]> {
  const own: Release[] = []
  for (const { release, by } of await listModelDrafts(owner.model, ports)) {
    // oxlint-disable-next-line no-await-in-loop -- leftovers are few
    const relation = await relate(owner, by, now, ports)
    if (relation === 'own') own.push(release)
    if (relation === 'abandoned') {
      ports.log.info(`Removing the draft ${release.tag} that run ${by.runId} left unfinished.`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await ports.releases.deleteDraft(release.id)
    }
  }
  return own
}

async function relate(
  owner: DraftOwner,
  by: DraftOwner,
  now: string,
  ports: DraftPorts,
): Promise<'own' | 'abandoned' | 'busy'> {
  if (by.nonce === owner.nonce) return 'own'
  if (by.runId === owner.runId && by.job === owner.job) {
    if (by.attempt >= owner.attempt) return 'busy'
    return by.content === owner.content ? 'own' : 'abandoned'
  }
  return (await readDraftState(by, now, ports.runs)) === 'dead' ? 'abandoned' : 'busy'
}

async function listModelDrafts(
  model: string,
  { releases }: DraftPorts,
): Promise<readonly MarkedDraft[]> {
  const recent = await releases.listRecent(LISTED_RELEASES)
  return findMarked(recent).filter(
    ({ release, by }) => by.model === model && release.tag.startsWith(tagPrefix(model)),
  )
}

/**
 * Makes the draft hold exactly the uploads: says what is going to be sent, keeps what is there whole, and removes and sends everything
 * else. Then reads the release back and compares name, size, state and digest of each asset.
 * @throws DIGEST_MISMATCH
 */
export async function fillDraft(
  draft: Release,
  uploads: readonly Upload[],
  ports: DraftPorts,
): Promise<void> {
  const wanted = new Map(uploads.map((upload) => [upload.name, upload]))
  const held = await listHeld(draft, ports)
  const kept = new Set(held.filter((asset) => isKept(asset, wanted)).map(({ name }) => name))
  const missing = uploads.filter(({ name }) => !kept.has(name))
  logUploads(missing, [...kept], ports.log)
  for (const asset of held) {
    // oxlint-disable-next-line no-await-in-loop -- a name has to be free before its upload
    if (!kept.has(asset.name)) await ports.releases.deleteAsset(asset.id)
  }
  if (missing.length > 0) {
    const assets = await ports.releases.upload(draft, missing)
    for (const [index, upload] of missing.entries()) {
      const asset = assets[index]
      if (asset !== undefined) refuseDifferent(asset, upload)
    }
  }
  refuseOtherSet(await ports.releases.listAssets(draft.id), wanted)
}

/** A release that many assets hang on may come without some of them; a new one has none. */
const listHeld = async (draft: Release, { releases }: DraftPorts): Promise<readonly Asset[]> =>
  draft.assets.length === 0 ? [] : await releases.listAssets(draft.id)

/** What nobody knows the digest of is sent again. */
function isKept(asset: Asset, wanted: ReadonlyMap<string, Upload>): boolean {
  const upload = wanted.get(asset.name)
  return upload !== undefined && asset.sha256 !== null && matches(asset, upload)
}

const matches = (asset: Asset, upload: Upload): boolean =>
  asset.name === upload.name &&
  asset.state === 'uploaded' &&
  asset.size === upload.size &&
  (asset.sha256 === null || asset.sha256 === upload.sha256)

function refuseDifferent(asset: Asset, upload: Upload): void {
  if (matches(asset, upload)) return
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `Sent ${upload.name} (${upload.size} bytes, sha256:${upload.sha256}); GitHub holds ${asset.name} (${asset.size} bytes, ` +
      `sha256:${asset.sha256 ?? 'unknown'}, ${asset.state}). The file changed, or was damaged on its way: run the job again.`,
  )
}

function refuseOtherSet(assets: readonly Asset[], wanted: ReadonlyMap<string, Upload>): void {
  const names = new Set(assets.map((asset) => asset.name))
  const missing = [...wanted.keys()].filter((name) => !names.has(name))
  const extra = assets.filter((asset) => !wanted.has(asset.name)).map((asset) => asset.name)
  if (missing.length > 0 || extra.length > 0)
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `Before publishing, the draft lacks [${missing.join(', ')}] and has beside its own assets [${extra.join(', ')}]. ` +
        'Something else writes to this draft: run the job again.',
    )
  for (const asset of assets) {
    const upload = wanted.get(asset.name)
    if (upload !== undefined) refuseDifferent(asset, upload)
  }
}

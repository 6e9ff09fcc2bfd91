import { setTimeout as timeout } from 'node:timers/promises'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type {
  Asset,
  DraftFields,
  PublishResult,
  Release,
  ReleaseStore,
  TagRef,
} from '../ports/release-store.ts'
import type { GithubClient } from './github-client.ts'
import { NO_RETRY } from './github-client.ts'
import { downloadAsset, hashAsset } from './github-download.ts'
import {
  endsList,
  explained,
  explainGithubError,
  isMissingRef,
  refusesTag,
  statusOf,
} from './github-error.ts'
import { toRelease } from './github-release-reply.ts'
import { toAsset, uploadAssets } from './github-upload.ts'
import { readAssetRange } from './read-asset-range.ts'
import { sendOnce } from './send-once.ts'
import { statedDigests } from './stated-digests.ts'
import type { PoolSleep } from './transfer-pool.ts'
import { transportFetch } from './transport-fetch.ts'

const PAGE = 100
/** GitHub lists no more than the newest thousand. */
const MAX_PAGES = 10
/** Before each try to delete a draft, in milliseconds. */
const DISCARD_WAITS_MS = [0, 1_000, 5_000, 10_000] as const

/**
 * Releases of one repository over the REST API.
 * @param sleep how repeated transfers wait, in milliseconds
 */
export function githubReleases(
  client: GithubClient,
  log: Log,
  sleep: PoolSleep = timeout,
): ReleaseStore {
  const { octokit, owner, repo, token, writePace: pace } = client
  const where = { owner, repo }
  const digests = statedDigests()
  const listAssets = (id: number): Promise<readonly Asset[]> =>
    explained('list the assets of the release', async () => {
      const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
        ...where,
        release_id: id,
        per_page: PAGE,
      })
      return assets.map(toAsset)
    })
  const deleteAsset = (id: number): Promise<void> =>
    explained('delete a leftover asset of the draft', async () => {
      await ignoreMissing(() => octokit.rest.repos.deleteReleaseAsset({ ...where, asset_id: id }))
    })
  return {
    ...readers(client),
    ...deleters(client, log, sleep),
    download: (asset, maxBytes) => downloadAsset(client, asset, maxBytes, sleep),
    readRange: (asset, range, signal) =>
      readAssetRange(client, asset, range, { sleep, signal, log }),
    hash: (asset) => hashAsset(client, asset, sleep),
    listAssets,
    deleteAsset,
    createDraft: (fields) => createDraft(client, fields),
    updateDraft: (id, fields) =>
      writeDraft('update the draft release', fields, async () => {
        const reply = await octokit.rest.repos.updateRelease({
          ...where,
          release_id: id,
          ...body(fields, true),
        })
        return toRelease(reply.data)
      }),
    upload: (release, uploads) =>
      uploadAssets(release, uploads, { token, log, sleep, pace, digests, listAssets, deleteAsset }),
    publish: (id, fields) => publish(client, id, fields),
  }
}

function deleters(
  client: GithubClient,
  log: Log,
  sleep: PoolSleep,
): Pick<ReleaseStore, 'deleteDraft' | 'deleteRelease' | 'deleteTag'> {
  const { octokit, owner, repo } = client
  const where = { owner, repo }
  return {
    deleteDraft: (id) => discardDraft(client, id, log, sleep),
    deleteRelease: (id) => deleteOnce(client, id, `delete the release ${id}`),
    deleteTag: (tag) =>
      explained(`delete the tag ${tag}`, async () => {
        try {
          await ignoreMissing(() => octokit.rest.git.deleteRef({ ...where, ref: `tags/${tag}` }))
        } catch (error) {
          if (!isMissingRef(error)) throw error
        }
      }),
  }
}

/** What is there no more is deleted. Nothing is sent again: whoever wants it gone looks first whether it still can go. */
const deleteOnce = (client: GithubClient, id: number, action: string): Promise<void> =>
  explained(action, async () => {
    const { octokit, owner, repo } = client
    const request = { ...NO_RETRY, fetch: sendOnce(transportFetch(), action) }
    await ignoreMissing(() =>
      octokit.rest.repos.deleteRelease({ owner, repo, release_id: id, request }),
    )
  })

/** The list that it comes from, and the try before, may be older than the moment in which it was published. */
async function discardDraft(
  client: GithubClient,
  id: number,
  log: Log,
  sleep: PoolSleep,
): Promise<void> {
  let failure: ReleaseError | undefined
  for (const wait of DISCARD_WAITS_MS) {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    if (failure !== undefined) await sleep(wait)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const release = await readOwn(client, id)
    if (release?.draft === false)
      log.warning(`The release ${release.tag} (${id}) is published by now and is not removed.`)
    if (release?.draft !== true) return
    try {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await deleteOnce(client, id, `delete the draft release ${id}`)
      return
    } catch (error) {
      if (!(error instanceof ReleaseError) || error.code !== 'GITHUB_FAILED') throw error
      failure = error
    }
  }
  if (failure !== undefined) throw failure
}

function readers(
  client: GithubClient,
): Pick<ReleaseStore, 'listTags' | 'readTagCommit' | 'findPublished' | 'listRecent'> {
  const { octokit, owner, repo } = client
  const where = { owner, repo }
  return {
    listTags: (prefix) =>
      explained('list the tags of the model', async () => {
        const reply = await octokit.rest.git.listMatchingRefs({ ...where, ref: `tags/${prefix}` })
        return reply.data.map(({ ref, object }): TagRef => ({
          tag: ref.replace(/^refs\/tags\//, ''),
          commit: object.type === 'commit' ? object.sha : null,
        }))
      }),
    readTagCommit: (tag) =>
      explained(`read the tag ${tag}`, async () => {
        const reply = await ignoreMissing(() =>
          octokit.rest.git.getRef({ ...where, ref: `tags/${tag}` }),
        )
        if (reply?.data.object.type !== 'tag') return reply?.data.object.sha
        const annotated = await octokit.rest.git.getTag({
          ...where,
          tag_sha: reply.data.object.sha,
        })
        return annotated.data.object.sha
      }),
    findPublished: (tag) =>
      explained(`read the release ${tag}`, async () => {
        const reply = await ignoreMissing(() =>
          octokit.rest.repos.getReleaseByTag({ ...where, tag }),
        )
        return reply === undefined ? undefined : toRelease(reply.data)
      }),
    listRecent: (limit) => explained('list the releases', () => listRecent(client, limit)),
  }
}

async function listRecent(
  { octokit, owner, repo }: GithubClient,
  limit: number,
): Promise<readonly Release[]> {
  const size = Math.min(limit, PAGE)
  // A release that is added meanwhile moves others to the next page.
  const found = new Map<number, Release>()
  for (let page = 1; page <= MAX_PAGES && found.size < limit; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a short page is the last one
    const releases = await ignoreDepth(page, () =>
      octokit.rest.repos.listReleases({ owner, repo, per_page: size, page }),
    )
    for (const release of releases) found.set(release.id, toRelease(release))
    if (releases.length < size) break
  }
  return [...found.values()].slice(0, limit)
}

/** Beyond what it lists GitHub refuses instead of answering with an empty page. */
async function ignoreDepth<Entry>(
  page: number,
  request: () => Promise<{ readonly data: readonly Entry[] }>,
): Promise<readonly Entry[]> {
  try {
    return (await request()).data
  } catch (error) {
    if (page > 1 && endsList(error)) return []
    throw error
  }
}

async function createDraft(client: GithubClient, fields: DraftFields): Promise<Release> {
  const { octokit, owner, repo } = client
  return await writeDraft('create the draft release', fields, async () => {
    const reply = await octokit.rest.repos.createRelease({
      owner,
      repo,
      ...body(fields, true),
      request: NO_RETRY,
    })
    return toRelease(reply.data)
  })
}

async function writeDraft(
  action: string,
  { tag }: DraftFields,
  request: () => Promise<Release>,
): Promise<Release> {
  return await explained(action, async () => {
    try {
      return await request()
    } catch (error) {
      if (!refusesTag(error)) throw error
      throw new ReleaseError(
        'TAG_TAKEN',
        `Cannot ${action}: GitHub does not give the tag ${tag} to it, which another release has, or which a deleted ` +
          'immutable release has used up. Take another version.',
        { cause: error },
      )
    }
  })
}

async function publish(
  client: GithubClient,
  id: number,
  fields: DraftFields,
): Promise<PublishResult> {
  const { octokit, owner, repo } = client
  try {
    const reply = await octokit.rest.repos.updateRelease({
      owner,
      repo,
      release_id: id,
      ...body(fields, false),
    })
    return { kind: 'published', release: toRelease(reply.data) }
  } catch (error) {
    if (!refusesTag(error)) throw explainGithubError(error, `publish the release ${fields.tag}`)
    const own = await readOwn(client, id)
    if (own?.draft === false && own.tag === fields.tag) return { kind: 'published', release: own }
    return { kind: 'taken' }
  }
}

/** An earlier request whose reply was lost may have published this very release. */
const readOwn = ({ octokit, owner, repo }: GithubClient, id: number) =>
  explained('read the release back', async () => {
    const reply = await ignoreMissing(() =>
      octokit.rest.repos.getRelease({ owner, repo, release_id: id }),
    )
    return reply === undefined ? undefined : toRelease(reply.data)
  })

// "Latest" means nothing among several models, and the publishing call would set it again if it were left out.
const body = (fields: DraftFields, draft: boolean) => ({
  tag_name: fields.tag,
  target_commitish: fields.commit,
  name: fields.name,
  body: fields.body,
  prerelease: fields.prerelease,
  draft,
  make_latest: 'false' as const,
})

async function ignoreMissing<Reply>(request: () => Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await request()
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

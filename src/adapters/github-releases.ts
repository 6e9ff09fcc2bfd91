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
import type { Sleep } from './github-download.ts'
import { downloadAsset, hashAsset } from './github-download.ts'
import { explained, explainGithubError, refusesTag, statusOf } from './github-error.ts'
import { toAsset, uploadAsset } from './github-upload.ts'

const PAGE = 100

/**
 * Releases of one repository over the REST API.
 * @param sleep how repeated transfers wait, in milliseconds
 */
export function githubReleases(
  client: GithubClient,
  log: Log,
  sleep: Sleep = timeout,
): ReleaseStore {
  const { octokit, owner, repo } = client
  const where = { owner, repo }
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
    download: (asset, maxBytes) => downloadAsset(client, asset, maxBytes, sleep),
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
    deleteDraft: (id) =>
      explained('delete an abandoned draft release', async () => {
        await ignoreMissing(() => octokit.rest.repos.deleteRelease({ ...where, release_id: id }))
      }),
    upload: (release, upload) =>
      uploadAsset(release, upload, { token: client.token, log, sleep, listAssets, deleteAsset }),
    publish: (id, fields) => publish(client, id, fields),
  }
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
    listRecent: (limit) =>
      explained('list the releases', async () => {
        const reply = await octokit.rest.repos.listReleases({
          ...where,
          per_page: Math.min(limit, PAGE),
        })
        return reply.data.map(toRelease)
      }),
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

interface ReleaseReply {
  readonly id: number
  readonly tag_name: string
  readonly name: string | null
  readonly body?: string | null
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable?: boolean
  readonly html_url: string
  readonly upload_url: string
  readonly created_at: string
  readonly published_at: string | null
  readonly assets: readonly Parameters<typeof toAsset>[0][]
}

function toRelease(reply: ReleaseReply): Release {
  return {
    id: reply.id,
    tag: reply.tag_name,
    name: reply.name ?? '',
    body: reply.body ?? '',
    draft: reply.draft,
    prerelease: reply.prerelease,
    immutable: reply.immutable ?? false,
    url: reply.html_url,
    uploadUrl: reply.upload_url,
    createdAt: reply.created_at,
    publishedAt: reply.published_at,
    assets: reply.assets.map(toAsset),
  }
}

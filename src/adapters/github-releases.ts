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
import { explained, explainGithubError, statusOf } from './github-error.ts'
import { toAsset, uploadAsset } from './github-upload.ts'

const PAGE = 100

/** Releases of one repository over the REST API. */
export function githubReleases(client: GithubClient, log: Log): ReleaseStore {
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
    listAssets,
    deleteAsset,
    createDraft: (fields) => createDraft(client, fields),
    updateDraft: (id, fields) =>
      explained('update the draft release', async () => {
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
      uploadAsset(release, upload, { token: client.token, log, listAssets, deleteAsset }),
    publish: (id, fields) => publish(client, id, fields),
  }
}

function readers(
  client: GithubClient,
): Pick<ReleaseStore, 'listTags' | 'readTagCommit' | 'findPublished' | 'listRecent' | 'download'> {
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
    download: (asset, maxBytes) => download(client, asset, maxBytes),
  }
}

async function createDraft(client: GithubClient, fields: DraftFields): Promise<Release> {
  const { octokit, owner, repo } = client
  return await explained('create the draft release', async () => {
    const reply = await octokit.rest.repos.createRelease({
      owner,
      repo,
      ...body(fields, true),
      request: NO_RETRY,
    })
    return toRelease(reply.data)
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
    const taken =
      statusOf(error) === 422 && error instanceof Error && error.message.includes('already_exists')
    if (taken) return { kind: 'taken' }
    throw explainGithubError(error, `publish the release ${fields.tag}`)
  }
}

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

async function download(client: GithubClient, asset: Asset, maxBytes: number): Promise<Uint8Array> {
  if (asset.size > maxBytes) throw tooLarge(asset, maxBytes)
  return await explained(`download ${asset.name}`, async () => {
    const reply = await client.octokit.request('GET /repos/{owner}/{repo}/releases/assets/{id}', {
      owner: client.owner,
      repo: client.repo,
      id: asset.id,
      headers: { accept: 'application/octet-stream' },
      request: { parseSuccessResponseBody: false },
    })
    return await readLimited(reply.data, asset, maxBytes)
  })
}

async function readLimited(stream: unknown, asset: Asset, maxBytes: number): Promise<Uint8Array> {
  if (!(stream instanceof ReadableStream))
    throw new ReleaseError(
      'GITHUB_FAILED',
      `GitHub answered the download of ${asset.name} with no bytes.`,
    )
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.length
    if (size > maxBytes) throw tooLarge(asset, maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (asset: Asset, maxBytes: number): ReleaseError =>
  new ReleaseError(
    'LIMIT_EXCEEDED',
    `The asset ${asset.name} has more than the ${maxBytes} bytes that are read of it.`,
  )

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

import { rm } from 'node:fs/promises'
import { requireRepository, requireWritable } from './access.ts'
import { rewriteAssetName } from './asset-name.ts'
import { checkText, uploadAsset } from './asset-upload.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readIdParam, readParam } from './define-route.ts'
import { invalid, notFound } from './failure.ts'
import { readFields } from './json-body.ts'
import { renderAsset } from './release-json.ts'
import { findVisible, isVisible } from './release-routes.ts'
import { refuseImmutable } from './release-rules.ts'
import type { Asset, Release, Repository } from './records.ts'
import { accepts, sendEmpty, sendJson, sendPage } from './reply.ts'
import type { Call, Route } from './route.ts'
import { signAssetUrl } from './signed-url.ts'

const ASSETS = '/repos/{owner}/{repo}/releases/{release_id}/assets'
const ASSET = '/repos/{owner}/{repo}/releases/assets/{asset_id}'

export const assetRoutes: readonly ApiRoute[] = [
  defineRoute('GET', ASSETS, listAssets),
  defineRoute('POST', ASSETS, uploadAsset, 'uploads'),
  defineRoute('GET', ASSET, getAsset),
  defineRoute('PATCH', ASSET, updateAsset),
  defineRoute('DELETE', ASSET, deleteAsset),
]

/** The addresses that a browser downloads from, on the pages' origin. */
export const downloadRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: /^\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/releases\/latest\/download\/(?<name>[^/]+)$/,
    handle: redirectDownload,
  },
  {
    method: 'GET',
    pattern: /^\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/releases\/download\/(?<tag>.+)\/(?<name>[^/]+)$/,
    handle: redirectDownload,
  },
]

function listAssets(call: Call): void {
  const repository = requireRepository(call)
  const release = findVisible(call, repository, readIdParam(call, 'release_id'))
  sendPage(call, [...release.assets.values()], (asset) =>
    renderAsset(call.world, repository, release, asset),
  )
}

function getAsset(call: Call): void {
  const repository = requireRepository(call)
  const { release, asset } = findAsset(call, repository)
  if (!accepts(call, /application\/octet-stream/))
    return sendJson(call, 200, renderAsset(call.world, repository, release, asset))
  redirectToBytes(call, repository, asset)
}

async function updateAsset(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'contents')
  const fields = await readFields(call)
  const { release, asset } = findAsset(call, repository)
  if (release.immutable) refuseImmutable('change assets of')
  const name = rewriteAssetName(fields.text('name') ?? asset.name)
  const label = fields.text('label') ?? asset.label
  checkText('label', label ?? '')
  if ([...release.assets.values()].some((other) => other.name === name && other.id !== asset.id))
    throw invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  const next = { ...asset, name, label, updatedAt: call.world.now() }
  repository.releases.putAsset(next)
  sendJson(call, 200, renderAsset(call.world, repository, release, next))
}

async function deleteAsset(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'contents')
  const { release, asset } = findAsset(call, repository)
  if (release.immutable) refuseImmutable('delete assets of')
  repository.releases.removeAsset(asset.id)
  await rm(asset.path, { force: true })
  sendEmpty(call, 204)
}

function redirectDownload(call: Call): void {
  const repository = call.world.findRepository(readParam(call, 'owner'), readParam(call, 'repo'))
  // The site knows browsers' sessions, not tokens: private files are not found.
  if (repository === undefined || repository.private) throw notFound()
  const tag = call.params['tag']
  const { releases } = repository
  const release = tag === undefined ? releases.latest() : releases.published(tag)
  const name = readParam(call, 'name')
  const asset = [...(release?.assets.values() ?? [])].find((found) => found.name === name)
  if (asset === undefined) throw notFound()
  redirectToBytes(call, repository, asset)
}

function redirectToBytes(call: Call, repository: Repository, asset: Asset): void {
  if (asset.state !== 'uploaded') throw notFound()
  if (call.request.method !== 'HEAD')
    repository.releases.putAsset({ ...asset, downloadCount: asset.downloadCount + 1 })
  sendEmpty(call, 302, { location: signAssetUrl(call.world, repository, asset) })
}

function findAsset(
  call: Call,
  repository: Repository,
): { readonly release: Release; readonly asset: Asset } {
  const asset = repository.releases.findAsset(readIdParam(call, 'asset_id'))
  const release = repository.releases.get(asset?.releaseId ?? -1)
  if (asset === undefined || release === undefined || !isVisible(call, repository, release))
    throw notFound()
  return { release, asset }
}

import { renderAccount, stamp, stampOrNull } from './account-json.ts'
import { apiUrl, assetUrl, nodeId, releaseUrl } from './links.ts'
import type { Asset, Release, Repository } from './records.ts'
import type { World } from './world.ts'

type Json = Readonly<Record<string, unknown>>

export function renderRelease(world: World, repository: Repository, release: Release): Json {
  const api = apiUrl(world, repository)
  const url = `${api}/releases/${release.id}`
  const uploads = `${world.origins.uploads}/repos/${repository.fullName}/releases/${release.id}`
  const archive = (kind: string): string | null =>
    release.draft ? null : `${api}/${kind}/${encodeURIComponent(release.tagName)}`
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${uploads}/assets{?name,label}`,
    html_url: releaseUrl(world, repository, release),
    id: release.id,
    author: renderAccount(world, release.author),
    node_id: nodeId('RE', release.id),
    tag_name: release.tagName,
    target_commitish: release.targetCommitish,
    name: release.name ?? null,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: stamp(release.createdAt),
    updated_at: stamp(release.updatedAt),
    published_at: stampOrNull(release.publishedAt),
    assets: [...release.assets.values()].map((asset) =>
      renderAsset(world, repository, release, asset),
    ),
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
    body: release.body ?? null,
  }
}

export function renderAsset(
  world: World,
  repository: Repository,
  release: Release,
  asset: Asset,
): Json {
  return {
    url: `${apiUrl(world, repository)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: asset.label ?? null,
    uploader: renderAccount(world, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.size,
    digest: asset.digest ?? null,
    download_count: asset.downloadCount,
    created_at: stamp(asset.createdAt),
    updated_at: stamp(asset.updatedAt),
    browser_download_url: assetUrl(world, repository, release, asset),
  }
}

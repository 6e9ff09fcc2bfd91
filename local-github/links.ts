import { join } from 'node:path'
import type { Asset, IssueComment, Release, Repository } from './records.ts'
import type { World } from './world.ts'

/** Addresses that people and programs are given. Every one is absolute. */

export function repositoryUrl(world: World, repository: Repository): string {
  return `${world.origins.pages}/${repository.fullName}`
}

export function apiUrl(world: World, repository: Repository): string {
  return `${world.origins.api}/repos/${repository.fullName}`
}

/** A draft's address ends with `untagged-<hash>` and is dead once it is published. */
export function releaseUrl(world: World, repository: Repository, release: Release): string {
  return `${repositoryUrl(world, repository)}/releases/tag/${encodeTag(shownTag(release))}`
}

/** The address that a browser downloads from; a draft's answers 404 to everyone. */
export function assetUrl(
  world: World,
  repository: Repository,
  release: Release,
  asset: Asset,
): string {
  const tag = encodeTag(shownTag(release))
  return `${repositoryUrl(world, repository)}/releases/download/${tag}/${encodeURIComponent(asset.name)}`
}

export function pullUrl(world: World, repository: Repository, number: number): string {
  return `${repositoryUrl(world, repository)}/pull/${number}`
}

export function commentUrl(world: World, repository: Repository, comment: IssueComment): string {
  return `${pullUrl(world, repository, comment.issueNumber)}#issuecomment-${comment.id}`
}

export function checkRunUrl(world: World, repository: Repository, id: number): string {
  return `${repositoryUrl(world, repository)}/runs/${id}`
}

export function commitUrl(world: World, repository: Repository, sha: string): string {
  return `${repositoryUrl(world, repository)}/commit/${sha}`
}

/** Where the bytes of a release asset lie. */
export function assetPath(world: World, assetId: number): string {
  return join(world.dataDir, 'assets', String(assetId))
}

/** Opaque, but the same for the same thing, as GitHub's node ids are. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`
}

function shownTag(release: Release): string {
  return release.draft ? `untagged-${release.draftHash}` : release.tagName
}

/** Slashes stay, as in GitHub's own links. */
function encodeTag(tag: string): string {
  return tag.split('/').map(encodeURIComponent).join('/').replaceAll('%40', '@')
}

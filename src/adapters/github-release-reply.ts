import type { Release } from '../ports/release-store.ts'
import { toAsset } from './github-upload.ts'

/** What is read of a release in GitHub's answers. */
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

export function toRelease(reply: ReleaseReply): Release {
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

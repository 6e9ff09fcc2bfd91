import { isSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Asset } from '../ports/release-store.ts'

/** @throws GITHUB_FAILED when the answer is not an asset */
export function parseAsset(body: string): Asset {
  const value: unknown = JSON.parse(body)
  if (isAssetReply(value)) return toAsset(value)
  throw new ReleaseError('GITHUB_FAILED', `GitHub answered an upload with ${body.slice(0, 300)}`)
}

interface AssetReply {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly state: string
  readonly digest?: string | null
  readonly updated_at?: string
  readonly browser_download_url?: string
}

export function toAsset(reply: AssetReply): Asset {
  const hash = reply.digest?.replace(/^sha256:/, '') ?? ''
  return {
    id: reply.id,
    name: reply.name,
    size: reply.size,
    state: reply.state,
    sha256: isSha256(hash) ? hash : null,
    ...(reply.updated_at === undefined ? {} : { storedAt: reply.updated_at }),
    ...(reply.browser_download_url === undefined ? {} : { publicUrl: reply.browser_download_url }),
  }
}

function isAssetReply(value: unknown): value is AssetReply {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'number' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'size' in value &&
    typeof value.size === 'number' &&
    'state' in value &&
    typeof value.state === 'string'
  )
}

import { setTimeout as sleep } from 'node:timers/promises'
import { isSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Asset, Release, Upload } from '../ports/release-store.ts'
import type { StreamReply } from './stream-request.ts'
import { streamRequest } from './stream-request.ts'

export interface UploadPorts {
  readonly token: string
  readonly log: Log
  listAssets(releaseId: number): Promise<readonly Asset[]>
  deleteAsset(assetId: number): Promise<void>
}

const MAX_ATTEMPTS = 5
const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 60_000
const IDLE_MS = 60_000

type Outcome =
  | { readonly kind: 'uploaded'; readonly asset: Asset }
  | { readonly kind: 'occupied' }
  | { readonly kind: 'retry'; readonly why: string; readonly delayMs: number | null }

/**
 * Uploads one asset to the release's own upload URL. After a cut or a 5xx the release is looked at first: what
 * arrived whole is kept, a `starter` or other leftover that occupies the name is deleted, then the whole file is sent
 * again, at most five times.
 * @throws GITHUB_FAILED, PERMISSION_MISSING, RELEASE_IMMUTABLE, FILE_CHANGED
 */
export async function uploadAsset(
  release: Release,
  upload: Upload,
  ports: UploadPorts,
): Promise<Asset> {
  let why = ''
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
    const outcome = await tryUpload(release, upload, ports.token)
    if (outcome.kind === 'uploaded') return outcome.asset
    if (outcome.kind === 'retry') {
      why = outcome.why
      ports.log.warning(`Upload of ${upload.name}: ${why}; trying again.`)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await sleep(outcome.delayMs ?? Math.min(FIRST_DELAY_MS * 2 ** attempt, MAX_DELAY_MS))
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    const arrived = await clearName(release, upload, ports)
    if (arrived !== undefined) return arrived
  }
  throw new ReleaseError(
    'GITHUB_FAILED',
    `Upload of ${upload.name} (${upload.size} bytes) failed ${MAX_ATTEMPTS} times; the last time: ${why}. ` +
      'The draft release stays invisible; run the job again to resume it.',
  )
}

/** What of this name the release holds already: the same content is kept, anything else is deleted. */
async function clearName(
  release: Release,
  upload: Upload,
  ports: UploadPorts,
): Promise<Asset | undefined> {
  const assets = await ports.listAssets(release.id)
  const found = assets.find((asset) => asset.name === upload.name)
  if (found === undefined) return undefined
  if (isComplete(found, upload)) return found
  await ports.deleteAsset(found.id)
  return undefined
}

/** Uploaded whole, with the content that is wanted; an unknown digest is not enough to keep a leftover. */
export const isComplete = (asset: Asset, upload: Upload): boolean =>
  asset.state === 'uploaded' && asset.size === upload.size && asset.sha256 === upload.sha256

async function tryUpload(release: Release, upload: Upload, token: string): Promise<Outcome> {
  const url = new URL(release.uploadUrl.replace(/\{[^}]*\}$/, ''))
  url.searchParams.set('name', upload.name)
  try {
    const reply = await streamRequest({
      url,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': upload.contentType,
        'user-agent': 'model-release',
      },
      source: upload.source,
      size: upload.size,
      idleMs: IDLE_MS,
    })
    return readOutcome(reply, upload)
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'retry', why: `the connection broke (${why})`, delayMs: null }
  }
}

function readOutcome(reply: StreamReply, upload: Upload): Outcome {
  if (reply.status === 201) return { kind: 'uploaded', asset: parseAsset(reply.body) }
  if (reply.status === 422 && reply.body.includes('already_exists')) return { kind: 'occupied' }
  const limited =
    reply.status === 429 ||
    (reply.status === 403 &&
      (reply.headers['retry-after'] !== undefined || isSecondaryLimit(reply)))
  if (reply.status >= 500 || limited) {
    const wait = Number(reply.headers['retry-after'])
    const delayMs = Number.isFinite(wait) ? Math.min(wait * 1000, MAX_DELAY_MS) : null
    return { kind: 'retry', why: `GitHub answered ${reply.status}`, delayMs }
  }
  throw refusal(reply, upload)
}

const isSecondaryLimit = (reply: StreamReply): boolean => /secondary rate limit/i.test(reply.body)

function refusal(reply: StreamReply, upload: Upload): ReleaseError {
  const found = `GitHub answered ${reply.status} to the upload of ${upload.name}: ${reply.body.slice(0, 300)}`
  if (/immutable release/i.test(reply.body)) return new ReleaseError('RELEASE_IMMUTABLE', found)
  if (reply.status === 401 || reply.status === 403)
    return new ReleaseError(
      'PERMISSION_MISSING',
      `${found} Add "contents: write" under "permissions:" of the job.`,
    )
  return new ReleaseError('GITHUB_FAILED', found)
}

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
}

export function toAsset(reply: AssetReply): Asset {
  const hash = reply.digest?.replace(/^sha256:/, '') ?? ''
  return {
    id: reply.id,
    name: reply.name,
    size: reply.size,
    state: reply.state,
    sha256: isSha256(hash) ? hash : null,
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

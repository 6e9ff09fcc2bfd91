import { isSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Asset, Release, Upload } from '../ports/release-store.ts'
import { askedWait, MAX_RATE_LIMIT_WAIT_S } from './github-retry.ts'
import type { StreamReply, StreamTimes } from './stream-request.ts'
import { streamRequest } from './stream-request.ts'
import type { Attempt, PoolPorts, Transfer } from './transfer-pool.ts'
import { runTransfers } from './transfer-pool.ts'
import { uploadProgress } from './upload-progress.ts'

export interface UploadPorts extends PoolPorts {
  readonly token: string
  readonly log: Log
  /** By the size of the body when absent. */
  readonly times?: StreamTimes
  listAssets(releaseId: number): Promise<readonly Asset[]>
  deleteAsset(assetId: number): Promise<void>
}

const MAX_ATTEMPTS = 5
const FIRST_DELAY_MS = 500
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000
/** GitHub asks for a minute at least after a limit that names no time. */
const LIMIT_DELAY_MS = 60_000
const REQUEST_TIMEOUT = 408

type Outcome =
  | { readonly kind: 'uploaded'; readonly asset: Asset }
  | { readonly kind: 'occupied' }
  | {
      readonly kind: 'retry'
      readonly why: string
      /** What the server asks for; `null` where it does not say. */
      readonly wait: Wait | null
    }

interface Wait {
  readonly ms: number
  /** UTC, RFC 3339, by the server's clock. */
  readonly until: string
}

/**
 * Uploads assets to the release's own upload URL, up to four at once. After a cut or a 5xx the release is looked at first: what
 * arrived whole is kept, a `starter` or other leftover that occupies the name is deleted, then the whole asset is sent
 * again, five times in all. A rate limit is waited for by all, as long as the server says, up to ten minutes.
 * @returns in the order of `uploads`
 * @throws GITHUB_FAILED, PERMISSION_MISSING, RELEASE_IMMUTABLE, FILE_CHANGED
 */
export async function uploadAssets(
  release: Release,
  uploads: readonly Upload[],
  ports: UploadPorts,
): Promise<readonly Asset[]> {
  const total = uploads.reduce((sum, { size }) => sum + size, 0)
  const progress = uploadProgress(total, ports.log)
  const transfers = uploads.map((upload): Transfer<Asset> => {
    const { attempt } = uploadTransfer(release, upload, ports)
    return {
      size: upload.size,
      attempt: async (count, advance) => {
        progress.restart(upload.name)
        return await attempt(count, (bytes) => {
          progress.advance(upload.name, bytes)
          advance(bytes)
        })
      },
    }
  })
  return await runTransfers(transfers, ports)
}

function uploadTransfer(
  release: Release,
  upload: Upload,
  ports: UploadPorts,
): Pick<Transfer<Asset>, 'attempt'> {
  let why = ''
  return {
    async attempt(count, advance) {
      const arrived = count === 0 ? undefined : await clearName(release, upload, ports)
      if (arrived !== undefined) return { kind: 'done', result: arrived }
      if (count === MAX_ATTEMPTS) throw exhausted(upload, why)
      const outcome = await tryUpload(release, upload, count, ports, advance)
      if (outcome.kind === 'uploaded') return { kind: 'done', result: outcome.asset }
      why = outcome.kind === 'retry' ? outcome.why : 'the name was occupied'
      if (outcome.kind === 'retry') return pause(outcome, count, upload, ports)
      return { kind: 'again', delay: 0, holds: 'own', trouble: false }
    },
  }
}

const exhausted = (upload: Upload, why: string): ReleaseError =>
  new ReleaseError(
    'GITHUB_FAILED',
    `Upload of ${upload.name} (${upload.size} bytes) failed ${MAX_ATTEMPTS} times; the last time: ${why}. ` +
      'The draft release stays invisible; run the job again to resume it.',
  )

function pause(
  { why, wait }: Extract<Outcome, { kind: 'retry' }>,
  count: number,
  upload: Upload,
  { log }: UploadPorts,
): Attempt<Asset> {
  if (wait !== null && wait.ms > MAX_WAIT_MS) throw tooLong(wait, why, upload)
  const again = { kind: 'again', holds: wait === null ? 'own' : 'all', trouble: true } as const
  // After the last attempt only what may have arrived without a reply is worth a moment.
  if (wait !== null && count === MAX_ATTEMPTS - 1) return { ...again, holds: 'own', delay: 0 }
  const delay = wait?.ms ?? FIRST_DELAY_MS * 2 ** count
  log.warning(`Upload of ${upload.name}: ${why}; going on in ${Math.ceil(delay / 1000)} s.`)
  return { ...again, delay }
}

const tooLong = (wait: Wait, why: string, upload: Upload): ReleaseError =>
  new ReleaseError(
    'GITHUB_FAILED',
    `Upload of ${upload.name}: ${why} and asks to wait until ${wait.until}, longer than the ${MAX_RATE_LIMIT_WAIT_S} s that a ` +
      'job waits. Run the job again after that time; until then the draft release stays invisible.',
  )

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
const isComplete = (asset: Asset, upload: Upload): boolean =>
  asset.state === 'uploaded' && asset.size === upload.size && asset.sha256 === upload.sha256

async function tryUpload(
  release: Release,
  upload: Upload,
  count: number,
  { token, times }: UploadPorts,
  onProgress: (bytes: number) => void,
): Promise<Outcome> {
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
      ...upload,
      ...(times === undefined ? {} : { times }),
      onProgress,
    })
    return readOutcome(reply, upload, count)
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    const why = error instanceof Error ? error.message : String(error)
    return { kind: 'retry', why: `the connection broke (${why})`, wait: null }
  }
}

function readOutcome(reply: StreamReply, upload: Upload, count: number): Outcome {
  if (reply.status === 201) return { kind: 'uploaded', asset: parseAsset(reply.body) }
  if (reply.status === 422 && reply.body.includes('already_exists')) return { kind: 'occupied' }
  const limited = isLimit(reply)
  if (reply.status < 500 && reply.status !== REQUEST_TIMEOUT && !limited)
    throw refusal(reply, upload)
  return {
    kind: 'retry',
    why: `GitHub answered ${reply.status}${limited ? ' for a rate limit' : ''}`,
    wait: readWait(reply, limited, count),
  }
}

function readWait(reply: StreamReply, limited: boolean, count: number): Wait | null {
  const headers = Object.fromEntries(
    Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
  )
  const now = Date.parse(headers['date'] ?? '') || Date.now()
  const asked = askedWait(headers, now)
  if (asked === undefined && !limited) return null
  const ms = asked ?? Math.min(LIMIT_DELAY_MS * 2 ** count, MAX_WAIT_MS)
  return { ms, until: formatInstant(now + ms) }
}

/** A primary and a secondary limit are told by 429, or by a 403 like that of a missing permission. */
const isLimit = ({ status, headers, body }: StreamReply): boolean =>
  status === 429 ||
  (status === 403 &&
    (headers['retry-after'] !== undefined ||
      headers['x-ratelimit-remaining'] === '0' ||
      /rate limit/i.test(body)))

/** The largest time that a `Date` can have stands for everything beyond it. */
const formatInstant = (ms: number): string =>
  new Date(Math.min(ms, 8.64e15)).toISOString().replace(/\.\d+Z$/, 'Z')

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
  readonly updated_at?: string
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

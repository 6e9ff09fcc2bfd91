import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Asset, Release, Upload } from '../ports/release-store.ts'
import { parseAsset } from './asset-reply.ts'
import { askedWait, MAX_RATE_LIMIT_WAIT_S } from './github-retry.ts'
import { refuseChangedPieces } from './refuse-changed-pieces.ts'
import type { StatedDigests } from './stated-digests.ts'
import { statedDigests } from './stated-digests.ts'
import type { StreamReply, StreamRequest, StreamTimes } from './stream-request.ts'
import { streamRequest } from './stream-request.ts'
import type { Attempt, PoolPorts, Transfer } from './transfer-pool.ts'
import { runTransfers } from './transfer-pool.ts'
import { askingWindow, FIRST_WINDOW } from './transfer-window.ts'
import { uploadProgress } from './upload-progress.ts'

export { toAsset } from './asset-reply.ts'

export interface UploadPorts extends PoolPorts {
  readonly token: string
  readonly log: Log
  /** By the size of the body when absent. */
  readonly times?: StreamTimes
  /** What earlier uploads to this server have told. */
  readonly digests?: StatedDigests
  listAssets(releaseId: number): Promise<readonly Asset[]>
  deleteAsset(assetId: number): Promise<void>
}

type KnowingPorts = UploadPorts & Required<Pick<UploadPorts, 'digests'>>

const MAX_ATTEMPTS = 5
const FIRST_DELAY_MS = 500
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000
/** GitHub asks for a minute at least after a limit that names no time. */
const LIMIT_DELAY_MS = 60_000
const REQUEST_TIMEOUT = 408

type Outcome =
  | { readonly kind: 'uploaded'; readonly asset: Asset }
  | { readonly kind: 'occupied' }
  /** Nobody knows what was stored; from now on bytes are hashed. */
  | { readonly kind: 'unknown' }
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
 *
 * Bytes are hashed on their way until a reply has shown that the server states the digest of what it stores, which is compared
 * then. What it has stored otherwise than it should be is deleted, and sent again when the fault is not that of the files.
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
  const digests = ports.digests ?? statedDigests()
  const transfers = uploads.map((upload): Transfer<Asset> => {
    const { attempt } = uploadTransfer(release, upload, { ...ports, digests })
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
  const isOpen = digests.known() === null
  const window = isOpen ? askingWindow(uploads.map(({ size }) => size)) : FIRST_WINDOW
  return await runTransfers(transfers, ports, window)
}

function uploadTransfer(
  release: Release,
  upload: Upload,
  ports: KnowingPorts,
): Pick<Transfer<Asset>, 'attempt'> {
  let why = ''
  return {
    async attempt(count, advance) {
      const arrived = count === 0 ? undefined : await clearName(release, upload, ports)
      if (arrived !== undefined) return { kind: 'done', result: arrived }
      if (count === MAX_ATTEMPTS) throw exhausted(upload, why)
      let isChecked = true
      const isHashed = (): boolean => {
        if (ports.digests.known() === true) isChecked = false
        return isChecked
      }
      const body = { ...upload, isHashed, onProgress: advance }
      const sent = await tryUpload(release, body, count, ports)
      const outcome = sent.kind === 'uploaded' ? await judge(sent, upload, isChecked, ports) : sent
      if (outcome.kind === 'uploaded') return { kind: 'done', result: outcome.asset }
      why = outcome.kind === 'retry' ? outcome.why : WHY[outcome.kind]
      if (outcome.kind === 'retry') return pause(outcome, count, upload, ports)
      return { kind: 'again', delay: 0, holds: 'own', trouble: false }
    },
  }
}

const WHY = {
  occupied: 'the name was occupied',
  unknown: 'GitHub stated no digest, as it had before',
} as const

/**
 * Compares what is stored with what it has to be. Anything else is deleted.
 * @param isChecked whether the bytes that were sent are known to be those that were captured
 * @throws FILE_CHANGED
 */
async function judge(
  uploaded: Extract<Outcome, { kind: 'uploaded' }>,
  upload: Upload,
  isChecked: boolean,
  ports: KnowingPorts,
): Promise<Outcome> {
  const { id, size, sha256 } = uploaded.asset
  ports.digests.learn(uploaded.asset)
  const isSame = size === upload.size && (sha256 === null || sha256 === upload.sha256)
  if (isSame && (isChecked || sha256 !== null)) return uploaded
  await ports.deleteAsset(id)
  if (isSame) return { kind: 'unknown' }
  if (!isChecked) await refuseChangedPieces(upload)
  const [sent, stored] = [describe(upload), describe(uploaded.asset)]
  return { kind: 'retry', why: `${sent} was sent, and GitHub stored ${stored}`, wait: null }
}

const describe = ({ size, sha256 }: Pick<Asset, 'size' | 'sha256'>): string =>
  `sha256:${sha256 ?? 'unknown'} (${size} bytes)`

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
  upload: Upload & Pick<StreamRequest, 'isHashed' | 'onProgress'>,
  count: number,
  { token, times }: UploadPorts,
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

import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Asset } from '../ports/release-store.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'

export type Sleep = (ms: number) => Promise<unknown>

const RETRY_DELAYS_MS = [500, 2000] as const

/**
 * The bytes of an asset. A body that breaks off, or has another length than the asset, is asked for three times in all.
 * @throws LIMIT_EXCEEDED when there are more than `maxBytes`, GITHUB_FAILED
 */
export async function downloadAsset(
  client: GithubClient,
  asset: Asset,
  maxBytes: number,
  sleep: Sleep,
): Promise<Uint8Array> {
  if (asset.size > maxBytes) throw tooLarge(asset, maxBytes)
  return await takeWhole(client, asset, sleep, async (stream) => {
    const bytes = await readLimited(stream, asset, maxBytes)
    return {
      size: bytes.length,
      value: bytes,
      isSame: [null, sha256(bytes)].includes(asset.sha256),
    }
  })
}

/**
 * The SHA-256 of an asset's bytes, none of which is kept.
 * @throws LIMIT_EXCEEDED when there are more than the asset's size, GITHUB_FAILED
 */
export async function hashAsset(client: GithubClient, asset: Asset, sleep: Sleep): Promise<Sha256> {
  return await takeWhole(client, asset, sleep, async (stream) => {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      size += chunk.length
      if (size > asset.size) throw tooLarge(asset, asset.size)
      hash.update(chunk)
    }
    return { size, value: parseSha256(hash.digest('hex')), isSame: true }
  })
}

interface Taken<Value> {
  /** Bytes that came. */
  readonly size: number
  readonly value: Value
  /** Whether it is what GitHub says that it holds. */
  readonly isSame: boolean
}

type Take<Value> = (stream: ReadableStream<unknown>) => Promise<Taken<Value>>

async function takeWhole<Value>(
  client: GithubClient,
  asset: Asset,
  sleep: Sleep,
  take: Take<Value>,
): Promise<Value> {
  return await explained(`download ${asset.name}`, async () => {
    let body = await requestBody(client, asset, take)
    for (const delay of RETRY_DELAYS_MS) {
      if (body.kind === 'whole') return body.value
      // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
      await sleep(delay)
      // oxlint-disable-next-line no-await-in-loop -- as above
      body = await requestBody(client, asset, take)
    }
    // What differs each time is not damaged on its way: what it is worth, signatures and digests say.
    if (body.kind !== 'broken') return body.value
    throw new ReleaseError(
      'GITHUB_FAILED',
      `The download of ${asset.name} (${asset.size} bytes) failed ${RETRY_DELAYS_MS.length + 1} times; the last time: ` +
        `${body.why}. Run the job again when GitHub is reachable.`,
    )
  })
}

type Body<Value> =
  | { readonly kind: 'whole' | 'other'; readonly value: Value }
  | { readonly kind: 'broken'; readonly why: string }

async function requestBody<Value>(
  client: GithubClient,
  asset: Asset,
  take: Take<Value>,
): Promise<Body<Value>> {
  const reply = await client.octokit.request('GET /repos/{owner}/{repo}/releases/assets/{id}', {
    owner: client.owner,
    repo: client.repo,
    id: asset.id,
    headers: { accept: 'application/octet-stream' },
    request: { parseSuccessResponseBody: false },
  })
  const stream: unknown = reply.data
  if (!(stream instanceof ReadableStream)) return { kind: 'broken', why: 'there were no bytes' }
  try {
    const { size, value, isSame } = await take(stream)
    if (size === asset.size) return { kind: isSame ? 'whole' : 'other', value }
    return { kind: 'broken', why: `${size} bytes came` }
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    return { kind: 'broken', why: `the connection broke (${String(error)})` }
  }
}

async function readLimited(
  stream: ReadableStream<unknown>,
  asset: Asset,
  maxBytes: number,
): Promise<Uint8Array> {
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

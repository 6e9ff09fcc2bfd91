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
  return await explained(`download ${asset.name}`, async () => {
    let body = await requestBytes(client, asset, maxBytes)
    for (const delay of RETRY_DELAYS_MS) {
      if (body.kind === 'whole') return body.bytes
      // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
      await sleep(delay)
      // oxlint-disable-next-line no-await-in-loop -- as above
      body = await requestBytes(client, asset, maxBytes)
    }
    if (body.kind === 'whole') return body.bytes
    throw new ReleaseError(
      'GITHUB_FAILED',
      `The download of ${asset.name} (${asset.size} bytes) failed ${RETRY_DELAYS_MS.length + 1} times; the last time: ` +
        `${body.why}. Run the job again when GitHub is reachable.`,
    )
  })
}

type Body =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken'; readonly why: string }

async function requestBytes(client: GithubClient, asset: Asset, maxBytes: number): Promise<Body> {
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
    const bytes = await readLimited(stream, asset, maxBytes)
    if (bytes.length === asset.size) return { kind: 'whole', bytes }
    return { kind: 'broken', why: `${bytes.length} bytes came` }
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

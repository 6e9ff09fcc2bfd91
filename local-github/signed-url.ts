import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Asset, Repository } from './records.ts'
import type { World } from './world.ts'

const KEYS = new WeakMap<World, Buffer>()

/** How long a signed address lives, in seconds. */
const LIFETIME = 300

/** An address on the objects origin that needs no token and expires after five minutes. */
export function signAssetUrl(world: World, repository: Repository, asset: Asset): string {
  const url = new URL(`${world.origins.objects}/release-assets/${repository.id}/${asset.id}`)
  url.search = new URLSearchParams({
    'X-Amz-Date': String(world.now().getTime()),
    'X-Amz-Expires': String(LIFETIME),
    'response-content-disposition': `attachment; filename=${asset.name}`,
    'response-content-type': 'application/octet-stream',
  }).toString()
  url.searchParams.set('X-Amz-Signature', sign(world, url))
  return url.href
}

export function checkSignature(world: World, url: URL): 'valid' | 'expired' | 'forged' {
  const given = Buffer.from(url.searchParams.get('X-Amz-Signature') ?? '')
  const bare = new URL(url)
  bare.searchParams.delete('X-Amz-Signature')
  const expected = Buffer.from(sign(world, bare))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  const signed = Number(url.searchParams.get('X-Amz-Date'))
  const life = Number(url.searchParams.get('X-Amz-Expires')) * 1000
  return world.now().getTime() > signed + life ? 'expired' : 'valid'
}

function sign(world: World, url: URL): string {
  const key = KEYS.get(world) ?? randomBytes(32)
  KEYS.set(world, key)
  return createHmac('sha256', key)
    .update(`${url.pathname}?${url.searchParams.toString()}`)
    .digest('hex')
}

import { rm } from 'node:fs/promises'
import { requireWritable } from './access.ts'
import { rewriteAssetName } from './asset-name.ts'
import { readIdParam } from './define-route.ts'
import { buildFailure, invalid, notFound } from './failure.ts'
import { assetPath } from './links.ts'
import { receiveFile } from './receive-file.ts'
import { renderAsset } from './release-json.ts'
import { refuseImmutable } from './release-rules.ts'
import type { Asset, Release, Repository } from './records.ts'
import { sendJson } from './reply.ts'
import type { Call } from './route.ts'
import { hasFault, listStages } from './transfer-fault.ts'

/** A file must be smaller than this many bytes. */
const SIZE_LIMIT = 2 ** 31
const MAX_ASSETS = 1000

/**
 * Takes a file in as it comes, at constant memory. While it comes, and for ever when the
 * connection breaks, the name is held by an empty asset in the state `starter`.
 */
export async function uploadAsset(call: Call): Promise<void> {
  const { repository, account } = requireWritable(call, 'contents')
  const release = repository.releases.get(readIdParam(call, 'release_id'))
  if (release === undefined) throw notFound()
  if (release.immutable) refuseImmutable('upload assets to')
  const length = readLength(call)
  const { name, label, contentType } = readHeader(call)
  checkRoom(release, name)
  const { world } = call
  const id = world.nextId()
  const now = world.now()
  const starter: Asset = {
    id,
    releaseId: release.id,
    name,
    label,
    contentType,
    size: 0,
    state: 'starter',
    digest: undefined,
    uploader: account,
    createdAt: now,
    updatedAt: now,
    downloadCount: 0,
    path: assetPath(world, id),
  }
  repository.releases.putAsset(starter)
  if (hasFault(call, 'starter')) {
    for await (const _ of call.request);
    throw buildFailure(502, 'Server Error')
  }
  const { size, digest } = await receiveFile(call.request, starter.path, {
    length,
    digest: !hasFault(call, 'no-digest'),
    stages: listStages(call),
  })
  const asset: Asset = { ...starter, size, digest, state: 'uploaded', updatedAt: world.now() }
  await finish(call, repository, asset)
}

/** A release may have been deleted or frozen while the bytes came. */
async function finish(call: Call, repository: Repository, asset: Asset): Promise<void> {
  const release = repository.releases.get(asset.releaseId)
  if (release?.assets.has(asset.id) !== true || release.immutable) {
    await rm(asset.path, { force: true })
    if (release?.immutable === true) refuseImmutable('upload assets to')
    throw notFound()
  }
  repository.releases.putAsset(asset)
  const body = renderAsset(call.world, repository, release, asset)
  sendJson(call, 201, body, { location: String(body['url']) })
}

function readLength(call: Call): number {
  const length = call.request.headers['content-length']
  if (length === undefined || length === '' || length === '0')
    throw buildFailure(400, `Bad Content-Length: ${length ?? ''}`)
  if (Number(length) === SIZE_LIMIT) throw buildFailure(500, 'Server Error')
  if (Number(length) > SIZE_LIMIT)
    throw invalid({
      resource: 'ReleaseAsset',
      code: 'custom',
      field: 'size',
      message: `size must be less than ${SIZE_LIMIT}`,
    })
  return Number(length)
}

function readHeader(call: Call): {
  readonly name: string
  readonly label: string | undefined
  readonly contentType: string
} {
  const contentType = call.request.headers['content-type'] ?? ''
  const name = call.url.searchParams.get('name') ?? ''
  const label = call.url.searchParams.get('label') ?? undefined
  const missing = Object.entries({ name, content_type: contentType }).find(
    ([, value]) => value.trim() === '',
  )
  if (missing !== undefined)
    throw invalid({ resource: 'ReleaseAsset', code: 'missing_field', field: missing[0] })
  checkText('name', name)
  checkText('label', label ?? '')
  return { name: rewriteAssetName(name), label, contentType }
}

/** Characters that take four bytes in UTF-8 are refused, in labels too. */
export function checkText(field: 'name' | 'label', text: string): void {
  if (/[\u{10000}-\u{10ffff}]/u.test(text))
    throw invalid({ resource: 'ReleaseAsset', code: 'invalid', field })
}

/** Throws when the name is taken, by a `starter` too, or the release is full. */
function checkRoom(release: Release, name: string): void {
  const assets = [...release.assets.values()]
  if (assets.some((asset) => asset.name === name))
    throw invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  if (assets.length >= MAX_ASSETS)
    throw invalid({
      resource: 'ReleaseAsset',
      code: 'custom',
      field: 'release',
      message: `A release cannot have more than ${MAX_ASSETS} assets.`,
    })
}

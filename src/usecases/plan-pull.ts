import type { AssetSlice } from '../domain/asset-slice.ts'
import { slicesOf } from '../domain/asset-slice.ts'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest, ModelFile } from '../domain/manifest.ts'
import type { Asset, Release, ReleaseStore } from '../ports/release-store.ts'

/** A run of a file's bytes, and the asset that holds them. */
export interface FileSource {
  /** First byte within the file. */
  readonly position: number
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
  readonly asset: Asset
  /** Of the release that holds the asset. */
  readonly tag: string
  /** First byte within the asset. */
  readonly offset: number
}

/** Of each file, in its order; together they are the file. */
export type FileSources = readonly FileSource[]

export interface PlanRequest {
  readonly files: readonly ModelFile[]
  readonly manifest: Manifest
  readonly release: Release
}

/**
 * Finds the assets that hold the files, those of earlier releases too. Nothing of them is read yet; what GitHub says of them
 * has to be what the manifest says.
 * @returns in the order of the files
 * @throws FILE_MISSING, DIGEST_MISMATCH
 */
export async function planPull(
  { files, manifest, release }: PlanRequest,
  releases: Pick<ReleaseStore, 'findPublished'>,
): Promise<readonly FileSources[]> {
  const known = new Map<string, Release | undefined>([[release.tag, release]])
  const sources: FileSources[] = []
  for (const file of files) {
    const found: FileSource[] = []
    let position = 0
    for (const slice of slicesOf(file)) {
      const tag = slice.tag ?? release.tag
      // oxlint-disable-next-line no-await-in-loop -- a few releases, each asked for once
      if (!known.has(tag)) known.set(tag, await releases.findPublished(tag))
      const { offset, size, sha256 } = slice
      const asset = findAsset(file, slice, known.get(tag), manifest)
      found.push({ position, size, sha256, asset, tag, offset })
      position += size
    }
    sources.push(found)
  }
  return sources
}

function findAsset(
  file: ModelFile,
  slice: AssetSlice,
  holder: Release | undefined,
  manifest: Manifest,
): Asset {
  const path = JSON.stringify(file.path)
  const tag = slice.tag ?? manifest.predicate.model.tag
  const where = slice.tag === null ? `The release ${tag}` : `The earlier release ${tag}`
  const asset = holder?.assets.find(({ name }) => name === slice.asset)
  if (asset === undefined || asset.state !== 'uploaded')
    throw new ReleaseError(
      'FILE_MISSING',
      `${where}, which holds bytes of ${path}, ${holder === undefined ? 'is gone' : `has no asset ${slice.asset}`}: the file ` +
        'cannot be put together. Pull another version, or leave the file out.',
    )
  const problem = findProblem(slice, asset, manifest)
  if (problem === undefined) return asset
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `${where}: the asset ${slice.asset}, which holds bytes of ${path}, ${problem}. Somebody changed the release; do not use it.`,
  )
}

interface ExpectedAsset {
  readonly size: number | null
  readonly sha256: Sha256 | null
}

/** What the manifest says of the whole asset; `undefined` where it does not know it. */
function findExpected(slice: AssetSlice, { predicate }: Manifest): ExpectedAsset | undefined {
  if (slice.tag !== null) return { size: null, sha256: slice.assetSha256 }
  return predicate.assets.find(({ name }) => name === slice.asset)
}

function findProblem(slice: AssetSlice, asset: Asset, manifest: Manifest): string | undefined {
  const expected = findExpected(slice, manifest)
  if (expected === undefined) return 'is not one of its manifest'
  const { size, sha256 } = expected
  if (size !== null && asset.size !== size)
    return `has ${asset.size} bytes, where the manifest says ${size}`
  if (sha256 !== null && asset.sha256 !== null && asset.sha256 !== sha256)
    return `is sha256:${asset.sha256}, where the manifest says sha256:${sha256}`
  if (slice.offset + slice.size > asset.size)
    return `has ${asset.size} bytes, fewer than the manifest wants of it`
  return undefined
}

import type { Sha256 } from './digest.ts'
import type { ModelFile, StoredBytes } from './manifest.ts'

/** Bytes of an asset, which are bytes of a model file. */
export interface AssetSlice {
  /** Of the release that holds the asset; `null`: the version's own. */
  readonly tag: string | null
  readonly asset: string
  /** Of the whole asset, as a reference states it; `null` for the version's own, which `assets` of the manifest list. */
  readonly assetSha256: Sha256 | null
  /** First byte within the asset. */
  readonly offset: number
  /** Whether it is all of the asset: then `sha256` is the asset's. */
  readonly whole: boolean
  /** Bytes. */
  readonly size: number
  /** Of these bytes. */
  readonly sha256: Sha256
}

/** Where a file's bytes lie, in their order: one after the other, the slices are the file. At least one. */
export function slicesOf(file: ModelFile): readonly AssetSlice[] {
  if (file.parts === undefined) return [toSlice(file, file.size, file.sha256)]
  return file.parts.map((part) => toSlice(part, part.size, part.sha256))
}

function toSlice(stored: StoredBytes, size: number, sha256: Sha256): AssetSlice {
  const { reference, offset } = stored
  const range = { offset: offset ?? 0, whole: offset === undefined, size, sha256 }
  return reference === undefined
    ? { tag: null, asset: stored.asset, assetSha256: null, ...range }
    : { tag: reference.tag, asset: reference.asset, assetSha256: reference.sha256, ...range }
}

/** The tags of the earlier releases whose assets the version needs; sorted. */
export function referencedTags(files: readonly ModelFile[]): readonly string[] {
  const tags = files.flatMap(slicesOf).flatMap(({ tag }) => (tag === null ? [] : [tag]))
  return [...new Set(tags)].toSorted()
}

/** The asset of the version's own that is this file and nothing else; `undefined` where there is none. */
export function findWholeAsset(file: ModelFile): string | undefined {
  const [slice, ...more] = slicesOf(file)
  if (slice === undefined || more.length > 0) return undefined
  return slice.whole && slice.tag === null ? slice.asset : undefined
}

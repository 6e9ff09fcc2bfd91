import type { AssetSlice } from './asset-slice.ts'
import { slicesOf } from './asset-slice.ts'
import type { AssetRole, ModelFile } from './manifest.ts'

/** What a manifest says of where its version lies. */
export interface StoredVersion {
  readonly model: { readonly tag: string }
  readonly artifact: { readonly size: number; readonly files: readonly ModelFile[] }
  readonly assets: readonly {
    readonly name: string
    /** Bytes. */
    readonly size: number
    readonly role: AssetRole
  }[]
}

/** Bytes of a model that an earlier release holds. */
export interface EarlierBytes {
  readonly tag: string
  readonly bytes: number
  /** Files of the model that have bytes there. */
  readonly files: number
}

/** One version by itself. Bytes. */
export interface StorageFacts {
  /** Of the model's files. */
  readonly model: number
  /** Of the model's own assets in this release: what publishing it uploaded, archive headers included. */
  readonly uploaded: number
  /** Of all assets that the manifest lists: the model and what is beside it. */
  readonly own: number
  /** Of the model, which earlier releases hold. */
  readonly shared: number
  /** The same by release, most bytes first. */
  readonly earlier: readonly EarlierBytes[]
}

/** Roles of assets without which the model's files cannot be had. */
const isModel = (role: AssetRole): boolean => role === 'model' || role === 'tensor-listing'

/** How much of a version is its own, and how much lies in earlier releases. The same bytes count once, however often they are named. */
export function measureStorage({ artifact, assets }: StoredVersion): StorageFacts {
  const earlier = listEarlier(artifact.files)
  return {
    model: artifact.size,
    uploaded: sumOf(assets.filter(({ role }) => isModel(role))),
    own: sumOf(assets),
    shared: earlier.reduce((sum, { bytes }) => sum + bytes, 0),
    earlier,
  }
}

function listEarlier(files: readonly ModelFile[]): readonly EarlierBytes[] {
  const found = files.flatMap((file) =>
    slicesOf(file).flatMap((slice) =>
      slice.tag === null ? [] : [{ tag: slice.tag, slice, path: file.path }],
    ),
  )
  const byTag = Map.groupBy(found, ({ tag }) => tag)
  return [...byTag]
    .map(([tag, some]) => ({
      tag,
      bytes: sumOf(new Map(some.map(({ slice }) => [rangeOf(slice), slice])).values()),
      files: new Set(some.map(({ path }) => path)).size,
    }))
    .toSorted((left, right) => right.bytes - left.bytes || (left.tag < right.tag ? -1 : 1))
}

const rangeOf = ({ asset, offset, size }: AssetSlice): string => `${asset} ${offset} ${size}`

/** A release as its page lists it. */
export interface ReleasePage {
  readonly tag: string
  readonly assets: readonly {
    readonly name: string
    /** Bytes. */
    readonly size: number
  }[]
  /** Of the manifest; `null` where it is not known, and then nothing is known of what it refers to. */
  readonly files: readonly ModelFile[] | null
}

/** A version among others. Bytes; every asset counts once. */
export interface StorageShare {
  readonly tag: string
  /** What the releases grew by with this version: all assets of its page. */
  readonly own: number
  /** All that this version and the ones before it hold together. */
  readonly total: number
  /** Of assets that only this version uses: what is freed when it is removed. `null` while not all manifests are known. */
  readonly unique: number | null
  /** Of assets, here and in earlier releases, that other versions use too; `null` where the manifest is not known. */
  readonly shared: number | null
}

/**
 * How much each of several versions of a model adds, and would free. A release always uses its own assets, so that what
 * is referred to in a release which is not among the given ones is shared too.
 * @param pages oldest first
 */
export function measureGrowth(pages: readonly ReleasePage[]): readonly StorageShare[] {
  const sizes = new Map(
    pages.flatMap(({ tag, assets }) =>
      assets.map(({ name, size }) => [keyOf(tag, name), size] as const),
    ),
  )
  const uses = pages.map((page) => assetsOf(page, sizes))
  const users = countUsers(uses)
  const complete = pages.every(({ files }) => files !== null)
  let total = 0
  return pages.map((page, index) => {
    const used = [...(uses[index] ?? [])]
    const measure = (isShared: boolean): number =>
      used
        .filter(([key]) => isSharedAsset(key, page.tag, users) === isShared)
        .reduce((sum, [, size]) => sum + size, 0)
    const own = sumOf(page.assets)
    total += own
    return {
      tag: page.tag,
      own,
      total,
      unique: complete ? measure(false) : null,
      shared: complete ? measure(true) : page.files && earlierBytes(used, page.tag),
    }
  })
}

/** An asset of another release has at least that release as a second user. */
const isSharedAsset = (key: string, tag: string, users: ReadonlyMap<string, number>): boolean =>
  !key.startsWith(keyOf(tag, '')) || (users.get(key) ?? 0) > 1

const earlierBytes = (used: readonly (readonly [string, number])[], tag: string): number =>
  used.filter(([key]) => !key.startsWith(keyOf(tag, ''))).reduce((sum, [, size]) => sum + size, 0)

// A line break is in no tag and in no name of an asset.
const keyOf = (tag: string, asset: string): string => `${tag}\n${asset}`

/** The assets that a version needs, its own included, to their sizes. */
function assetsOf(
  { tag, assets, files }: ReleasePage,
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const used = new Map(assets.map(({ name, size }) => [keyOf(tag, name), size]))
  for (const slice of (files ?? []).flatMap(slicesOf)) {
    const key = keyOf(slice.tag ?? tag, slice.asset)
    // Of an asset that nobody lists at least so much is known.
    const least = Math.max(used.get(key) ?? 0, slice.offset + slice.size)
    used.set(key, sizes.get(key) ?? least)
  }
  return used
}

function countUsers(uses: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>()
  for (const key of uses.flatMap((used) => [...used.keys()]))
    users.set(key, (users.get(key) ?? 0) + 1)
  return users
}

function sumOf(sized: Iterable<{ readonly size: number }>): number {
  let sum = 0
  for (const { size } of sized) sum += size
  return sum
}

import type { Asset, Release } from './records.ts'

/** The releases of one repository, indexed so that thousands cost nothing. */
export interface ReleaseShelf {
  readonly size: number
  /** Newest commit date first, drafts on top; drafts are included. */
  list(): readonly Release[]
  get(id: number): Release | undefined
  /** The published release with this tag; drafts are never found. */
  published(tagName: string): Release | undefined
  /** The release that carries the "Latest" badge. */
  latest(): Release | undefined
  findAsset(id: number): Asset | undefined
  /** Adds the release or replaces the one with the same id. */
  put(release: Release): void
  /** Adds the asset to its release or replaces the one with the same id. */
  putAsset(asset: Asset): void
  removeAsset(id: number): void
  remove(id: number): void
  /** `true` pins the release as latest, `false` never lets it win while another can. */
  mark(id: number, makeLatest: MakeLatest): void
  /** Tags that an immutable release has used up, even after its deletion. */
  readonly usedUpTags: Set<string>
}

export type MakeLatest = 'true' | 'false' | 'legacy'

export function createReleaseShelf(): ReleaseShelf {
  const releases = new Map<number, Release & { readonly assets: Map<number, Asset> }>()
  const tags = new Map<string, number>()
  const owners = new Map<number, number>()
  const marks = new Map<number, MakeLatest>()
  const pins: number[] = []
  let sorted: readonly Release[] | undefined
  const list = (): readonly Release[] => (sorted ??= [...releases.values()].toSorted(byAge))
  const forget = (id: number): void => {
    const old = releases.get(id)
    if (old !== undefined && tags.get(old.tagName) === id) tags.delete(old.tagName)
    sorted = undefined
  }
  return {
    get size() {
      return releases.size
    },
    usedUpTags: new Set(),
    list,
    get: (id) => releases.get(id),
    published: (tagName) => releases.get(tags.get(tagName) ?? -1),
    latest: () => pickLatest(list(), pins, marks),
    findAsset: (id) => releases.get(owners.get(id) ?? -1)?.assets.get(id),
    put(release) {
      forget(release.id)
      const assets = releases.get(release.id)?.assets ?? new Map(release.assets)
      releases.set(release.id, { ...release, assets })
      if (!release.draft) tags.set(release.tagName, release.id)
    },
    putAsset(asset) {
      owners.set(asset.id, asset.releaseId)
      releases.get(asset.releaseId)?.assets.set(asset.id, asset)
    },
    removeAsset(id) {
      releases.get(owners.get(id) ?? -1)?.assets.delete(id)
      owners.delete(id)
    },
    remove(id) {
      forget(id)
      for (const asset of releases.get(id)?.assets.keys() ?? []) owners.delete(asset)
      releases.delete(id)
    },
    mark(id, makeLatest) {
      marks.set(id, makeLatest)
      const at = pins.indexOf(id)
      if (at >= 0) pins.splice(at, 1)
      if (makeLatest === 'true') pins.push(id)
    },
  }
}

function byAge(left: Release, right: Release): number {
  if (left.draft !== right.draft) return left.draft ? -1 : 1
  return right.createdAt.getTime() - left.createdAt.getTime() || right.id - left.id
}

function pickLatest(
  list: readonly Release[],
  pins: readonly number[],
  marks: ReadonlyMap<number, MakeLatest>,
): Release | undefined {
  const eligible = list.filter((release) => !release.draft && !release.prerelease)
  const ids = new Map(eligible.map((release) => [release.id, release]))
  const pinned = ids.get(pins.findLast((id) => ids.has(id)) ?? -1)
  const rival = eligible.find((release) => marks.get(release.id) === 'legacy')
  if (pinned === undefined)
    return eligible.find((release) => marks.get(release.id) !== 'false') ?? eligible[0]
  return rival !== undefined && rival.createdAt > pinned.createdAt ? rival : pinned
}

import { ReleaseError } from '../domain/errors.ts'
import { parseModelName, parseTag, tagPrefix } from '../domain/version.ts'
import type { Release, ReleaseStore, TagRef } from '../ports/release-store.ts'
import { listVersions } from './known-versions.ts'

/** GitHub lists no more. */
export const MAX_LISTED = 1_000
/** Versions of one model that the list of releases did not show, each a request. */
const MAX_LOOKED_UP = 2_000

/** The releases of one model, as far as their tags have its pattern. */
export interface ModelReleases {
  readonly model: string
  /** Newest version first; each tag once. */
  readonly published: readonly VersionRelease[]
  /** Tags of the pattern without a release, newest version first. */
  readonly bare: readonly TagRef[]
}

export interface VersionRelease {
  readonly version: string
  readonly release: Release
  /** `undefined` when there is a release and no tag. */
  readonly tag: TagRef | undefined
}

/**
 * All versions of a model, at any number of releases of the repository: the tags come in one request, and a release that the list
 * of the newest ones does not show is asked for by its tag.
 * @param recent of `listRecent(MAX_LISTED)`
 * @param bare tags that are known to have no release: they are not asked for again
 * @throws LIMIT_EXCEEDED, GITHUB_FAILED
 */
export async function listModelReleases(
  model: string,
  recent: readonly Release[],
  releases: Pick<ReleaseStore, 'listTags' | 'findPublished'>,
  bare: ReadonlySet<string> = new Set(),
): Promise<ModelReleases> {
  const tags = listVersions(model, await releases.listTags(tagPrefix(model)))
  const listed = new Map(recent.flatMap((one) => (one.draft ? [] : [[one.tag, one] as const])))
  const unlisted = tags.filter(({ tag }) => !listed.has(tag))
  const hidden = unlisted.filter(({ tag }) => !bare.has(tag))
  if (hidden.length > MAX_LOOKED_UP)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${model} has ${hidden.length} versions that are not among the newest ${MAX_LISTED} releases; at most ${MAX_LOOKED_UP} are looked up.`,
    )
  const empty = new Set(bare)
  const found: VersionRelease[] = []
  for (const { version, ...tag } of hidden) {
    // oxlint-disable-next-line no-await-in-loop -- there are hardly ever any, and then not too many at a time
    const release = await releases.findPublished(tag.tag)
    if (release === undefined) empty.add(tag.tag)
    else found.push({ version, release, tag })
  }
  const refs = new Map(tags.map(({ tag, commit }) => [tag, { tag, commit }]))
  for (const release of listed.values()) {
    const version = parseTag(model, release.tag)
    if (version !== undefined) found.push({ version, release, tag: refs.get(release.tag) })
  }
  const order = listVersions(
    model,
    found.map(({ release }) => ({ tag: release.tag, commit: null })),
  )
  const byTag = new Map(found.map((one) => [one.release.tag, one]))
  return {
    model,
    bare: unlisted.flatMap(({ tag, commit }) => (empty.has(tag) ? [{ tag, commit }] : [])),
    published: order.flatMap(({ tag }) => byTag.get(tag) ?? []),
  }
}

/** `MODEL@vVERSION` in its parts; `undefined` for a tag of another kind. */
export function splitTag(
  tag: string,
): { readonly model: string; readonly version: string } | undefined {
  const model = tag.slice(0, Math.max(0, tag.lastIndexOf('@v')))
  const version = parseTag(model, tag)
  return version === undefined || !isModelName(model) ? undefined : { model, version }
}

function isModelName(text: string): boolean {
  try {
    return parseModelName(text) === text
  } catch (error) {
    if (error instanceof ReleaseError) return false
    throw error
  }
}

/** The models that have tags or releases, by name. */
export const listModels = (tags: readonly string[]): readonly string[] =>
  [...new Set(tags.flatMap((tag) => splitTag(tag)?.model ?? []))].toSorted()

import { byCodeUnit } from '../domain/metric-diff.ts'
import { parseTag } from '../domain/version.ts'
import type { ReleaseStore } from '../ports/release-store.ts'

/** As in `parseModelName`: a tag of another kind is no version of anything. */
const MODEL_TAG = /^([A-Za-z0-9][A-Za-z0-9._/-]{0,99})@v/

/**
 * Models that have a version tag in the repository, those first whose names begin as the given one does, which is not among
 * them. One request.
 */
export async function listOtherModels(
  model: string,
  releases: Pick<ReleaseStore, 'listTags'>,
): Promise<readonly string[]> {
  const names = new Set<string>()
  for (const { tag } of await releases.listTags('')) {
    const name = MODEL_TAG.exec(tag)?.[1]
    if (name !== undefined && name !== model && parseTag(name, tag) !== undefined) names.add(name)
  }
  return [...names].toSorted(
    (left, right) =>
      sharedStart(right, model) - sharedStart(left, model) || byCodeUnit(left, right),
  )
}

/** UTF-16 code units that two names begin with alike. */
function sharedStart(left: string, right: string): number {
  let length = 0
  while (length < left.length && left[length] === right[length]) length += 1
  return length
}

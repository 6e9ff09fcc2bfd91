import { slicesOf } from '../domain/asset-slice.ts'
import type { ModelFile } from '../domain/manifest.ts'
import type { Place } from './links.ts'
import { assetUrl, releaseUrl } from './links.ts'

/**
 * Where a file of the model can be downloaded as it is: the asset of this release, or of the earlier one that holds it. The
 * page of the release when it is no asset by itself.
 * @param tag of the version
 */
export function fileUrl(place: Place, tag: string, file: ModelFile): string {
  const [slice, ...more] = slicesOf(file)
  if (slice === undefined || more.length > 0 || !slice.whole) return releaseUrl(place, tag)
  return assetUrl(place, slice.tag ?? tag, slice.asset)
}

import { slicesOf } from '../domain/asset-slice.ts'
import type { PlacedFile } from '../domain/build-manifest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ReleaseStore } from '../ports/release-store.ts'

/**
 * What the version refers to may have been deleted while its own assets were uploaded; asked once more before it becomes
 * public, one request a release.
 * @throws DIGEST_MISMATCH
 */
export async function refuseLostReferences(
  files: readonly PlacedFile[],
  releases: Pick<ReleaseStore, 'findPublished'>,
): Promise<void> {
  const slices = files.flatMap(({ storage, ...file }) => slicesOf({ ...file, ...storage }))
  const needed = Map.groupBy(slices, ({ tag }) => tag)
  for (const [tag, of] of needed) {
    if (tag === null) continue
    // oxlint-disable-next-line no-await-in-loop -- few releases
    const release = await releases.findPublished(tag)
    const held = new Map(release?.assets.map(({ name, sha256 }) => [name, sha256]))
    const lost = of.find(({ asset, assetSha256 }) => held.get(asset) !== assetSha256)
    if (lost !== undefined)
      throw new ReleaseError(
        'DIGEST_MISMATCH',
        `The version was to refer to ${lost.asset} of ${tag}, which was deleted or changed meanwhile. Nothing was published; ` +
          'run the job again, and the file is uploaded.',
      )
  }
}

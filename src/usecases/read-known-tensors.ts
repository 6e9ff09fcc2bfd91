import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { KnownRange } from '../domain/tensor-reuse.ts'
import { resolveKnown } from '../domain/tensor-reuse.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { StoredContent } from './find-stored.ts'
import type { KnownVersion } from './known-versions.ts'

/**
 * Where the tensors of the previous version lie now, by its listings, which are read once. A listing that is lost, or not to be
 * believed, costs the saving and nothing else.
 * @throws GITHUB_FAILED
 */
export async function readKnownTensors(
  previous: KnownVersion | null,
  stored: StoredContent,
  { releases, log }: { readonly releases: Pick<ReleaseStore, 'download'>; readonly log: Log },
): Promise<readonly KnownRange[]> {
  if (previous === null) return []
  const { release, manifest } = previous
  const { artifact, assets } = manifest.predicate
  const { MAX_LISTING_BYTES, parseTensorListing } = await import('../formats/tensor-listing.ts')
  const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]))
  const known: KnownRange[] = []
  for (const record of assets.filter(({ role }) => role === 'tensor-listing')) {
    const asset = release.assets.find(({ name }) => name === record.name)
    if (asset === undefined) continue
    try {
      // oxlint-disable-next-line no-await-in-loop -- one for each safetensors file, small
      const bytes = await releases.download(asset, MAX_LISTING_BYTES)
      if (sha256(bytes) !== record.sha256)
        throw new ReleaseError('DIGEST_MISMATCH', `${record.name} is not the signed one.`)
      const listing = parseTensorListing(bytes)
      const file = artifact.files.find(({ path }) => path === listing.file.path)
      if (file !== undefined) known.push(...resolveKnown(listing, file, release.tag, digests))
    } catch (error) {
      if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED') throw error
      log.warning(
        `dedup: the tensors of ${record.name} of ${release.tag} are not known, and are uploaded again: ${error.message}`,
      )
    }
  }
  return known.filter(({ slice: { tag, asset, assetSha256 } }) =>
    stored.holds({ tag, asset, sha256: assetSha256 }),
  )
}

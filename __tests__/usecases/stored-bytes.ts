import { slicesOf } from '../../src/domain/asset-slice.ts'
import type { Manifest, ModelFile } from '../../src/domain/manifest.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'

/** A model file put together from the assets that a manifest names. */
export function bytesOfFile(
  releases: Pick<FakeReleaseStore, 'read'>,
  { predicate }: Manifest,
  file: ModelFile,
): Buffer {
  return Buffer.concat(
    slicesOf(file).map(({ tag, asset, offset, size }) => {
      const bytes = releases.read(tag ?? predicate.model.tag, asset)
      return bytes.subarray(offset, offset + size)
    }),
  )
}

/** Bytes of the version's own assets that hold the model. */
export const uploadedBytes = ({ predicate }: Manifest): number =>
  predicate.assets.filter(({ role }) => role === 'model').reduce((sum, { size }) => sum + size, 0)

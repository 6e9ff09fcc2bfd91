import { comparePaths } from './listing.ts'
import type { AssetRecord } from './manifest.ts'

/**
 * `SHA256SUMS`: what `sha256sum -c` reads. Names of assets have no character that coreutils would escape. The manifest, which
 * states the digest of this file, cannot be in it.
 */
export function renderChecksums(assets: readonly Pick<AssetRecord, 'name' | 'sha256'>[]): string {
  return assets
    .toSorted((left, right) => comparePaths(left.name, right.name))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('')
}

import type { AssetSlice } from '../domain/asset-slice.ts'
import type { Digest, Sha256 } from '../domain/digest.ts'
import type { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import type { Release } from './release-store.ts'

/** A file that lies with a version; whether it belongs there is what is to be found out. */
export interface StoredFile {
  /** Of an asset its name, of a file in a directory its path, POSIX separators. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** What the store itself computed over the bytes that it holds; `null` where they have to be read. */
  readonly sha256: Sha256 | null
}

/** What GitHub says of the release that a version is. */
export interface ReleaseFacts {
  readonly tag: string
  /** What the tag leads to; `undefined` without such a tag. */
  readonly commit: string | undefined
  /** UTC, RFC 3339. */
  readonly publishedAt: string | null
  /** When manifest and bundle were stored, as far as the server says; UTC, RFC 3339. */
  readonly storedAt: readonly string[]
  readonly immutable: boolean
}

export type OwnName = typeof MANIFEST_ASSET | typeof BUNDLE_ASSET

/** Bytes of an asset. */
export type AssetRange = Pick<AssetSlice, 'tag' | 'asset' | 'offset' | 'size'>

export interface SliceDigests {
  /** Of each slice, in their order. */
  readonly slices: readonly Sha256[]
  /** Of all, one after the other. */
  readonly whole: Sha256
}

/** Where a version lies: a release, or a directory that somebody has pulled. */
export interface VersionSource {
  readonly kind: 'release' | 'directory'
  /** For people. */
  readonly place: string
  /**
   * Of a release all assets, of a directory all files but the manifest and its bundle.
   * @throws FILE_REFUSED for a link or a device, LIMIT_EXCEEDED
   */
  list(): Promise<readonly StoredFile[]>
  /** The manifest or its bundle, wherever it lies; `null` where there is none. Of a release as `read`. @throws as `read` */
  readOwn(name: OwnName, maxBytes: number): Promise<Uint8Array | null>
  /**
   * Of a release each is downloaded once, so that what was verified is what is used.
   * @throws LIMIT_EXCEEDED when there are more than `maxBytes`, GITHUB_FAILED, FILE_MISSING
   */
  read(name: string, maxBytes: number): Promise<Uint8Array>
  /** Reads the bytes of each file, in constant memory. @throws GITHUB_FAILED, FILE_CHANGED, FILE_MISSING */
  hash(files: readonly StoredFile[]): Promise<ReadonlyMap<string, Sha256>>
  /** Another release, asked for once; `undefined` where there is none, or nobody can be asked. @throws GITHUB_FAILED */
  findRelease(tag: string): Promise<Release | undefined>
  /**
   * Reads slices one after the other, of this release and of others, each byte once: what follows in the same asset comes
   * with it. In constant memory. Only for a release.
   * @throws GITHUB_FAILED, FILE_MISSING, DIGEST_MISMATCH before anything is read when an asset has fewer bytes
   */
  hashSlices(slices: readonly AssetRange[]): Promise<SliceDigests>
  /** `null` for a directory. */
  readRelease(): Promise<ReleaseFacts | null>
  /** Digest of the manifest that another tag holds, `null` where there is none; `undefined` where nobody can be asked. */
  findManifest(tag: string): Promise<Digest | null | undefined>
}

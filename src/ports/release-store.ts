import type { BytePiece } from '../domain/byte-piece.ts'
import type { Sha256 } from '../domain/digest.ts'

/** One tag. `commit` is `null` for an annotated tag, which points to a tag object first. */
export interface TagRef {
  readonly tag: string
  readonly commit: string | null
}

export interface Asset {
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Anything but `uploaded` is unusable (`starter` after a failed upload). */
  readonly state: string
  /** `null` where the server does not compute digests. */
  readonly sha256: Sha256 | null
  /** UTC, RFC 3339; absent where the server does not say. */
  readonly storedAt?: string
  /** Where its site gives it to everybody, if the repository is public: `SERVER/OWNER/REPO/releases/download/TAG/NAME`. */
  readonly publicUrl?: string
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly name: string
  readonly body: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable: boolean
  /** For people. A draft's is dead after publishing: read again. */
  readonly url: string
  readonly uploadUrl: string
  /** UTC, RFC 3339. GitHub gives the date of the commit, even for a draft: how old a release is, it does not say. */
  readonly createdAt: string
  readonly publishedAt: string | null
  readonly assets: readonly Asset[]
}

export interface DraftFields {
  readonly tag: string
  /** 40-digit commit SHA. */
  readonly commit: string
  readonly name: string
  /** Markdown, at most 125,000 characters. */
  readonly body: string
  readonly prerelease: boolean
}

/** A run of an asset's bytes. */
export interface ByteRange {
  /** First byte. */
  readonly start: number
  /** Bytes; at least one. */
  readonly size: number
}

export interface Upload {
  /** Only `[A-Za-z0-9._-]`. */
  readonly name: string
  readonly size: number
  readonly sha256: Sha256
  readonly contentType: string
  /** One after the other they are the asset, `size` bytes in all. */
  readonly pieces: readonly BytePiece[]
}

/**
 * `taken`: a release with this tag is already published, by somebody who was faster, or was, immutable, and is deleted:
 * its tag is used up for good, though no list shows it.
 */
export type PublishResult =
  { readonly kind: 'published'; readonly release: Release } | { readonly kind: 'taken' }

/** Releases of one repository. Every method throws `ReleaseError` for what the user can mend. */
export interface ReleaseStore {
  /** All tags that start with the prefix, unsorted. One request at any number of tags. */
  listTags(prefix: string): Promise<readonly TagRef[]>
  /** The commit that a tag leads to, `undefined` without such a tag. */
  readTagCommit(tag: string): Promise<string | undefined>
  /** A published release; drafts are never found by tag. */
  findPublished(tag: string): Promise<Release | undefined>
  /** The most recent releases, drafts included when the token may write; at most `limit`, a request for every 100. */
  listRecent(limit: number): Promise<readonly Release[]>
  /** @throws TAG_TAKEN where the server does not give this tag, as `taken` of `publish`; so does `updateDraft` */
  createDraft(fields: DraftFields): Promise<Release>
  updateDraft(id: number, fields: DraftFields): Promise<Release>
  deleteDraft(id: number): Promise<void>
  /** A published release, its assets with it. Its tag stays. Sent once: after a limit, who asks has to look again. */
  deleteRelease(id: number): Promise<void>
  deleteTag(tag: string): Promise<void>
  /**
   * Sends assets, several at a time as far as the server keeps up. What failed is tried again by itself; when one fails for
   * good, none is started any more and those that are under way end first.
   * @returns in the order of `uploads`
   * @throws FILE_CHANGED when a file does not hold the bytes of `upload.sha256` (any more)
   */
  upload(release: Release, uploads: readonly Upload[]): Promise<readonly Asset[]>
  listAssets(id: number): Promise<readonly Asset[]>
  deleteAsset(id: number): Promise<void>
  /** Makes the draft public. The tag exists from then on. */
  publish(id: number, fields: DraftFields): Promise<PublishResult>
  /** All `asset.size` bytes. @throws LIMIT_EXCEEDED when the asset is larger than `maxBytes`, GITHUB_FAILED when it keeps breaking off */
  download(asset: Asset, maxBytes: number): Promise<Uint8Array>
  /**
   * The bytes of a range, in order and each once: what breaks off goes on where it was. In constant memory, at the reader's pace:
   * each run of bytes is good until the next one is asked for.
   * @param signal ends it at once, with the signal's reason
   * @throws GITHUB_FAILED when it keeps breaking off, DIGEST_MISMATCH when the asset has another size than it says or is replaced
   */
  readRange(asset: Asset, range: ByteRange, signal?: AbortSignal): AsyncIterable<Uint8Array>
  /** SHA-256 of the bytes that the server sends, whatever it says of them; in constant memory. @throws GITHUB_FAILED */
  hash(asset: Asset): Promise<Sha256>
}

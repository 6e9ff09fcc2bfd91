import type { AssetBody } from '../domain/asset-body.ts'
import type { BytePiece } from '../domain/byte-piece.ts'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { DigestedRange, KnownRange, KnownSlice } from '../domain/tensor-reuse.ts'
import { planTensorReuse, resolveKnown } from '../domain/tensor-reuse.ts'
import type { CapturedFile } from '../ports/capture.ts'
import type { Upload } from '../ports/release-store.ts'
import type { KnownVersion } from './known-versions.ts'
import type { StoredContent } from './find-stored.ts'
import { bytesUpload } from './plan-assets.ts'
import type { PlacePorts } from './place-model.ts'

/** A run of the file's bytes, and where they will lie. */
export type TensorRun = { readonly size: number; readonly pieces: readonly BytePiece[] } & (
  | { readonly kind: 'known'; readonly slice: KnownSlice }
  | { readonly kind: 'new'; readonly deltaStart: number }
)

export interface ReusedTensors {
  /** What a later version finds the tensors by. */
  readonly listing: Upload
  /** All new bytes, one run after the other; `null` when the file is better stored as a whole. */
  readonly delta: AssetBody | null
  /** They cover the file. */
  readonly runs: readonly TensorRun[]
}

/** Smaller files are stored as a whole. Bytes. */
const MIN_FILE_BYTES = 1024 * 1024
/** What a listing holds with room to spare. */
const MAX_TENSORS = 50_000
/** With more new bytes than this share, a file in pieces is not worth its requests. */
const MAX_NEW_SHARE = 0.9

/**
 * Finds the tensors of a safetensors file that the previous version holds already.
 * @returns `null` for another kind of file, and for one whose header cannot be listed
 */
export async function reuseTensors(
  file: CapturedFile,
  name: string,
  previous: KnownVersion | null,
  stored: StoredContent,
  ports: Pick<PlacePorts, 'capture' | 'releases' | 'log'>,
): Promise<ReusedTensors | null> {
  if (file.size < MIN_FILE_BYTES) return null
  const { readTensorIndex } = await import('../formats/tensor-index.ts')
  const index = readTensorIndex(ports.capture.open(file))
  if (index === null || index.tensors.length > MAX_TENSORS) return null
  const pieceOf = (start: number, size: number): BytePiece => ({
    kind: 'file',
    path: file.file,
    start,
    size,
  })
  const spans = [
    { name: null, start: 0, size: index.headerSize },
    ...index.tensors.filter(({ size }) => size > 0),
  ]
  const digests = await ports.capture.hashBodies(
    spans.map(({ start, size }) => [pieceOf(start, size)]),
  )
  const ranges = spans.flatMap((span, at) => {
    const digest = digests[at]
    return digest === undefined ? [] : [{ ...span, sha256: digest }]
  })
  const listing = await describeTensors(file, name, ranges)
  if (stored.findFile(file) !== undefined) return { listing, delta: null, runs: [] }
  const known = (await readKnown(previous, ports)).filter(({ slice }) =>
    stored.holds({ tag: slice.tag, asset: slice.asset, sha256: slice.assetSha256 }),
  )
  const runs = planTensorReuse({ size: file.size, ranges }, known)
  const fresh = runs.filter(({ kind }) => kind === 'new')
  const newBytes = fresh.reduce((sum, { size }) => sum + size, 0)
  if (newBytes > file.size * MAX_NEW_SHARE) return { listing, delta: null, runs: [] }
  let deltaStart = 0
  const placed = runs.map((run): TensorRun => {
    const piece = { size: run.size, pieces: [pieceOf(run.start, run.size)] }
    if (run.kind === 'known') return { ...piece, kind: 'known', slice: run.slice }
    const start = deltaStart
    deltaStart += run.size
    return { ...piece, kind: 'new', deltaStart: start }
  })
  const pieces = fresh.map(({ start, size }) => pieceOf(start, size))
  return { listing, delta: { name: `${name}.delta`, pieces, size: newBytes }, runs: placed }
}

type Span = DigestedRange & { readonly name: string | null }

async function describeTensors(
  { path, size, sha256: digest }: CapturedFile,
  name: string,
  spans: readonly Span[],
): Promise<Upload> {
  const { renderTensorListing } = await import('../formats/tensor-listing.ts')
  const [header, ...tensors] = spans
  if (header === undefined) throw new TypeError('a safetensors file has a header')
  const bytes = renderTensorListing({
    file: { path, size, sha256: digest },
    header: { size: header.size, sha256: header.sha256 },
    tensors: tensors.map((tensor) => ({ ...tensor, name: tensor.name ?? '' })),
  })
  return bytesUpload(`${name}.tensors.json`, bytes, 'application/json')
}

/** A listing that is lost, or not to be read, costs the saving and nothing else. */
async function readKnown(
  previous: KnownVersion | null,
  ports: Pick<PlacePorts, 'releases' | 'log'>,
): Promise<readonly KnownRange[]> {
  if (previous === null) return []
  const { release, manifest } = previous
  const { artifact, assets } = manifest.predicate
  const { MAX_LISTING_BYTES, parseTensorListing } = await import('../formats/tensor-listing.ts')
  const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]))
  const known: KnownRange[] = []
  for (const record of assets.filter(({ role }) => role === 'tensor-listing')) {
    try {
      const asset = release.assets.find(({ name }) => name === record.name)
      if (asset === undefined) continue
      // oxlint-disable-next-line no-await-in-loop -- one for each safetensors file, small
      const bytes = await ports.releases.download(asset, MAX_LISTING_BYTES)
      if (sha256(bytes) !== record.sha256)
        throw new ReleaseError('DIGEST_MISMATCH', `${record.name} is not the signed one.`)
      const listing = parseTensorListing(bytes)
      const file = artifact.files.find(({ path }) => path === listing.file.path)
      if (file !== undefined) known.push(...resolveKnown(listing, file, release.tag, digests))
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      ports.log.warning(
        `The tensors of ${release.tag} are not known, and are uploaded again: ${error.message}`,
      )
    }
  }
  return known
}

import type { BytePiece } from '../domain/byte-piece.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { DigestedRange } from '../domain/tensor-reuse.ts'
import type { Capture, CapturedFile } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import type { Upload } from '../ports/release-store.ts'
import { bytesUpload } from './plan-assets.ts'

export interface ListedTensors {
  /** What a later version finds the tensors by. */
  readonly upload: Upload
  /** Header and tensors, in the order of their bytes. */
  readonly ranges: readonly DigestedRange[]
}

/** Smaller files are stored as a whole. Bytes. */
const MIN_FILE_BYTES = 1024 * 1024
/** What a listing holds with room to spare. */
const MAX_TENSORS = 50_000

/**
 * The tensors of a safetensors file with their digests.
 * @param name of the file's asset
 * @returns `null` for another kind of file, a small one, and one whose tensors cannot be listed
 * @throws FILE_CHANGED, FORMAT_INVALID
 */
export async function listTensors(
  file: CapturedFile,
  name: string,
  { capture, log }: { readonly capture: Pick<Capture, 'open' | 'hashBodies'>; readonly log: Log },
): Promise<ListedTensors | null> {
  if (file.size < MIN_FILE_BYTES) return null
  const { readTensorIndex } = await import('../formats/tensor-index.ts')
  const index = readTensorIndex(capture.open(file))
  if (index === null || index.tensors.length > MAX_TENSORS) return null
  const spans = [
    { name: '', start: 0, size: index.headerSize },
    ...index.tensors.filter(({ size }) => size > 0),
  ]
  const digests = await capture.hashBodies(
    spans.map(({ start, size }): readonly BytePiece[] => [
      { kind: 'file', path: file.file, start, size },
    ]),
  )
  const ranges = spans.flatMap((span, at) => {
    const digest = digests[at]
    return digest === undefined ? [] : [{ ...span, sha256: digest }]
  })
  const upload = await renderListing(file, name, ranges, log)
  return upload === null ? null : { upload, ranges }
}

type Span = DigestedRange & { readonly name: string }

async function renderListing(
  { path, size, sha256 }: CapturedFile,
  name: string,
  [header, ...tensors]: readonly Span[],
  log: Log,
): Promise<Upload | null> {
  if (header === undefined) throw new TypeError('a safetensors file has a header')
  const { renderTensorListing } = await import('../formats/tensor-listing.ts')
  try {
    const bytes = renderTensorListing({ file: { path, size, sha256 }, header, tensors })
    return bytesUpload(`${name}.tensors.json`, bytes, 'application/json')
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code !== 'LIMIT_EXCEEDED') throw error
    log.warning(`dedup: "${path}" is stored as a whole: ${error.message}`)
    return null
  }
}

import { locateBytes } from '../domain/asset-body.ts'
import { cutPieces } from '../domain/byte-piece.ts'
import type { FilePart } from '../domain/manifest.ts'
import type { StoredContent } from './find-stored.ts'
import type { HashJobs } from './hash-jobs.ts'
import type { DigestedPart } from './place-file.ts'
import { findDigested, placeOf } from './place-file.ts'
import type { ReusedTensors } from './reuse-tensors.ts'

/** The new bytes from the delta, the others from where they were. */
export function mixParts(
  { runs }: ReusedTensors,
  delta: readonly DigestedPart[],
  jobs: HashJobs,
): (stored: StoredContent) => readonly FilePart[] {
  const made = runs.flatMap((run): readonly ((stored: StoredContent) => FilePart)[] => {
    if (run.kind === 'known') {
      const sha256 = jobs.add(run.pieces)
      const { tag, asset, assetSha256, offset } = run.slice
      const reference = { tag, asset, sha256: assetSha256 }
      return [() => ({ reference, offset, size: run.size, sha256: sha256() })]
    }
    return locateBytes(delta, run.deltaStart, run.size).map(({ part, offset, size }) => {
      const start = part.start + offset - run.deltaStart
      const sha256 = jobs.add(cutPieces(run.pieces, start, size))
      const target = findDigested(delta, part)
      return (stored: StoredContent): FilePart => ({
        ...placeOf(target, stored),
        offset,
        size,
        sha256: sha256(),
      })
    })
  })
  return (stored) => made.map((make) => make(stored))
}

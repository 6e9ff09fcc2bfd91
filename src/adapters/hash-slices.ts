import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'
import type { Asset, ReleaseStore } from '../ports/release-store.ts'
import type { SliceDigests } from '../ports/version-source.ts'

export interface LocatedSlice {
  readonly asset: Asset
  /** First byte within the asset. */
  readonly offset: number
  /** Bytes. */
  readonly size: number
}

/**
 * Reads slices one after the other, and hashes each and all in the same pass; neighbours in an asset are one request.
 * @throws what `readRange` throws
 */
export async function hashLocatedSlices(
  slices: readonly LocatedSlice[],
  releases: Pick<ReleaseStore, 'readRange'>,
): Promise<SliceDigests> {
  const hash = sliceHash(slices.map(({ size }) => size))
  for (const { asset, offset, size } of joinNeighbours(slices)) {
    // oxlint-disable-next-line no-await-in-loop -- the digest is of one slice after the other
    for await (const chunk of releases.readRange(asset, { start: offset, size })) hash.update(chunk)
  }
  return hash.end()
}

function joinNeighbours(slices: readonly LocatedSlice[]): readonly LocatedSlice[] {
  const runs: LocatedSlice[] = []
  for (const slice of slices) {
    // A range of no bytes cannot be asked for.
    if (slice.size === 0) continue
    const last = runs.at(-1)
    const isNext = last?.asset.id === slice.asset.id && last.offset + last.size === slice.offset
    if (last !== undefined && isNext)
      runs[runs.length - 1] = { ...last, size: last.size + slice.size }
    else runs.push(slice)
  }
  return runs
}

/** SHA-256 of a stream, and of the parts of these sizes that it consists of. */
function sliceHash(sizes: readonly number[]) {
  const [whole, digests]: readonly [ReturnType<typeof start>, Sha256[]] = [start(), []]
  let part = start()
  let left = sizes[0] ?? 0
  const endParts = (): void => {
    while (left === 0 && digests.length < sizes.length) {
      digests.push(parseSha256(part.digest('hex')))
      part = start()
      left = sizes[digests.length] ?? 0
    }
  }
  return {
    update(chunk: Uint8Array): void {
      whole.update(chunk)
      // Of a single slice the digest of all is its own.
      if (sizes.length === 1) return
      for (let rest = chunk; rest.length > 0;) {
        endParts()
        const taken = rest.subarray(0, left)
        part.update(taken)
        left -= taken.length
        rest = rest.subarray(taken.length)
      }
    },
    end(): SliceDigests {
      const all = parseSha256(whole.digest('hex'))
      if (sizes.length === 1) return { slices: [all], whole: all }
      endParts()
      if (digests.length < sizes.length) throw new RangeError('there were fewer bytes than slices')
      return { slices: digests, whole: all }
    },
  }
}

const start = () => createHash('sha256')

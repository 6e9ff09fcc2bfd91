import type { BytePiece } from './byte-piece.ts'
import { cutPieces } from './byte-piece.ts'

/** What is to be stored under a name; as several assets when it is too large for one. */
export interface AssetBody {
  readonly name: string
  /** One after the other they are the body. */
  readonly pieces: readonly BytePiece[]
  /** Bytes. */
  readonly size: number
}

/** One asset of a body. */
export interface BodyPart extends AssetBody {
  /** First byte within the body. */
  readonly start: number
}

/** Bytes. */
export interface AssetLimits {
  /** The largest asset that is stored as a whole. */
  readonly maxAsset: number
  /** Of every part but the last. Always the same, so that a file which only grew has the same first parts. */
  readonly part: number
}

/** GitHub refuses 2 GiB, and has been seen to fail at exactly that; a part is well below. manifest.md §1. */
export const ASSET_LIMITS: AssetLimits = { maxAsset: 2 ** 31 - 1, part: 1_992_294_400 }

/** The assets that hold a body: itself, or `NAME.part-001`, `NAME.part-002` … Names sort as the parts follow. */
export function splitBody(body: AssetBody, limits: AssetLimits): readonly BodyPart[] {
  if (body.size <= limits.maxAsset) return [{ ...body, start: 0 }]
  const count = Math.ceil(body.size / limits.part)
  const digits = Math.max(3, String(count).length)
  return Array.from({ length: count }, (_, index) => {
    const start = index * limits.part
    const size = Math.min(limits.part, body.size - start)
    const name = `${body.name}.part-${String(index + 1).padStart(digits, '0')}`
    return { name, start, size, pieces: cutPieces(body.pieces, start, size) }
  })
}

const PART = /^(.+)\.part-(\d{3,})$/

/**
 * What `splitBody` names a part: the body that it is of, and which part, from 1. `undefined` for every other name, also one that only
 * begins like it: a file of a user may be called `model.tar.part-abc`.
 */
export function parsePartName(
  name: string,
): { readonly of: string; readonly number: number } | undefined {
  const [, of, digits] = PART.exec(name) ?? []
  const number = Number(digits)
  return of === undefined || number === 0 ? undefined : { of, number }
}

/** Where a run of a body's bytes lies. */
export interface PartRange {
  readonly part: BodyPart
  /** First byte within the part. */
  readonly offset: number
  readonly size: number
}

/** The parts that hold [start, start + size) of the body, and where in them. */
export function locateBytes(
  parts: readonly BodyPart[],
  start: number,
  size: number,
): readonly PartRange[] {
  const end = start + size
  return parts.flatMap((part) => {
    const from = Math.max(start, part.start)
    const to = Math.min(end, part.start + part.size)
    return from < to ? [{ part, offset: from - part.start, size: to - from }] : []
  })
}

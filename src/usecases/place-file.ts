import type { BodyPart } from '../domain/asset-body.ts'
import { locateBytes } from '../domain/asset-body.ts'
import type { PlacedFile } from '../domain/build-manifest.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { FilePart, FileStorage } from '../domain/manifest.ts'
import type { CapturedFile } from '../ports/capture.ts'
import type { StoredContent } from './find-stored.ts'
import type { HashJobs } from './hash-jobs.ts'

/** An asset to be; its digest is known once the jobs have run. */
export interface DigestedPart extends BodyPart {
  readonly sha256: () => Sha256
}

/** A part that is a whole file has its digest already. */
export function digestPart(part: BodyPart, jobs: HashJobs, file?: CapturedFile): DigestedPart {
  const isWhole = file !== undefined && part.size === file.size
  return { ...part, sha256: isWhole ? () => file.sha256 : jobs.add(part.pieces) }
}

export function findDigested(parts: readonly DigestedPart[], { name }: BodyPart): DigestedPart {
  const found = parts.find((part) => part.name === name)
  if (found === undefined) throw new TypeError(`no part ${name}`)
  return found
}

/** Bytes of a file within a part. */
export interface FileRange {
  readonly part: DigestedPart
  readonly offset: number
  readonly size: number
  readonly sha256: () => Sha256
}

/**
 * Which parts hold a file.
 * @param start of the file within the body that the parts are
 */
export function locateRanges(
  file: CapturedFile,
  parts: readonly DigestedPart[],
  start: number,
  jobs: HashJobs,
): readonly FileRange[] {
  const found = locateBytes(parts, start, file.size)
  return found.map(({ part, offset, size }) => {
    const target = findDigested(parts, part)
    if (found.length === 1) return { part: target, offset, size, sha256: () => file.sha256 }
    if (size === part.size) return { part: target, offset, size, sha256: target.sha256 }
    const from = part.start + offset - start
    const piece = { kind: 'file', path: file.file, start: from, size } as const
    return { part: target, offset, size, sha256: jobs.add([piece]) }
  })
}

/** The file as the manifest has it: in one asset, or in parts. */
export function placeFile(
  file: CapturedFile,
  ranges: readonly FileRange[],
  stored: StoredContent,
): PlacedFile {
  const parts = ranges.map(({ part, offset, size, sha256 }): FilePart => ({
    ...placeOf(part, stored),
    ...(size === part.size ? {} : { offset }),
    size,
    sha256: sha256(),
  }))
  const [only, ...more] = parts
  if (only === undefined || more.length > 0) return toPlaced(file, { parts })
  const { size: _size, sha256: _sha256, ...storage } = only
  return toPlaced(file, storage)
}

export const toPlaced = (
  { path, size, sha256 }: CapturedFile,
  storage: FileStorage,
): PlacedFile => ({
  path,
  size,
  sha256,
  storage,
})

/** In an earlier release where it is there, else under its own name. */
export function placeOf(part: DigestedPart, stored: StoredContent) {
  const reference = stored.findAsset(part.sha256())
  return reference === undefined ? { asset: part.name } : { reference }
}

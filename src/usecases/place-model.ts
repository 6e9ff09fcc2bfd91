import type { AssetBody, AssetLimits, BodyPart } from '../domain/asset-body.ts'
import { locateBytes, splitBody } from '../domain/asset-body.ts'
import { mapAssetNames } from '../domain/asset-name.ts'
import type { PlacedFile } from '../domain/build-manifest.ts'
import { cutPieces } from '../domain/byte-piece.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { AssetRecord, AssetRole, FilePart, FileStorage } from '../domain/manifest.ts'
import { TAR_ASSET } from '../domain/manifest.ts'
import type { Capture, CapturedFile } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore, Upload } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import type { KnownVersion } from './known-versions.ts'
import type { Dedup } from './publish-request.ts'
import type { StoredContent } from './find-stored.ts'
import { findStored } from './find-stored.ts'
import type { ReusedTensors } from './reuse-tensors.ts'
import { reuseTensors } from './reuse-tensors.ts'
import { hashJobs } from './hash-jobs.ts'
import type { HashJobs } from './hash-jobs.ts'

/** Where every file of the model lies, and what has to be uploaded for it. */
export interface ModelPlacement {
  readonly files: readonly PlacedFile[]
  readonly uploads: readonly Upload[]
  /** Of the uploads, in their order. */
  readonly records: readonly AssetRecord[]
}

export interface PlaceRequest {
  readonly model: string
  readonly candidate: Candidate
  readonly dedup: Dedup
  readonly limits: AssetLimits
  /** Whose manifest says where its files lie; `null` when there is none, or none that is to be believed. */
  readonly previous: KnownVersion | null
}

export interface PlacePorts {
  readonly capture: Pick<Capture, 'open' | 'hashBodies' | 'archive'>
  readonly releases: Pick<ReleaseStore, 'listRecent' | 'download'>
  readonly log: Log
}

/** More files than a person surveys on a page become one archive. manifest.md §1. */
export const MAX_LOOSE_FILES = 200

/**
 * Decides how the model's bytes are stored: each file as an asset, files that are too large as parts, very many as one
 * tar, and what earlier releases hold already, as far as the request wants it, as references. Uploads nothing.
 * @throws FILE_CHANGED; GITHUB_FAILED when earlier releases cannot be listed
 */
export async function placeModel(
  request: PlaceRequest,
  ports: PlacePorts,
): Promise<ModelPlacement> {
  const { files } = request.candidate.artifact
  const stored = await findStored(request, ports)
  const placed =
    files.length > MAX_LOOSE_FILES
      ? await placeArchive(files, request, stored, ports)
      : await placeLoose(files, request, stored, ports)
  const shared = placed.files.filter(({ storage }) => isReferring(storage)).length
  if (shared > 0)
    ports.log.info(
      `${shared} of ${files.length} model file(s) are, at least in part, in earlier releases.`,
    )
  return placed
}

const isReferring = ({ reference, parts = [] }: FileStorage): boolean =>
  reference !== undefined || parts.some((part) => part.reference !== undefined)

/** All files as ranges of one tar. */
async function placeArchive(
  files: readonly CapturedFile[],
  { limits }: PlaceRequest,
  stored: StoredContent,
  { capture }: PlacePorts,
): Promise<ModelPlacement> {
  const { pieces, size, offsets } = capture.archive(files)
  const jobs = hashJobs()
  const parts = splitBody({ name: TAR_ASSET, pieces, size }, limits).map((part) =>
    digested(part, jobs),
  )
  const placing = files.map((file) => {
    const offset = offsets.get(file.path)
    if (offset === undefined) throw new TypeError(`the archive lacks ${file.path}`)
    return { file, ranges: locateRanges(file, parts, offset, jobs) }
  })
  await jobs.run(capture)
  const assets = parts.flatMap((part) => toAssets(part, stored))
  return {
    ...collect(assets),
    files: placing.map(({ file, ranges }) => placeFile(file, ranges, stored)),
  }
}

/** Every file for itself. */
async function placeLoose(
  files: readonly CapturedFile[],
  request: PlaceRequest,
  stored: StoredContent,
  ports: PlacePorts,
): Promise<ModelPlacement> {
  const names = mapAssetNames(files.map(({ path }) => path))
  const jobs = hashJobs()
  const placing: Placing[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- tensor by tensor, one file's at a time: memory is bounded
    placing.push(await placeOne(file, names.get(file.path) ?? '', { request, stored, jobs, ports }))
  }
  await jobs.run(ports.capture)
  const assets = placing.flatMap(({ parts, extra }) => [
    ...parts.flatMap((part) => toAssets(part, stored)),
    ...extra,
  ])
  return { ...collect(assets), files: placing.map(({ finish }) => finish()) }
}

/** A file on its way to its place; digests are known once the jobs have run. */
interface Placing {
  readonly parts: readonly DigestedPart[]
  readonly extra: readonly PlannedAsset[]
  readonly finish: () => PlacedFile
}

interface PlacingContext {
  readonly request: PlaceRequest
  readonly stored: StoredContent
  readonly jobs: HashJobs
  readonly ports: PlacePorts
}

async function placeOne(
  file: CapturedFile,
  name: string,
  { request, stored, jobs, ports }: PlacingContext,
): Promise<Placing> {
  const tensors =
    request.dedup === 'tensors'
      ? await reuseTensors(file, name, request.previous, stored, ports)
      : null
  const extra =
    tensors === null ? [] : [{ upload: tensors.listing, role: 'tensor-listing' as const }]
  const known = stored.findFile(file)
  if (known !== undefined) return { parts: [], extra, finish: () => toPlaced(file, known) }
  const { limits } = request
  if (tensors === null || tensors.delta === null) {
    const parts = splitBody(bodyOf(file, name), limits).map((part) => digested(part, jobs, file))
    const ranges = locateRanges(file, parts, 0, jobs)
    return { parts, extra, finish: () => placeFile(file, ranges, stored) }
  }
  const delta = splitBody(tensors.delta, limits).map((part) => digested(part, jobs))
  const finishParts = mixParts(tensors, delta, jobs)
  return {
    parts: delta,
    extra,
    finish: () => toPlaced(file, { parts: finishParts(stored) }),
  }
}

const bodyOf = ({ file, size }: CapturedFile, name: string): AssetBody => ({
  name,
  size,
  pieces: [{ kind: 'file', path: file, start: 0, size }],
})

/** The new bytes from the delta, the others from where they were. */
function mixParts(
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

interface DigestedPart extends BodyPart {
  readonly sha256: () => Sha256
}

/** A part that is a whole file has its digest already. */
function digested(part: BodyPart, jobs: HashJobs, file?: CapturedFile): DigestedPart {
  const isWhole = file !== undefined && part.size === file.size
  return { ...part, sha256: isWhole ? () => file.sha256 : jobs.add(part.pieces) }
}

function findDigested(parts: readonly DigestedPart[], { name }: BodyPart): DigestedPart {
  const found = parts.find((part) => part.name === name)
  if (found === undefined) throw new TypeError(`no part ${name}`)
  return found
}

interface FileRange {
  readonly part: DigestedPart
  readonly offset: number
  readonly size: number
  readonly sha256: () => Sha256
}

function locateRanges(
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

function placeFile(
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

const toPlaced = ({ path, size, sha256 }: CapturedFile, storage: FileStorage): PlacedFile => ({
  path,
  size,
  sha256,
  storage,
})

/** In an earlier release where it is there, else under its own name. */
function placeOf(part: DigestedPart, stored: StoredContent) {
  const reference = stored.findAsset(part.sha256(), part.size)
  return reference === undefined ? { asset: part.name } : { reference }
}

interface PlannedAsset {
  readonly upload: Upload
  readonly role: AssetRole
}

/** Nothing where an earlier release has it. */
function toAssets(part: DigestedPart, stored: StoredContent): readonly PlannedAsset[] {
  const { name, size, pieces } = part
  const sha256 = part.sha256()
  if (stored.findAsset(sha256, size) !== undefined) return []
  const contentType = 'application/octet-stream'
  return [{ upload: { name, size, sha256, pieces, contentType }, role: 'model' }]
}

function collect(assets: readonly PlannedAsset[]): Omit<ModelPlacement, 'files'> {
  return {
    uploads: assets.map(({ upload }) => upload),
    records: assets.map(({ upload: { name, size, sha256 }, role }) => ({
      name,
      size,
      sha256,
      role,
    })),
  }
}

import type { AssetBody, AssetLimits } from '../domain/asset-body.ts'
import { splitBody } from '../domain/asset-body.ts'
import { mapAssetNames } from '../domain/asset-name.ts'
import type { PlacedFile } from '../domain/build-manifest.ts'
import type { AssetRecord, AssetRole, FileStorage } from '../domain/manifest.ts'
import { TAR_ASSET } from '../domain/manifest.ts'
import type { KnownRange } from '../domain/tensor-reuse.ts'
import type { Capture, CapturedFile } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore, Upload } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { Candidate } from './capture-candidate.ts'
import type { StoredContent } from './find-stored.ts'
import { findStored } from './find-stored.ts'
import type { HashJobs } from './hash-jobs.ts'
import { hashJobs } from './hash-jobs.ts'
import type { KnownVersion } from './known-versions.ts'
import { listTensors } from './list-tensors.ts'
import { mixParts } from './mix-parts.ts'
import type { DigestedPart } from './place-file.ts'
import { digestPart, locateRanges, placeFile, toPlaced } from './place-file.ts'
import type { Dedup } from './publish-request.ts'
import { readKnownTensors } from './read-known-tensors.ts'
import type { ReuseBudget } from './reuse-tensors.ts'
import { reuseBudget, reuseTensors } from './reuse-tensors.ts'

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
  /** Whether this run signs, and so believes signed versions only. */
  readonly signed: boolean
  readonly signers: readonly TrustedSigner[]
}

export interface PlacePorts {
  readonly capture: Pick<Capture, 'open' | 'hashBodies' | 'archive'>
  readonly releases: Pick<ReleaseStore, 'listRecent' | 'findPublished' | 'download'>
  readonly verifier: Verifier
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
  await stored.look(files)
  const placed =
    files.length > MAX_LOOSE_FILES
      ? await placeMany(files, request, stored, ports)
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

/** What earlier releases hold is referred to, all other files are ranges of one tar. */
async function placeMany(
  files: readonly CapturedFile[],
  { limits, dedup }: PlaceRequest,
  stored: StoredContent,
  { capture, log }: PlacePorts,
): Promise<ModelPlacement> {
  const known = new Map(files.map((file) => [file.path, findKnown(file, stored)]))
  const rest = files.filter(({ path }) => known.get(path) === undefined)
  if (dedup === 'tensors')
    log.notice(
      `dedup: with more than ${MAX_LOOSE_FILES} files the model is an archive, in which whole files are found again, not tensors.`,
    )
  const { pieces, size, offsets } = capture.archive(rest)
  const jobs = hashJobs()
  const body = { name: TAR_ASSET, pieces, size }
  const parts = (rest.length === 0 ? [] : splitBody(body, limits)).map((part) =>
    digestPart(part, jobs),
  )
  const placing = files.map((file) => {
    const storage = known.get(file.path)
    if (storage !== undefined) return () => toPlaced(file, storage)
    const offset = offsets.get(file.path)
    if (offset === undefined) throw new TypeError(`the archive lacks ${file.path}`)
    const ranges = locateRanges(file, parts, offset, jobs)
    jobs.expect(file)
    return () => placeFile(file, ranges, stored)
  })
  await jobs.run(capture)
  await stored.look(parts.map(toContent))
  return {
    ...collect(parts.flatMap((part) => toAssets(part, stored))),
    files: placing.map((finish) => finish()),
  }
}

function findKnown(file: CapturedFile, stored: StoredContent): FileStorage | undefined {
  const reference = stored.findAsset(file.sha256)
  return stored.findFile(file) ?? (reference === undefined ? undefined : { reference })
}

const toContent = ({ sha256, size }: DigestedPart) => ({ sha256: sha256(), size })

/** Every file for itself. */
async function placeLoose(
  files: readonly CapturedFile[],
  request: PlaceRequest,
  stored: StoredContent,
  ports: PlacePorts,
): Promise<ModelPlacement> {
  const names = mapAssetNames(files.map(({ path }) => path))
  const context: PlacingContext = {
    request,
    stored,
    ports,
    jobs: hashJobs(),
    budget: reuseBudget(),
    known: once(async () => await readKnownTensors(request.previous, stored, ports)),
  }
  const placing: Placing[] = []
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- tensor by tensor, one file's at a time: memory is bounded
    placing.push(await placeOne(file, names.get(file.path) ?? '', context))
  }
  await context.jobs.run(ports.capture)
  await stored.look(placing.flatMap(({ parts }) => parts.map(toContent)))
  const assets = placing.flatMap(({ parts, extra }) => [
    ...parts.flatMap((part) => toAssets(part, stored)),
    ...extra,
  ])
  return { ...collect(assets), files: placing.map(({ finish }) => finish()) }
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined
  return async () => await (value ??= read())
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
  readonly budget: ReuseBudget
  /** Where the tensors of the previous version lie; read when they are first asked for. */
  readonly known: () => Promise<readonly KnownRange[]>
  readonly ports: PlacePorts
}

async function placeOne(
  file: CapturedFile,
  name: string,
  { request, stored, jobs, budget, known, ports }: PlacingContext,
): Promise<Placing> {
  const { dedup, limits } = request
  const listed = dedup === 'tensors' ? await listTensors(file, name, ports) : null
  const extra = listed === null ? [] : [{ upload: listed.upload, role: 'tensor-listing' as const }]
  const storage = findKnown(file, stored)
  if (storage !== undefined) return { parts: [], extra, finish: () => toPlaced(file, storage) }
  const reused =
    listed === null ? null : reuseTensors(file, name, listed.ranges, await known(), budget)
  if (reused === null) {
    const parts = splitBody(bodyOf(file, name), limits).map((part) => digestPart(part, jobs, file))
    if (parts.length > 1) jobs.expect(file)
    const ranges = locateRanges(file, parts, 0, jobs)
    return { parts, extra, finish: () => placeFile(file, ranges, stored) }
  }
  jobs.expect(file)
  const delta = (reused.delta === null ? [] : splitBody(reused.delta, limits)).map((part) =>
    digestPart(part, jobs),
  )
  const finishParts = mixParts(reused, delta, jobs)
  return { parts: delta, extra, finish: () => toPlaced(file, { parts: finishParts(stored) }) }
}

const bodyOf = ({ file, size }: CapturedFile, name: string): AssetBody => ({
  name,
  size,
  pieces: [{ kind: 'file', path: file, start: 0, size }],
})

interface PlannedAsset {
  readonly upload: Upload
  readonly role: AssetRole
}

/** Nothing where an earlier release has it. */
function toAssets(part: DigestedPart, stored: StoredContent): readonly PlannedAsset[] {
  const { name, size, pieces } = part
  const sha256 = part.sha256()
  if (stored.findAsset(sha256) !== undefined) return []
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

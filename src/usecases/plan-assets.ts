import { mapAssetNames } from '../domain/asset-name.ts'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { AssetRecord, AssetRole, PredictionSet } from '../domain/manifest.ts'
import type { Upload } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import type { ModelPlacement } from './place-model.ts'
import type { SourceFile } from './source-reader.ts'

/** The uploads of a version, before its manifest exists. */
export interface AssetPlan {
  readonly uploads: readonly Upload[]
  /** What the manifest says of them, in the same order. */
  readonly records: readonly AssetRecord[]
  readonly predictions: readonly PredictionSet[]
}

/** GitHub's limit, less the manifest, its bundle, `model.sig`, the card, the bill of materials and `SHA256SUMS`. */
const MAX_ASSETS = 994

/**
 * Names every asset. The names depend on the content alone, so a run that resumes finds them again.
 * @throws LIMIT_EXCEEDED
 */
export function planAssets(candidate: Candidate, placement: ModelPlacement): AssetPlan {
  const taken = new Set(placement.uploads.map(({ name }) => name))
  const planned = [
    ...planModel(placement),
    ...planSources(candidate, taken),
    ...planListings(candidate),
  ]
  if (planned.length > MAX_ASSETS)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `This version would have ${planned.length} assets; GitHub allows 1,000 a release, six of which are the ` +
        'manifest, the signatures and the documents. Name fewer files.',
    )
  return {
    uploads: planned.map(({ upload }) => upload),
    records: planned.map(({ upload: { name, size, sha256: hash }, role }) => ({
      name,
      size,
      sha256: hash,
      role,
    })),
    predictions: planPredictions(candidate, planned),
  }
}

function planPredictions(
  { predictions }: Candidate,
  planned: readonly Planned[],
): readonly PredictionSet[] {
  return predictions.flatMap(({ dataset, kind, rows, positive, source }) => {
    const asset = planned.find((one) => one.origin === source)?.upload
    return asset === undefined
      ? []
      : [
          {
            dataset,
            kind,
            rows,
            ...(positive === null ? {} : { positive }),
            asset: asset.name,
            sha256: asset.sha256,
          },
        ]
  })
}

interface Planned {
  readonly upload: Upload
  readonly role: AssetRole
  /** What the upload was made of, where somebody asks for it. */
  readonly origin?: SourceFile
}

const planModel = ({ uploads, records }: ModelPlacement): readonly Planned[] =>
  uploads.flatMap((upload, index) => {
    const role = records[index]?.role
    return role === undefined ? [] : [{ upload, role }]
  })

function planSources(candidate: Candidate, taken: ReadonlySet<string>): readonly Planned[] {
  const keyed = candidate.sources
    .filter((file) => file.size > 0)
    .map((file) => ({ file, key: `${file.role}/${file.path}` }))
  const names = mapAssetNames(
    keyed.map(({ key }) => key),
    taken,
  )
  return keyed.map(({ file, key }) => ({
    role: file.role,
    origin: file,
    upload: {
      name: named(names, key),
      size: file.size,
      sha256: file.sha256,
      contentType: file.role === 'predictions' ? 'application/octet-stream' : 'text/plain',
      pieces: file.pieces,
    },
  }))
}

function planListings(candidate: Candidate): readonly Planned[] {
  return candidate.data.flatMap(({ record, listing }) => {
    if (listing === null || record.listing === undefined) return []
    const upload: Upload = {
      name: record.listing,
      size: listing.size,
      sha256: listing.sha256,
      contentType: 'text/plain',
      pieces: [{ kind: 'file', path: listing.file, start: 0, size: listing.size }],
    }
    return [{ role: 'data-listing' as const, upload }]
  })
}

export function bytesUpload(name: string, bytes: Uint8Array, contentType: string): Upload {
  return {
    name,
    size: bytes.length,
    sha256: sha256(bytes),
    contentType,
    pieces: [{ kind: 'bytes', bytes }],
  }
}

function named(names: ReadonlyMap<string, string>, key: string): string {
  const name = names.get(key)
  if (name === undefined) throw new TypeError(`no asset name for ${key}`)
  return name
}

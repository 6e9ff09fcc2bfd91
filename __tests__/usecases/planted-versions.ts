import { buildManifest } from '../../src/domain/build-manifest.ts'
import type { PlacedFile } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { setDigest } from '../../src/domain/listing.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { versionTag } from '../../src/domain/version.ts'
import type { Release } from '../../src/ports/release-store.ts'
import { sampleParts } from '../domain/manifest-samples.ts'

/** A version as a test names it. */
export interface PlantedVersion {
  readonly model?: string
  readonly version: string
  /** Content of the model's files by path. */
  readonly files: Readonly<Record<string, string>>
  /** Path to the tag of the earlier release that has the same file. */
  readonly from?: Readonly<Record<string, string>>
  readonly publishedAt?: string
  readonly unsigned?: boolean
}

/** Content of the assets of its release, by name. */
export function assetsOf(planted: PlantedVersion): Readonly<Record<string, string | Uint8Array>> {
  const { model = 'churn', version, from = {}, unsigned = false } = planted
  const files = Object.entries(planted.files).map(([path, text]): PlacedFile => {
    const [size, hash, tag] = [Buffer.byteLength(text), sha256(text), from[path]]
    const storage =
      tag === undefined ? { asset: path } : { reference: { tag, asset: path, sha256: hash } }
    return { path, size, sha256: hash, storage }
  })
  const artifact = {
    digest: setDigest(files, files.length === 1),
    files,
    facts: new Map(),
    framework: null,
    signature: null,
  }
  const evaluation = { verdict: 'pass' as const, baseline: null, gates: [], waivers: [] }
  const manifest = buildManifest(sampleParts({ model, version, artifact, evaluation }))
  return {
    ...Object.fromEntries(
      Object.entries(planted.files).filter(([path]) => from[path] === undefined),
    ),
    'manifest.json': stableJson(manifest),
    ...(unsigned ? {} : { 'manifest.sigstore.json': '{}' }),
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

/** The release of a version, and its content by asset id. */
export function plantRelease(
  planted: PlantedVersion,
  id: number,
): { readonly release: Release; readonly contents: ReadonlyMap<number, Uint8Array> } {
  const { model = 'churn', version, publishedAt = `2026-11-${10 + id}T12:00:00Z` } = planted
  const tag = versionTag(model, version)
  const contents = Object.entries(assetsOf(planted)).map(([name, content], index) => ({
    id: id * 100 + index,
    name,
    bytes: bytesOf(content),
  }))
  return {
    contents: new Map(contents.map((one) => [one.id, one.bytes])),
    release: {
      id,
      tag,
      name: tag,
      body: '',
      draft: false,
      prerelease: version.includes('-'),
      immutable: true,
      url: `https://github.com/acme/ml/releases/tag/${tag}`,
      uploadUrl: '',
      createdAt: publishedAt,
      publishedAt,
      assets: contents.map((one) => ({
        id: one.id,
        name: one.name,
        size: one.bytes.length,
        state: 'uploaded',
        sha256: sha256(one.bytes),
      })),
    },
  }
}

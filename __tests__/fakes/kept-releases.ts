import { buildManifest } from '../../src/domain/build-manifest.ts'
import type { ManifestParts } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { versionTag } from '../../src/domain/version.ts'
import type { Asset, Release } from '../../src/ports/release-store.ts'
import type { DoctorPorts } from '../../src/usecases/doctor.ts'
import { draftMarker } from '../../src/usecases/fill-draft.ts'
import { COMMIT, sampleParts } from '../domain/manifest-samples.ts'
import { fakeBundle } from './signer.ts'

/** Releases and tags that are there already, with what `prune` and `doctor` do to them. */
export interface KeptReleases {
  readonly store: DoctorPorts['releases']
  /** Every write, in order: `release TAG`, `tag TAG`, `draft ID`. */
  readonly writes: readonly string[]
  /** Every request that reads, in order: `list`, `tags`, `release TAG`. */
  readonly reads: readonly string[]
  /** Downloads so far. */
  readonly downloads: readonly string[]
  readonly tags: Map<string, string | null>
  add(release: Partial<Release> & Pick<Release, 'tag'>): Release
  change(tag: string, over: Partial<Release>): void
  /** Takes a release away, as somebody else would. Its tag stays. */
  drop(id: number): void
  /** Runs before each of `reads`: what somebody else does meanwhile. */
  beforeRead: (read: string) => void
  /** Runs before each write; may throw, or do what somebody else does meanwhile. */
  beforeWrite: (write: string) => void
  /** An asset with these bytes. */
  asset(name: string, content: string | Uint8Array, over?: Partial<Asset>): Asset
  /** Publishes a version with a manifest, signed by `trusted`. */
  publish(version: string, over?: Partial<VersionParts>): Release
}

export interface VersionParts {
  readonly parts: Partial<ManifestParts>
  readonly release: Partial<Release>
  /** `null`: not signed. */
  readonly signer: string | null
  readonly tag: string
}

export function keptReleases(): KeptReleases {
  const releases = new Map<number, Release>()
  const tags = new Map<string, string | null>()
  const contents = new Map<number, Uint8Array>()
  const writes: string[] = []
  const reads: string[] = []
  const downloads: string[] = []
  const numbers = { release: 0, asset: 1000 }
  const write = (text: string): void => {
    kept.beforeWrite(text)
    writes.push(text)
  }
  const read = (text: string): void => {
    kept.beforeRead(text)
    reads.push(text)
  }
  const kept: KeptReleases = {
    writes,
    reads,
    downloads,
    tags,
    beforeRead: () => undefined,
    beforeWrite: () => undefined,
    drop: (id) => void releases.delete(id),
    add(given) {
      numbers.release += 1
      const release = { ...EMPTY, id: numbers.release, ...given }
      releases.set(release.id, release)
      if (!release.draft && !tags.has(release.tag)) tags.set(release.tag, COMMIT)
      return release
    },
    change(tag, over) {
      for (const one of releases.values())
        if (one.tag === tag && !one.draft) releases.set(one.id, { ...one, ...over })
    },
    asset(name, content, over = {}) {
      numbers.asset += 1
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      contents.set(numbers.asset, bytes)
      const { length: size } = bytes
      return { id: numbers.asset, name, size, state: 'uploaded', sha256: sha256(bytes), ...over }
    },
    publish: (version, over = {}) => publishVersion(kept, version, over),
    store: {
      listRecent: async (limit) => {
        read('list')
        return [...releases.values()].toReversed().slice(0, limit)
      },
      listTags: async (prefix) => {
        read('tags')
        return [...tags]
          .filter(([tag]) => tag.startsWith(prefix))
          .map(([tag, commit]) => ({ tag, commit }))
      },
      readTagCommit: async (tag) => tags.get(tag) ?? COMMIT,
      findPublished: async (tag) => {
        read(`release ${tag}`)
        return [...releases.values()].find((one) => one.tag === tag && !one.draft)
      },
      download: async (asset, maxBytes) => {
        downloads.push(asset.name)
        const bytes = contents.get(asset.id)
        if (bytes === undefined) throw new ReleaseError('GITHUB_FAILED', `no ${asset.name}`)
        if (bytes.length > maxBytes) throw new ReleaseError('LIMIT_EXCEEDED', asset.name)
        return bytes
      },
      deleteRelease: async (id) => {
        write(`release ${releases.get(id)?.tag}`)
        releases.delete(id)
      },
      deleteTag: async (tag) => {
        write(`tag ${tag}`)
        tags.delete(tag)
      },
      deleteDraft: async (id) => {
        write(`draft ${id}`)
        if (releases.get(id)?.draft !== true) throw new Error(`${id} is no draft`)
        releases.delete(id)
      },
    },
  }
  return kept
}

const EMPTY: Omit<Release, 'id' | 'tag'> = {
  name: '',
  body: '',
  draft: false,
  prerelease: false,
  immutable: true,
  url: '',
  uploadUrl: '',
  createdAt: '2020-01-01T00:00:00Z',
  publishedAt: '2020-01-01T00:00:00Z',
  assets: [],
}

/** The content of `model.onnx` of `sampleParts`. */
export const WEIGHTS = 'weights'

function publishVersion(
  kept: KeptReleases,
  version: string,
  { parts = {}, release = {}, signer = 'trusted', tag }: Partial<VersionParts>,
): Release {
  const manifest = buildManifest(
    sampleParts({ createdAt: '2020-01-01T00:00:00Z', version, ...parts }),
  )
  const bytes = stableJson(manifest)
  const own = manifest.predicate.assets.map(({ name }) => kept.asset(name, WEIGHTS))
  return kept.add({
    tag: tag ?? versionTag('churn', version),
    assets: [
      ...own,
      kept.asset(MANIFEST_ASSET, bytes),
      ...(signer === null ? [] : [kept.asset(BUNDLE_ASSET, fakeBundle(signer, bytes))]),
    ],
    ...release,
  })
}

/** A model file whose bytes lie in the release of another version. */
export function referenceTo(tag: string): ManifestParts['artifact'] {
  const { artifact } = sampleParts()
  return {
    ...artifact,
    files: artifact.files.map((file) => ({
      ...file,
      storage: { reference: { tag, asset: 'model.onnx', sha256: sha256(WEIGHTS) } },
    })),
  }
}

/** A draft that a run of this tool left. */
export const draftOf = (
  runId: string,
  startedAt = '2026-11-01T00:00:00Z',
  model = 'churn',
): Pick<Release, 'tag' | 'draft' | 'body' | 'publishedAt'> => ({
  tag: versionTag(model, '9.0.0'),
  draft: true,
  publishedAt: null,
  body: draftMarker({
    model,
    runId,
    job: 'train',
    attempt: 1,
    content: 'sha256:00',
    nonce: 'process',
    startedAt,
  }),
})

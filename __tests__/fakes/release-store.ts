import { existsSync } from 'node:fs'
import { readListing } from './capture.ts'
import { bytesOfPieces } from './piece-bytes.ts'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type {
  Asset,
  DraftFields,
  Release,
  ReleaseStore,
  Upload,
} from '../../src/ports/release-store.ts'

export interface FakeReleaseStore extends ReleaseStore {
  /**
   * Every write, in order: `draft TAG`, `update TAG`, `upload NAME`, `remove NAME`, `discard TAG`, `publish TAG`, `delete TAG`,
   * `untag TAG`.
   */
  readonly events: readonly string[]
  published(): readonly Release[]
  drafts(): readonly Release[]
  /** Content of an asset that was uploaded from memory, or from files that exist. */
  read(tag: string, name: string): Uint8Array
  /** Sets a tag as somebody else would. An annotated one points to a tag object. */
  setTag(tag: string, commit: string, annotated?: boolean): void
  /** Puts a release there as somebody else would. */
  plant(release: Partial<Release> & Pick<Release, 'tag'>): Release
  /** Replaces an asset of a release, digest and all. */
  tamper(tag: string, name: string, bytes: Uint8Array | null): void
}

export interface StoreFaults {
  /** Runs before a draft is published; a second run may publish meanwhile. */
  readonly beforePublish?: (tag: string) => Promise<void>
  /** What the server says it holds after an upload. */
  readonly answerUpload?: (asset: Asset) => Asset
  /** Keeps the draft and loses the reply, or creates none; once. */
  readonly failDraft?: 'reply-lost' | 'not-created'
  /** Look-ups by tag that find nothing yet after publishing. */
  readonly lateLookups?: number
}

interface State {
  readonly events: string[]
  readonly releases: Map<number, Release>
  readonly tags: Map<string, { readonly commit: string; readonly annotated: boolean }>
  readonly contents: Map<number, Uint8Array>
  nextId: number
}

/** Releases of one repository in memory, with the rules of the server that the product relies on. */
export function fakeReleaseStore(faults: StoreFaults = {}): FakeReleaseStore {
  const state: State = {
    events: [],
    releases: new Map(),
    tags: new Map(),
    contents: new Map(),
    nextId: 1,
  }
  return {
    ...readers(state, faults),
    ...draftWriters(state, faults),
    ...assetWriters(state, faults),
    ...controls(state),
  }
}

function readers(
  state: State,
  faults: StoreFaults,
): Pick<
  ReleaseStore,
  | 'listTags'
  | 'readTagCommit'
  | 'findPublished'
  | 'listRecent'
  | 'listAssets'
  | 'download'
  | 'readRange'
  | 'hash'
> {
  let late = faults.lateLookups ?? 0
  return {
    listTags: async (prefix) =>
      [...state.tags]
        .filter(([tag]) => tag.startsWith(prefix))
        .map(([tag, { commit, annotated }]) => ({ tag, commit: annotated ? null : commit })),
    readTagCommit: async (tag) => state.tags.get(tag)?.commit,
    findPublished: async (tag) => {
      const found = all(state).find((one) => one.tag === tag && !one.draft)
      if (found === undefined || late === 0) return found
      late -= 1
      return undefined
    },
    listRecent: async (limit) => all(state).toReversed().slice(0, limit),
    listAssets: async (id) => find(state, id).assets,
    download: async (asset, maxBytes) => {
      const bytes = contentOf(state, asset)
      if (bytes.length > maxBytes) throw new ReleaseError('LIMIT_EXCEEDED', asset.name)
      return bytes
    },
    readRange: async function* (asset, { start, size }) {
      const bytes = contentOf(state, asset)
      if (size < 1 || start + size > bytes.length)
        throw new Error(`${asset.name} has no ${size} bytes at ${start}`)
      // In two chunks, where there are two bytes.
      const middle = start + Math.ceil(size / 2)
      yield bytes.subarray(start, middle)
      if (middle < start + size) yield bytes.subarray(middle, start + size)
    },
    hash: async (asset) => sha256(contentOf(state, asset)),
  }
}

function draftWriters(
  state: State,
  faults: StoreFaults,
): Pick<
  ReleaseStore,
  'createDraft' | 'updateDraft' | 'deleteDraft' | 'deleteRelease' | 'deleteTag' | 'publish'
> {
  let failure = faults.failDraft
  return {
    createDraft: async (fields) => {
      const failed = failure
      failure = undefined
      if (failed === 'not-created') throw new ReleaseError('GITHUB_FAILED', 'no answer')
      const release = add(state, { ...fields, draft: true })
      state.events.push(`draft ${fields.tag}`)
      if (failed === 'reply-lost') throw new ReleaseError('GITHUB_FAILED', 'no answer')
      return release
    },
    updateDraft: async (id, fields) => {
      state.events.push(`update ${fields.tag}`)
      return replace(state, id, textOf(fields))
    },
    deleteDraft: async (id) => {
      const release = find(state, id)
      if (!release.draft) throw new Error(`${release.tag} is no draft`)
      state.events.push(`discard ${release.tag}`)
      state.releases.delete(id)
    },
    deleteRelease: async (id) => {
      const release = state.releases.get(id)
      if (release === undefined) return
      state.events.push(`delete ${release.tag}`)
      state.releases.delete(id)
    },
    deleteTag: async (tag) => {
      if (state.tags.delete(tag)) state.events.push(`untag ${tag}`)
    },
    publish: async (id, fields) => {
      await faults.beforePublish?.(fields.tag)
      const taken = all(state).some((one) => one.tag === fields.tag && !one.draft)
      if (taken) return { kind: 'taken' }
      state.events.push(`publish ${fields.tag}`)
      if (!state.tags.has(fields.tag))
        state.tags.set(fields.tag, { commit: fields.commit, annotated: false })
      const url = `https://github.com/acme/ml/releases/tag/${fields.tag}`
      const release = replace(state, id, { ...textOf(fields), draft: false, immutable: true, url })
      return { kind: 'published', release }
    },
  }
}

function assetWriters(
  state: State,
  faults: StoreFaults,
): Pick<ReleaseStore, 'upload' | 'deleteAsset'> {
  return {
    upload: async ({ id }, uploads) =>
      uploads.map((upload) => {
        const release = find(state, id)
        if (!release.draft) throw new ReleaseError('RELEASE_IMMUTABLE', release.tag)
        if (release.assets.some((one) => one.name === upload.name))
          throw new Error(`${upload.name} is there already`)
        state.events.push(`upload ${upload.name}`)
        const stored = toAsset(state, upload)
        const asset = faults.answerUpload?.(stored) ?? stored
        replace(state, id, { assets: [...release.assets, asset] })
        return asset
      }),
    deleteAsset: async (id) => {
      for (const release of all(state)) {
        const asset = release.assets.find((one) => one.id === id)
        if (asset === undefined) continue
        state.events.push(`remove ${asset.name}`)
        replace(state, release.id, { assets: release.assets.filter((one) => one.id !== id) })
      }
    },
  }
}

function controls(
  state: State,
): Pick<
  FakeReleaseStore,
  'events' | 'published' | 'drafts' | 'read' | 'setTag' | 'plant' | 'tamper'
> {
  return {
    events: state.events,
    published: () => all(state).filter((one) => !one.draft),
    drafts: () => all(state).filter((one) => one.draft),
    read: (tag, name) => {
      const asset = all(state)
        .find((one) => one.tag === tag)
        ?.assets.find((one) => one.name === name)
      const bytes = state.contents.get(asset?.id ?? 0)
      if (bytes === undefined) throw new Error(`no content for ${name} of ${tag}`)
      return bytes
    },
    setTag: (tag, commit, annotated = false) => {
      state.tags.set(tag, { commit, annotated })
    },
    plant: (release) => add(state, release),
    tamper: (tag, name, bytes) => {
      const release = all(state).find((one) => one.tag === tag)
      if (release === undefined) throw new Error(`no release ${tag}`)
      const assets = release.assets.filter((one) => one.name !== name)
      const put = bytes === null ? [] : [toAsset(state, bytesOf(name, bytes))]
      replace(state, release.id, { assets: [...assets, ...put] })
    },
  }
}

const all = (state: State): readonly Release[] => [...state.releases.values()]

function find(state: State, id: number): Release {
  const release = state.releases.get(id)
  if (release === undefined) throw new Error(`no release ${id}`)
  return release
}

function add(state: State, given: Partial<Release> & Pick<Release, 'tag'>): Release {
  const id = state.nextId
  state.nextId += 1
  const release: Release = {
    id,
    name: '',
    body: '',
    draft: false,
    prerelease: false,
    immutable: false,
    url: `https://github.com/acme/ml/releases/tag/untagged-${id}`,
    uploadUrl: `https://uploads.github.com/repos/acme/ml/releases/${id}/assets{?name,label}`,
    createdAt: '2026-11-23T16:00:00Z',
    publishedAt: null,
    assets: [],
    ...given,
  }
  state.releases.set(id, release)
  return release
}

function replace(state: State, id: number, change: Partial<Release>): Release {
  const release = { ...find(state, id), ...change }
  state.releases.set(id, release)
  return release
}

const textOf = ({ tag, name, body, prerelease }: DraftFields): Partial<Release> => ({
  tag,
  name,
  body,
  prerelease,
})

function contentOf(state: State, asset: Asset): Uint8Array {
  const bytes = state.contents.get(asset.id)
  if (bytes === undefined) throw new Error(`no content for ${asset.name}`)
  return bytes
}

function toAsset(state: State, { name, size, sha256: hash, pieces }: Upload): Asset {
  const id = state.nextId
  state.nextId += 1
  const known = pieces.flatMap(findBytes)
  if (known.length === pieces.length) state.contents.set(id, bytesOfPieces(known))
  return { id, name, size, state: 'uploaded', sha256: hash }
}

/** The files of a workspace in memory are nowhere, except for listings. */
function findBytes(piece: BytePiece): readonly BytePiece[] {
  if (piece.kind === 'bytes') return [piece]
  const listing = readListing(piece.path)?.subarray(piece.start, piece.start + piece.size)
  if (listing !== undefined) return [{ kind: 'bytes', bytes: listing }]
  return existsSync(piece.path) ? [piece] : []
}

const bytesOf = (name: string, bytes: Uint8Array): Upload => ({
  name,
  size: bytes.length,
  sha256: sha256(bytes),
  contentType: 'text/plain',
  pieces: [{ kind: 'bytes', bytes }],
})

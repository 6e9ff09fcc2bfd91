import { randomUUID } from 'node:crypto'
import { buildDownloadUrl, buildUploadUrl, deleteBlob, findBlob } from './blob-store.ts'
import type { Call, Route } from './route.ts'
import type { RuntimeIdentity, TwirpMessage } from './twirp.ts'
import { buildTwirpRoutes, readInteger, readString, TwirpError } from './twirp.ts'
import type { World } from './world.ts'

const SERVICE = 'github.actions.results.api.v1.CacheService'

interface CacheEntry {
  readonly id: number
  readonly repository: string
  /** Runs of this ref see the entry; all runs do when it is the default branch. */
  readonly ref: string
  readonly key: string
  /** A hash over paths and compression: an entry is only for those who unpack it the same way. */
  readonly version: string
  readonly blob: string
  readonly finalized: boolean
}

const tables = new WeakMap<World, Map<number, CacheEntry>>()

function findTable(world: World): Map<number, CacheEntry> {
  const table = tables.get(world) ?? new Map<number, CacheEntry>()
  tables.set(world, table)
  return table
}

/** Caches, version 2. The bytes go through the same store as those of artifacts (`blobRoutes`). */
export const cacheRoutes: readonly Route[] = buildTwirpRoutes(SERVICE, {
  CreateCacheEntry: createEntry,
  FinalizeCacheEntryUpload: finalizeEntry,
  GetCacheEntryDownloadURL: answerDownloadUrl,
})

/** Entries never change: a key that is taken stays taken. */
function createEntry(message: TwirpMessage, caller: RuntimeIdentity, { world }: Call): object {
  const key = readString(message, 'key')
  const version = readString(message, 'version')
  if (key.length > 512 || key.includes(','))
    throw new TwirpError('invalid_argument', 'A key has at most 512 characters and no comma.')
  if (findOwn(world, caller, key, version) !== undefined)
    throw new TwirpError(
      'already_exists',
      'cache entry with the same key, version, and scope already exists',
    )
  const id = world.nextId()
  const { repository, ref } = caller
  const blob = randomUUID()
  findTable(world).set(id, { id, repository, ref, key, version, blob, finalized: false })
  return { ok: true, signed_upload_url: buildUploadUrl(world, blob), message: '' }
}

async function finalizeEntry(
  message: TwirpMessage,
  caller: RuntimeIdentity,
  { world }: Call,
): Promise<object> {
  const key = readString(message, 'key')
  const entry = findOwn(world, caller, key, readString(message, 'version'))
  if (entry === undefined) throw new TwirpError('not_found', `No upload was started for "${key}".`)
  const size = readInteger(message, 'size_bytes')
  const found = findBlob(world, entry.blob)?.size
  if (found !== size) {
    findTable(world).delete(entry.id)
    await deleteBlob(world, entry.blob)
    const text = `size_bytes is ${size}, but ${found ?? 0} bytes were uploaded.`
    throw new TwirpError('invalid_argument', text)
  }
  findTable(world).set(entry.id, { ...entry, finalized: true })
  return { ok: true, entry_id: String(entry.id), message: '' }
}

/** The exact key, else the newest entry whose key starts with a restore key, in the order of these. */
function answerDownloadUrl(
  message: TwirpMessage,
  caller: RuntimeIdentity,
  { world }: Call,
): object {
  const key = readString(message, 'key')
  const version = readString(message, 'version')
  const prefixes = Array.isArray(message['restore_keys']) ? message['restore_keys'] : []
  const visible = listVisible(world, caller).filter((entry) => entry.version === version)
  const exact = visible.find((entry) => entry.key === key)
  const entry =
    exact ??
    [key, ...prefixes]
      .map((prefix) => visible.find((one) => one.key.startsWith(String(prefix))))
      .find((one) => one !== undefined)
  if (entry === undefined) return { ok: false, signed_download_url: '', matched_key: '' }
  const headers = { type: 'application/octet-stream', fileName: 'cache' }
  return {
    ok: true,
    signed_download_url: buildDownloadUrl(world, entry.blob, headers),
    matched_key: entry.key,
  }
}

function findOwn(
  world: World,
  caller: RuntimeIdentity,
  key: string,
  version: string,
): CacheEntry | undefined {
  return [...findTable(world).values()].find(
    (entry) =>
      entry.repository === caller.repository &&
      entry.ref === caller.ref &&
      entry.key === key &&
      entry.version === version,
  )
}

/** Finalized entries of the run's own ref before those of the default branch, newest first. */
function listVisible(world: World, caller: RuntimeIdentity): readonly CacheEntry[] {
  const entries = [...findTable(world).values()]
    .filter((entry) => entry.finalized && entry.repository === caller.repository)
    .toReversed()
  const fallback = `refs/heads/${world.repository(caller.repository).defaultBranch}`
  const own = entries.filter((entry) => entry.ref === caller.ref)
  if (caller.ref === fallback) return own
  return [...own, ...entries.filter((entry) => entry.ref === fallback)]
}

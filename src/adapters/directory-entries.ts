import type { Dirent } from 'node:fs'
import { lstatSync, opendirSync, readdirSync, statSync } from 'node:fs'
import { comparePaths } from '../domain/listing.ts'

export interface DirectoryEntry {
  readonly name: string
  /** A folder, or a link to one. */
  readonly isFolder: boolean
  /** A regular file, not a link to one. */
  readonly isPlainFile: boolean
}

/** Some ten thousand names, which are read one after the other. For fewer, all at once is faster. */
const LARGE_FOLDER_BYTES = 512 * 1024
/** More would outlive a collection of garbage, and make the space for new objects grow. */
const READ_AHEAD_ENTRIES = 128
const NAMES_BYTES = 1024 * 1024
const FIRST_ENTRIES = 32 * 1024

const KINDS = ['other', 'file', 'folder'] as const
type Kind = (typeof KINDS)[number]

/**
 * What is in a folder in the order that paths below it have: by UTF-8 bytes, folders as `name/`. Links are followed no
 * further than to see whether they lead to a folder.
 * @param folder absolute
 * @param largeBytes size of the folder itself from which its names are packed
 */
export function listEntries(
  folder: string,
  largeBytes: number = LARGE_FOLDER_BYTES,
): Iterable<DirectoryEntry> {
  if (lstatSync(folder).size >= largeBytes) return listLarge(folder)
  const entries = readdirSync(folder, { withFileTypes: true })
  // A folder that holds files only, with names below the surrogates, is in order when its texts are: the engine
  // compares texts by UTF-16 units, which is fast.
  if (entries.every((entry) => entry.isFile() && !/[\uD800-\uFFFF]/.test(entry.name)))
    return entries
      .map((entry) => entry.name)
      .toSorted()
      .map((name) => ({ name, isFolder: false, isPlainFile: true }))
  return entries
    .map((entry) => {
      const kind = kindOf(folder, entry)
      return { key: orderKey(entry.name, kind), entry: toEntry(entry.name, kind) }
    })
    .toSorted((left, right) => comparePaths(left.key, right.key))
    .map(({ entry }) => entry)
}

const toEntry = (name: string, kind: Kind): DirectoryEntry => ({
  name,
  isFolder: kind === 'folder',
  isPlainFile: kind === 'file',
})

const orderKey = (name: string, kind: Kind): string => (kind === 'folder' ? `${name}/` : name)

function kindOf(folder: string, entry: Dirent): Kind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() && isDirectory(`${folder}/${entry.name}`) ? 'folder' : 'other'
}

/** Also through a link; a link that leads nowhere, or round in a circle, is no directory. */
function isDirectory(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}

function listLarge(folder: string): Iterable<DirectoryEntry> {
  const names = packedNames()
  const handle = opendirSync(folder, { bufferSize: READ_AHEAD_ENTRIES })
  try {
    for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
      const kind = kindOf(folder, entry)
      names.add(orderKey(entry.name, kind), kind)
    }
  } finally {
    handle.closeSync()
  }
  return names.sorted()
}

interface PackedNames {
  add(key: string, kind: Kind): void
  sorted(): Generator<DirectoryEntry>
}

/**
 * Names in one growing buffer. A text and an object for each of a million would be most of the program's memory; so
 * they take what they have in bytes, and nine more each.
 */
function packedNames(): PackedNames {
  let bytes = Buffer.allocUnsafeSlow(NAMES_BYTES)
  let starts = new Uint32Array(FIRST_ENTRIES)
  let kinds = new Uint8Array(FIRST_ENTRIES)
  let count = 0
  let end = 0
  return {
    add(key, kind) {
      // UTF-8 has at most three bytes per unit.
      const room = key.length * 3
      if (end + room > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2 + room)
      if (count + 2 > starts.length) {
        starts = enlarge(starts, new Uint32Array(starts.length * 2))
        kinds = enlarge(kinds, new Uint8Array(kinds.length * 2))
      }
      starts[count] = end
      kinds[count] = KINDS.indexOf(kind)
      end += bytes.write(key, end)
      count += 1
      starts[count] = end
    },
    *sorted() {
      const order = new Uint32Array(count).map((_, index) => index)
      order.sort((left, right) => compareKeys(bytes, starts, left, right))
      for (const index of order) {
        const key = bytes.toString('utf8', starts[index] ?? 0, starts[index + 1] ?? 0)
        const kind = KINDS[kinds[index] ?? 0] ?? 'other'
        yield toEntry(kind === 'folder' ? key.slice(0, -1) : key, kind)
      }
    },
  }
}

function enlarge<Numbers extends Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}

function compareKeys(bytes: Uint8Array, starts: Uint32Array, left: number, right: number): number {
  let a = starts[left] ?? 0
  let b = starts[right] ?? 0
  const endA = starts[left + 1] ?? 0
  const endB = starts[right + 1] ?? 0
  for (; a < endA && b < endB; a += 1, b += 1) {
    const difference = (bytes[a] ?? 0) - (bytes[b] ?? 0)
    if (difference !== 0) return difference
  }
  return endA - a - (endB - b)
}

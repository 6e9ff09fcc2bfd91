import { sha256 } from './digest.ts'
import { flattenPath } from './flatten-path.ts'
import { comparePaths } from './listing.ts'
import {
  BOM_ASSET,
  BUNDLE_ASSET,
  CHECKSUMS_ASSET,
  MANIFEST_ASSET,
  MODEL_CARD_ASSET,
  MODEL_SIGNATURE_ASSET,
  TAR_ASSET,
} from './manifest.ts'

/** Names that the product itself writes, now or in a later release of a version; nothing else may take them. */
const RESERVED: ReadonlySet<string> = new Set([
  MANIFEST_ASSET,
  BUNDLE_ASSET,
  CHECKSUMS_ASSET,
  MODEL_SIGNATURE_ASSET,
  MODEL_CARD_ASSET,
  BOM_ASSET,
  CHECKSUMS_ASSET.toLowerCase(),
  TAR_ASSET,
])

const RESERVED_PATTERN = /^data-.*\.sha256$|\.part-\d{3,}$|\.delta$|\.tensors\.json$/i
const MAX_NAME_LENGTH = 200

/**
 * Asset names for paths, one to one. Two paths that would collide (also in letter case, which some file
 * systems ignore), a reserved or a very long name get a short digest of the path before the extension.
 * The result does not depend on the order of the paths.
 */
export function mapAssetNames(
  paths: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const unique = [...new Set(paths)].toSorted(comparePaths)
  const counts = new Map<string, number>()
  for (const path of unique) {
    const key = flattenPath(path).toLowerCase()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const used = new Set([...taken].map((name) => name.toLowerCase()))
  return new Map(
    unique.map((path) => {
      const plain = flattenPath(path)
      const clash = (counts.get(plain.toLowerCase()) ?? 0) > 1 || used.has(plain.toLowerCase())
      const name = clash || isReserved(plain) ? withDigest(path, plain, used) : plain
      used.add(name.toLowerCase())
      return [path, name]
    }),
  )
}

function isReserved(name: string): boolean {
  return (
    RESERVED.has(name.toLowerCase()) || RESERVED_PATTERN.test(name) || name.length > MAX_NAME_LENGTH
  )
}

function withDigest(path: string, name: string, used: ReadonlySet<string>): string {
  const digest = sha256(path)
  const dot = name.lastIndexOf('.')
  const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, 120).replace(/\.$/, '')
  const extension = dot > 0 ? name.slice(dot, dot + 32) : ''
  // Where the extension itself is reserved, the digest comes after it.
  const isLast = isReserved(`${stem}.${digest.slice(0, 8)}${extension}`)
  for (let length = 8; length < 64; length += 8) {
    const short = digest.slice(0, length)
    const candidate = isLast ? `${stem}${extension}.${short}` : `${stem}.${short}${extension}`
    if (!used.has(candidate.toLowerCase()) && !isReserved(candidate)) return candidate
  }
  return digest
}

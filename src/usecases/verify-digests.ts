import type { ExpectedFile } from '../domain/check-files.ts'
import { checkDigests } from '../domain/check-files.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { Check } from '../domain/verification.ts'
import type { StoredFile, VersionSource } from '../ports/version-source.ts'

export interface DigestRequest {
  readonly expected: readonly ExpectedFile[]
  /** What lies with the version. */
  readonly files: readonly StoredFile[]
  /** Reads the bytes in any case. */
  readonly download: boolean
  /** Digests of bytes that were read already, by name. */
  readonly hashed: ReadonlyMap<string, Sha256>
  /** By name, what is not read where the store does not state its digest: somebody hashes it later. */
  readonly left: ReadonlySet<string>
}

/**
 * Compares every file with the signed manifest: by the digest that the store computed, where it states one, else by the
 * bytes. Of what is left its size is compared.
 */
export async function verifyDigests(
  { expected, files, download, hashed, left }: DigestRequest,
  source: VersionSource,
): Promise<Check> {
  const stored = new Map(files.map((file) => [file.name, file]))
  const wanted = expected.flatMap(({ name, size }) => {
    const file = stored.get(name)
    // A file of another length is not the signed one; nobody needs to read it for that.
    return file === undefined || file.size !== size ? [] : [file]
  })
  const stated = new Map<string, Sha256>()
  const read = new Map<string, Sha256>()
  const unknown: StoredFile[] = []
  const later = new Set<string>()
  for (const file of wanted) {
    const known = hashed.get(file.name)
    if (known !== undefined) read.set(file.name, known)
    else if (file.sha256 === null && !download && left.has(file.name)) later.add(file.name)
    else if (file.sha256 === null || download) unknown.push(file)
    else stated.set(file.name, file.sha256)
  }
  const rest = unknown.length === 0 ? [] : await source.hash(unknown)
  for (const [name, digest] of rest) read.set(name, digest)
  return checkDigests(
    expected.filter(({ name }) => !later.has(name)),
    files,
    new Map([...stated, ...read]),
    describe(source, { stated: stated.size, read: read.size, later: later.size }),
  )
}

/** How many files were looked at in which way. */
interface Counts {
  readonly stated: number
  readonly read: number
  readonly later: number
}

function describe(source: VersionSource, counts: Counts): string {
  const how = describeRead(source, counts)
  return counts.later === 0 ? how : `${how}; ${counts.later} more are hashed while they are pulled`
}

function describeRead({ kind }: VersionSource, { stated, read }: Counts): string {
  if (stated === 0)
    return kind === 'release' ? 'every byte was downloaded and hashed' : 'every byte was hashed'
  const told = 'as GitHub computed them over what it holds'
  return read === 0
    ? `${told}; nothing was downloaded`
    : `${told}, ${read} of them downloaded and hashed`
}

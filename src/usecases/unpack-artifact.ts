import { bytesSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { readZipArchive } from '../formats/zip-archive.ts'

/** A report's artifact has two files. */
const MAX_ENTRIES = 10

/**
 * Files of an artifact, by name; only those that are asked for are unpacked, into memory and nowhere else, so that paths and
 * links in the archive lead nowhere. A name that the archive has not is left out.
 * @param label names the archive in messages
 * @param maxBytes of one file, unpacked
 * @throws FORMAT_INVALID for an archive that is damaged, LIMIT_EXCEEDED for more than 10 entries or a larger file
 */
export async function unpackArtifact(
  label: string,
  archive: Uint8Array,
  names: readonly string[],
  maxBytes: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await readZipArchive(bytesSource(label, archive))
  if (zip.entries.size > MAX_ENTRIES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${label} holds ${zip.entries.size} files; a report's artifact has at most ${MAX_ENTRIES}.`,
    )
  const files = new Map<string, Uint8Array>()
  for (const name of names) {
    const size = zip.entries.get(name)
    if (size === undefined) continue
    if (size > maxBytes) throw tooLarge(label, name, maxBytes)
    // oxlint-disable-next-line no-await-in-loop -- one file after the other keeps less in memory
    const file = await zip.open(name, maxBytes)
    // What lies in the archive uncompressed is as long as it is, whatever the directory says.
    if (file.size > maxBytes) throw tooLarge(label, name, maxBytes)
    files.set(name, file.read(0, file.size))
  }
  return files
}

const tooLarge = (label: string, name: string, maxBytes: number): ReleaseError =>
  new ReleaseError(
    'LIMIT_EXCEEDED',
    `${name} in ${label} has more than the ${maxBytes} bytes that are read of it.`,
  )

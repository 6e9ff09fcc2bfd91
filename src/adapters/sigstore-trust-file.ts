import { open } from 'node:fs/promises'
import { ReleaseError } from '../domain/errors.ts'
import { describeError } from './sigstore-bundle.ts'

/** Far above any trusted root or trust configuration. Bytes. */
const MAX_FILE = 4 * 1024 * 1024

/**
 * Reads a file that says whom to trust.
 * @param what for messages: what it should be, and who asked for it
 * @throws FILE_MISSING, CONFIG_INVALID when it is too large or not UTF-8
 */
export async function readTrustFile(path: string, what: string): Promise<string> {
  const bytes = await readBytes(path, what)
  if (bytes === undefined) {
    throw new ReleaseError(
      'CONFIG_INVALID',
      `${path} is larger than ${MAX_FILE} bytes, so it is no ${what}.`,
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    // PowerShell writes UTF-16 when the output of a command goes into a file.
    const message = `${path} is not UTF-8, so it is no ${what}. Write it again as UTF-8.`
    throw new ReleaseError('CONFIG_INVALID', message, { cause })
  }
}

/** `undefined` when there are too many. */
async function readBytes(path: string, what: string): Promise<Uint8Array | undefined> {
  try {
    const file = await open(path)
    try {
      const facts = await file.stat()
      if (!facts.isFile()) throw new Error('it is not a file')
      return facts.size > MAX_FILE ? undefined : await file.readFile()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new ReleaseError(
      'FILE_MISSING',
      `${path}, the ${what}, cannot be read (${describeError(cause)}).`,
      { cause },
    )
  }
}

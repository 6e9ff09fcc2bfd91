import { ReleaseError } from '../domain/errors.ts'
import { isSystemError, systemErrorCode } from './system-error.ts'

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * What the system refused while `path` was written, as something to mend; anything else as it is.
 * @param kept whether what was written so far is taken up by the next try
 */
export function explainDisk(error: unknown, path: string, kept = true): unknown {
  const code = systemErrorCode(error)
  if (!isSystemError(error)) return error
  if (FULL.has(code))
    return new ReleaseError(
      'LIMIT_EXCEEDED',
      `There is no room left for "${path}" (${code}). Free some space and run this again` +
        `${kept ? ': it goes on where it stopped' : ''}.`,
      { cause: error },
    )
  if (REFUSED.has(code))
    return new ReleaseError(
      'FILE_REFUSED',
      `"${path}" may not be written to (${code}). Name another folder, or give this user the right.`,
      { cause: error },
    )
  if (code === 'ENAMETOOLONG')
    return new ReleaseError(
      'FILE_REFUSED',
      `"${path}" is longer than names may be here. Name a folder with a shorter path.`,
      { cause: error },
    )
  return error
}

/** Runs some work on the disk and explains its failure. */
export async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw explainDisk(error, path)
  }
}

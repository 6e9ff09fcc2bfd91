import { ReleaseError } from '../domain/errors.ts'
import { isSystemError, systemErrorCode } from './system-error.ts'

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])

/** What else is in the way of a folder, and what to do about it. */
const IN_THE_WAY: Readonly<Record<string, string>> = {
  ENAMETOOLONG: 'is longer than names may be here. Name a folder with a shorter path.',
  ENOTDIR:
    'cannot be made, since something on the way to it is no folder. Name another folder, or remove what is in its place.',
  EEXIST: 'is in the way of what was to be put there. Remove it, or name another folder.',
  ENOTEMPTY:
    'is in use by something else, which put files there meanwhile. Run this again, or name another folder.',
  EBUSY:
    'is in use, or something is mounted there. Close what uses it, or name a folder inside of it.',
  EXDEV:
    'cannot be reached by a rename, since it lies on another disk than the folder it is in. Name a folder inside of it.',
}

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
  const obstacle = Object.hasOwn(IN_THE_WAY, code) ? IN_THE_WAY[code] : undefined
  if (obstacle === undefined) return error
  return new ReleaseError('FILE_REFUSED', `"${path}" ${obstacle} The system says ${code}.`, {
    cause: error,
  })
}

/** Runs some work on the disk and explains its failure. */
export async function onDisk<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw explainDisk(error, path)
  }
}

import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'
import type { Capture } from '../ports/capture.ts'
import { isInside } from './workspace-path.ts'

/**
 * A file that says whom to trust must not lie in what is verified: its author would vouch for himself.
 * @param folder what is verified, absolute; `null` for a release
 * @param file absolute
 * @param option names the file for messages
 * @returns the file
 * @throws INPUT_INVALID
 */
export function refuseInside(folder: string | null, file: string, option: string): string {
  if (folder === null || !existsSync(file) || !existsSync(folder)) return file
  if (!isInside(realpathSync(folder), realpathSync(file))) return file
  throw new ReleaseError(
    'INPUT_INVALID',
    `${option}: ${file} lies in the directory that is verified, whose author would vouch for himself. Use a file of your own.`,
  )
}

/** Reads the policy of the consumer's own checkout, and nothing of it from what is verified. */
export function guardedCapture(
  capture: Pick<Capture, 'readTexts'>,
  workspace: string,
  folder: string | null,
): Pick<Capture, 'readTexts'> {
  return {
    readTexts: async (patterns, maxBytes) => {
      for (const pattern of patterns)
        refuseInside(
          folder === null ? null : resolve(workspace, folder),
          join(workspace, pattern),
          'trust',
        )
      return await capture.readTexts(patterns, maxBytes)
    },
  }
}

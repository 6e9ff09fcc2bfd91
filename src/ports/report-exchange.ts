import type { RunArtifact } from './run-artifacts.ts'

/** An artifact of this very run. */
export type FragmentRef = RunArtifact

/**
 * How the jobs of one run leave reports for each other. Every failure is a `ReleaseError` and optional: a server may have
 * no such service.
 */
export interface ReportExchange {
  /**
   * Complete when it returns: whoever lists afterwards sees it.
   * @param files paths on the disk, all in one folder
   * @throws ReleaseError TAG_TAKEN for a name that was used before in this run
   */
  leave(name: string, files: readonly [string, ...string[]]): Promise<void>
  /** What is complete, of this attempt and of the earlier ones that it goes on from. */
  list(): Promise<readonly FragmentRef[]>
  /**
   * The bytes of its zip archive.
   * @throws ReleaseError LIMIT_EXCEEDED when there are more than `maxBytes`, DIGEST_MISMATCH, GITHUB_FAILED
   */
  read(ref: FragmentRef, maxBytes: number): Promise<Uint8Array>
}

import type { Sha256 } from '../domain/digest.ts'

/** An artifact of a workflow run: a zip archive that a job left. */
export interface RunArtifact {
  readonly id: number
  readonly name: string
  /** Bytes of the archive, as the service states them. */
  readonly size: number
  /** Of the archive; `null` where the service states none. */
  readonly sha256: Sha256 | null
}

/** Artifacts of any run of this repository. What a fork's run left is there as well: everything in it is hostile. */
export interface RunArtifacts {
  /**
   * All attempts of the run; those that have expired are left out.
   * @param runId decimal digits
   * @throws ReleaseError GITHUB_FAILED, PERMISSION_MISSING, LIMIT_EXCEEDED for a run with more than can be listed
   */
  list(runId: string): Promise<readonly RunArtifact[]>
  /**
   * The archive's bytes.
   * @throws ReleaseError LIMIT_EXCEEDED when there are more than `maxBytes`, DIGEST_MISMATCH, GITHUB_FAILED
   */
  download(artifact: RunArtifact, maxBytes: number): Promise<Uint8Array>
}

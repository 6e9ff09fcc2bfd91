import { reportBytes } from '../../src/domain/build-report.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { buildFragmentName } from '../../src/domain/fragment-name.ts'
import type { ReportDocument } from '../../src/domain/report.ts'
import type { RunArtifacts } from '../../src/ports/run-artifacts.ts'
import { archiveOf } from './report-exchange.ts'

export interface FakeArtifact {
  readonly name: string
  readonly archive: Uint8Array
}

export interface FakeRunArtifacts extends RunArtifacts {
  /** `list RUN` and `download NAME`, in order. */
  readonly calls: readonly string[]
}

/** What a job leaves of one model. */
export const artifactOf = (document: ReportDocument): FakeArtifact => ({
  name: buildFragmentName(document),
  archive: archiveOf(reportBytes(document)),
})

/** What every run of the repository has left. */
export function fakeRunArtifacts(artifacts: readonly FakeArtifact[]): FakeRunArtifacts {
  const calls: string[] = []
  return {
    calls,
    list: async (runId) => {
      calls.push(`list ${runId}`)
      return artifacts.map(({ name, archive }, index) => {
        const size = archive.length
        return { id: index + 1, name, size, sha256: sha256(archive) }
      })
    },
    download: async ({ id, name }, maxBytes) => {
      calls.push(`download ${name}`)
      const archive = artifacts[id - 1]?.archive ?? new Uint8Array()
      if (archive.length > maxBytes)
        throw new ReleaseError('LIMIT_EXCEEDED', `${name} is too large.`)
      return archive
    },
  }
}

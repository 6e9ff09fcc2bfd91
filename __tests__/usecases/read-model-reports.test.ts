import { describe, expect, it } from '@jest/globals'
import { buildReportDocument, reportBytes, toModelReport } from '../../src/domain/build-report.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { buildFragmentName, REPORT_FILE } from '../../src/domain/fragment-name.ts'
import type { ReportDocument } from '../../src/domain/report.ts'
import type { RunArtifact } from '../../src/ports/run-artifacts.ts'
import { readModelReports } from '../../src/usecases/read-fragments.ts'
import { reportOf, sampleCandidate } from '../domain/report-samples.ts'
import { fakeLog } from '../fakes/log.ts'
import { archiveOf } from '../fakes/report-exchange.ts'
import { buildZip } from '../formats/zip-fixture.ts'

const documents = ['a', 'b', 'c'].map((model): ReportDocument =>
  buildReportDocument(reportOf(model), sampleCandidate()),
)

/** The artifacts of these reports, and their archives by name. */
function stage(archive: (bytes: Uint8Array) => Uint8Array): {
  readonly refs: readonly RunArtifact[]
  readonly archives: ReadonlyMap<string, Uint8Array>
} {
  const archives = new Map(
    documents.map((document) => [buildFragmentName(document), archive(reportBytes(document))]),
  )
  const refs = [...archives].map(([name, bytes], id): RunArtifact => ({
    id,
    name,
    size: bytes.length,
    sha256: sha256(bytes),
  }))
  return { refs, archives }
}

async function read(
  { refs, archives }: ReturnType<typeof stage>,
  tidy?: (bytes: number) => void,
): ReturnType<typeof readModelReports> {
  const log = fakeLog()
  return await readModelReports(
    refs,
    async ({ name }) => archives.get(name) ?? new Uint8Array(),
    tidy === undefined ? { log } : { log, tidy },
  )
}

describe('the reports of a run, for those who only tell them', () => {
  it('are what was left, without what they were computed from', async () => {
    expect(await read(stage(archiveOf))).toEqual(documents.map(toModelReport))
  })

  it('are counted, byte by byte, for those who free the memory', async () => {
    const told: number[] = []
    await read(stage(archiveOf), (bytes) => told.push(bytes))
    expect(told).toEqual(documents.map((document) => reportBytes(document).length))
  })

  it('leave an archive as it was, so that it can be read again', async () => {
    const stored = stage((bytes) => buildZip([[REPORT_FILE, bytes]]))
    const before = [...stored.archives.values()].map((bytes) => sha256(bytes))
    await read(stored)
    expect([...stored.archives.values()].map((bytes) => sha256(bytes))).toEqual(before)
    expect(await read(stored)).toEqual(documents.map(toModelReport))
  })
})

import { findCurl } from './curl.ts'
import { measurePulling } from './pull.ts'
import { describeResult, writeReport } from './report.ts'
import { measureStorage } from './storage.ts'
import type { Say, TransferStage } from './transfer-stage.ts'
import { USUAL_SIZE, withTransferStage } from './transfer-stage.ts'
import { measureUploading } from './upload.ts'

type Measure = (stage: TransferStage, curl: string) => Promise<void>

interface Part {
  readonly name: 'upload' | 'pull' | 'storage'
  readonly measure: Measure
}

const UPLOAD: Part = { name: 'upload', measure: measureUploading }
const PULL: Part = { name: 'pull', measure: measurePulling }
const STORAGE: Part = { name: 'storage', measure: measureStorage }

/** Uploading, pulling and what is not uploaded twice. @param size of the large file, in bytes; `null`: 2 GB */
export const checkTransfers = (say: Say, size: number | null): Promise<boolean> =>
  check([UPLOAD, PULL, STORAGE], say, size)

export const checkPulling = (say: Say, size: number | null): Promise<boolean> =>
  check([PULL], say, size)

export const checkStorage = (say: Say, size: number | null): Promise<boolean> =>
  check([STORAGE], say, size)

/** With another size than the usual one the tables of docs/performance.md stay as they are. */
async function check(parts: readonly Part[], say: Say, size: number | null): Promise<boolean> {
  const curl = findCurl()
  if (curl === null) {
    say('curl is missing, which transfers are measured against.')
    return false
  }
  let kept = true
  for (const { name, measure } of parts) {
    // oxlint-disable-next-line no-await-in-loop -- measured one after the other
    const results = await withTransferStage(
      { name, size: size ?? USUAL_SIZE, report: (result) => say(describeResult(result)), say },
      (stage) => measure(stage, curl),
    )
    if (results === null || results.some(({ verdict }) => verdict === 'broken')) kept = false
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (results !== null && size === null) await writeReport(results, name)
  }
  return kept
}

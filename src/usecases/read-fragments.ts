import { ReleaseError } from '../domain/errors.ts'
import { buildFragmentName, REPORT_FILE } from '../domain/fragment-name.ts'
import { mapParallel } from '../domain/map-parallel.ts'
import { MAX_REPORT_BYTES, parseReportDocument } from '../domain/parse-report.ts'
import type { ReportDocument } from '../domain/report.ts'
import { quoteText } from '../domain/strict-json.ts'
import type { Log } from '../ports/log.ts'
import type { RunArtifact } from '../ports/run-artifacts.ts'
import { unpackArtifact } from './unpack-artifact.ts'

/** Each may be tens of megabytes once it is read. */
const PARALLEL = 2

export type ReadArchive = (ref: RunArtifact, maxBytes: number) => Promise<Uint8Array>

/** Bytes of all reports that are read at once: what is read of one takes up to fifty times as much memory. */
const MAX_TOTAL_BYTES = 4 * MAX_REPORT_BYTES

export interface FragmentLimits {
  /** Of one archive, and of the report in it. */
  readonly maxBytes: number
  /** Of all reports together, unpacked. */
  readonly totalBytes: number
}

const USUAL_LIMITS: FragmentLimits = { maxBytes: MAX_REPORT_BYTES, totalBytes: MAX_TOTAL_BYTES }

/**
 * The report of one artifact, whoever left it.
 * @param maxBytes of the archive, and of the report in it
 * @throws ReleaseError for what is no report (FORMAT_INVALID), or one of another model, key or attempt than the artifact's
 * name says; LIMIT_EXCEEDED, GITHUB_FAILED
 */
export async function readFragment(
  ref: RunArtifact,
  read: ReadArchive,
  maxBytes = MAX_REPORT_BYTES,
  budget: Budget = openBudget(maxBytes),
): Promise<ReportDocument> {
  const label = `the artifact ${quoteText(ref.name)}`
  const archive = await read(ref, maxBytes)
  const files = await unpackArtifact(label, archive, [REPORT_FILE], maxBytes)
  const bytes = files.get(REPORT_FILE)
  if (bytes === undefined)
    throw new ReleaseError('FILE_MISSING', `${label} has no file ${REPORT_FILE}.`)
  budget.take(label, bytes.length)
  const document = parseReportDocument(bytes, { maxBytes })
  if (buildFragmentName(document) === ref.name) return document
  throw new ReleaseError(
    'FORMAT_INVALID',
    `The report in ${label} is of another model, key or attempt than the name of the artifact says.`,
  )
}

interface Budget {
  /** @throws LIMIT_EXCEEDED when there is not as much left */
  take(label: string, bytes: number): void
}

function openBudget(totalBytes: number): Budget {
  let left = totalBytes
  return {
    take(label, bytes) {
      if (bytes > left)
        throw new ReleaseError(
          'LIMIT_EXCEEDED',
          `${label} is not read: all reports together have more than ${totalBytes} bytes. Compare fewer metrics or models.`,
        )
      left -= bytes
    },
  }
}

/** The reports of several artifacts, in their order; one that cannot be had is left out, and a warning says why. */
export async function readFragments(
  refs: readonly RunArtifact[],
  read: ReadArchive,
  { log }: { readonly log: Pick<Log, 'warning'> },
  { maxBytes, totalBytes }: FragmentLimits = USUAL_LIMITS,
): Promise<readonly ReportDocument[]> {
  const budget = openBudget(totalBytes)
  const documents = await mapParallel(refs, PARALLEL, async (ref) => {
    try {
      return await readFragment(ref, read, maxBytes, budget)
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      log.warning(`A report of this run is left out: ${error.message}`)
      return null
    }
  })
  return documents.filter((document) => document !== null)
}

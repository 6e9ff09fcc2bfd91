import { ReleaseError } from '../domain/errors.ts'
import { buildFragmentName, REPORT_FILE } from '../domain/fragment-name.ts'
import { mapParallel } from '../domain/map-parallel.ts'
import type { ReportOptions } from '../domain/parse-report.ts'
import { MAX_REPORT_BYTES, parseModelReport, parseReportDocument } from '../domain/parse-report.ts'
import type { ModelReport, ReportDocument } from '../domain/report.ts'
import { sameValues } from '../domain/same-values.ts'
import { quoteText } from '../domain/strict-json.ts'
import type { Log } from '../ports/log.ts'
import type { RunArtifact } from '../ports/run-artifacts.ts'
import { unpackArtifact } from './unpack-artifact.ts'

/** Downloads at a time. */
const PARALLEL = 2

export type ReadArchive = (ref: RunArtifact, maxBytes: number) => Promise<Uint8Array>

/** Bytes of all reports that are read at once: a row takes as much memory as its text, or less. */
const MAX_TOTAL_BYTES = 16 * MAX_REPORT_BYTES

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
): Promise<ReportDocument> {
  const archive = await read(ref, maxBytes)
  const budget = openBudget(maxBytes)
  return await unpack(ref, archive, { parse: parseReportDocument, maxBytes, budget })
}

interface Unpacking<Report> {
  readonly parse: (bytes: Uint8Array, options: ReportOptions) => Report
  readonly maxBytes: number
  readonly budget: Budget
  readonly tidy?: FragmentPorts['tidy'] | undefined
}

async function unpack<Report extends ModelReport>(
  ref: RunArtifact,
  archive: Uint8Array,
  { parse, maxBytes, budget, tidy }: Unpacking<Report>,
): Promise<Report> {
  const label = `the artifact ${quoteText(ref.name)}`
  const files = await unpackArtifact(label, archive, [REPORT_FILE], maxBytes)
  const bytes = files.get(REPORT_FILE)
  if (bytes === undefined)
    throw new ReleaseError('FILE_MISSING', `${label} has no file ${REPORT_FILE}.`)
  const size = bytes.length
  budget.take(label, size)
  const report = parse(bytes, { maxBytes })
  letGo(bytes)
  tidy?.(size)
  if (buildFragmentName(report) === ref.name) return report
  throw new ReleaseError(
    'FORMAT_INVALID',
    `The report in ${label} is of another model, key or attempt than the name of the artifact says.`,
  )
}

/** Tens of megabytes at once, not when the next collection of garbage is due. A part of an archive belongs to that. */
function letGo({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
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

export interface FragmentPorts {
  readonly log: Pick<Log, 'warning'>
  /** Told of the bytes of a report that was read: most of what that took is garbage. */
  readonly tidy?: (bytes: number) => void
}

/** The reports of several artifacts, in their order; one that cannot be had is left out, and a warning says why. */
export async function readFragments(
  refs: readonly RunArtifact[],
  read: ReadArchive,
  ports: FragmentPorts,
  limits: FragmentLimits = USUAL_LIMITS,
): Promise<readonly ReportDocument[]> {
  return await readAll(refs, read, ports, { ...limits, parse: parseReportDocument })
}

/** The same for those who only tell what others found: without what it was computed from, and with as little memory as can be. */
export const readModelReports = async (
  refs: readonly RunArtifact[],
  read: ReadArchive,
  ports: FragmentPorts,
  limits: FragmentLimits = USUAL_LIMITS,
): Promise<readonly ModelReport[]> =>
  await readAll(refs, read, ports, { ...limits, parse: parseModelReport })

async function readAll<Report extends ModelReport>(
  refs: readonly RunArtifact[],
  read: ReadArchive,
  { log, tidy }: FragmentPorts,
  { maxBytes, totalBytes, parse }: FragmentLimits & Pick<Unpacking<Report>, 'parse'>,
): Promise<readonly Report[]> {
  const budget = openBudget(totalBytes)
  const same = sameValues()
  const inTurn = takeTurns()
  const unpacking: Unpacking<Report> = {
    parse: (bytes, options) => parse(bytes, { ...options, same }),
    tidy,
    maxBytes,
    budget,
  }
  const reports = await mapParallel(refs, PARALLEL, async (ref) => {
    try {
      const archive = await read(ref, maxBytes)
      return await inTurn(() => unpack(ref, archive, unpacking))
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      log.warning(`A report of this run is left out: ${error.message}`)
      return null
    }
  })
  return reports.filter((report) => report !== null)
}

/** Only one is unpacked at a time: each may be tens of megabytes. */
function takeTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

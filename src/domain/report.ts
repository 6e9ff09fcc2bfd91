import type { CandidateFacts } from './candidate-facts.ts'
import type { Comparison } from './comparison.ts'

/** `_type` of `report.json`. */
export const REPORT_TYPE = 'https://model-release/report/v1'

/** What a report is about, and which run made it. */
export interface ReportContext {
  /** `https://github.com`, without a slash at the end. */
  readonly serverUrl: string
  /** `OWNER/NAME`. */
  readonly repository: string
  /** Separates the comments of several workflows on one pull request. */
  readonly key: string
  /** Number of the pull request; `null` when it is about none. */
  readonly pull: number | null
  /** 40-digit SHA of the pull request's head. */
  readonly head: string
  readonly runId: string
  readonly attempt: number
  readonly runUrl: string
  /** The time against which ages are counted, UTC, RFC 3339. */
  readonly asOf: string
}

/** What one run found of one model. */
export interface ModelReport extends ReportContext {
  readonly comparison: Comparison
  /** Where the gates were read, with the commit; `null` when there are none. */
  readonly gatesFile: string | null
  /** Whether the pull request changes that file: its gates count only after the merge. */
  readonly gatesEdited: boolean
  /** The numbers come from a fork's run, which this repository did not execute. */
  readonly selfReported: boolean
  /** Jobs that report a model under this key, as far as the one that made this report knew; at least 1. */
  readonly legs: number
}

/** A leg of a matrix, or a configured model, of which no result is there. */
export interface AbsentResult {
  /** `null` when only the number of legs is known. */
  readonly model: string | null
  /** How many there are; 1 with a model's name. */
  readonly count: number
}

/** All that one comment says: every model of its key. */
export interface Review extends ReportContext {
  /** At least one, by name; all of one key, head and run. */
  readonly models: readonly ModelReport[]
  readonly absent: readonly AbsentResult[]
  /** An earlier report on this pull request had failed, and nothing does now. */
  readonly resolved: boolean
  /** Judged by a run that follows the one that compared, whose token may only read, from what that one left. */
  readonly followed: boolean
}

/** `report.json` in the workflow artifact: the report, and what it was computed from, so that others can compute it again. */
export interface ReportDocument extends ModelReport {
  readonly _type: typeof REPORT_TYPE
  readonly candidate: CandidateFacts
}

import type { CandidateFacts } from './candidate-facts.ts'
import { flattenShape } from './json-shape.ts'
import { reportShape } from './report-json-schema.ts'
import type { ModelReport, ReportDocument } from './report.ts'
import { REPORT_TYPE } from './report.ts'
import { stableJson } from './stable-json.ts'

/** The report together with what it was computed from. */
export function buildReportDocument(
  report: ModelReport,
  { artifact, data, params, metrics, environment }: CandidateFacts,
): ReportDocument {
  const { digest, size } = artifact
  return {
    ...report,
    _type: REPORT_TYPE,
    candidate: { artifact: { digest, size }, data, params, metrics, environment },
  }
}

/**
 * The bytes of `report.json`: as `stableJson`, members in the order of the schema, others left out. An open end of an
 * interval is `"Infinity"` or `"-Infinity"`; any other number that is not finite becomes `null`.
 */
export const reportBytes = (document: ReportDocument): Uint8Array =>
  stableJson(flattenShape(reportShape, document))

/** Without what it was computed from, which is half of its memory. */
export const toModelReport = ({
  candidate: _candidate,
  _type,
  ...report
}: ReportDocument): ModelReport => report

import { ReleaseError } from '../domain/errors.ts'
import type { MetricsSpec } from './spec-line.ts'
import { parseMetricsSpec } from './spec-line.ts'

/**
 * One line of the input `predictions`: `DATASET=FILE` or `FILE`.
 * @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix or a `!` line, which predictions do not have
 */
export function parsePredictionsSpec(line: string): MetricsSpec {
  const spec = parseMetricsSpec(line)
  if (spec.format === null && !spec.pattern.startsWith('!')) return spec
  throw new ReleaseError(
    'INPUT_INVALID',
    `the line ${JSON.stringify(line)} is not DATASET=FILE. Name one CSV, JSON Lines or Parquet file for each data set.`,
  )
}

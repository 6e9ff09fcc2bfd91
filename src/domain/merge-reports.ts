import { byCodeUnit } from './metric-diff.ts'
import type { AbsentResult, ModelReport, Review } from './report.ts'

/** How many results there should be, as far as anybody knows. */
export interface ExpectedResults {
  /** Jobs of the matrix, this one included; `null` when only the reports know. */
  readonly legs: number | null
  /** Models of which there should be a result. */
  readonly models: readonly string[]
}

/** One commit's models in one review, sorted by name, each by the newest attempt; one's own counts where others say the same. */
export function mergeReports(
  own: ModelReport,
  others: readonly ModelReport[],
  expected: ExpectedResults,
): Review {
  const reports = [own, ...others.filter((other) => findForeign(own, other) === undefined)]
  const newest = new Map<string, ModelReport>()
  for (const report of reports) {
    const { model } = report.comparison
    if ((newest.get(model)?.attempt ?? 0) < report.attempt) newest.set(model, report)
  }
  const models = [...newest.values()].toSorted((left, right) =>
    byCodeUnit(left.comparison.model, right.comparison.model),
  )
  const latest = reports.reduce((last, one) => (one.attempt > last.attempt ? one : last))
  const { serverUrl, repository, key, pull, head, runId, attempt, runUrl, asOf } = latest
  return {
    serverUrl,
    repository,
    key,
    pull,
    head,
    runId,
    attempt,
    runUrl,
    asOf,
    models,
    absent: findAbsent(new Set(newest.keys()), expectAll(reports, expected)),
    resolved: false,
    followed: false,
  }
}

/** Each job knows the number of its own matrix; a job after them knows none. */
const expectAll = (
  reports: readonly ModelReport[],
  { legs, models }: ExpectedResults,
): ExpectedResults => ({
  legs: reports.reduce((most, report) => Math.max(most, report.legs), legs ?? 1),
  models,
})

const SHARED = ['serverUrl', 'repository', 'key', 'pull', 'head', 'runId'] as const

/** What of another report belongs to another comment; `undefined` when both belong into one. */
export function findForeign(own: ModelReport, other: ModelReport): string | undefined {
  return SHARED.find((name) => own[name] !== other[name])
}

/**
 * The number of jobs says how many are absent; the names of models say which. A model that was named is absent also when
 * there are as many others as there are jobs.
 */
function findAbsent(
  found: ReadonlySet<string>,
  { legs, models }: ExpectedResults,
): readonly AbsentResult[] {
  const names = [...new Set(models)].filter((model) => !found.has(model)).toSorted(byCodeUnit)
  const named = names.map((model): AbsentResult => ({ model, count: 1 }))
  const rest = (legs ?? 0) - found.size - named.length
  return rest > 0 ? [...named, { model: null, count: rest }] : named
}

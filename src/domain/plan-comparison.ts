import { checkDirections } from './check-directions.ts'
import type { DataMatch, PartialEvaluation } from './comparable-data.ts'
import { findPartial, matchData } from './comparable-data.ts'
import { isResourceMetric } from './direction.ts'
import { findDataSet } from './find-data-set.ts'
import { selectRules } from './gate-policy.ts'
import type { GatePolicy, GateRule, GateSettings } from './gate-rule.ts'
import { listTexts } from './list-names.ts'
import type { DataSet } from './manifest.ts'
import type { Metric } from './metric.ts'
import type { Direction, MetricPair } from './metric-diff.ts'
import { byCodeUnit, pairMetrics, quoteName, resolveDirection } from './metric-diff.ts'
import type { ComparisonPlan, RowFacts } from './row-facts.ts'

export interface PlanRequest {
  readonly model: string
  readonly candidate: readonly Metric[]
  /** `null` when there is no baseline: then only limits are judged. */
  readonly baseline: readonly Metric[] | null
  readonly policy: GatePolicy
  /** The data sets of both sides; `null` when nobody knows them. */
  readonly data: {
    readonly before: readonly DataSet[]
    readonly after: readonly DataSet[]
  } | null
}

/**
 * Pairs the metrics of two versions and finds what each of them is judged by. Neither the order of the metrics nor that
 * of the data sets matters.
 * @throws CONFIG_INVALID when a gate matches nothing, or has a tolerance for a metric whose direction is unknown
 */
export function planComparison(request: PlanRequest): ComparisonPlan {
  const { model, candidate, baseline, policy } = request
  const { pairs, warnings } = pairMetrics(candidate, baseline)
  const keys = pairs.map((pair) => pair.key)
  const selection = selectRules(model, keys, policy)
  const matchOf = buildMatcher(request.data)
  const facts = pairs.map((pair) =>
    buildFacts(pair, selection.rules.get(pair.key) ?? null, request, matchOf(pair)),
  )
  return {
    model,
    facts,
    warnings: [
      ...selection.warnings,
      ...warnings.toSorted(byCodeUnit),
      ...checkDirections(facts),
      ...warnOfUnknownData(facts),
    ],
  }
}

function buildFacts(
  pair: MetricPair,
  rule: GateRule | null,
  { baseline, policy }: PlanRequest,
  data: DataMatch | null,
): RowFacts {
  const settings = settingsOf(rule, policy.defaults)
  const direction = resolveDirection(pair, rule)
  const partial = partialOf(pair, data)
  const fair = data !== 'different' && partial === null
  const judged = fair || settings.testDataChanged === 'ignore'
  return {
    pair,
    rule,
    settings,
    direction,
    hasBaseline: baseline !== null,
    data,
    partial,
    allowed: judged ? allowedOf(pair, direction, settings) : null,
  }
}

/** A rule's own settings win. */
function settingsOf(rule: GateRule | null, usual: GateSettings): GateSettings {
  if (rule === null) return usual
  return {
    level: either(rule.level, usual.level),
    tolerance: either(rule.tolerance, usual.tolerance),
    confidence: either(rule.confidence, usual.confidence),
    test: either(rule.test, usual.test),
    uncertain: either(rule.uncertain, usual.uncertain),
    missing: either(rule.missing, usual.missing),
    new: either(rule.new, usual.new),
    nan: either(rule.nan, usual.nan),
    testDataChanged: either(rule.testDataChanged, usual.testDataChanged),
  }
}

const either = <Value>(own: Value | undefined, usual: Value): Value => own ?? usual

/** max(abs, rel × |baseline|): dividing by the signed baseline would let a worse log-likelihood pass. */
function allowedOf(
  { candidate, baseline }: MetricPair,
  { better }: Direction,
  { tolerance: { abs, rel } }: GateSettings,
): number | null {
  const before = baseline?.value?.value ?? null
  const after = candidate?.value?.value ?? null
  if (before === null || after === null || better === null) return null
  return Math.min(Number.MAX_VALUE, Math.max(abs, rel * Math.abs(before)))
}

/** Other data have other numbers of rows; and how often a time was measured says nothing about the data. */
function partialOf(
  { name, candidate, baseline }: MetricPair,
  data: DataMatch | null,
): PartialEvaluation | null {
  if (candidate === null || baseline === null || data === 'different') return null
  const partial = findPartial(baseline, candidate)
  return partial === null || isResourceMetric(name) ? null : partial
}

/** `null` where one side has no such metric. Data sets are looked up once, not for each of thousands of metrics. */
function buildMatcher(data: PlanRequest['data']): (pair: MetricPair) => DataMatch | null {
  const findBefore = rememberSets(data?.before ?? [])
  const findAfter = rememberSets(data?.after ?? [])
  return ({ candidate, baseline }) =>
    candidate === null || baseline === null
      ? null
      : matchData(findBefore(baseline.dataset), findAfter(candidate.dataset))
}

function rememberSets(sets: readonly DataSet[]): (name: string | null) => DataSet | null {
  const found = new Map<string, DataSet | null>()
  return (name) => {
    if (name === null) return null
    const known = found.get(name)
    if (known !== undefined) return known
    const set = findDataSet(name, sets) ?? null
    found.set(name, set)
    return set
  }
}

/** Only where a tolerance is applied although nobody knows whether it is fair; time and size need no data. */
function warnOfUnknownData(facts: readonly RowFacts[]): readonly string[] {
  const names = facts
    .filter(
      ({ data, allowed, pair }) =>
        data === 'unknown' && allowed !== null && !isResourceMetric(pair.name),
    )
    .map(({ pair }) => pair.candidate?.dataset ?? null)
  const texts = [...new Set(names)].map((name) =>
    name === null ? 'metrics without a data set' : quoteName(name),
  )
  if (texts.length === 0) return []
  return [
    `It is not known whether both sides were scored on the same data: ${listTexts(texts.toSorted(byCodeUnit))}. ` +
      'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
  ]
}

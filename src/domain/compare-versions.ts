import type {
  Comparison,
  GatePolicy,
  GateRule,
  MetricRow,
  ParamChange,
  RowOutcome,
} from './comparison.ts'
import { isDeepEqual } from './deep-equal.ts'
import { combineErrors, ReleaseError } from './errors.ts'
import { isResourceMetric } from './direction.ts'
import type { RowFacts } from './gate.ts'
import { isGated, judgeRow } from './gate.ts'
import { nameRule, selectRules } from './gate-policy.ts'
import type { DataSet, Verdict } from './manifest.ts'
import type { Better, Metric, Params, ParamValue } from './metric.ts'
import type { MetricPair } from './metric-diff.ts'
import { byCodeUnit, contradicts, pairMetrics, quoteName, resolveDirection } from './metric-diff.ts'
import { isNumeral } from './numeral.ts'

export interface CompareRequest {
  readonly model: string
  readonly candidate: readonly Metric[]
  /** `null` when there is no baseline: then only limits are judged. */
  readonly baseline: readonly Metric[] | null
  readonly policy: GatePolicy
  /** Whether both sides were scored on the same data of that name; `null` when nobody knows. */
  readonly comparable: (dataset: string | null) => boolean | null
}

export interface MetricComparison {
  /** Failing rows first, then warnings, then the rest; within each by key. */
  readonly rows: readonly MetricRow[]
  readonly verdict: Verdict
  readonly warnings: readonly string[]
}

/**
 * Compares two versions of a model metric by metric. The order of the metrics does not matter.
 * @throws CONFIG_INVALID when a gate matches nothing, or has a tolerance for a metric whose direction is unknown
 */
export function compareMetrics(request: CompareRequest): MetricComparison {
  const { candidate, baseline, policy } = request
  const { pairs, warnings } = pairMetrics(candidate, baseline)
  const keys = pairs.map((pair) => pair.key)
  const selection = selectRules(request.model, keys, policy)
  const facts = pairs.map((pair) => factsOf(pair, selection.rules.get(pair.key) ?? null, request))
  refuseUnknownDirections(facts)
  const rows = facts.map((fact) => judgeRow(fact, policy.defaults))
  return {
    rows: (['fail', 'warn', null] as const).flatMap((outcome) =>
      rows.filter((row) => groupOf(row.outcome) === outcome),
    ),
    verdict: verdictOf(rows),
    warnings: [
      ...selection.warnings,
      ...warnings.toSorted(byCodeUnit),
      ...warnOfDirections(facts),
      ...warnOfUnknownData(facts, rows),
    ],
  }
}

const groupOf = (outcome: RowOutcome): 'fail' | 'warn' | null =>
  outcome === 'fail' || outcome === 'warn' ? outcome : null

function verdictOf(rows: readonly MetricRow[]): Verdict {
  if (rows.some((row) => row.outcome === 'fail')) return 'fail'
  return rows.some(isGated) ? 'pass' : 'none'
}

function factsOf(pair: MetricPair, rule: GateRule | null, request: CompareRequest): RowFacts {
  const dataset = pair.candidate === null ? null : pair.candidate.dataset
  return {
    pair,
    rule,
    direction: resolveDirection(pair, rule),
    hasBaseline: request.baseline !== null,
    comparable: pair.candidate === null ? null : request.comparable(dataset),
  }
}

/** A tolerance needs to know which way is worse. A glob may go over names that never have a direction. */
function refuseUnknownDirections(facts: readonly RowFacts[]): void {
  const unknown = facts.filter(
    ({ rule, direction, pair }) =>
      rule?.tolerance !== undefined &&
      rule.level !== 'info' &&
      direction.better === null &&
      (direction.usual === null || rule.match.endsWith(pair.key)),
  )
  const errors = [...groupByRule(unknown)].map(
    ([rule, group]) =>
      new ReleaseError(
        'CONFIG_INVALID',
        `${nameRule(rule)} has a tolerance, but nobody knows which way ${listKeys(group)} gets better. ` +
          'Add "better: higher", "better: lower" or "better: {target: NUMBER}" to the gate, ' +
          'or use min and max instead of the tolerance.',
      ),
  )
  if (errors.length > 0) throw combineErrors(errors)
}

function warnOfDirections(facts: readonly RowFacts[]): readonly string[] {
  const gates = facts.filter(({ rule, direction }) => {
    const { usual } = direction
    return rule?.better !== undefined && isBetter(usual) && contradicts(rule.better, usual)
  })
  const files = facts.filter(
    ({ direction: { better, betterFrom, usual } }) =>
      betterFrom === 'file' && better !== null && isBetter(usual) && contradicts(better, usual),
  )
  const flips = facts.filter(({ rule, pair }) => {
    const after = pair.candidate?.better ?? null
    const before = pair.baseline?.better ?? null
    return (
      rule?.better === undefined && after !== null && before !== null && contradicts(after, before)
    )
  })
  return [
    ...[...groupByRule(gates)].map(
      ([rule, group]) =>
        `${nameRule(rule)} says that ${describeBetter(rule.better ?? null)} is better for ${listKeys(group)}; ` +
        'metrics of such a name usually get better the other way. The gate counts.',
    ),
    ...(files.length === 0
      ? []
      : [
          `The metrics file names a direction for ${listKeys(files)} that metrics of such a name ` +
            'usually do not have. The file counts.',
        ]),
    ...(flips.length === 0
      ? []
      : [
          `The direction that the metrics file names for ${listKeys(flips)} is not the baseline's. ` +
            'The new one counts.',
        ]),
  ]
}

const isBetter = (usual: Better | 'none' | null): usual is Better =>
  usual !== null && usual !== 'none'

const describeBetter = (better: Better | null): string =>
  typeof better === 'string' ? better : `nearer to ${better?.target ?? 0}`

/** Only where a tolerance was applied although nobody knows whether it is fair; time and size need no data. */
function warnOfUnknownData(
  facts: readonly RowFacts[],
  rows: readonly MetricRow[],
): readonly string[] {
  const datasets = facts
    .filter(({ comparable, pair }, index) => {
      const applied = comparable === null && rows[index]?.gate.allowed !== null
      return applied && !isResourceMetric(pair.name)
    })
    .map(({ pair }) => pair.candidate?.dataset ?? null)
  const names = [...new Set(datasets)].map((name) =>
    name === null ? 'metrics without a data set' : quoteName(name),
  )
  if (names.length === 0) return []
  return [
    `It is not known whether both sides were scored on the same data: ${limitList(names.toSorted(byCodeUnit))}. ` +
      'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
  ]
}

function groupByRule(facts: readonly RowFacts[]): ReadonlyMap<GateRule, readonly RowFacts[]> {
  const ruled = facts.flatMap((fact) => (fact.rule === null ? [] : [{ fact, rule: fact.rule }]))
  const groups = Map.groupBy(ruled, ({ rule }) => rule)
  return new Map([...groups].map(([rule, group]) => [rule, group.map(({ fact }) => fact)]))
}

const listKeys = (facts: readonly RowFacts[]): string =>
  limitList(facts.map((fact) => quoteName(fact.pair.key)))

const MOST_NAMES = 5

function limitList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES
  return names.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** Parameters that differ, by key; numbers are equal when their values are (`0.10` and `0.1`). */
export function buildParamChanges(before: Params | null, after: Params): Comparison['params'] {
  if (before === null) return { changes: [], unchanged: 0 }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(byCodeUnit)
  const sides = keys.map((key): ParamChange => {
    const [old, now] = [valueOf(before, key), valueOf(after, key)]
    return {
      key,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    }
  })
  const changes = sides.filter((side) => !isSameParam(side.before, side.after))
  return { changes, unchanged: sides.length - changes.length }
}

/** Own keys only: a parameter may be called `constructor`. */
const valueOf = (params: Params, key: string): ParamValue | undefined =>
  Object.hasOwn(params, key) ? params[key] : undefined

function isSameParam(left: ParamValue | undefined, right: ParamValue | undefined): boolean {
  if (isNumeral(left) && isNumeral(right)) return left.value === right.value
  return isDeepEqual(plainParam(left), plainParam(right))
}

/** Numbers within lists compare by value too. */
function plainParam(value: ParamValue | undefined): unknown {
  if (isNumeral(value)) return value.value
  return Array.isArray(value) ? value.map((item: ParamValue) => plainParam(item)) : value
}

const ROLE_NAMES: ReadonlyMap<string, string> = new Map([
  ['val', 'validation'],
  ['valid', 'validation'],
  ['dev', 'validation'],
  ['training', 'train'],
  ['testing', 'test'],
])

/**
 * Whether the data set that metrics of `datasetName` were computed on is the same on both sides: found by its name,
 * else as the only one of that role. `null` when either side does not tell.
 */
export function comparability(
  datasetName: string | null,
  before: readonly DataSet[],
  after: readonly DataSet[],
): boolean | null {
  if (datasetName === null) return null
  const old = findDataSet(datasetName, before)
  const now = findDataSet(datasetName, after)
  return old === undefined || now === undefined ? null : old.digest === now.digest
}

function findDataSet(name: string, sets: readonly DataSet[]): DataSet | undefined {
  const named = sets.find((set) => set.name === name)
  if (named !== undefined) return named
  const role = roleName(name)
  const [first, ...others] = sets.filter((set) => set.role !== null && roleName(set.role) === role)
  return others.length === 0 ? first : undefined
}

const roleName = (name: string): string => ROLE_NAMES.get(name) ?? name

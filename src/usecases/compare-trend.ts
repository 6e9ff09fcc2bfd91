import { ReleaseError } from '../domain/errors.ts'
import type { GatePolicy } from '../domain/gate-rule.ts'
import { mapParallel } from '../domain/map-parallel.ts'
import type { Metric } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'
import { planComparison } from '../domain/plan-comparison.ts'
import type { RowFacts } from '../domain/row-facts.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import { isPrerelease, tagPrefix } from '../domain/version.ts'
import { metricFilter } from '../render/compared-pair.ts'
import type { Trend, TrendRow } from '../render/trend.ts'
import { describeVersion } from './describe-version.ts'
import type { KnownVersion } from './known-versions.ts'
import { listVersions } from './known-versions.ts'
import type { FoundRelease, OperandPorts, OperandTrust } from './read-operand.ts'
import { readOperand, readRelease } from './read-operand.ts'
import { isSigned, isVersion } from './read-version.ts'

export interface TrendRequest {
  /** In this order, or the newest versions of a model, the newest last. */
  readonly versions: readonly ModelTarget[] | { readonly model: string; readonly last: number }
  readonly policy: GatePolicy
  readonly trust: OperandTrust
  /** Also metrics that no gate judges, and that `metrics` does not name. */
  readonly all: boolean
  /** Globs over metric keys; empty: every metric. */
  readonly metrics: readonly string[]
}

/** Connections at once. */
const PARALLEL = 4
/** Tags that are no signed version and may stand among those that are shown. */
const MAX_PASSED_OVER = 20

/**
 * The metrics of several versions side by side, judged by nothing. A version that was named has to be genuine. Of the newest
 * versions one without a signature is passed over aloud, a bad signature ends the run.
 * @throws INPUT_INVALID when there are none; SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID; CONFIG_INVALID
 */
export async function compareTrend(request: TrendRequest, ports: OperandPorts): Promise<Trend> {
  const { versions: asked, trust } = request
  const versions =
    'last' in asked
      ? await mapParallel(await findNewest(asked, trust, ports), PARALLEL, (found) =>
          readRelease(found, trust, ports),
        )
      : await mapParallel(asked, PARALLEL, (target) => readOperand(target, trust, ports))
  const rows = buildRows(versions, request)
  const shown = rows.filter(({ gated }) => request.all || request.metrics.length > 0 || gated)
  return {
    versions: versions.map(describeVersion),
    rows: shown,
    hidden: rows.length - shown.length,
  }
}

/** Versions of a model that can be read, oldest first. Prereleases only where there is nothing else. */
async function findNewest(
  { model, last }: { readonly model: string; readonly last: number },
  { verify }: OperandTrust,
  { releases, log }: OperandPorts,
): Promise<readonly FoundRelease[]> {
  const all = listVersions(model, await releases.listTags(tagPrefix(model)))
  const finals = all.filter(({ version }) => !isPrerelease(version))
  const eligible = (finals.length > 0 ? finals : all).slice(0, last + MAX_PASSED_OVER)
  const found: FoundRelease[] = []
  for (const { tag, commit } of eligible) {
    if (found.length === last) break
    // oxlint-disable-next-line no-await-in-loop -- the newest first, until there are enough
    const release = await releases.findPublished(tag)
    if (release === undefined || !isVersion(release)) continue
    if (verify && !isSigned(release)) log.warning(`${tag} is not signed: it is passed over.`)
    // oxlint-disable-next-line no-await-in-loop -- hardly ever: only an annotated tag has to be asked for its commit
    else found.push({ release, commit: commit ?? (await releases.readTagCommit(tag)) ?? null })
  }
  if (found.length > 0) return found.toReversed()
  throw new ReleaseError(
    'INPUT_INVALID',
    `Nothing of the model "${model}" is published here${verify ? ' with a signature' : ''}: check its name and the repository, and whether the token may read it.`,
  )
}

function buildRows(
  versions: readonly KnownVersion[],
  { policy, metrics }: TrendRequest,
): readonly TrendRow[] {
  const columns = versions.map(({ manifest }) => indexMetrics(manifest.predicate.metrics))
  const newest = versions.at(-1)?.manifest.predicate
  const isNamed = metricFilter(metrics)
  const { facts } = planComparison({
    model: newest?.model.name ?? '',
    policy,
    candidate: newest?.metrics ?? [],
    // The last value of every metric that the newest version has no more.
    baseline: [...new Map(columns.flatMap((column) => [...column])).values()],
    data: null,
  })
  return facts
    .filter(({ pair }) => isNamed(pair.key))
    .map((fact) => ({
      key: fact.pair.key,
      better: fact.direction.better,
      unit: (fact.pair.candidate ?? fact.pair.baseline)?.unit ?? null,
      gated: isGated(fact),
      values: columns.map((column) => column.get(fact.pair.key) ?? null),
    }))
}

/** As in a comparison, the first of several metrics with one key counts. */
function indexMetrics(metrics: readonly Metric[]): ReadonlyMap<string, Metric> {
  const ordered = metrics.toSorted((left, right) => (left.source < right.source ? 1 : -1))
  return new Map(ordered.map((metric) => [metricKey(metric), metric]))
}

/** Without a rule of its own a metric is judged by its direction. */
const isGated = ({ rule, settings, direction }: RowFacts): boolean =>
  settings.level !== 'info' && (rule !== null || direction.better !== null)

import type { MetricRow } from './comparison.ts'
import type { Waiver } from './gate-rule.ts'
import { findDirection } from './direction.ts'
import { isAbove, isBelow } from './judge-row.ts'
import type { Better } from './metric.ts'
import { isOwnWord, quoteName, roundingSlack } from './metric-diff.ts'
import type { NameGlob } from './name-glob.ts'
import { compileGlob } from './name-glob.ts'
import { chooseStyle, formatNumber } from './number-format.ts'

/** What decides whether a waiver counts. */
export interface Circumstances {
  /** Pull requests that this run is about, or whose changes it releases. */
  readonly pullRequests: readonly number[]
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
}

/** A row, and whether it keeps the run from passing: it fails, or is not proven where proof is wanted. */
export interface OpenRow {
  readonly row: MetricRow
  readonly open: boolean
  /** Whether its tolerance alone would do so. */
  readonly byTolerance: boolean
}

export interface Waived {
  /** In the order of the input. */
  readonly rows: readonly OpenRow[]
  /** Those that at least one row needed. */
  readonly waivers: readonly Waiver[]
  readonly warnings: readonly string[]
}

export interface WaiverRequest {
  readonly model: string
  readonly rows: readonly OpenRow[]
  readonly waivers: readonly Waiver[]
  readonly circumstances: Circumstances
  /** Models that the configuration names. */
  readonly models: readonly string[]
}

/**
 * Lets rows that would keep the run from passing only warn, where a waiver covers them: one for this pull request or
 * any, which has not expired, whose floor the value keeps. The first that does counts. What is missing or not finite
 * has no value that could keep a floor, and on other data a value says nothing about it.
 */
export function applyWaivers(request: WaiverRequest): Waived {
  const { model, waivers, circumstances } = request
  const candidates = waivers
    .filter(({ pullRequest }) => isAbout(pullRequest, circumstances))
    .map((waiver): Candidate => ({ waiver, glob: compileGlob(waiver.match) }))
  const seen = { matched: new Set<Waiver>(), told: new Set<Waiver>(), used: new Set<Waiver>() }
  const rows = request.rows.map((one) =>
    one.open ? answerRow(one, `${model}/${one.row.key}`, candidates, circumstances, seen) : one,
  )
  const idle = candidates.filter(({ waiver }) => !seen.used.has(waiver) && !seen.told.has(waiver))
  return {
    rows,
    waivers: waivers.filter((waiver) => seen.used.has(waiver)),
    warnings: idle.flatMap(
      (candidate) => describeIdle(candidate, findIdleness(candidate, request, seen), request) ?? [],
    ),
  }
}

interface Candidate {
  readonly waiver: Waiver
  readonly glob: NameGlob
}

/** What became of waivers over all rows. */
interface Seen {
  readonly matched: Set<Waiver>
  /** A row says why it is not covered. */
  readonly told: Set<Waiver>
  readonly used: Set<Waiver>
}

function answerRow(
  one: OpenRow,
  name: string,
  candidates: readonly Candidate[],
  { today }: Circumstances,
  seen: Seen,
): OpenRow {
  const matching = candidates
    .filter(({ glob }) => glob.matches(name))
    .map(({ waiver }) => ({ waiver, problem: findProblem(waiver, one, today) }))
  for (const { waiver } of matching) seen.matched.add(waiver)
  const covering = matching.find(({ problem }) => problem === null)?.waiver
  if (covering !== undefined) {
    seen.used.add(covering)
    return waive(one, covering)
  }
  for (const { waiver } of matching) seen.told.add(waiver)
  const problems = matching.flatMap(({ problem }) => problem ?? [])
  return { ...one, row: { ...one.row, reasons: [...one.row.reasons, ...problems] } }
}

/** Why nobody needs a waiver. */
type Idleness = 'covered by another' | 'nothing fails' | 'no such metric'

function findIdleness(
  { waiver, glob }: Candidate,
  { model, rows }: WaiverRequest,
  { matched }: Seen,
): Idleness {
  if (matched.has(waiver)) return 'covered by another'
  const matches = rows.some(({ row, open }) => !open && glob.matches(`${model}/${row.key}`))
  return matches ? 'nothing fails' : 'no such metric'
}

const isAbout = (pullRequest: number | null, { pullRequests }: Circumstances): boolean =>
  pullRequest === null || pullRequests.includes(pullRequest)

const isExpired = ({ expires }: Waiver, today: string): boolean => today > expires

const placeOf = ({ origin }: Waiver): string => `the waiver of ${origin.file}:${origin.line}`

const waive = ({ row, byTolerance }: OpenRow, waiver: Waiver): OpenRow => ({
  row: {
    ...row,
    waiver,
    outcome: 'warn',
    reasons: [...row.reasons, `${placeOf(waiver)} accepts it until ${waiver.expires}`],
  },
  open: false,
  byTolerance,
})

/** Why a waiver does not cover a row that it matches: a clause; `null` when it does. */
function findProblem(waiver: Waiver, one: OpenRow, today: string): string | null {
  const { row } = one
  const place = placeOf(waiver)
  if (isExpired(waiver, today)) return `${place} expired on ${waiver.expires}`
  const value = row.candidate?.value?.value ?? null
  if (value === null) return `${place} covers no metric that is missing or not finite`
  if (row.change === 'not-comparable')
    return `${place} covers no metric that was scored on other data than the baseline, or on a part of them`
  const floored = findFloored(one, value)
  if (typeof floored === 'string') return `${place} has a floor, but ${floored}`
  const beyond = floored.find(({ better }) => !keepsFloor(value, waiver.floor, better))
  if (beyond === undefined) return null
  const style = chooseStyle({ values: [value], limits: [waiver.floor] })
  return `${formatNumber(value, style)} is ${beyond.words} ${formatNumber(waiver.floor, style)}, the floor of ${place}`
}

/** A side that the floor is on, and what a value on the wrong side of it is called. */
interface Floored {
  readonly better: Better
  readonly words: string
}

/**
 * The floor is on the side of what was broken: of a lower limit below, of an upper one above, whatever direction the
 * metric has; else on the side that is worse. Why nobody can say which: a clause.
 */
function findFloored({ row, byTolerance }: OpenRow, value: number): readonly Floored[] | string {
  const { min, max } = row.gate
  const limited: readonly Floored[] = [
    ...(min !== null && isBelow(value, min) ? [{ better: 'higher', words: 'below' } as const] : []),
    ...(max !== null && isAbove(value, max) ? [{ better: 'lower', words: 'above' } as const] : []),
  ]
  if (limited.length > 0 && !byTolerance) return limited
  const { better } = row
  if (better === null) return 'nobody knows which way this metric gets better'
  if (isOwnDirection(row)) return 'only the new metrics file says which way this metric gets better'
  return [...limited, { better, words: 'worse than' }]
}

/** Whoever brings a value must not choose the side on which it may be. */
function isOwnDirection({ candidate, baseline, better, betterFrom }: MetricRow): boolean {
  const usual = findDirection(candidate?.name ?? '')
  return isOwnWord({ baseline }, { better, betterFrom, usual })
}

/** Not worse than the floor; of a metric with a target, not farther from it, on either side. */
export function keepsFloor(value: number, floor: number, better: Better): boolean {
  const slack = roundingSlack(value, floor, typeof better === 'string' ? 0 : better.target)
  if (better === 'higher') return floor - value <= slack
  if (better === 'lower') return value - floor <= slack
  return Math.abs(value - better.target) - Math.abs(floor - better.target) <= slack
}

/** A waiver that nobody needs is an open door: it should go. */
function describeIdle(
  { waiver, glob }: Candidate,
  idleness: Idleness,
  { model, models, circumstances }: WaiverRequest,
): string | null {
  const { origin, match, expires } = waiver
  const name = `${origin.file}:${origin.line}: the waiver ${quoteName(match)}`
  if (idleness !== 'no such metric') {
    if (isExpired(waiver, circumstances.today)) return `${name} expired on ${expires}; remove it.`
    return idleness === 'nothing fails'
      ? `${name} is not needed: no gate that it matches fails. Remove it.`
      : `${name} is not needed: another one covers what it matches. Remove one of them.`
  }
  const others = models.filter((other) => other !== model)
  const elsewhere = others.some((other) => glob.mayMatchAfter(`${other}/`))
  if (elsewhere || !glob.mayMatchAfter(`${model}/`)) return null
  return `${name} matches no metric of ${model}. Correct the name or remove it.`
}

import type { Retention } from './retention.ts'
import { compileProtection } from './retention.ts'
import { compareVersions, isPrerelease } from './version.ts'

/** A published version, as far as it matters for whether it can go. */
export interface VersionFacts {
  readonly version: string
  /** The latest of the times that speak for it: UTC, RFC 3339. One that is no time counts as now. */
  readonly since: string
  /** The earliest of these times: UTC, RFC 3339. One that is no time counts as the earliest of all. */
  readonly born: string
  /** Why its word does not count (no trusted signature, no manifest, assets that differ); `null`: it does. */
  readonly doubt: string | null
  /** Its owners said that it must not be used. */
  readonly yanked: boolean
  /** Bytes of its own assets by name, manifest and bundle included. */
  readonly assets: ReadonlyMap<string, number>
  /** Assets of other versions that hold bytes of its files. */
  readonly references: readonly Reference[]
  /** Versions that its lineage names as those it was made from. */
  readonly parents: readonly string[]
  /** The version that its evaluation compares it with. */
  readonly baseline: string | null
}

export interface Reference {
  readonly version: string
  readonly asset: string
}

/** A version whose needs nobody can know: its manifest cannot be read, or is not to be believed and may have been cut. */
export interface UnclearVersion {
  readonly version: string
  /** It can need only what was there by then: UTC, RFC 3339. One that is no time counts as the latest of all. */
  readonly until: string
}

/** What a stage needs. */
export interface StageNeeds {
  readonly stage: string
  /** What is in it now, shadows included. */
  readonly holds: readonly string[]
  /** What a rollback would bring back; `null` where there is none. */
  readonly before: string | null
}

/** Why a version stays. */
export type KeepReason =
  | { readonly kind: 'stage' | 'rollback'; readonly stage: string }
  | { readonly kind: 'reference' | 'parent' | 'baseline' | 'unclear'; readonly by: string }
  | { readonly kind: 'newest' | 'protected' | 'count' | 'age' }
  | { readonly kind: 'doubt'; readonly why: string }

export interface PlannedVersion {
  readonly version: string
  /** None: it is removed. */
  readonly reasons: readonly KeepReason[]
  /** Bytes of its assets. */
  readonly size: number
  /** Of these, bytes that other versions which stay need as well. */
  readonly shared: number
}

export interface PrunePlan {
  /** Newest first. */
  readonly versions: readonly PlannedVersion[]
  /** In the order in which they are to be removed: nothing before what it needs itself. */
  readonly removals: readonly PlannedVersion[]
  /** Bytes that the removals free. */
  readonly freed: number
}

export interface PruneFacts {
  readonly model: string
  /** Each version once. */
  readonly versions: readonly VersionFacts[]
  readonly stages: readonly StageNeeds[]
  /** Of this model, published or not. */
  readonly unclear: readonly UnclearVersion[]
  /** UTC, RFC 3339. */
  readonly now: string
}

type Reasons = Map<string, KeepReason[]>

/**
 * What of a model can be removed. A version goes only when it is neither among the newest nor young, and when nothing
 * that stays needs it: what a kept version references, and what it was made from, is kept, and so on until nothing is added.
 * The baseline of a version is kept for those that stay on their own account only. Each version has one, mostly the one
 * before it, so that a chain of them would keep everything; `previous` is not followed for the same reason.
 * While the needs of a version cannot be known, nothing goes that is older than it.
 */
export function planPrune(facts: PruneFacts, retention: Retention): PrunePlan {
  const versions = facts.versions.toSorted((left, right) =>
    compareVersions(left.version, right.version),
  )
  const known = new Map(versions.map((one) => [one.version, one]))
  const reasons: Reasons = new Map(versions.map(({ version }) => [version, []]))
  for (const [version, reason] of findRoots({ ...facts, versions }, retention))
    reasons.get(version)?.push(reason)
  addBaselines(versions, reasons)
  addNeeds(known, reasons)
  const needed = countNeeded(versions, reasons)
  const planned = versions.map((one): PlannedVersion => ({
    version: one.version,
    reasons: reasons.get(one.version) ?? [],
    size: sum(one.assets.values()),
    shared: sum(
      [...one.assets].map(([name, size]) => (needed.get(one.version)?.has(name) ? size : 0)),
    ),
  }))
  const removals = orderRemovals(
    planned.filter((one) => one.reasons.length === 0),
    known,
  )
  return { versions: planned, removals, freed: sum(removals.map(({ size }) => size)) }
}

type Root = readonly [string, KeepReason]

/** What stays on its own account. `versions` are sorted. */
function findRoots(
  { model, versions, stages, unclear, now }: PruneFacts,
  { keep, keepStages, olderThan, protect }: Retention,
): readonly Root[] {
  const isProtected = compileProtection(protect)
  const [finals, prereleases] = [false, true].map((wanted) =>
    versions.filter(({ version }) => isPrerelease(version) === wanted),
  )
  return [
    ...stages.flatMap(({ stage, holds, before }): readonly Root[] => [
      ...holds.map((version): Root => [version, { kind: 'stage', stage }]),
      ...(keepStages && before !== null ? [[before, { kind: 'rollback', stage }] as const] : []),
    ]),
    // Its number would be given away again.
    ...mark([finals?.[0], prereleases?.[0]], 'newest'),
    ...mark(
      versions.filter(({ version }) => isProtected(model, version)),
      'protected',
    ),
    // What cannot be used must not push out what can.
    ...mark(newestUsable(finals, keep), 'count'),
    ...mark(newestUsable(prereleases, keep), 'count'),
    ...mark(
      versions.filter(({ since }) => !(Date.parse(now) - Date.parse(since) >= olderThan)),
      'age',
    ),
    ...versions.flatMap(({ version, doubt }): readonly Root[] =>
      doubt === null ? [] : [[version, { kind: 'doubt', why: doubt }]],
    ),
    ...findPossiblyNeeded(versions, unclear),
  ]
}

/** What was there before one whose needs are unclear; the latest of those is named. */
function findPossiblyNeeded(
  versions: readonly VersionFacts[],
  unclear: readonly UnclearVersion[],
): readonly Root[] {
  const timed = unclear.map((one) => ({ ...one, end: parseTime(one.until, MAX_TIME_MS) }))
  const latestFirst = timed.toSorted((left, right) => right.end - left.end)
  return versions.flatMap(({ version, born }): readonly Root[] => {
    const latest = latestFirst.find((one) => one.version !== version)
    return latest === undefined || parseTime(born, 0) > latest.end
      ? []
      : [[version, { kind: 'unclear', by: latest.version }]]
  })
}

/** Later than every date. */
const MAX_TIME_MS = 8.64e15

const parseTime = (text: string, otherwise: number): number => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? otherwise : time
}

const mark = (
  versions: readonly (VersionFacts | undefined)[],
  kind: 'newest' | 'protected' | 'count' | 'age',
): readonly Root[] =>
  versions.flatMap((one): readonly Root[] => (one === undefined ? [] : [[one.version, { kind }]]))

const newestUsable = (versions: readonly VersionFacts[] = [], keep: number) =>
  versions.filter(({ doubt, yanked }) => doubt === null && !yanked).slice(0, keep)

function addBaselines(versions: readonly VersionFacts[], reasons: Reasons): void {
  const roots = versions.filter(({ version }) => (reasons.get(version) ?? []).length > 0)
  for (const { version, baseline } of roots)
    if (baseline !== null) reasons.get(baseline)?.push({ kind: 'baseline', by: version })
}

function addNeeds(known: ReadonlyMap<string, VersionFacts>, reasons: Reasons): void {
  const open = [...reasons].flatMap(([version, why]) => (why.length > 0 ? [version] : []))
  const seen = new Set(open)
  for (let version = open.pop(); version !== undefined; version = open.pop()) {
    for (const [needed, kind] of needsOf(known.get(version))) {
      reasons.get(needed)?.push({ kind, by: version })
      if (!known.has(needed) || seen.has(needed)) continue
      seen.add(needed)
      open.push(needed)
    }
  }
}

/** Each needed version once: bytes are told before ancestry. */
function needsOf(facts: VersionFacts | undefined): ReadonlyMap<string, 'reference' | 'parent'> {
  const needs = new Map<string, 'reference' | 'parent'>()
  for (const version of facts?.parents ?? []) needs.set(version, 'parent')
  for (const { version } of facts?.references ?? []) needs.set(version, 'reference')
  needs.delete(facts?.version ?? '')
  return needs
}

/** Names of the assets that kept versions need, by the version that holds them. */
function countNeeded(
  versions: readonly VersionFacts[],
  reasons: Reasons,
): ReadonlyMap<string, ReadonlySet<string>> {
  const needed = new Map<string, Set<string>>()
  for (const { version: by, references } of versions) {
    if ((reasons.get(by) ?? []).length === 0) continue
    for (const { version, asset } of references) {
      if (version === by) continue
      const names = needed.get(version) ?? new Set()
      needed.set(version, names.add(asset))
    }
  }
  return needed
}

/**
 * When the work stops half way, nothing that is left may lack what it needs: whoever needs goes first, else the oldest.
 * Versions that need each other, which only a forger can make, go in the order of their numbers.
 */
function orderRemovals(
  removed: readonly PlannedVersion[],
  known: ReadonlyMap<string, VersionFacts>,
): readonly PlannedVersion[] {
  const left = new Map(removed.toReversed().map((one) => [one.version, one]))
  const users = new Map([...left.keys()].map((version) => [version, 0]))
  const needs = new Map(
    [...left.keys()].map((version) => [
      version,
      [...needsOf(known.get(version)).keys()].filter((one) => left.has(one)),
    ]),
  )
  for (const needed of needs.values())
    for (const version of needed) users.set(version, (users.get(version) ?? 0) + 1)
  const ordered: PlannedVersion[] = []
  const free = [...left.keys()].filter((version) => users.get(version) === 0)
  while (left.size > 0) {
    const version = free.shift() ?? [...left.keys()][0] ?? ''
    const one = left.get(version)
    if (one === undefined) continue
    left.delete(version)
    ordered.push(one)
    for (const needed of needs.get(version) ?? []) {
      const count = (users.get(needed) ?? 0) - 1
      users.set(needed, count)
      if (count === 0) free.push(needed)
    }
  }
  return ordered
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0
  for (const one of numbers) total += one
  return total
}

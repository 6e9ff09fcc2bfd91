import type { Digest } from './digest.ts'
import type { ReleaseErrorCode } from './errors.ts'
import { ReleaseError } from './errors.ts'
import type { ChainHead, EventChange, EventPredicate, RegistryEvent } from './event.ts'
import { manifestOf } from './event.ts'
import { quoteText } from './strict-json.ts'

/** An event, and the digest of its file, which the next event names. */
export interface ChainedEvent {
  readonly event: RegistryEvent
  readonly digest: Digest
}

/** A version in a stage. */
export interface StageHolder {
  readonly version: string
  /** Digest of its `manifest.json`. */
  readonly manifest: Digest
  /** Percent of the stage's requests that it serves; 0 for a shadow. Those of a stage sum up to 100, or there are only shadows. */
  readonly share: number
  readonly shadow: boolean
  /** Of the event that put it here, or last set its share. */
  readonly sequence: number
}

/** What was said of a version as a whole. */
export interface Notice {
  readonly sequence: number
  readonly reason: string
  readonly createdAt: string
}

export interface KnownVersion {
  readonly version: string
  readonly manifest: Digest
  readonly deprecated: Notice | null
  /** It must not be used, whatever stage it is in. */
  readonly yanked: Notice | null
}

/** What the events of a model add up to. */
export interface RegistryState {
  readonly model: string
  readonly head: ChainHead | null
  /** Versions that any event names. */
  readonly versions: ReadonlyMap<string, KnownVersion>
  /** Stages that hold a version: the largest share first, of equal ones the earlier event; shadows last. */
  readonly stages: ReadonlyMap<string, readonly StageHolder[]>
}

interface Replay {
  readonly model: string
  head: ChainHead | null
  readonly versions: Map<string, KnownVersion>
  readonly stages: Map<string, readonly StageHolder[]>
  /** By stage, the versions that ever served in it. */
  readonly served: Map<string, Set<string>>
}

/**
 * The state after all events, which are those of one model, oldest first. Checks that they are one chain in which every
 * event fits the state that the ones before it left. Who signed them is for the caller.
 * @throws DIGEST_MISMATCH when one is missing, out of place, of another model, or not the one that the next one names, and when
 * a version's manifest is not the one that an earlier event named; MANIFEST_INVALID when one contradicts the state
 */
export function replay(model: string, events: Iterable<ChainedEvent>): RegistryState {
  const served = new Map<string, Set<string>>()
  const state: Replay = { model, head: null, versions: new Map(), stages: new Map(), served }
  for (const chained of events) {
    checkLink(state, chained)
    apply(state, chained.event)
    const { sequence, createdAt } = chained.event.predicate
    state.head = { sequence, digest: chained.digest, createdAt }
  }
  const { head, versions, stages } = state
  return { model, head, versions, stages }
}

/** The events of a chain up to a moment, itself included. @param until UTC, RFC 3339 */
export function selectUntil<Chained extends ChainedEvent>(
  events: readonly Chained[],
  until: string,
): readonly Chained[] {
  const limit = Date.parse(until)
  const end = events.findIndex(({ event }) => Date.parse(event.predicate.createdAt) > limit)
  return end === -1 ? events : events.slice(0, end)
}

/** The version that a stage stands for: the one with the largest share, `undefined` when nothing but shadows is in it. */
export const findPrimary = (holders: readonly StageHolder[]): StageHolder | undefined =>
  holders.find((holder) => !holder.shadow)

function checkLink({ model, head }: Replay, { event }: ChainedEvent): void {
  const number = (head?.sequence ?? 0) + 1
  const problem = findBreak(model, head, number, event.predicate)
  if (problem !== undefined) throw fault('DIGEST_MISMATCH', model, number, problem)
}

function findBreak(
  model: string,
  head: ChainHead | null,
  number: number,
  { model: own, sequence, previous, createdAt }: EventPredicate,
): string | undefined {
  if (own !== model) return `it is one of the model ${quoteText(own)}: it was put there.`
  if (sequence !== number)
    return `what is in its place says that it is event ${sequence}: one was removed, repeated or moved.`
  const before = head?.digest ?? null
  if (previous !== before)
    return `it follows ${previous ?? 'nothing'}, and before it is ${before ?? 'nothing'}: one of the two was replaced.`
  if (head !== null && Date.parse(createdAt) < Date.parse(head.createdAt))
    return `it says that it was made at ${createdAt}, which is before the previous one (${head.createdAt}).`
  return undefined
}

function apply(state: Replay, event: RegistryEvent): void {
  const { predicate } = event
  const { version, sequence, reason, createdAt } = predicate
  const known = state.versions.get(version)
  const next = known ?? {
    version,
    manifest: manifestOf(event),
    deprecated: null,
    yanked: null,
  }
  checkVersion(state, event, known)
  const notice = { sequence, reason, createdAt }
  state.versions.set(version, next)
  switch (predicate.action) {
    case 'register':
      return
    case 'deprecate':
      state.versions.set(version, { ...next, deprecated: notice })
      return
    case 'yank':
      state.versions.set(version, { ...next, yanked: notice })
      return
    case 'promote':
    case 'rollback':
    case 'demote':
      moveStage(state, predicate, { version, manifest: next.manifest, sequence })
  }
}

function checkVersion(state: Replay, event: RegistryEvent, known: KnownVersion | undefined): void {
  if (known === undefined) return
  const { version, sequence, action } = event.predicate
  const manifest = manifestOf(event)
  if (known.manifest !== manifest)
    throw fault(
      'DIGEST_MISMATCH',
      state.model,
      sequence,
      `it gives version ${version} the manifest ${manifest}, and an earlier event ${known.manifest}: a version never changes.`,
    )
  if (action === 'register')
    throw contradicts(state, sequence, `it registers version ${version}, which is known already`)
  if (known.yanked !== null && (action === 'promote' || action === 'rollback'))
    throw contradicts(state, sequence, `version ${version} was yanked before`)
}

/** Each event sorts them. */
const MAX_HOLDERS = 100

type Mover = Pick<StageHolder, 'version' | 'manifest' | 'sequence'>
type StageChange = Extract<EventChange, { readonly stage: string }>

function moveStage(state: Replay, change: StageChange, mover: Mover): void {
  const { stage } = change
  const held = state.stages.get(stage) ?? []
  const served = state.served.get(stage) ?? new Set<string>()
  const problem = findProblem(held, served, change, mover)
  if (problem !== undefined) throw contradicts(state, mover.sequence, problem)
  const result = rearrange(held, change, mover)
  if (typeof result === 'string') throw contradicts(state, mover.sequence, result)
  if (!isShared(result))
    throw contradicts(state, mover.sequence, 'no other version is in the stage to serve the rest')
  if (result.length > MAX_HOLDERS)
    throw contradicts(state, mover.sequence, `more than ${MAX_HOLDERS} versions are in the stage`)
  if (result.length === 0) state.stages.delete(stage)
  else state.stages.set(stage, result.toSorted(compareHolders))
  for (const holder of result) if (!holder.shadow) served.add(holder.version)
  state.served.set(stage, served)
}

const isShared = (holders: readonly StageHolder[]): boolean => {
  const serving = holders.filter((holder) => !holder.shadow)
  const hundredths = serving.reduce((sum, { share }) => sum + Math.round(share * 100), 0)
  return serving.length === 0 || hundredths === 10_000
}

const compareHolders = (left: StageHolder, right: StageHolder): number =>
  Number(left.shadow) - Number(right.shadow) ||
  right.share - left.share ||
  left.sequence - right.sequence

function findProblem(
  held: readonly StageHolder[],
  served: ReadonlySet<string>,
  change: StageChange,
  { version }: Mover,
): string | undefined {
  const { stage } = change
  if (change.action === 'demote')
    return held.some((holder) => holder.version === version)
      ? undefined
      : `version ${version} is not in the stage ${stage}`
  if (change.action === 'rollback' && !served.has(version))
    return `version ${version} has never served in the stage ${stage}`
  const primary = findPrimary(held)?.version ?? null
  if (change.replaces === primary) return undefined
  return `it replaces ${change.replaces ?? 'nothing'} in the stage ${stage}, which held ${primary ?? 'nothing'}`
}

/** What is in the stage afterwards, in any order; a text when that cannot be. */
function rearrange(
  held: readonly StageHolder[],
  change: StageChange,
  mover: Mover,
): readonly StageHolder[] | string {
  const { version } = mover
  const own = held.find((holder) => holder.version === version)
  const shadows = held.filter((holder) => holder.shadow && holder !== own)
  const others = held.filter((holder) => !holder.shadow && holder !== own)
  if (change.action === 'promote' && change.shadow === true) {
    if (own?.shadow === false) return `version ${version} serves there, and cannot become a shadow`
    return [...shadows, ...others, { ...mover, share: 0, shadow: true }]
  }
  const share = change.share ?? 0
  const mine = share === 0 ? [] : [{ ...mover, share, shadow: false }]
  if (share === 100) return [...shadows, ...mine]
  const rest = shift(others, (own?.share ?? 0) - share)
  return typeof rest === 'string' ? rest : [...shadows, ...rest, ...mine]
}

/** Gives the largest one so many percent more, or less. Nobody else's share changes. */
function shift(serving: readonly StageHolder[], percent: number): readonly StageHolder[] | string {
  const [largest, ...others] = serving
  if (largest === undefined) return []
  // Hundredths are whole numbers, so that no sum is off by a rounding.
  const share = Math.round(largest.share * 100 + percent * 100) / 100
  if (share < 0) return `version ${largest.version} serves only ${largest.share} percent`
  return share === 0 ? others : [{ ...largest, share }, ...others]
}

const contradicts = ({ model }: Replay, sequence: number, found: string): ReleaseError =>
  fault('MANIFEST_INVALID', model, sequence, `${found}.`)

function fault(
  code: ReleaseErrorCode,
  model: string,
  sequence: number,
  found: string,
): ReleaseError {
  return new ReleaseError(
    code,
    `Event ${sequence} of ${model} does not fit the events before it: ${found} ` +
      `Look at the history of the branch model-registry for who changed it.`,
  )
}

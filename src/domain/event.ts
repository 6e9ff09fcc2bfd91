import type { Digest, Sha256 } from './digest.ts'
import { digestOf } from './digest.ts'
import type { Subject } from './manifest.ts'
import { STATEMENT_TYPE } from './manifest.ts'
import { parseVersion, versionTag } from './version.ts'

/** manifest.md §4. Change only by a new version of the URI. */
export const EVENT_TYPE = 'https://model-release/event/v1'
export const REGISTRY_BRANCH = 'model-registry'
/** Of one model. */
export const MAX_EVENTS = 10_000
/** Of an event's file, which is the bundle. */
export const MAX_EVENT_BYTES = 256 * 1024

/** What happens to a version by an event; of the other actions' members, `null` is what is written. */
export type EventChange =
  | {
      readonly action: 'promote'
      readonly stage: string
      /** The version that served the largest share of the stage just before; `null` for none. */
      readonly replaces: string | null
      /**
       * Percent, at most two decimals. 100: the version replaces all that serve; less: it takes the difference from
       * the largest other one; 0 for a shadow.
       */
      readonly share: number
      /** Sees the stage's requests, and nobody gets its answers. */
      readonly shadow?: boolean
    }
  | {
      /** Back to a version that has served in this stage before. */
      readonly action: 'rollback'
      readonly stage: string
      /** As of `promote`. */
      readonly replaces: string | null
      readonly share: 100
    }
  | {
      /** Out of the stage; its share goes to the largest other version. */
      readonly action: 'demote'
      readonly stage: string
      readonly replaces: null
      readonly share: null
    }
  | {
      readonly action: 'register' | 'deprecate' | 'yank'
      readonly stage: null
      readonly replaces: null
      readonly share: null
    }

export type EventAction = EventChange['action']

export type EventPredicate = EventChange & {
  /** 1 for the first event of a model; no number is left out. */
  readonly sequence: number
  /** SHA-256 of the bytes of the previous event's file; `null` for the first. */
  readonly previous: Digest | null
  readonly model: string
  readonly version: string
  readonly reason: string
  readonly gates: readonly unknown[]
  readonly actor: string
  readonly run: { readonly url: string } | null
  /** UTC, RFC 3339. Never before that of the previous event. */
  readonly createdAt: string
}

/** in-toto Statement v1: the payload of an event's bundle. Its subject is the version's manifest. */
export interface RegistryEvent {
  readonly _type: typeof STATEMENT_TYPE
  readonly subject: readonly [Subject]
  readonly predicateType: typeof EVENT_TYPE
  readonly predicate: EventPredicate
}

/** What an event says, beside its place in the chain. */
export interface EventFacts {
  readonly model: string
  readonly version: string
  /** SHA-256 of the version's `manifest.json`. */
  readonly manifest: Sha256
  readonly change: EventChange
  readonly reason: string
  readonly gates: readonly unknown[]
  readonly actor: string
  readonly run: { readonly url: string } | null
  readonly createdAt: string
}

/** The newest event of a chain. */
export interface ChainHead {
  readonly sequence: number
  /** Of the event's file. */
  readonly digest: Digest
  readonly createdAt: string
}

/**
 * The event that comes after `head`, with its members in the order of manifest.md §4: `stableJson` of it is what is signed.
 * @param head `null` when the model has no event yet. When its time is later than `facts.createdAt`, since clocks differ, it is taken
 */
export function buildEvent(facts: EventFacts, head: ChainHead | null): RegistryEvent {
  const { model, version, manifest, reason, gates, actor, run, createdAt } = facts
  const late = head !== null && Date.parse(head.createdAt) > Date.parse(createdAt)
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: versionTag(model, version), digest: { sha256: manifest } }],
    predicateType: EVENT_TYPE,
    predicate: {
      sequence: (head?.sequence ?? 0) + 1,
      previous: head?.digest ?? null,
      model,
      ...inOrder(facts.change, version),
      reason,
      gates,
      actor,
      run,
      createdAt: late ? head.createdAt : createdAt,
    },
  }
}

/** The order of members is that of their first mention. */
function inOrder(change: EventChange, version: string): EventChange & { readonly version: string } {
  const { action, stage } = change
  return Object.assign({ action, stage, version }, change)
}

const STAGE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const MAX_STAGE = 100
/** They stand where a stage can stand, and mean something else. */
const RESERVED_STAGES: ReadonlySet<string> = new Set(['auto', 'latest'])

/** Whether a stage can have this name: nothing that reads as a version. */
export const isStageName = (text: string): boolean =>
  text.length <= MAX_STAGE &&
  STAGE.test(text) &&
  !RESERVED_STAGES.has(text) &&
  parseVersion(text) === undefined

const FOLDER = 'models'
const EVENTS = 'events'
const EVENT_FILE = /^(\d{6})\.json$/

/** The folders, from the root of the branch, in which the files of a model's events lie. */
export const eventFolders = (model: string): readonly string[] => [
  FOLDER,
  ...model.split('/'),
  EVENTS,
]

export const eventPath = (model: string, sequence: number): string =>
  [...eventFolders(model), `${String(sequence).padStart(6, '0')}.json`].join('/')

/** The number that a file of the events' folder has by its name; `undefined` when it has not the name of an event. */
export function parseEventName(name: string): number | undefined {
  const digits = EVENT_FILE.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The digest of `manifest.json` that the event speaks of. */
export const manifestOf = ({ subject: [version] }: RegistryEvent): Digest =>
  digestOf(version.digest.sha256)

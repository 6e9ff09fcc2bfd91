import { formatBytes, formatPlural } from '../domain/number-format.ts'
import type { KeepReason, PlannedVersion } from '../domain/prune-plan.ts'
import { textTable, wrapText } from './text-table.ts'
import { showInvisible, visibleText } from './visible-text.ts'

/** What `prune` found and did. */
export interface PruneTextFacts {
  readonly apply: boolean
  readonly models: readonly {
    readonly model: string
    readonly versions: readonly (PlannedVersion & { readonly immutable: boolean })[]
    /** Bytes. */
    readonly freed: number
    /** Why nothing of it can be removed now. */
    readonly busy: string | null
  }[]
  readonly drafts: readonly {
    readonly tag: string
    readonly releaseId: number
    readonly runId: string
    readonly state: 'running' | 'dead' | 'unknown'
    /** Bytes. */
    readonly size: number
  }[]
  readonly removed: readonly { readonly tag: string; readonly size: number }[]
  readonly spared: readonly { readonly tag: string; readonly why: string }[]
  readonly removedDrafts: readonly number[]
  readonly stopped: string | null
}

const IMMUTABLE_NOTE =
  'An immutable release can be deleted, and its assets with it. Its tag name is used up for ever: no release can have it again, not ' +
  'even of the same content. What GitHub attested about it stays, and proves what it was.'

/** Plain text of at most 100 columns. */
export function renderPruneText(facts: PruneTextFacts): string {
  const lines = [
    ...facts.models.flatMap((model) => [...modelLines(model, facts.apply), '']),
    ...draftLines(facts),
    ...immutableLines(facts),
    ...conclusion(facts),
  ]
  return `${lines.join('\n')}\n`
}

type ModelFacts = PruneTextFacts['models'][number]

const COLUMNS = [
  { align: 'left', limit: 24 },
  { align: 'right', limit: 8 },
  { align: 'right', limit: 8 },
  { align: 'right', limit: 8 },
  { align: 'left', limit: 6 },
  { align: 'left', limit: 34 },
] as const

function modelLines(
  { model, versions, freed, busy }: ModelFacts,
  apply: boolean,
): readonly string[] {
  const going = versions.filter(({ reasons }) => reasons.length === 0).length
  const plan =
    going === 0
      ? 'nothing to remove'
      : `${going} ${apply ? 'planned to go' : 'would go'}, ${formatBytes(freed)}`
  const heading = `${visibleText(model)}: ${formatPlural(versions.length, 'version')}, ${plan}`
  if (versions.length === 0) return [heading]
  const rows = versions.map(({ version, size, shared, reasons }) => [
    version,
    formatBytes(size),
    formatBytes(size - shared),
    shared === 0 ? '-' : formatBytes(shared),
    reasons.length === 0 ? 'remove' : 'keep',
    reasonText(reasons),
  ])
  return [
    heading,
    ...textTable([['version', 'size', 'unique', 'shared', '', ''], ...rows], COLUMNS),
    ...doubtLines(versions),
    ...unclearLines(versions),
    ...(busy === null || going === 0 ? [] : wrapText(showInvisible(busy), '  ')),
  ]
}

const MAX_DOUBTS = 20
const MAX_WHY = 400

/** A version that cannot be believed may be broken or foreign: it is a person who has to look. */
function doubtLines(versions: ModelFacts['versions']): readonly string[] {
  const doubtful = versions.flatMap(({ version, reasons }) =>
    reasons.flatMap((reason) => (reason.kind === 'doubt' ? [{ version, why: reason.why }] : [])),
  )
  const more = doubtful.length - MAX_DOUBTS
  return [
    ...doubtful
      .slice(0, MAX_DOUBTS)
      .flatMap(({ version, why }) =>
        wrapText(`! ${visibleText(version, 40)}: ${visibleText(why, MAX_WHY)}`, '  '),
      ),
    ...(more > 0 ? [`  ! and ${more} more; model-release doctor names all`] : []),
  ]
}

/** Of versions that would go if all could be believed. */
function unclearLines(versions: ModelFacts['versions']): readonly string[] {
  const held = versions.flatMap(({ reasons: [first] }) =>
    first?.kind === 'unclear' ? [visibleText(first.by, 40)] : [],
  )
  const [by] = held
  if (by === undefined) return []
  return wrapText(
    `${formatPlural(held.length, 'version')} older than ${by} cannot go: ${by} cannot be believed, so nobody knows what it needs. ` +
      'Trust its signer (trust.signers), put back what was changed, or delete it by hand when nobody needs it.',
    '  ',
  )
}

function reasonText(reasons: readonly KeepReason[]): string {
  const [first] = reasons
  if (first === undefined) return ''
  const more = new Set(reasons.map(textOf)).size - 1
  return more === 0 ? textOf(first) : `${textOf(first)} (+${more})`
}

const WORDS = {
  newest: 'newest',
  protected: 'protected',
  count: 'among the newest',
  age: 'young',
  doubt: 'cannot be believed',
} as const

function textOf(reason: KeepReason): string {
  if (reason.kind === 'stage') return `in ${visibleText(reason.stage, 16)}`
  if (reason.kind === 'rollback') return `rollback of ${visibleText(reason.stage, 12)}`
  if (!('by' in reason)) return WORDS[reason.kind]
  const by = visibleText(reason.by, 12)
  if (reason.kind === 'unclear') return `perhaps needed by ${by}`
  if (reason.kind === 'reference') return `holds bytes of ${by}`
  return reason.kind === 'parent' ? `parent of ${by}` : `baseline of ${by}`
}

function draftLines({ drafts, removedDrafts, apply }: PruneTextFacts): readonly string[] {
  if (drafts.length === 0) return []
  const removed = new Set(removedDrafts)
  const verdict = ({ releaseId, state }: PruneTextFacts['drafts'][number]): string => {
    if (state === 'running') return 'keep: its run is under way'
    if (state === 'unknown') return 'keep: its run cannot be seen'
    if (removed.has(releaseId)) return 'removed: its run is over'
    return apply ? 'still there' : 'remove: its run is over'
  }
  const rows = drafts.map((draft) => [
    draft.tag,
    `run ${draft.runId}`,
    formatBytes(draft.size),
    verdict(draft),
  ])
  return [
    `drafts: ${drafts.length}`,
    ...textTable(rows, [
      { align: 'left', limit: 30 },
      { align: 'left', limit: 16 },
      { align: 'right', limit: 8 },
      { align: 'left', limit: 38 },
    ]),
    '',
  ]
}

function immutableLines({ models }: PruneTextFacts): readonly string[] {
  const going = models.flatMap(({ versions }) =>
    versions.filter(({ immutable, reasons }) => immutable && reasons.length === 0),
  )
  return going.length === 0 ? [] : [...wrapText(IMMUTABLE_NOTE, ''), '']
}

function conclusion(facts: PruneTextFacts): readonly string[] {
  const { apply, removed, spared, removedDrafts, stopped } = facts
  if (!apply) return [dryRun(facts)]
  const size = removed.reduce((sum, one) => sum + one.size, 0)
  return [
    ...spared.flatMap(({ tag, why }) =>
      wrapText(`Stays: ${visibleText(tag)}, for ${visibleText(why, MAX_WHY)}.`, ''),
    ),
    `Removed ${formatPlural(removed.length, 'version')} (${formatBytes(size)}) and ${formatPlural(removedDrafts.length, 'draft')}.`,
    ...(stopped === null ? [] : wrapText(`Stopped before the end: ${showInvisible(stopped)}`, '')),
  ]
}

function dryRun({ models, drafts }: PruneTextFacts): string {
  const going = models.flatMap(({ versions }) =>
    versions.filter(({ reasons }) => reasons.length === 0),
  ).length
  const dead = drafts.filter(({ state }) => state === 'dead').length
  return going + dead === 0
    ? 'There is nothing to remove.'
    : `Nothing was removed. With --apply go ${formatPlural(going, 'version')} and ${formatPlural(dead, 'draft')}.`
}

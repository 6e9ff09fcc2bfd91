import { utf8Length } from './budget.ts'

/** A part of a text: what is always there, what goes when there is no room, or several parts around which something stands. */
export type Piece<Kind extends string> = string | Items<Kind> | Group<Kind> | Notice<Kind>

/** Entries that are left out from the last one on. Each is made once, and only when there may be room for it. */
export interface Items<Kind extends string> {
  readonly type: 'items'
  readonly kind: Kind
  readonly count: number
  readonly item: (index: number) => string
  readonly joint: string
}

/** Absent when nothing in it is there. */
export interface Group<Kind extends string> {
  readonly type: 'group'
  readonly open: string
  readonly close: string
  readonly joint: string
  readonly pieces: readonly Piece<Kind>[]
}

/** Says what was left out; at most 1,500 bytes. */
export interface Notice<Kind extends string> {
  readonly type: 'notice'
  readonly text: (cuts: Cuts<Kind>) => string
}

/** How many entries of each kind are left out; only kinds that lose any. */
export type Cuts<Kind extends string> = ReadonlyMap<Kind, number>

export interface Fitted<Kind extends string> {
  readonly text: string
  readonly cuts: Cuts<Kind>
}

export function items<Kind extends string, T>(
  kind: Kind,
  of: readonly T[],
  render: (entry: T) => string,
  joint = '\n',
): Items<Kind> {
  const item = (index: number): string =>
    of
      .slice(index, index + 1)
      .map(render)
      .join('')
  return { type: 'items', kind, count: of.length, item, joint }
}

/** Parts with a blank line between them. */
export const section = <Kind extends string>(pieces: readonly Piece<Kind>[]): Group<Kind> => ({
  type: 'group',
  open: '',
  close: '',
  joint: '\n\n',
  pieces,
})

/** Bytes that are kept free for the notices of a text that does not fit. */
const NOTICE_ROOM = 1500

/**
 * The fullest text that fits. Kinds are taken in the order of `order`, the most important first, and entry by entry in
 * turns from all places that hold any of the kind, so that no place has all and another none. The first entry for
 * which there is no room ends it: nothing that is less important comes after it.
 * @param budget UTF-8 bytes; only parts that are always there can go beyond
 */
export function fitPieces<Kind extends string>(
  root: Group<Kind>,
  order: readonly Kind[],
  budget: number,
): Fitted<Kind> {
  const leaves: Leaf<Kind>[] = []
  const base = measure(root, null, leaves)
  if (!fill(leaves, order, budget - base)) {
    for (const leaf of leaves) leaf.reset()
    fill(leaves, order, budget - base - NOTICE_ROOM)
  }
  const cuts = countCuts(leaves)
  const taken = new Map(leaves.map((leaf) => [leaf.piece, leaf.taken()]))
  return { text: write(root, taken, cuts), cuts }
}

/** A group, and whether anything in it is there. */
interface Frame {
  readonly parent: Frame | null
  /** Bytes that it takes when it is there, with the joint before it. */
  readonly cost: number
  /** Whether there is a part in it that is always there. */
  fixed: boolean
  open: boolean
}

interface Leaf<Kind extends string> {
  readonly piece: Items<Kind>
  /** Takes the next entry, and answers with the bytes that are left; below 0 it takes none. */
  readonly take: (room: number) => number
  readonly taken: () => readonly string[]
  readonly done: () => boolean
  readonly reset: () => void
}

/** Bytes of what is always there; finds the entries of the rest. */
function measure<Kind extends string>(
  piece: Piece<Kind>,
  parent: Frame | null,
  leaves: Leaf<Kind>[],
  joint = '',
): number {
  if (typeof piece === 'string') {
    if (piece === '') return 0
    return utf8Length(piece) + utf8Length(joint) + openFixed(parent)
  }
  if (piece.type === 'notice') return 0
  if (piece.type === 'items') {
    leaves.push(buildLeaf(piece, parent, joint))
    return 0
  }
  const cost = utf8Length(piece.open) + utf8Length(piece.close) + utf8Length(joint)
  const frame: Frame = { parent, cost, fixed: false, open: false }
  const parts = piece.pieces.map((part) => measure(part, frame, leaves, piece.joint))
  return parts.reduce((sum, bytes) => sum + bytes, 0)
}

function openFixed(frame: Frame | null): number {
  if (frame === null || frame.fixed) return 0
  frame.fixed = true
  frame.open = true
  return frame.cost + openFixed(frame.parent)
}

function buildLeaf<Kind extends string>(
  piece: Items<Kind>,
  parent: Frame | null,
  outerJoint: string,
): Leaf<Kind> {
  const made: string[] = []
  const [inner, outer] = [utf8Length(piece.joint), utf8Length(outerJoint)]
  let count = 0
  return {
    piece,
    take: (room) => {
      const text = (made[count] ??= piece.item(count))
      const joint = count === 0 ? outer : inner
      const left = room - utf8Length(text) - joint - costToOpen(parent)
      if (left < 0) return left
      count += 1
      for (let frame = parent; frame !== null; frame = frame.parent) frame.open = true
      return left
    },
    taken: () => made.slice(0, count),
    done: () => count >= piece.count,
    reset: () => {
      count = 0
      for (let frame = parent; frame !== null; frame = frame.parent) frame.open = frame.fixed
    },
  }
}

const costToOpen = (frame: Frame | null): number =>
  frame === null || frame.open ? 0 : frame.cost + costToOpen(frame.parent)

/** Whether all fits. */
function fill<Kind extends string>(
  leaves: readonly Leaf<Kind>[],
  order: readonly Kind[],
  budget: number,
): boolean {
  let room = budget
  for (const kind of order) {
    let open = leaves.filter((leaf) => leaf.piece.kind === kind && !leaf.done())
    while (open.length > 0) {
      for (const leaf of open) {
        room = leaf.take(room)
        if (room < 0) return false
      }
      open = open.filter((leaf) => !leaf.done())
    }
  }
  return true
}

function countCuts<Kind extends string>(leaves: readonly Leaf<Kind>[]): Cuts<Kind> {
  const cuts = new Map<Kind, number>()
  for (const { piece, taken } of leaves) {
    const lost = piece.count - taken().length
    if (lost > 0) cuts.set(piece.kind, (cuts.get(piece.kind) ?? 0) + lost)
  }
  return cuts
}

function write<Kind extends string>(
  piece: Piece<Kind>,
  taken: ReadonlyMap<Items<Kind>, readonly string[]>,
  cuts: Cuts<Kind>,
): string {
  if (typeof piece === 'string') return piece
  if (piece.type === 'notice') return cuts.size === 0 ? '' : piece.text(cuts)
  if (piece.type === 'items') return (taken.get(piece) ?? []).join(piece.joint)
  const parts = piece.pieces.map((part) => write(part, taken, cuts)).filter((part) => part !== '')
  return parts.length === 0 ? '' : `${piece.open}${parts.join(piece.joint)}${piece.close}`
}

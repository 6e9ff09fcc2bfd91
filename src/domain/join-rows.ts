import { quoteName } from './metric-diff.ts'
import type { PredictionTable } from './predictions.ts'
import { countBelow } from './rank-sums.ts'

/** Why rows cannot be paired: a clause for a report. */
export interface JoinProblem {
  readonly problem: string
}

/** Row numbers of both sides that belong together, in the baseline's order. */
export interface RowJoin {
  /** What told it. */
  readonly joined: 'id' | 'row'
  readonly before: Int32Array
  readonly after: Int32Array
}

/** Whether a row of the baseline and one of the candidate have the same label. */
export type SameLabel = (before: number, after: number) => boolean

/**
 * By ids, which may not come twice. Ids that have nothing in common join by position, where both sides have the same
 * number of rows. Labels have to agree.
 */
export function joinRows(
  baseline: PredictionTable,
  candidate: PredictionTable,
  sameLabel: SameLabel,
): RowJoin | JoinProblem {
  const twice = describeTwice('baseline', baseline.ids) ?? describeTwice('candidate', candidate.ids)
  if (twice !== null) return { problem: twice }
  const join = joinIds(baseline.ids, candidate.ids)
  if (join.before.length > 0) {
    const others = countOthers(join, sameLabel)
    if (others === 0) return join
    return {
      problem: `${others} of ${join.before.length} rows with the same id have another label`,
    }
  }
  const ids = `no id of both sides is the same (the first are ${firstId(baseline)} and ${firstId(candidate)})`
  if (baseline.rows !== candidate.rows)
    return { problem: `${ids}, and there are ${baseline.rows} rows against ${candidate.rows}` }
  const order = Int32Array.from({ length: baseline.rows }, (_, row) => row)
  const byRow: RowJoin = { joined: 'row', before: order, after: order }
  const others = countOthers(byRow, sameLabel)
  return others === 0 ? byRow : { problem: `${ids}, and the labels are not in the same order` }
}

const firstId = ({ ids }: PredictionTable): string => quoteName(String(ids[0] ?? ''))

function countOthers({ before, after }: RowJoin, sameLabel: SameLabel): number {
  return before.reduce((sum, row, index) => sum + (sameLabel(row, after[index] ?? 0) ? 0 : 1), 0)
}

type Ids = PredictionTable['ids']

function describeTwice(side: string, ids: Ids): string | null {
  if (ids instanceof Float64Array && isAscending(ids)) return null
  const known = new Set<string | number>()
  for (const id of ids) {
    if (known.has(id)) return `the ${side}'s id ${quoteName(String(id))} comes twice`
    known.add(id)
  }
  return null
}

/** As the reader keeps them: then nobody needs a set of ten million ids. */
function isAscending(ids: Float64Array): boolean {
  for (let row = 1; row < ids.length; row += 1) {
    if (!((ids[row - 1] ?? 0) < (ids[row] ?? 0))) return false
  }
  return true
}

function joinIds(baseline: Ids, candidate: Ids): RowJoin {
  const findRow = rowFinder(candidate)
  const before = new Int32Array(Math.min(baseline.length, candidate.length))
  const after = new Int32Array(before.length)
  let count = 0
  for (let row = 0; row < baseline.length; row += 1) {
    const other = findRow(baseline[row] ?? '')
    if (other === undefined) continue
    before[count] = row
    after[count] = other
    count += 1
  }
  return { joined: 'id', before: before.subarray(0, count), after: after.subarray(0, count) }
}

/** An id is the same as a number and as its text. */
function rowFinder(ids: Ids): (id: string | number) => number | undefined {
  if (ids instanceof Float64Array && isAscending(ids))
    return (id) => {
      const value = Number(id)
      const row = countBelow(ids, value, false)
      return ids[row] === value && String(value) === String(id) ? row : undefined
    }
  const rows = new Map<string, number>()
  for (let row = 0; row < ids.length; row += 1) rows.set(String(ids[row]), row)
  return (id) => rows.get(String(id))
}

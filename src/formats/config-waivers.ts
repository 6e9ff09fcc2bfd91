import type { Waiver } from '../domain/gate-rule.ts'
import { readMatch } from './config-gate-rule.ts'
import type { Place, Reader } from './config-value.ts'
import {
  readListOf,
  readMembers,
  readNumber,
  readOptional,
  readTextOf,
  readWhole,
  refuse,
  scalarOf,
} from './config-value.ts'

const MAX_WAIVERS = 200
const MAX_REASON = 1000
const MAX_APPROVER = 200
const REQUIRED = ['match', 'floor', 'reason', 'approved_by', 'expires']
const KEYS = [...REQUIRED, 'pull_request']

/**
 * `gates.waivers`.
 * @param file for their origin
 */
export function readWaivers(place: Place, file: string): readonly Waiver[] | undefined {
  const seen = new Set<string>()
  const read: Reader<Waiver> = (one) => {
    const waiver = readWaiver(one, file)
    if (waiver === undefined) return undefined
    const identity = JSON.stringify([waiver.match, waiver.pullRequest])
    if (seen.has(identity))
      one.report.add(
        one.node.at,
        `${one.path} is a second waiver of the same match and pull request; keep one of them`,
      )
    seen.add(identity)
    return waiver
  }
  return readListOf(MAX_WAIVERS, read, 'waivers')(place)
}

function readWaiver(place: Place, file: string): Waiver | undefined {
  const member = readMembers(place, { known: KEYS, required: REQUIRED })
  if (member === undefined) return undefined
  const match = readOptional(member('match'), readMatch)
  const pullRequest = readOptional(member('pull_request'), readWhole(1))
  const floor = readOptional(member('floor'), readNumber)
  const reason = readOptional(member('reason'), readLine(MAX_REASON))
  const approvedBy = readOptional(member('approved_by'), readLine(MAX_APPROVER))
  const expires = readOptional(member('expires'), readDate)
  if (match === undefined || floor === undefined) return undefined
  if (reason === undefined || approvedBy === undefined || expires === undefined) return undefined
  return {
    match,
    pullRequest: pullRequest ?? null,
    floor,
    reason,
    approvedBy,
    expires,
    origin: { file, line: place.report.lineOf(place.node.at) },
  }
}

/** A block of text over several lines is one paragraph, as reports show it. */
const readLine =
  (most: number): Reader<string> =>
  (place) =>
    readTextOf(most)(place)?.trim().replaceAll(/\s+/g, ' ')

function readDate(place: Place): string | undefined {
  const value = scalarOf(place)
  if (typeof value === 'string' && isDate(value)) return value
  refuse(place, 'write the last day on which it counts, such as 2026-12-31')
  return undefined
}

/** Of the calendar: February 30, which `Date` takes for a day in March, is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}

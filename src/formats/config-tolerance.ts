import type { Tolerance } from '../domain/gate-rule.ts'
import type { Place, Reader } from './config-value.ts'
import { readMembers, readOptional, refuse, scalarOf } from './config-value.ts'
import { parsePercentage } from './percent.ts'

/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
export const readTolerance = readDistances('write how much worse it may get')

/** The gain above which a metric is too good to be believed at once. */
export const readGain = readDistances('write how much better is suspicious')

function readDistances(advice: string): Reader<Tolerance> {
  return (place) => {
    const { node } = place
    if (node.kind !== 'map' || node.members.length === 0) {
      refuse(place, 'write {abs: NUMBER}, {rel: 1%} or both')
      return undefined
    }
    const member = readMembers(place, { known: ['abs', 'rel'] })
    const abs = readOptional(member?.('abs'), readDistance(advice))
    const rel = readOptional(member?.('rel'), readShare)
    return { abs: abs ?? 0, rel: rel ?? 0 }
  }
}

const readDistance =
  (advice: string): Reader<number> =>
  (place) => {
    const value = scalarOf(place)
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value
    refuse(place, `${advice}, in the metric's unit and without a sign; percentages go to rel`)
    return undefined
  }

function readShare(place: Place): number | undefined {
  const value = scalarOf(place)
  if (typeof value === 'number' && value >= 0 && value <= 1) return value
  const share = typeof value === 'string' ? parsePercentage(value) : undefined
  if (share !== undefined) return share
  const large = typeof value === 'number' && Number.isFinite(value) && value > 1
  refuse(
    place,
    large
      ? `write ${value}% if that is meant`
      : 'write a percentage such as 1% or a fraction such as 0.01',
  )
  return undefined
}

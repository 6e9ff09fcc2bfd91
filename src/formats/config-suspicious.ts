import type { Suspicious } from '../domain/gate-rule.ts'
import { readGain } from './config-tolerance.ts'
import type { Place } from './config-value.ts'
import { readListOf, readMembers, readOptional, readTextOf } from './config-value.ts'

/** Nobody said what would be odd. */
export const DEFAULT_SUSPICIOUS: Suspicious = { gain: null, paramsFrozen: [] }

const MAX_FROZEN = 200
const MAX_KEY = 500

/** `gates.suspicious`. */
export function readSuspicious(place: Place): Suspicious | undefined {
  const member = readMembers(place, { known: ['gain', 'params_frozen'] })
  if (member === undefined) return undefined
  const usual = DEFAULT_SUSPICIOUS
  const readFrozen = readListOf(MAX_FROZEN, readTextOf(MAX_KEY), 'keys of parameters')
  return {
    gain: readOptional(member('gain'), readGain) ?? usual.gain,
    paramsFrozen: readOptional(member('params_frozen'), readFrozen) ?? usual.paramsFrozen,
  }
}

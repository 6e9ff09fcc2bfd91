import type { GateRule } from '../domain/gate-rule.ts'
import type { Better } from '../domain/metric.ts'
import { readGateSettings, SETTING_KEYS } from './config-gate-settings.ts'
import type { Place, Reader } from './config-value.ts'
import {
  readMembers,
  readNumber,
  readOptional,
  readTextOf,
  readWhole,
  refuse,
  scalarOf,
} from './config-value.ts'

const MAX_MATCH = 500
const KEYS = ['match', 'better', 'min', 'max', 'min_support', ...SETTING_KEYS]

/** A glob over `MODEL/METRIC-KEY`. */
export const readMatch: Reader<string> = readTextOf(MAX_MATCH)

/**
 * One entry of `gates.rules`.
 * @param file for its origin
 */
export function readGateRule(file: string): Reader<GateRule> {
  return (place) => {
    const member = readMembers(place, { known: KEYS, required: ['match'] })
    if (member === undefined) return undefined
    const match = readOptional(member('match'), readMatch)
    const better = readOptional(member('better'), readBetter)
    const min = readOptional(member('min'), readNumber)
    const max = readOptional(member('max'), readNumber)
    const minSupport = readOptional(member('min_support'), readWhole(1))
    const settings = readGateSettings(member)
    if (min !== undefined && max !== undefined && min > max)
      place.report.add(place.node.at, `${place.path} has min ${min} above max ${max}; swap them`)
    if (match === undefined) return undefined
    return {
      match,
      ...(better === undefined ? {} : { better }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(minSupport === undefined ? {} : { minSupport }),
      ...settings,
      origin: { file, line: place.report.lineOf(place.node.at) },
    }
  }
}

function readBetter(place: Place): Better | undefined {
  if (place.node.kind === 'map') {
    const member = readMembers(place, { known: ['target'], required: ['target'] })
    const target = readOptional(member?.('target'), readNumber)
    return target === undefined ? undefined : { target }
  }
  const value = scalarOf(place)
  if (value === 'higher' || value === 'lower') return value
  refuse(place, 'write higher, lower or {target: NUMBER}')
  return undefined
}

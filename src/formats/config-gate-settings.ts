import type { TestWish } from '../domain/choose-test.ts'
import type { GateLevel, GateSettings, Reaction, UncertainReaction } from '../domain/gate-rule.ts'
import { readTolerance } from './config-tolerance.ts'
import type { Members, Place, Reader } from './config-value.ts'
import { readChoice, readOptional, refuse, scalarOf } from './config-value.ts'
import { parsePercentage } from './percent.ts'

const LEVELS: readonly GateLevel[] = ['error', 'warn', 'info']
const REACTIONS: readonly Reaction[] = ['fail', 'warn', 'info', 'ignore']
const UNCERTAIN: readonly UncertainReaction[] = ['pass', 'warn', 'fail']
const TESTS: readonly TestWish[] = [
  'auto',
  'none',
  'mcnemar',
  'bootstrap',
  'delong',
  'welch',
  'mann-whitney',
  'prediction',
]

type SettingsReader = Reader<Partial<GateSettings>>

const SETTINGS: ReadonlyMap<string, SettingsReader> = new Map([
  ['level', readInto(readChoice(LEVELS), (level) => ({ level }))],
  ['tolerance', readInto(readTolerance, (tolerance) => ({ tolerance }))],
  ['confidence', readInto(readConfidence, (confidence) => ({ confidence }))],
  ['test', readInto(readChoice(TESTS), (test) => ({ test }))],
  ['uncertain', readInto(readChoice(UNCERTAIN), (uncertain) => ({ uncertain }))],
  ['missing', readInto(readChoice(REACTIONS), (missing) => ({ missing }))],
  ['new', readInto(readChoice(REACTIONS), (reaction) => ({ new: reaction }))],
  ['nan', readInto(readChoice(REACTIONS), (nan) => ({ nan }))],
  [
    'test_data_changed',
    readInto(readChoice(REACTIONS), (testDataChanged) => ({ testDataChanged })),
  ],
])

/** The keys that `gates.defaults` and every rule understand. */
export const SETTING_KEYS: readonly string[] = [...SETTINGS.keys()]

/** Those of the settings that are written. */
export function readGateSettings(member: Members): Partial<GateSettings> {
  let settings: Partial<GateSettings> = {}
  for (const [key, read] of SETTINGS) settings = { ...settings, ...readOptional(member(key), read) }
  return settings
}

function readInto<T>(read: Reader<T>, put: (value: T) => Partial<GateSettings>): SettingsReader {
  return (place) => {
    const value = read(place)
    return value === undefined ? undefined : put(value)
  }
}

/** Half is a coin's word, and all of it needs an interval without ends. */
function readConfidence(place: Place): number | undefined {
  const value = scalarOf(place)
  const share = typeof value === 'string' ? parsePercentage(value) : value
  if (typeof share === 'number' && share > 0.5 && share < 1) return share
  const large = typeof value === 'number' && value > 50 && value < 100
  refuse(
    place,
    large
      ? `write ${value}% if that is meant`
      : 'write a percentage between 50% and 100%, such as 95%, or a fraction such as 0.95',
  )
  return undefined
}

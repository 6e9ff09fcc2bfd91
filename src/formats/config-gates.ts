import type { GateRule, GateSettings, Suspicious, Waiver } from '../domain/gate-rule.ts'
import type { Correction } from '../domain/multiple-tests.ts'
import type { BaselineConfig } from './config-gate-baseline.ts'
import { DEFAULT_BASELINE, readBaseline } from './config-gate-baseline.ts'
import { readGateRule } from './config-gate-rule.ts'
import { readGateSettings, SETTING_KEYS } from './config-gate-settings.ts'
import { DEFAULT_SUSPICIOUS, readSuspicious } from './config-suspicious.ts'
import type { Place } from './config-value.ts'
import { readChoice, readList, readMembers, readOptional } from './config-value.ts'
import { readWaivers } from './config-waivers.ts'

export interface GatesConfig {
  readonly baseline: BaselineConfig
  readonly defaults: GateSettings
  readonly correction: Correction
  readonly rules: readonly GateRule[]
  readonly waivers: readonly Waiver[]
  readonly suspicious: Suspicious
}

/** Of a configuration with a `gates` section, which is somebody's word that a worsening matters. */
export const CONFIGURED_DEFAULTS: GateSettings = {
  level: 'error',
  tolerance: { abs: 0, rel: 0.01 },
  confidence: 0.95,
  test: 'auto',
  uncertain: 'warn',
  missing: 'fail',
  new: 'info',
  nan: 'fail',
  testDataChanged: 'warn',
}

export const DEFAULT_CORRECTION: Correction = 'holm'

const CORRECTIONS: readonly Correction[] = ['holm', 'bh', 'none']

/** @param file for the origin of rules and waivers */
export function readGates(place: Place, file: string): GatesConfig | undefined {
  const member = readMembers(place, {
    known: ['baseline', 'defaults', 'rules', 'waivers', 'suspicious'],
  })
  if (member === undefined) return undefined
  const defaults = readOptional(member('defaults'), readDefaults)
  return {
    baseline: readOptional(member('baseline'), readBaseline) ?? DEFAULT_BASELINE,
    defaults: { ...CONFIGURED_DEFAULTS, ...defaults?.settings },
    correction: defaults?.correction ?? DEFAULT_CORRECTION,
    rules: readOptional(member('rules'), (one) => readList(one, readGateRule(file), 'gates')) ?? [],
    waivers: readOptional(member('waivers'), (one) => readWaivers(one, file)) ?? [],
    suspicious: readOptional(member('suspicious'), readSuspicious) ?? DEFAULT_SUSPICIOUS,
  }
}

interface WrittenDefaults {
  readonly settings: Partial<GateSettings>
  readonly correction: Correction | undefined
}

function readDefaults(place: Place): WrittenDefaults | undefined {
  const member = readMembers(place, { known: [...SETTING_KEYS, 'correction'] })
  if (member === undefined) return undefined
  const correction = readOptional(member('correction'), readChoice(CORRECTIONS))
  return { settings: readGateSettings(member), correction }
}

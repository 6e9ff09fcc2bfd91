import type { GatePolicy, GateRule } from '../domain/gate-rule.ts'
import type { Config } from './config-file.ts'
import type { BaselineConfig } from './config-gate-baseline.ts'
import { DEFAULT_BASELINE } from './config-gate-baseline.ts'
import { CONFIGURED_DEFAULTS, DEFAULT_CORRECTION } from './config-gates.ts'
import { DEFAULT_SUSPICIOUS } from './config-suspicious.ts'

/** Nobody wrote a gate: known directions are compared at 1 %, and nothing fails but NaN. */
export function defaultGatePolicy(): GatePolicy {
  return {
    configured: false,
    defaults: { ...CONFIGURED_DEFAULTS, level: 'warn' },
    correction: DEFAULT_CORRECTION,
    rules: [],
    waivers: [],
    suspicious: DEFAULT_SUSPICIOUS,
  }
}

/**
 * The rules of the `gates` input come before those of the file, so they win. Without a `gates` section they fail
 * and everything else warns.
 */
export function buildGatePolicy(
  config: Config | null,
  inlineRules: readonly GateRule[],
): GatePolicy {
  const usual = defaultGatePolicy()
  const gates = config?.gates ?? null
  const { defaults, correction, rules, waivers, suspicious } = gates ?? usual
  return {
    configured: gates !== null || inlineRules.length > 0,
    defaults,
    correction,
    rules: [...inlineRules, ...rules],
    waivers,
    suspicious,
    models: (config?.models ?? []).map(({ name }) => name),
  }
}

export function baselineConfig(config: Config | null): BaselineConfig {
  return config?.gates?.baseline ?? DEFAULT_BASELINE
}

import type { GatePolicy, GateRule } from '../domain/comparison.ts'
import type { Config } from './config-file.ts'
import type { BaselineConfig } from './config-gates.ts'
import { CONFIGURED_DEFAULTS, DEFAULT_BASELINE } from './config-gates.ts'

/** Nobody wrote a gate: known directions are compared at 1 %, and nothing fails but NaN. */
export function defaultGatePolicy(): GatePolicy {
  return {
    configured: false,
    defaults: { ...CONFIGURED_DEFAULTS, level: 'warn' },
    rules: [],
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
  return {
    configured: gates !== null || inlineRules.length > 0,
    defaults: gates?.defaults ?? usual.defaults,
    rules: [...inlineRules, ...(gates?.rules ?? [])],
    models: (config?.models ?? []).map(({ name }) => name),
  }
}

export function baselineConfig(config: Config | null): BaselineConfig {
  return config?.gates?.baseline ?? DEFAULT_BASELINE
}

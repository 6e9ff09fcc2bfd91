import type { GatePolicy, GateRule } from './gate-rule.ts'
import { combineErrors, ReleaseError } from './errors.ts'
import { quoteName } from './metric-diff.ts'
import { compileGlob } from './name-glob.ts'

/** `GateOrigin.file` of a clause of the `gates` input. */
export const GATES_INPUT = 'gates input'

export interface RuleSelection {
  /** The first rule that matches each key; keys without a rule are absent. */
  readonly rules: ReadonlyMap<string, GateRule>
  readonly warnings: readonly string[]
}

/**
 * Finds each metric's rule.
 * @throws CONFIG_INVALID for rules that match no metric of this model, all of them at once
 */
export function selectRules(
  model: string,
  keys: readonly string[],
  policy: GatePolicy,
): RuleSelection {
  const rules = new Map<string, GateRule>()
  const warnings: string[] = []
  const errors: ReleaseError[] = []
  for (const rule of policy.rules) {
    const glob = compileGlob(rule.match)
    const matched = keys.filter((key) => glob.matches(`${model}/${key}`))
    const free = matched.filter((key) => !rules.has(key))
    for (const key of free) rules.set(key, rule)
    if (matched.length === 0) {
      const idle = judgeIdleRule(rule, model, keys, policy.models ?? [])
      if (idle instanceof ReleaseError) errors.push(idle)
      else if (idle !== null) warnings.push(idle)
    } else if (free.length === 0) {
      warnings.push(
        `${nameRule(rule)} never applies to ${model}: earlier gates cover all its metrics, and the first match wins.`,
      )
    }
  }
  if (errors.length > 0) throw combineErrors(errors)
  return { rules, warnings }
}

export const nameRule = (rule: GateRule): string =>
  `${rule.origin.file}:${rule.origin.line}: the gate ${quoteName(rule.match)}`

interface GlobPlace {
  /** Whether it can match a metric of this model, perhaps in another run. */
  readonly here: boolean
  /** The same of any other configured model. */
  readonly elsewhere: boolean
  readonly others: readonly string[]
}

function placeGlob(match: string, model: string, models: readonly string[]): GlobPlace {
  const glob = compileGlob(match)
  const others = models.filter((other) => other !== model)
  return {
    here: glob.mayMatchAfter(`${model}/`),
    elsewhere: others.some((other) => glob.mayMatchAfter(`${other}/`)),
    others,
  }
}

/** What to say of a rule that matches nothing: an error, a warning, or nothing when it is for another model. */
function judgeIdleRule(
  rule: GateRule,
  model: string,
  keys: readonly string[],
  models: readonly string[],
): ReleaseError | string | null {
  const { here, elsewhere, others } = placeGlob(rule.match, model, models)
  const inline = rule.origin.file === GATES_INPUT
  const found = `${nameRule(rule)} matches no metric of ${model}`
  const advise = (): string => adviseNames(rule.match, model, keys, inline ? 'clause' : 'gate')
  if (inline || (here && !elsewhere))
    return new ReleaseError('CONFIG_INVALID', `${found}. ${advise()}`)
  if (here) return `${found}; it may be for ${others.join(', ')}.`
  if (elsewhere) return null
  const named = suggestPrefixed(rule.match, model, keys)
  if (models.length === 0 && named === null)
    return `${found}: it is for another model, and the configuration names none of that name.`
  return new ReleaseError(
    'CONFIG_INVALID',
    `${found}, and no other configured model fits. A gate is written MODEL/METRIC. ${named ?? advise()}`,
  )
}

/** For what was written without the model's name. */
function suggestPrefixed(match: string, model: string, keys: readonly string[]): string | null {
  const glob = compileGlob(match)
  return keys.some((key) => glob.matches(key)) ? `Write ${quoteName(`${model}/${match}`)}.` : null
}

const MOST_NAMES = 10

function adviseNames(
  match: string,
  model: string,
  keys: readonly string[],
  what: 'gate' | 'clause',
): string {
  if (keys.length === 0) return 'Neither this run nor the baseline has any metric.'
  const prefixed = suggestPrefixed(match, model, keys)
  if (prefixed !== null) return prefixed
  const names = keys
    .slice(0, MOST_NAMES)
    .map((key) => quoteName(what === 'clause' ? key : `${model}/${key}`))
  const more = keys.length > MOST_NAMES ? `, and ${keys.length - MOST_NAMES} more` : ''
  return `Correct the name or remove the gate; there are ${names.join(', ')}${more}.`
}

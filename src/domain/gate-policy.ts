import picomatch from 'picomatch'
import type { GatePolicy, GateRule } from './comparison.ts'
import { combineErrors, ReleaseError } from './errors.ts'
import { quoteName } from './metric-diff.ts'

/** `GateOrigin.file` of a clause of the `gates` input. */
export const GATES_INPUT = 'gates input'

export type NameMatcher = (name: string) => boolean

/**
 * A glob over `MODEL/METRIC-KEY`: `*` and `?` stay within one part of the name, `**` goes over all of them, and
 * `{a,b}` is either. Everything else is literal, since metric names hold brackets, `@`, `+`, `!` and parentheses;
 * a backslash makes the next character literal. A name that is the very text of the glob always matches.
 */
export function compileMatch(glob: string): NameMatcher {
  if (glob === '') return () => false
  const matches = picomatch(escapeLiterals(glob), {
    dot: true,
    // The short cut for simple globs loses backslashes.
    fastpaths: false,
    // Names may hold line breaks, which `**` must not stop at.
    flags: 's',
    nonegate: true,
    noextglob: true,
    windows: false,
  })
  return (name) => name === glob || matches(name)
}

/** Makes any text a glob that matches just this text. */
export function escapeGlob(text: string): string {
  return text.replaceAll(/[\\*?{},]/g, String.raw`\$&`)
}

/** Every ASCII sign but those that are part of a glob, each with a backslash for picomatch. */
function escapeLiterals(glob: string): string {
  return glob.replaceAll(/\\([\s\S]?)|[!-)+.:->@[\]^`|~]/g, (whole: string, next?: string) => {
    if (next === undefined) return `\\${whole}`
    if (next === '') return '\\\\'
    return /[\w\s]/.test(next) ? next : `\\${next}`
  })
}

/** Whether the glob can match any metric of the model at all. */
export function mayMatchModel(glob: string, model: string): boolean {
  if (glob.startsWith(`${model}/`)) return true
  const parts = splitParts(glob)
  const names = model.split('/')
  for (const [index, name] of names.entries()) {
    const part = parts[index]
    if (part === undefined) return false
    if (part.includes('**') || (part.includes('{') && part.includes('/'))) return true
    if (!compileMatch(part)(name)) return false
  }
  return parts.length > names.length
}

/** At every `/` outside of braces. */
function splitParts(glob: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < glob.length; index += 1) {
    const character = glob[index]
    if (character === '\\') index += 1
    else if (character === '{') depth += 1
    else if (character === '}') depth = Math.max(0, depth - 1)
    else if (character === '/' && depth === 0) {
      parts.push(glob.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, glob.slice(start)]
}

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
    const matches = compileMatch(rule.match)
    const matched = keys.filter((key) => matches(`${model}/${key}`))
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

/** What to say of a rule that matches nothing: an error, a warning, or nothing when it is for another model. */
function judgeIdleRule(
  rule: GateRule,
  model: string,
  keys: readonly string[],
  models: readonly string[],
): ReleaseError | string | null {
  const others = models.filter((other) => other !== model)
  const forOther = others.some((other) => mayMatchModel(rule.match, other))
  const found = `${nameRule(rule)} matches no metric of ${model}`
  if (rule.origin.file === GATES_INPUT || (mayMatchModel(rule.match, model) && !forOther))
    return new ReleaseError('CONFIG_INVALID', `${found}. ${adviseNames(rule, model, keys)}`)
  if (mayMatchModel(rule.match, model)) return `${found}; it may be for ${others.join(', ')}.`
  if (forOther) return null
  const named = suggestPrefixed(rule, model, keys)
  if (models.length === 0 && named === null)
    return `${found}: it is for another model, and the configuration names none of that name.`
  return new ReleaseError(
    'CONFIG_INVALID',
    `${found}, and no other configured model fits. A gate is written MODEL/METRIC. ${named ?? adviseNames(rule, model, keys)}`,
  )
}

/** For a gate that was written without the model's name. */
function suggestPrefixed(rule: GateRule, model: string, keys: readonly string[]): string | null {
  const matches = compileMatch(rule.match)
  return keys.some((key) => matches(key)) ? `Write ${quoteName(`${model}/${rule.match}`)}.` : null
}

const MOST_NAMES = 10

function adviseNames(rule: GateRule, model: string, keys: readonly string[]): string {
  if (keys.length === 0) return 'Neither this run nor the baseline has any metric.'
  const prefixed = suggestPrefixed(rule, model, keys)
  if (prefixed !== null) return prefixed
  const inline = rule.origin.file === GATES_INPUT
  const names = keys.slice(0, MOST_NAMES).map((key) => quoteName(inline ? key : `${model}/${key}`))
  const more = keys.length > MOST_NAMES ? `, and ${keys.length - MOST_NAMES} more` : ''
  return `Correct the name or remove the gate; there are ${names.join(', ')}${more}.`
}

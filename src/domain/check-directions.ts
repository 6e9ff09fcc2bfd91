import { combineErrors, ReleaseError } from './errors.ts'
import { nameRule } from './gate-policy.ts'
import type { GateRule } from './gate-rule.ts'
import { listNames, listTexts } from './list-names.ts'
import type { Better } from './metric.ts'
import { contradicts, differs, isOwnWord, quoteName } from './metric-diff.ts'
import type { RowFacts } from './row-facts.ts'

/**
 * Warnings about directions that contradict each other.
 * @throws CONFIG_INVALID for tolerances of metrics of which nobody knows which way is worse
 */
export function checkDirections(facts: readonly RowFacts[]): readonly string[] {
  refuseUnknown(facts)
  return [
    ...warnOfGates(facts),
    ...warnOfFiles(facts),
    ...warnOfFlips(facts),
    ...warnOfOwnWords(facts),
  ]
}

/** A tolerance needs to know which way is worse. A glob may go over names that never have a direction. */
function refuseUnknown(facts: readonly RowFacts[]): void {
  const unknown = facts.filter(
    ({ rule, direction, pair }) =>
      rule?.tolerance !== undefined &&
      rule.level !== 'info' &&
      direction.better === null &&
      (direction.usual === null || rule.match.endsWith(pair.key)),
  )
  const errors = [...groupByRule(unknown)].map(
    ([rule, group]) =>
      new ReleaseError(
        'CONFIG_INVALID',
        `${nameRule(rule)} has a tolerance, but nobody knows which way ${listKeys(group)} gets better. ` +
          'Add "better: higher", "better: lower" or "better: {target: NUMBER}" to the gate, ' +
          'or use min and max instead of the tolerance.',
      ),
  )
  if (errors.length > 0) throw combineErrors(errors)
}

function warnOfGates(facts: readonly RowFacts[]): readonly string[] {
  const gates = facts.filter(({ rule, direction: { usual } }) => {
    return rule?.better !== undefined && isBetter(usual) && contradicts(rule.better, usual)
  })
  return [...groupByRule(gates)].map(
    ([rule, group]) =>
      `${nameRule(rule)} says that ${describeBetter(rule.better ?? null)} is better for ${listKeys(group)}; ` +
      'metrics of such a name usually get better the other way. The gate counts.',
  )
}

function warnOfFiles(facts: readonly RowFacts[]): readonly string[] {
  const files = facts.filter(
    ({ direction: { better, betterFrom, usual } }) =>
      betterFrom === 'file' && better !== null && isBetter(usual) && differs(better, usual),
  )
  if (files.length === 0) return []
  return [
    `The metrics file names a direction for ${listKeys(files)} that metrics of such a name ` +
      'usually do not have. The file counts.',
  ]
}

/** What the new file says although it is settled otherwise. */
function warnOfFlips(facts: readonly RowFacts[]): readonly string[] {
  return [
    ...describeFlips(facts, 'file', 'than the baseline', 'That of the baseline'),
    ...describeFlips(
      facts,
      'dictionary',
      'than metrics of such a name usually have',
      'The usual one',
    ),
  ]
}

function describeFlips(
  facts: readonly RowFacts[],
  from: 'file' | 'dictionary',
  than: string,
  counting: string,
): readonly string[] {
  const flips = facts.flatMap(({ pair: { key, candidate, baseline }, direction }) => {
    const after = candidate?.better ?? null
    const { better, betterFrom } = direction
    if (baseline === null || betterFrom !== from || after === null || better === null) return []
    if (!differs(after, better)) return []
    return [`${quoteName(key)} (${describeBetter(after)}, not ${describeBetter(better)})`]
  })
  if (flips.length === 0) return []
  return [
    `The new metrics file names another direction ${than}: ${listTexts(flips)}. ` +
      `${counting} counts; to change it, set "better" in a gate.`,
  ]
}

/** Whoever brings the numbers says what they mean: a worsening may look like a gain. */
function warnOfOwnWords(facts: readonly RowFacts[]): readonly string[] {
  const own = facts.filter(
    ({ pair, direction }) => pair.baseline !== null && isOwnWord(pair, direction),
  )
  if (own.length === 0) return []
  const words = own.map(
    ({ pair, direction }) => `${quoteName(pair.key)} (${describeBetter(direction.better)})`,
  )
  return [
    `Only the new metrics file says which way ${listTexts(words)} gets better: check it, since a worsening may be called a gain. ` +
      'To settle it, set "better" in a gate.',
  ]
}

const isBetter = (usual: Better | 'none' | null): usual is Better =>
  usual !== null && usual !== 'none'

const describeBetter = (better: Better | null): string =>
  typeof better === 'string' ? better : `nearer to ${better?.target ?? 0}`

function groupByRule(facts: readonly RowFacts[]): ReadonlyMap<GateRule, readonly RowFacts[]> {
  const ruled = facts.flatMap((fact) => (fact.rule === null ? [] : [{ fact, rule: fact.rule }]))
  const groups = Map.groupBy(ruled, ({ rule }) => rule)
  return new Map([...groups].map(([rule, group]) => [rule, group.map(({ fact }) => fact)]))
}

const listKeys = (facts: readonly RowFacts[]): string =>
  listNames(facts.map((fact) => fact.pair.key))

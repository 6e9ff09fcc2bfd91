import type { ParamChange } from './comparison.ts'
import { isResourceMetric } from './direction.ts'
import type { Tolerance } from './gate-rule.ts'
import { roundingSlack } from './metric-diff.ts'
import { compileGlob } from './name-glob.ts'
import { chooseStyle, formatNumber } from './number-format.ts'
import type { RowFacts } from './row-facts.ts'
import type { ToleranceLimit } from './weigh-row.ts'

/**
 * Why an improvement asks for a second look: a clause; `null` where none does. Time, memory, size and cost may drop by
 * any amount: they depend on the machine, and no label leaks into them.
 * @param gain the largest improvement that is usual; `null`: any
 */
export function describeGain(
  { pair }: RowFacts,
  { worsening }: Pick<ToleranceLimit, 'worsening'>,
  gain: Tolerance | null,
): string | null {
  const before = pair.baseline?.value?.value ?? null
  const after = pair.candidate?.value?.value ?? null
  if (gain === null || before === null || after === null || isResourceMetric(pair.name)) return null
  const usual = Math.max(gain.abs, gain.rel * Math.abs(before))
  const improvement = -worsening
  if (improvement <= usual + roundingSlack(before, after, usual)) return null
  const style = chooseStyle({ values: [before, after], delta: improvement, allowed: usual })
  return (
    `the improvement of ${formatNumber(improvement, style)} is suspiciously large; ` +
    `up to ${formatNumber(usual, style)} is usual`
  )
}

/**
 * Changed parameters that should not change, by key. A pattern is a glob over the whole dotted key, in which a dot is a
 * sign like any other: `data.*` holds `data.split` and `data.split.ratio`. A pattern that names a section holds all of
 * it, since nobody would learn that `data` by itself means nothing.
 */
export function findFrozen(
  changes: readonly ParamChange[],
  patterns: readonly string[],
): readonly string[] {
  const globs = patterns.flatMap((pattern) => [compileGlob(pattern), compileGlob(`${pattern}.**`)])
  const keys = changes.map(({ key }) => key)
  return keys.filter((key) => globs.some((glob) => glob.matches(key)))
}

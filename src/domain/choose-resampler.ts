import type { BootstrapParts } from './bootstrap-parts.ts'
import { bootstrapUnits } from './bootstrap-units.ts'
import { findPatterns } from './find-patterns.ts'
import { patternResampler } from './pattern-resampler.ts'
import type { RandomSource } from './random-source.ts'
import type { Resampler } from './resampler.ts'
import { unitResampler, unitWork } from './unit-resampler.ts'

/** Of all parts; with more nothing is gained. */
const MOST_PATTERNS_SHARE = 1 / 4
const MAX_PATTERNS = 20_000

/** Parts with few patterns are drawn by these, others by themselves; whichever is quicker. The distribution is the same. */
export function chooseResampler(parts: BootstrapParts, random: RandomSource): Resampler {
  const { count, sizes, columns } = parts
  const most = Math.min(MAX_PATTERNS, Math.floor(count * MOST_PATTERNS_SHARE))
  const patterns = findPatterns(sizes === null ? columns : [sizes, ...columns], most)
  if (patterns === undefined) return unitResampler(bootstrapUnits(parts, random), random)
  const byPatterns = patternResampler(parts, patterns, random)
  if (byPatterns.work <= unitWork(count, columns.length)) return byPatterns
  return unitResampler(bootstrapUnits(parts, random), random)
}

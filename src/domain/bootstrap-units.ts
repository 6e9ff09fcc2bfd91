import type { BootstrapParts } from './bootstrap-parts.ts'
import type { RandomSource } from './random-source.ts'

/** Units up to which every one is drawn by itself. */
export const MAX_UNITS = 10_000

/**
 * More than 10,000 parts are put together at random into 10,000 units: sums of independent parts vary as their parts
 * do, so this costs an interval's width under 1 %.
 */
export function bootstrapUnits(parts: BootstrapParts, random: RandomSource): BootstrapParts {
  if (parts.count <= MAX_UNITS) return parts
  const unitOf = dealUnits(parts.count, random)
  const sum = (valueOf: (part: number) => number): Float64Array => {
    const sums = new Float64Array(MAX_UNITS)
    for (let part = 0; part < parts.count; part += 1) {
      const unit = unitOf[part] ?? 0
      sums[unit] = (sums[unit] ?? 0) + valueOf(part)
    }
    return sums
  }
  const { sizes, columns } = parts
  return {
    count: MAX_UNITS,
    sizes: sum((part) => (sizes === null ? 1 : (sizes[part] ?? 0))),
    columns: columns.map((column) => sum((part) => column[part] ?? 0)),
  }
}

/** A unit for each part, all equally large but for one part, by shuffling (Fisher and Yates). */
function dealUnits(parts: number, random: RandomSource): Int32Array {
  const units = Int32Array.from({ length: parts }, (_, part) => part % MAX_UNITS)
  const drawn = new Uint32Array(1)
  for (let last = parts - 1; last > 0; last -= 1) {
    random.draw(drawn, last + 1)
    const other = drawn[0] ?? 0
    const kept = units[last] ?? 0
    units[last] = units[other] ?? 0
    units[other] = kept
  }
  return units
}

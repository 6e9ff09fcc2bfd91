import type { BootstrapParts } from './bootstrap-parts.ts'
import { MAX_UNITS } from './bootstrap-units.ts'
import type { RandomSource } from './random-source.ts'
import type { Resampler } from './resampler.ts'

/** Additions in the time of drawing one unit. */
const DRAW_WORK = 3

/** As `Resampler.work`, for any number of parts. */
export const unitWork = (parts: number, columns: number): number =>
  Math.min(MAX_UNITS, parts) * (DRAW_WORK + columns)

/** Draws every unit by itself. */
export function unitResampler(units: BootstrapParts, random: RandomSource): Resampler {
  const { count } = units
  const drawn = new Uint32Array(count)
  return {
    work: unitWork(count, units.columns.length),
    original: (means) => {
      drawn.set(Uint32Array.from({ length: count }, (_, unit) => unit))
      meansOf(units, drawn, means)
    },
    resample: (means) => {
      random.draw(drawn, count)
      meansOf(units, drawn, means)
    },
  }
}

function meansOf(
  { sizes, columns }: BootstrapParts,
  drawn: Uint32Array,
  means: Float64Array,
): void {
  const rows = sizes === null ? drawn.length : sumOf(sizes, drawn)
  for (let column = 0; column < columns.length; column += 1) {
    const values = columns[column]
    means[column] = values === undefined ? 0 : sumOf(values, drawn) / rows
  }
}

/** Four sums side by side, since each addition waits for the one before; a hundred million of them count. */
function sumOf(values: Float64Array, drawn: Uint32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  const whole = drawn.length - (drawn.length % 4)
  for (let index = 0; index < whole; index += 4) {
    a += valueOf(values, drawn, index)
    b += valueOf(values, drawn, index + 1)
    c += valueOf(values, drawn, index + 2)
    d += valueOf(values, drawn, index + 3)
  }
  for (let index = whole; index < drawn.length; index += 1) a += valueOf(values, drawn, index)
  return a + b + (c + d)
}

const valueOf = (values: Float64Array, drawn: Uint32Array, index: number): number =>
  values[drawn[index] ?? 0] ?? 0

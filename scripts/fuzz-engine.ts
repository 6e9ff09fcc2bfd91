import { ReleaseError } from '../src/domain/errors.ts'
import type { Dice } from './fuzz-mutate.ts'
import { mutate, rollDice } from './fuzz-mutate.ts'
import type { FuzzedReader } from './fuzz-readers.ts'
import type { Sample } from './fuzz-samples.ts'

export interface FuzzPlan {
  readonly seed: number
  readonly readers: readonly [FuzzedReader, ...FuzzedReader[]]
  readonly samples: readonly Sample[]
}

/** One execution: everything of it follows from the plan and its number. */
export interface FuzzCase {
  readonly reader: FuzzedReader
  readonly sample: Sample
  readonly bytes: Uint8Array
  readonly dice: Dice
  readonly samples: readonly Sample[]
}

/** Percent of executions that get a sample of any kind, whatever the reader is for. */
const FOREIGN = 10

export function buildCase({ seed, readers, samples }: FuzzPlan, index: number): FuzzCase {
  const dice = rollDice(seed, index)
  const reader = dice.pick(readers)
  const fitting = samples.filter(({ path }) => reader.fits.test(path))
  const chosen = fitting.length === 0 || dice.chance(FOREIGN) ? samples : fitting
  const sample = chosen[dice.roll(chosen.length)] ?? { path: 'empty', bytes: new Uint8Array() }
  const donor = chosen[dice.roll(chosen.length)] ?? sample
  return { reader, sample, bytes: mutate(sample.bytes, donor.bytes, dice), dice, samples }
}

/**
 * Runs one case.
 * @returns `null`, or what was thrown when it is anything but a `ReleaseError`
 */
export async function runCase({
  reader,
  sample,
  bytes,
  dice,
  samples,
}: FuzzCase): Promise<unknown> {
  try {
    await reader.run({ path: sample.path, bytes }, dice, samples)
    return null
  } catch (error) {
    return error instanceof ReleaseError ? null : (error ?? new Error('threw nothing'))
  }
}

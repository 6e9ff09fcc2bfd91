import type { FuzzPlan } from './fuzz-engine.ts'
import { FUZZED } from './fuzz-readers.ts'
import { readSamples } from './fuzz-samples.ts'

/** What one worker does: every `step`th case from `first` on. */
export interface FuzzTask {
  readonly seed: number
  readonly first: number
  readonly step: number
  /** Number of the first case that is not run. */
  readonly runs: number
  /** Empty: all. */
  readonly reader: string
  readonly folders: readonly string[]
  /** Three doubles: the case that runs, when it began (ms), how many are done. */
  readonly clock: SharedArrayBuffer
}

/** A finding. */
export interface Crash {
  readonly index: number
  readonly reader: string
  /** The same for the same fault. */
  readonly key: string
  readonly stack: string
}

const has = <K extends string>(value: unknown, key: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && key in value

export const isFuzzTask = (value: unknown): value is FuzzTask =>
  has(value, 'seed') && has(value, 'clock') && has(value, 'folders')

export const isCrash = (value: unknown): value is Crash =>
  has(value, 'index') && has(value, 'key') && has(value, 'stack')

/** @throws {TypeError} for a reader that there is not, or when there is no sample */
export function planTask({
  seed,
  reader,
  folders,
}: Pick<FuzzTask, 'seed' | 'reader' | 'folders'>): FuzzPlan {
  const [first, ...others] = reader === '' ? FUZZED : FUZZED.filter(({ name }) => name === reader)
  if (first === undefined)
    throw new TypeError(`no reader "${reader}": ${FUZZED.map(({ name }) => name).join(', ')}`)
  const samples = readSamples(folders)
  if (samples.length === 0) throw new TypeError(`no samples in ${folders.join(', ')}`)
  return { seed, readers: [first, ...others], samples }
}

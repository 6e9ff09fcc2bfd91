import { awaitQuietMoment } from './quiet-moment.ts'
import type { Result } from './report.ts'

/** Somebody who does the job once. */
export interface Racer {
  readonly name: string
  /** What the run needs and leaves, which is not counted. */
  readonly before?: () => void
  readonly after?: () => void
  /** @returns milliseconds */
  readonly run: () => number
}

export interface RaceRules {
  readonly rounds: number
  /** One round more, first, that does not count: it fills the cache of the system. */
  readonly warmUp: boolean
  /** Before each run, for a moment in which the machine does nothing else. */
  readonly maxWaitMs: number
}

export interface RaceTimes {
  /** Milliseconds of the same round stand at the same place. */
  readonly theirs: readonly number[]
  readonly ours: readonly number[]
}

/** Beyond this spread of the yardstick itself, something else ran on the machine. */
const MAX_SPREAD = 1.5

/** Lets the two do the job in turn, each first in every other round. */
export function runRace(theirs: Racer, ours: Racer, rules: RaceRules): RaceTimes {
  const times: { readonly theirs: number[]; readonly ours: number[] } = { theirs: [], ours: [] }
  for (let round = rules.warmUp ? -1 : 0; round < rules.rounds; round += 1) {
    const runners = [
      { racer: theirs, samples: times.theirs },
      { racer: ours, samples: times.ours },
    ]
    for (const { racer, samples } of round % 2 === 0 ? runners : runners.toReversed()) {
      racer.before?.()
      awaitQuietMoment(rules.maxWaitMs)
      const ms = racer.run()
      if (round >= 0) samples.push(ms)
      racer.after?.()
    }
  }
  return times
}

/** How many times as long they took: the median of the rounds, each against itself. */
export const ratioOf = ({ theirs, ours }: RaceTimes): number =>
  median(theirs.map((time, round) => time / (ours[round] ?? Number.NaN)))

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** @param target how many times as long they have to take; `null`: only to know */
export function judgeRace(
  what: string,
  against: string,
  times: RaceTimes,
  target: number | null,
): Result {
  const ratio = ratioOf(times)
  return {
    what,
    against: `${against} (${seconds(times.theirs)})`,
    target: target === null ? '' : `≥ ${target} ×`,
    measured: `${ratio.toFixed(2)} × (${seconds(times.ours)})`,
    verdict: target === null ? 'noted' : ratio >= target ? 'kept' : 'broken',
    reason: null,
  }
}

const seconds = (samples: readonly number[]): string => `${(median(samples) / 1000).toFixed(2)} s`

/** Once more when the promise was not kept or the yardstick's own times are too far apart. */
export function raceTwice(race: () => RaceTimes, judge: (times: RaceTimes) => Result): Result {
  const first = race()
  const result = judge(first)
  const spread = Math.max(...first.theirs) / Math.min(...first.theirs)
  if (result.verdict !== 'broken' && spread <= MAX_SPREAD) return result
  const second = judge(race())
  return second.verdict === 'kept' || result.verdict === 'broken' ? second : result
}

import { spawnSync } from 'node:child_process'
import { awaitQuietMoment } from './quiet-moment.ts'

export interface Command {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The exit code without which a time means nothing; any when it is left out. */
  readonly status?: number
}

export interface Rounds {
  readonly count: number
  /** One round more, first, that does not count: it fills the cache of the system. */
  readonly warmUp: boolean
  /** Before each run, for a moment in which the machine does nothing else. */
  readonly maxWaitMs: number
}

export interface Timing {
  readonly name: string
  /** Milliseconds of wall time, whole process. */
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Runs the commands in turn, so that whatever else the machine does hits all of them alike. */
export function timeInTurn(
  commands: readonly Command[],
  { count, warmUp, maxWaitMs }: Rounds,
): readonly Timing[] {
  const samples = commands.map((): number[] => [])
  for (let round = warmUp ? -1 : 0; round < count; round += 1) {
    for (const [index, command] of commands.entries()) {
      awaitQuietMoment(maxWaitMs)
      const duration = timeOnce(command)
      if (round >= 0) samples[index]?.push(duration)
    }
  }
  return commands.map(({ name }, index) => summarise(name, samples[index] ?? []))
}

/** Milliseconds of wall time; output is thrown away. */
function timeOnce({ name, program, args, env, status }: Command): number {
  const start = process.hrtime.bigint()
  const result = spawnSync(program, args, { env, stdio: 'ignore' })
  const duration = Number(process.hrtime.bigint() - start) / 1e6
  if (result.error !== undefined) throw result.error
  if (status !== undefined && result.status !== status)
    throw new Error(`${name} ended with ${result.status ?? result.signal ?? 'nothing'}`)
  return duration
}

function summarise(name: string, samples: readonly number[]): Timing {
  const sorted = samples.toSorted((left, right) => left - right)
  const at = (position: number): number => sorted[position] ?? Number.NaN
  return {
    name,
    median: at(Math.floor(sorted.length / 2)),
    min: at(0),
    max: at(sorted.length - 1),
  }
}

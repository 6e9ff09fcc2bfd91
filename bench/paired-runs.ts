import { spawnSync } from 'node:child_process'

export interface Command {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface Timing {
  readonly name: string
  /** Milliseconds of wall time, whole process. */
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Runs the commands in turn, so that whatever else the machine does hits all of them alike. */
export function timeInTurn(commands: readonly Command[], rounds: number): readonly Timing[] {
  const samples = commands.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, command] of commands.entries()) {
      const start = process.hrtime.bigint()
      const result = spawnSync(command.program, command.args, { env: command.env, stdio: 'ignore' })
      if (result.error !== undefined) throw result.error
      // The first round warms the file cache and does not count.
      if (round > 0) samples[index]?.push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  }
  return commands.map(({ name }, index) => summarise(name, samples[index] ?? []))
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

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPeak, withPeak } from './peak-memory.ts'
import type { Command } from './paired-runs.ts'

export interface ChildRun {
  /** Milliseconds of wall time, whole process. */
  readonly ms: number
  /** MB of memory that the process had at most. */
  readonly peakMb: number
  readonly output: string
}

export interface NodeJob {
  readonly name: string
  /** Absolute, of the script. */
  readonly script: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Runs a script of Node's to its end. @param folder for the files that this takes @throws Error when it fails */
export function runNode(folder: string, { name, script, args, env }: NodeJob): ChildRun {
  const command: Command = { name, program: process.execPath, args: [script, ...args], env }
  const { program, args: all, env: whole } = withPeak(folder, command)
  const start = performance.now()
  const { error, status, signal, stdout, stderr } = spawnSync(program, all, {
    env: { ...environment(folder), ...whole },
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  const ms = performance.now() - start
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${name} ended with ${status ?? signal}:\n${stderr}${stdout}`)
  return { ms, peakMb: readPeak(folder), output: stdout }
}

/** Nothing of this process's own but the path; a home that is empty. */
export function environment(folder: string): Readonly<Record<string, string>> {
  const home = join(folder, 'home')
  rmSync(home, { recursive: true, force: true })
  return { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: tmpdir() }
}

/** What a child of ours wrote as its last line. */
export function readReport(output: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '')
  if (typeof value !== 'object' || value === null) throw new TypeError(`no report: ${output}`)
  return Object.fromEntries(Object.entries(value))
}

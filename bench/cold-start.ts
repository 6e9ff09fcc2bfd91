import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Timing } from './paired-runs.ts'
import { timeInTurn } from './paired-runs.ts'

/** The built action up to its first input error may take this many times as long as an empty script. */
const LIMIT = 2.6
const ROUNDS = 21
const MAX_TRIES = 3

/** How long the built action takes to say what is wrong with its inputs. */
export function checkColdStart(say: (line: string) => void): boolean {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const { timings, ratio } = measureColdStart()
    for (const { name, median, min, max } of timings)
      say(`${name.padEnd(20)} ${median.toFixed(1)} ms (${min.toFixed(1)} … ${max.toFixed(1)})`)
    const passed = ratio < LIMIT
    say(
      `cold start           ${ratio.toFixed(2)} × an empty script, limit ${LIMIT}: ${passed ? 'ok' : 'too slow'}`,
    )
    if (passed) return true
  }
  return false
}

/** Against an empty Node script. */
function measureColdStart(): {
  readonly timings: readonly Timing[]
  readonly ratio: number
} {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'))
  try {
    const empty = join(folder, 'empty.mjs')
    writeFileSync(empty, '')
    const env = buildEnvironment(folder)
    const timings = timeInTurn(
      [
        { name: 'empty script', program: process.execPath, args: [empty], env },
        { name: 'first input error', program: process.execPath, args: [resolve('index.js')], env },
      ],
      { count: ROUNDS, warmUp: true, maxWaitMs: 0 },
    )
    return {
      timings,
      ratio: (timings[1]?.median ?? Number.NaN) / (timings[0]?.median ?? Number.NaN),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const buildEnvironment = (folder: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  GITHUB_REPOSITORY: 'acme/ml',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_WORKSPACE: folder,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: '0'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1',
  RUNNER_TEMP: folder,
  INPUT_MODEL: 'not a model name',
  'INPUT_GITHUB-TOKEN': 'token',
  INPUT_PATH: 'model.onnx',
})

/**
 * Feeds every reader with changed files, and fails when one throws anything but a `ReleaseError`, takes longer than
 * two seconds, or lets memory grow. Everything follows from the seed; each input that is found is saved.
 *
 *     npm run fuzz -- [--runs N] [--seed S] [--reader NAME] [--samples DIR] [--at INDEX]
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { buildCase, runCase } from './fuzz-engine.ts'
import { FIXTURES } from './fuzz-samples.ts'
import type { Crash, FuzzTask } from './fuzz-task.ts'
import { isCrash, planTask } from './fuzz-task.ts'

const WORKERS = 2
/** Milliseconds. */
const LIMIT = 2000
const POLL = 100
const PROGRESS = 15_000
const MAX_OLD_SPACE_MB = 768
/** Of the same fault, how many inputs are saved. */
const MAX_SAVED = 3

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    reader: { type: 'string', default: '' },
    samples: { type: 'string', multiple: true, default: [] },
    at: { type: 'string' },
  },
})

type Plan = Omit<FuzzTask, 'first' | 'step' | 'clock'>

const plan: Plan = {
  seed: Number(values.seed),
  runs: Number(values.runs),
  reader: values.reader,
  folders: [...FIXTURES, ...values.samples],
}
const found = new Map<string, number>()
const out = { folder: '' }
const say = (line: string): unknown => process.stdout.write(`${line}\n`)

/** Saves the input of a finding; it is built anew, since a worker that hangs gives nothing away. */
function save({ index, reader, key, stack }: Crash): void {
  const times = (found.get(key) ?? 0) + 1
  found.set(key, times)
  if (times > MAX_SAVED) return
  if (index < 0) {
    say(`FOUND ${key}: ${stack}`)
    return
  }
  if (out.folder === '') out.folder = mkdtempSync(join(tmpdir(), 'model-release-fuzz-'))
  const one = buildCase(planTask(plan), index)
  const file = join(out.folder, `${one.reader.name}-${index}`)
  writeFileSync(file, one.bytes)
  say(`FOUND ${reader || one.reader.name}: ${key}\n${stack}`)
  const again = [`--seed ${plan.seed}`, `--at ${index}`]
  if (plan.reader !== '') again.push(`--reader ${plan.reader}`)
  again.push(...values.samples.map((folder) => `--samples ${folder}`))
  say(
    `  from ${one.sample.path}, input saved as ${file}\n  again: npm run fuzz -- ${again.join(' ')}`,
  )
}

/** Why a worker stopped before its end. */
interface Stopped {
  readonly index: number
  readonly died: boolean
}

/** Runs one worker until it ends or hangs. `null`: it went through all of its cases. */
async function watch(
  task: Omit<FuzzTask, 'clock'>,
  progress: Float64Array,
): Promise<Stopped | null> {
  const clock = new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT)
  const state = new Float64Array(clock)
  state[1] = Infinity
  const worker = new Worker(new URL('fuzz-worker.ts', import.meta.url), {
    workerData: { ...task, clock },
    resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_SPACE_MB },
  })
  const before = progress[0] ?? 0
  const { promise, resolve } = Promise.withResolvers<Stopped | null>()
  const stopped = (died: boolean): Stopped => ({ index: state[0] ?? 0, died })
  const timer = setInterval(() => {
    progress[0] = before + (state[2] ?? 0)
    if (Date.now() - (state[1] ?? Infinity) > LIMIT) resolve(stopped(false))
  }, POLL)
  let explained = false
  worker.on('message', (message: unknown) => {
    if (isCrash(message)) save(message)
    if (message === 'done') resolve(null)
  })
  worker.on('error', (error: unknown) => {
    const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    if (state[1] === Infinity) throw error
    explained = true
    save({ index: state[0] ?? 0, reader: '', key: `the worker died: ${name}`, stack: name })
  })
  worker.on('exit', () => resolve(stopped(true)))
  const result = await promise
  clearInterval(timer)
  if (result?.died === true && !explained)
    save({ index: result.index, reader: '', key: 'never settles', stack: 'its promise stays open' })
  await worker.terminate()
  progress[0] = before + (state[2] ?? 0)
  return result
}

/** A hang is counted when it happens twice: a busy machine is slow once. */
async function runShare(share: number, progress: Float64Array): Promise<void> {
  let first = share
  let suspect = -1
  while (first < plan.runs) {
    // oxlint-disable-next-line no-await-in-loop -- the next worker goes on where this one stopped
    const stopped = await watch({ ...plan, first, step: WORKERS }, progress)
    if (stopped === null) return
    const { index, died } = stopped
    if (!died && index === suspect)
      save({ index, reader: '', key: `slow case ${index}`, stack: `no answer within ${LIMIT} ms` })
    first = died || index === suspect ? index + WORKERS : index
    suspect = index
  }
}

async function fuzz(): Promise<void> {
  const began = Date.now()
  const progress = Array.from({ length: WORKERS }, () => new Float64Array(1))
  const done = (): number => progress.reduce((sum, [one = 0]) => sum + one, 0)
  const rate = (): number => Math.round(done() / ((Date.now() - began) / 1000))
  const timer = setInterval(
    () => say(`${done()} executions, ${rate()} per second, ${found.size} findings`),
    PROGRESS,
  )
  await Promise.all(progress.map((one, share) => runShare(share, one)))
  clearInterval(timer)
  say(
    `${done()} executions in ${Math.round((Date.now() - began) / 1000)} s, ${rate()} per second, seed ${plan.seed}`,
  )
  for (const [key, times] of found) say(`${String(times).padStart(8)} × ${key}`)
  say(`${found.size} findings`)
  if (found.size > 0) process.exitCode = 1
}

/** One case by itself, to look at. */
async function repeat(index: number): Promise<void> {
  const one = buildCase(planTask(plan), index)
  say(`${one.reader.name}, from ${one.sample.path}, ${one.bytes.length} bytes`)
  const began = performance.now()
  const error = await runCase(one)
  say(`${Math.round(performance.now() - began)} ms`)
  if (error === null) return
  process.exitCode = 1
  say(error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error))
}

await (values.at === undefined ? fuzz() : repeat(Number(values.at)))

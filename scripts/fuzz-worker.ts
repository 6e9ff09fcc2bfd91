import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { buildCase, runCase } from './fuzz-engine.ts'
import type { Crash, FuzzTask } from './fuzz-task.ts'
import { isFuzzTask, planTask } from './fuzz-task.ts'

/** Bytes. One execution on a few kilobytes has no use for more. */
const MAX_BUFFERS = 128 * 1024 * 1024
/** Bytes by which the heap may grow after the first executions, when everything is loaded and compiled. */
const MAX_GROWTH = 64 * 1024 * 1024
const WARM_UP = 2000

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

function heapUsed(): number {
  if (typeof collectGarbage === 'function') Reflect.apply(collectGarbage, undefined, [])
  return process.memoryUsage().heapUsed
}

function describe(error: unknown): Omit<Crash, 'index' | 'reader'> {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const frame = /\/src\/[^\s)]+/.exec(stack)?.[0] ?? ''
  const kind = error instanceof Error ? error.name : typeof error
  return { key: `${kind} at ${frame}`, stack: stack.split('\n').slice(0, 8).join('\n') }
}

async function work(task: FuzzTask): Promise<void> {
  const plan = planTask(task)
  const clock = new Float64Array(task.clock)
  let heap = Infinity
  let done = 0
  for (let index = task.first; index < task.runs; index += task.step) {
    const one = buildCase(plan, index)
    const { arrayBuffers } = process.memoryUsage()
    clock[0] = index
    clock[1] = Date.now()
    // oxlint-disable-next-line no-await-in-loop -- one execution at a time is what is measured
    const error = await runCase(one)
    const grown = process.memoryUsage().arrayBuffers - arrayBuffers
    if (error !== null) report({ index, reader: one.reader.name, ...describe(error) })
    else if (grown > MAX_BUFFERS)
      report({
        index,
        reader: one.reader.name,
        key: `buffers of ${one.reader.name}`,
        stack: `${grown} bytes of buffers`,
      })
    done += 1
    clock[2] = done
    if (done === WARM_UP) heap = heapUsed()
  }
  clock[1] = Infinity
  const growth = heapUsed() - heap
  if (growth > MAX_GROWTH)
    report({ index: -1, reader: '', key: 'heap', stack: `the heap grew by ${growth} bytes` })
  parentPort?.postMessage('done')
}

function report(crash: Crash): void {
  parentPort?.postMessage(crash)
}

if (!isFuzzTask(workerData)) throw new TypeError('the worker was started without a task')
await work(workerData)

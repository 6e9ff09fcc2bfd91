import { execFile } from 'node:child_process'
import type { Machine } from '../ports/machine.ts'

const TIMEOUT_MS = 5000
const MAX_BYTES = 64 * 1024
const MAX_GPUS = 64

type Env = Readonly<Record<string, string | undefined>>

/** Asks the programs on the PATH of the job; each gets five seconds. */
export function localMachine(env: Env): Machine {
  return {
    read: async () => {
      const [python, gpus] = await Promise.all([readPython(env), readGpus(env)])
      return { runtimes: python === undefined ? {} : { python }, gpus }
    },
  }
}

/** `python` first: that is what actions/setup-python and a virtual environment put on the PATH. */
async function readPython(env: Env): Promise<string | undefined> {
  for (const name of ['python', 'python3']) {
    // oxlint-disable-next-line no-await-in-loop -- the second only where the first is missing
    const version = /^Python (\d[\w.+-]*)$/m.exec((await ask(name, ['--version'], env)) ?? '')?.[1]
    if (version !== undefined) return version
  }
  return undefined
}

async function readGpus(env: Env): Promise<readonly string[]> {
  const names = await ask('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'], env)
  return (names ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 100))
    .filter((line) => /^[\w ().,+/-]+$/.test(line))
    .slice(0, MAX_GPUS)
}

/** What the program prints, `undefined` when it is not there, fails or takes too long. */
function ask(program: string, args: readonly string[], env: Env): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { env, timeout: TIMEOUT_MS, maxBuffer: MAX_BYTES, windowsHide: true },
      (error, stdout, stderr) => resolve(error === null ? `${stdout}\n${stderr}` : undefined),
    )
  })
}

import { execFile } from 'node:child_process'
import type { Machine } from '../ports/machine.ts'

const TIMEOUT_MS = 5000
const MAX_BYTES = 64 * 1024
const MAX_GPUS = 64

type Env = Readonly<Record<string, string | undefined>>

interface Place {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** What a program needs to start. The job's environment holds keys and tokens, which are nothing to them. */
const PASSED = [
  'PATH',
  'HOME',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'SystemRoot',
  'PATHEXT',
  'VIRTUAL_ENV',
  'PYENV_ROOT',
  'PYENV_VERSION',
] as const

/**
 * Asks the programs on the PATH of the job; each gets five seconds.
 * @param folder where they run: not the workspace, whose files could stand for a program on Windows
 */
export function localMachine(env: Env, folder: string): Machine {
  const place: Place = {
    cwd: folder,
    env: Object.fromEntries(PASSED.flatMap((name) => (name in env ? [[name, env[name]]] : []))),
  }
  return {
    read: async () => {
      const [python, gpus] = await Promise.all([readPython(place), readGpus(place)])
      return { runtimes: python === undefined ? {} : { python }, gpus }
    },
  }
}

/** `python` first: that is what actions/setup-python and a virtual environment put on the PATH. */
async function readPython(place: Place): Promise<string | undefined> {
  for (const name of ['python', 'python3']) {
    // oxlint-disable-next-line no-await-in-loop -- the second only where the first is missing
    const version = /^Python (\d[\w.+-]*)$/m.exec(
      (await ask(name, ['--version'], place)) ?? '',
    )?.[1]
    if (version !== undefined) return version
  }
  return undefined
}

async function readGpus(place: Place): Promise<readonly string[]> {
  const names = await ask('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'], place)
  return (names ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 100))
    .filter((line) => /^[\w ().,+/-]+$/.test(line))
    .slice(0, MAX_GPUS)
}

/** What the program prints, `undefined` when it is not there, fails or takes too long. */
function ask(program: string, args: readonly string[], place: Place): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { ...place, timeout: TIMEOUT_MS, maxBuffer: MAX_BYTES, windowsHide: true },
      (error, stdout, stderr) => resolve(error === null ? `${stdout}\n${stderr}` : undefined),
    )
  })
}

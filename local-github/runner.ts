import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { Action, Stage } from './runner-action.ts'
import { fillExpressions, parseAction } from './runner-action.ts'
import type { Annotation } from './runner-commands.ts'
import { parseFileCommands, parseLogCommands } from './runner-commands.ts'
import type { StepFiles } from './runner-environment.ts'
import { buildContext, buildEnvironment, nameFiles } from './runner-environment.ts'
import type { World } from './world.ts'

export interface StepRequest {
  /** Directory that holds `action.yml`, absolute. */
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  /** Which script of the action; default: `main`. */
  readonly stage?: Stage
  /** The `state` of the stage before, which this one finds as `STATE_*`. */
  readonly state?: Readonly<Record<string, string>>
  /** Absolute. */
  readonly workspace: string
  readonly github: { readonly apiUrl: string; readonly serverUrl: string; readonly world: World }
  /** `owner/name` */
  readonly repository: string
  readonly event: { readonly name: string; readonly payload: object }
  readonly sha: string
  readonly ref: string
  readonly runId: string
  readonly attempt?: number
  readonly job?: string
  /** Jobs of the matrix that this one is a leg of; 1 without a matrix. */
  readonly legs?: number
  /** How the job stands: `success` unless given. */
  readonly jobStatus?: 'success' | 'failure' | 'cancelled'
  readonly workflow?: string
  readonly workflowRef?: string
  readonly actor?: string
  /** The value of `github.token`. */
  readonly token?: string
  /** Whether the job has `id-token: write`. */
  readonly idToken?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** The program that runs the action; default: the one that runs this. */
  readonly node?: string
  readonly onStart?: (child: ChildProcess) => void
  /** After this many milliseconds the step is killed. */
  readonly timeoutMs?: number
  /** Reads the peak of the step's resident memory; Linux only. */
  readonly measureMemory?: boolean
  /** A folder for `RUNNER_TEMP` and the runner's files, which stays. Default: a new one, removed afterwards. */
  readonly keepIn?: string
}

export interface StepResult {
  /** The exit status; `null` when a signal ended the step. */
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  /** What this stage and those before it saved for later ones. */
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly peakMemoryBytes: number | null
  readonly masked: readonly string[]
}

/**
 * Runs one step as the runner of GitHub Actions does: inputs and defaults of `action.yml`, the
 * environment of a hosted runner and nothing of this process's own, command files, log commands.
 * A step that fails is a result, not an error.
 * @throws Error when `action.yml` or a command file is one that the runner would refuse
 */
export async function runStep(request: StepRequest): Promise<StepResult> {
  const action = await readAction(request.action)
  const root = request.keepIn ?? (await mkdtemp(join(tmpdir(), 'step-')))
  try {
    const files = nameFiles(root)
    await writeFiles(files, request.event.payload)
    const env = {
      ...buildEnvironment(request, files),
      ...buildInputs(action, request),
      ...buildState(request),
    }
    const ended = await runScript(join(request.action, findScript(action, request)), env, request)
    const log = parseLogCommands(`${ended.stdout}\n${ended.stderr}`)
    return {
      ...ended,
      outputs: parseFileCommands(await readFile(files.output, 'utf8')),
      state: { ...request.state, ...parseFileCommands(await readFile(files.state, 'utf8')) },
      summary: await readFile(files.summary, 'utf8'),
      annotations: [...warnInputs(action, request), ...log.annotations],
      masked: log.masked,
    }
  } finally {
    if (request.keepIn === undefined) await removeFolder(root)
  }
}

async function readAction(folder: string): Promise<Action> {
  const names = ['action.yml', 'action.yaml'].map((name) => join(folder, name))
  const file = names.find((name) => existsSync(name))
  if (file === undefined) throw new Error(`No action.yml in ${folder}.`)
  return parseAction(parse(await readFile(file, 'utf8')))
}

async function writeFiles(files: StepFiles, payload: object): Promise<void> {
  for (const folder of [files.tools, files.home, dirname(files.event), dirname(files.output)])
    await mkdir(folder, { recursive: true })
  await writeFile(files.event, JSON.stringify(payload, null, 2))
  for (const file of [files.output, files.summary, files.state, files.env, files.path])
    await writeFile(file, '')
}

function findScript(action: Action, { stage = 'main' }: StepRequest): string {
  const script = action.scripts[stage]
  if (script === undefined) throw new Error(`action.yml: has no runs.${stage}.`)
  return script
}

/** The names are kept as they were saved. */
function buildState({ state = {} }: StepRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

/** `INPUT_*` for every input: upper case, spaces to underscores, hyphens stay. */
function buildInputs(action: Action, request: StepRequest): Readonly<Record<string, string>> {
  const context = buildContext(request)
  const given = Object.entries(request.inputs).map(([name, value]) => [nameInput(name), value])
  const fallbacks = action.inputs.map((input) => [
    nameInput(input.name),
    fillExpressions(input.fallback, context),
  ])
  return Object.fromEntries([...fallbacks, ...given])
}

function nameInput(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function warnInputs(action: Action, request: StepRequest): readonly Annotation[] {
  const given = new Set(Object.keys(request.inputs).map(nameInput))
  const known = new Set(action.inputs.map(({ name }) => nameInput(name)))
  const unknown = Object.keys(request.inputs).filter((name) => !known.has(nameInput(name)))
  const warnings: Annotation[] = action.inputs.flatMap(({ name, deprecation }) =>
    deprecation !== undefined && given.has(nameInput(name))
      ? [
          {
            level: 'warning',
            message: `Input '${name}' has been deprecated with message: ${deprecation}`,
          },
        ]
      : [],
  )
  if (unknown.length === 0) return warnings
  const message = `Unexpected input(s) ${quote(unknown)}, valid inputs are [${quote(action.inputs.map(({ name }) => name))}]`
  return [{ level: 'warning', message }, ...warnings]
}

function quote(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  readonly peakMemoryBytes: number | null
}

async function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  request: StepRequest,
): Promise<Ended> {
  const child = spawn(request.node ?? process.execPath, [script], {
    cwd: request.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: request.timeoutMs,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const closed = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  const memory = watchMemory(child, request.measureMemory === true)
  try {
    request.onStart?.(child)
    const { code, signal } = await closed
    return {
      code,
      signal,
      stdout: Buffer.concat(stdout).toString(),
      stderr: Buffer.concat(stderr).toString(),
      peakMemoryBytes: memory.peak(),
    }
  } finally {
    memory.stop()
  }
}

interface MemoryWatch {
  /** In bytes; `null` when it could not be read. */
  readonly peak: () => number | null
  readonly stop: () => void
}

/** The kernel keeps the peak itself; it only has to be read before the process is gone. */
function watchMemory(child: ChildProcess, wanted: boolean): MemoryWatch {
  let peak: number | null = null
  if (!wanted || process.platform !== 'linux' || child.pid === undefined)
    return { peak: () => null, stop: () => undefined }
  const file = `/proc/${child.pid}/status`
  const read = async (): Promise<void> => {
    const status = await readFile(file, 'utf8').catch(() => '')
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
    if (kibibytes !== undefined) peak = Math.max(peak ?? 0, Number(kibibytes) * 1024)
  }
  const timer = setInterval(() => void read(), 20)
  return { peak: () => peak, stop: () => clearInterval(timer) }
}

/** A step that was killed may leave children that still hold files on Windows. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

import { resolve } from 'node:path'
import { actionsLog } from '../adapters/actions-log.ts'
import type { DigestCache } from '../adapters/digest-cache.ts'
import { openDigestCache } from '../adapters/digest-cache.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { githubFiles } from '../adapters/github-history.ts'
import { combineErrors, ReleaseError } from '../domain/errors.ts'
import { findFileErrors } from './find-file-errors.ts'
import type { RepositoryFiles } from '../ports/history.ts'
import type { Signer } from '../ports/signer.ts'
import { readConfigs } from '../usecases/read-config.ts'
import { chooseSigner, connect } from './connect.ts'
import { isInside, parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import type { Connections } from './connect.ts'
import type { PullRequestEvent, RepositoryEvent } from './event.ts'
import { describePullRequestOrigin, parsePullRequestEvent, parseRepositoryEvent } from './event.ts'
import type { Inputs } from './inputs.ts'
import { isNamedConfig } from './inputs.ts'
import type { Job } from './job.ts'
import { writeOutputs } from './outputs.ts'
import { runCompare } from './run-compare.ts'
import { runRelease } from './run-release.ts'
import { makeScratch } from './scratch.ts'
import { readSigners } from './read-signers.ts'
import { buildSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import type { Capture } from '../ports/capture.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'

/** Everything that both modes of the root action need. */
export interface RootContext {
  readonly inputs: Inputs
  readonly job: Job
  readonly settings: Settings
  /** `null`: nothing will be signed. */
  readonly signer: Signer | null
  readonly signers: readonly TrustedSigner[]
  /** Whether the configuration says who may sign. */
  readonly trustConfigured: boolean
  readonly connections: Connections
  readonly capture: Capture
  readonly repository: RepositoryEvent
  /** UTC, RFC 3339 with seconds. */
  readonly now: string
  readonly scratch: string
}

/** The root door: compares on a pull request, publishes a version on every other event. */
export async function runRoot(inputs: Inputs, job: Job, payload: unknown): Promise<void> {
  if (!isQueued(inputs, job)) await runEvent(inputs, job, payload)
}

async function runEvent(inputs: Inputs, job: Job, payload: unknown): Promise<void> {
  const repository = parseRepositoryEvent(payload)
  const scratch = await makeScratch(job.temp)
  const cache = openCache(inputs.digestCache, job)
  const capture = localCapture(job.workspace, scratch, cache)
  const gathered = await gather(inputs, job, payload, { capture, scratch })
  const { connections, configs, settings, signer, pull } = gathered
  const signers = await readSigners(configs, repository, job, connections)
  if (signer !== null) refuseOtherBranch(signer, signers, job)
  const context: RootContext = {
    inputs,
    job,
    settings,
    signer,
    signers,
    trustConfigured: configs.signers !== null,
    connections,
    capture,
    repository,
    now: `${new Date().toISOString().slice(0, 19)}Z`,
    scratch,
  }
  await (pull === undefined ? runRelease(context) : runCompare(context, pull))
}

/**
 * Not for a pull request, whose code could make digests up that a later push would trust.
 * @throws INPUT_INVALID for a file in the workspace, where the code that is checked out may write
 */
function openCache(file: string | null, { workspace, event }: Job): DigestCache | undefined {
  if (file === null || event.startsWith('pull_request')) return undefined
  const path = resolve(workspace, file)
  if (!isInside(resolve(workspace), path)) return openDigestCache(path, actionsLog())
  throw new ReleaseError(
    'INPUT_INVALID',
    `digest-cache: "${file}" lies in the workspace, where any code of the job may write. Name a file outside of it.`,
  )
}

/**
 * Everything that can be wrong with a run before its files are read.
 * @throws ReleaseError with all of it, and with what is wrong with the files
 */
async function gather(
  inputs: Inputs,
  job: Job,
  payload: unknown,
  { capture, scratch }: { readonly capture: Capture; readonly scratch: string },
) {
  const problems = collectProblems()
  const { visibility } = parseRepositoryEvent(payload)
  const event = await problems.attempt(() => readMode(inputs, job, payload))
  const pull = event?.pull
  const base = pull?.base ?? null
  const connections = await problems.attempt(() =>
    connect(inputs, job, { visibility, base, scratch }),
  )
  const client = connections?.client
  const configs = await problems.attempt(() =>
    readConfigs(
      {
        file: parseWorkspacePath(resolveWorkspace(job.workspace), inputs.config),
        named: isNamedConfig(inputs.config),
        base: pull?.base ?? null,
      },
      { capture, files: client === undefined ? NO_FILES : githubFiles(client) },
    ),
  )
  const settings = await problems.attempt(
    () => configs && buildSettings(inputs, configs, job.runner),
  )
  const signer = await problems.attempt(() =>
    connections === undefined || pull !== undefined
      ? null
      : chooseSigner(inputs, process.env, connections),
  )
  const complete = problems.found.length === 0 && signer !== undefined
  if (!complete || connections === undefined || configs === undefined || settings === undefined)
    throw combineErrors(await withFileErrors(problems.found, inputs, job))
  return { connections, configs, settings, signer, pull }
}

/** A signature that nobody will trust is better not made: a keyless one stays in a public log for good. */
function refuseOtherBranch(signer: Signer, signers: readonly TrustedSigner[], job: Job): void {
  const [only] = signers
  if (signer.mode !== 'keyless' || only?.kind !== 'workflow' || signers.length > 1) return
  if (job.run.workflowRef === only.ref) return
  throw new ReleaseError(
    'INPUT_INVALID',
    `signing: this run is on ${job.run.workflowRef}, and only ${only.ref} may sign. Publish from there, or name this workflow ` +
      'under trust.signers in the configuration.',
  )
}

/** A merge queue tests commits that may never reach the branch: what is published is public for good. */
function isQueued(inputs: Inputs, job: Job): boolean {
  if (job.event !== 'merge_group' || inputs.mode !== 'auto') return false
  actionsLog().notice(
    'Nothing is compared or published for a merge queue: the pull request was compared, and the push that follows publishes.',
  )
  writeOutputs({ model: inputs.model })
  return true
}

const NO_FILES: RepositoryFiles = { read: () => Promise.resolve(undefined) }

/** Runs steps that may fail on a bad input and goes on, so that one run names all of them. */
function collectProblems() {
  const found: ReleaseError[] = []
  return {
    found,
    async attempt<Result>(task: () => Promise<Result> | Result): Promise<Result | undefined> {
      try {
        return await task()
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error
        found.push(error)
        return undefined
      }
    },
  }
}

async function withFileErrors(
  found: readonly ReleaseError[],
  inputs: Inputs,
  job: Job,
): Promise<readonly ReleaseError[]> {
  // Without GitHub's answer nothing can be said of the files; a bad input says nothing against looking at them.
  const others = found.every(({ code }) => MENDABLE.has(code))
    ? await findFileErrors(inputs, job)
    : []
  const known = new Set(found.map(({ message }) => message))
  return [...found, ...others.filter(({ message }) => !known.has(message))]
}

const MENDABLE: ReadonlySet<string> = new Set([
  'INPUT_INVALID',
  'CONFIG_INVALID',
  'FILE_MISSING',
  'FILE_REFUSED',
])

/** The pull request to compare for; `undefined` to publish. Nothing is ever published or signed on a pull request. */
function readMode(
  inputs: Inputs,
  job: Job,
  payload: unknown,
): { readonly pull: PullRequestEvent | undefined } {
  const pull = parsePullRequestEvent(payload, job.repository.name)
  const origin = pull === undefined ? describePullRequestOrigin(job.event, payload) : undefined
  if (origin !== undefined)
    throw new ReleaseError(
      'INPUT_INVALID',
      `mode: this run was started by ${origin}, whose code nobody has merged: nothing is signed or published from it. ` +
        'Compare on pull_request, publish on push.',
    )
  if (inputs.mode === 'compare' && pull === undefined)
    throw new ReleaseError(
      'INPUT_INVALID',
      `mode: "compare" needs a pull request, and the event is ${job.event}. Use "auto", or run on pull_request.`,
    )
  if (inputs.mode === 'release' && pull !== undefined)
    throw new ReleaseError(
      'INPUT_INVALID',
      `mode: "release" is refused on ${job.event}: a pull request must not sign or publish. Use "auto".`,
    )
  return { pull }
}

import { dirname, resolve } from 'node:path'
import { cacheFolder, DEFAULT_CACHE_BYTES, downloadCache } from '../adapters/download-cache.ts'
import type { DownloadCache } from '../adapters/download-cache.ts'
import { pullDestination } from '../adapters/pull-destination.ts'
import { resolveWorkspace } from '../adapters/workspace-path.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import type { Destination } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import type { PulledVersion } from '../usecases/pull.ts'
import { folderName, pull } from '../usecases/pull.ts'
import type { Env, Job } from './job.ts'
import { openContext, openRelease, openVerifier, readSigners } from './open-release.ts'
import { writePullOutputs, writeSummary } from './outputs.ts'
import type { PullInputs } from './pull-inputs.ts'
import { notVerified } from './run-verify.ts'

/** The pull door: the files of a version in a folder of the workspace, verified before they are there. */
export async function runPull(
  inputs: PullInputs,
  job: Job,
  payload: unknown,
  env: Env = process.env,
): Promise<void> {
  const context = await openContext(inputs.trust, job, payload)
  const { log } = context
  const signers = await readSigners(context)
  const verifier = await openVerifier(context)
  const opened = await openRelease(context, signers, verifier)
  const { release, releases, source, expected } = opened
  const destination = openDestination(inputs, job, release.tag, openCache(job, env, log), log)
  const pulled = await pull(
    {
      signers,
      expected,
      now: new Date().toISOString(),
      verify: inputs.verify,
      globs: inputs.files,
    },
    { source, verifier, release, releases, destination, log, onProgress: progressTo(log) },
  )
  const { verification } = pulled
  if (verification !== null) log.info(verification.report)
  if (verification !== null && inputs.summary) await writeSummary(verification.summary)
  if (pulled.kind === 'refused') throw notVerified(pulled.verification.checks)
  tell(pulled, log)
  writePullOutputs({
    path: pulled.path,
    version: pulled.manifest.predicate.model.version,
    'manifest-path': pulled.manifestPath,
    'manifest-digest': pulled.digest,
  })
}

function openDestination(
  { path }: PullInputs,
  job: Job,
  tag: string,
  cache: DownloadCache | null,
  log: Log,
): Destination {
  const workspace = resolveWorkspace(job.workspace)
  return pullDestination({
    path: resolve(workspace, path ?? folderName(tag)),
    replace: false,
    replaceOption: 'a step before this one that removes it',
    within: workspace,
    guarded: [workspace],
    cache,
    log,
  })
}

/** A hosted runner begins with an empty disk, and whatever is copied for the next job is lost. */
function openCache({ runner, workspace }: Job, env: Env, log: Log): DownloadCache | null {
  if (runner.hosted !== false) return null
  const folder = resolve(resolveWorkspace(workspace), cacheFolder(env))
  return downloadCache(folder, DEFAULT_CACHE_BYTES, log)
}

const PROGRESS_SHARE = 0.1

/** A line for every tenth, of what is worth waiting for. */
function progressTo(log: Log): (bytes: number, total: number) => void {
  let next = PROGRESS_SHARE
  return (bytes, total) => {
    if (total < 100e6 || bytes < next * total) return
    next = (Math.floor(bytes / total / PROGRESS_SHARE) + 1) * PROGRESS_SHARE
    log.info(`${formatBytes(bytes)} of ${formatBytes(total)}`)
  }
}

function tell(pulled: PulledVersion, log: Log): void {
  const { created, manifest, path, manifestPath, files, bytes, downloaded } = pulled
  const { tag } = manifest.predicate.model
  log.info(
    created
      ? `Pulled ${tag} to ${path}: ${formatPlural(files, 'file')}, ${formatBytes(bytes)}, of which ${formatBytes(downloaded)} were downloaded.`
      : `${tag} is at ${path} already, byte for byte; nothing was downloaded.`,
  )
  if (dirname(manifestPath) !== path)
    log.notice(`The model has a file of that name itself, so the manifest is at ${manifestPath}.`)
}

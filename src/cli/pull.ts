import { dirname, resolve } from 'node:path'
import { consoleLog } from '../adapters/console-log.ts'
import type { DownloadCache } from '../adapters/download-cache.ts'
import { cacheFolder, DEFAULT_CACHE_BYTES, downloadCache } from '../adapters/download-cache.ts'
import { showProgress } from '../adapters/progress.ts'
import { pullDestination } from '../adapters/pull-destination.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { PulledVersion, RefusedVersion } from '../usecases/pull.ts'
import { folderName, pull as pullVersion } from '../usecases/pull.ts'
import type { OpenVersion, StoredVersion } from './open-version.ts'
import { openVersion } from './open-version.ts'
import type { CacheChoice, PullArguments } from './pull-arguments.ts'
import { parsePullArguments, PULL_HELP } from './pull-arguments.ts'
import type { Terminal, Verb } from './verb.ts'

/** `model-release pull`. */
export const pull: Verb = {
  summary: 'downloads a version, verified, into a folder',
  help: PULL_HELP,
  async run(args, terminal) {
    const request = parsePullArguments(args)
    const pulled = await bring(request, terminal)
    if (pulled.kind === 'refused') {
      terminal.err.write(pulled.verification.report)
      throw new ReleaseError(
        'SIGNATURE_INVALID',
        'The version is not verified; the lines marked FAIL say why. Nothing was downloaded.',
      )
    }
    terminal.out.write(
      request.json ? `${JSON.stringify(toJson(pulled), null, 2)}\n` : `${pulled.path}\n`,
    )
  },
}

async function bring(
  request: PullArguments,
  terminal: Terminal,
): Promise<PulledVersion | RefusedVersion> {
  const log = consoleLog(terminal.err)
  const quiet = request.quiet ? { ...log, info: () => undefined } : log
  const folder = resolve(terminal.folder)
  const opened = await openVersion({ ...request.version, folder, env: process.env }, quiet)
  const { stored, origin } = opened
  if (stored === null) throw new TypeError('a version that is named is on GitHub')
  if (request.verify) quiet.info(`Trusting ${origin}.`)
  const pulled = await transfer(request, { ...opened, stored }, terminal, quiet)
  if (pulled.kind === 'pulled') tell(pulled, quiet)
  return pulled
}

type Opened = OpenVersion & { readonly stored: StoredVersion }

async function transfer(
  request: PullArguments,
  opened: Opened,
  terminal: Terminal,
  log: Log,
): Promise<PulledVersion | RefusedVersion> {
  const { source, verifier, signers, expected, stored } = opened
  const folder = resolve(terminal.folder)
  const progress = request.quiet ? null : await showProgress('pulling', terminal.err)
  let told: number | undefined
  try {
    return await pullVersion(
      {
        signers,
        expected,
        now: new Date().toISOString(),
        verify: request.verify,
        globs: request.files,
      },
      {
        source,
        verifier,
        ...stored,
        destination: pullDestination({
          path: resolve(folder, request.path ?? folderName(stored.release.tag)),
          replace: request.force,
          replaceOption: '--force',
          within: null,
          guarded: [folder],
          cache: openCache(request.cache, folder, log),
          log,
        }),
        log,
        onProgress(bytes, total) {
          if (told === undefined) progress?.start(total)
          progress?.advance(bytes - (told ?? 0))
          told = bytes
        },
      },
    )
  } finally {
    progress?.done()
  }
}

function openCache(choice: CacheChoice | null, folder: string, log: Log): DownloadCache | null {
  if (choice === null) return null
  const path = resolve(folder, choice.folder ?? cacheFolder(process.env))
  return downloadCache(path, choice.limit ?? DEFAULT_CACHE_BYTES, log)
}

function tell({ created, manifest, digest, path, manifestPath }: PulledVersion, log: Log): void {
  const { tag } = manifest.predicate.model
  log.info(
    created
      ? `Pulled ${tag}, manifest ${digest}.`
      : `${tag} is there already, byte for byte; nothing was downloaded.`,
  )
  if (dirname(manifestPath) !== path)
    log.notice(`The model has a file of that name itself, so the manifest is at ${manifestPath}.`)
}

/** The result as data; documented in docs/pull.md. */
function toJson(pulled: PulledVersion): unknown {
  const { name, version, tag } = pulled.manifest.predicate.model
  return {
    path: pulled.path,
    manifestPath: pulled.manifestPath,
    created: pulled.created,
    model: name,
    version,
    tag,
    manifest: pulled.digest,
    verified: pulled.verification !== null,
    signer: pulled.verification?.signer ?? null,
    files: pulled.files,
    bytes: pulled.bytes,
    downloaded: pulled.downloaded,
  }
}

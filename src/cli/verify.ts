import { resolve } from 'node:path'
import { consoleLog } from '../adapters/console-log.ts'
import { withHashProgress } from '../adapters/hash-progress.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Verification } from '../usecases/verify.ts'
import { verify as verifyVersion } from '../usecases/verify.ts'
import type { Terminal, Verb } from './verb.ts'
import type { VerifyArguments } from './verify-arguments.ts'
import { parseVerifyArguments, VERIFY_HELP } from './verify-arguments.ts'
import { openVersion } from './open-version.ts'

/** `model-release verify`. */
export const verify: Verb = {
  summary: 'proves who made a version, of what, and that nothing was changed',
  help: VERIFY_HELP,
  async run(args, terminal) {
    const request = parseVerifyArguments(args)
    const found = request.quiet
      ? await examine(request, terminal)
      : await withHashProgress((onProgress) => examine(request, terminal, onProgress), terminal.err)
    terminal.out.write(request.json ? `${JSON.stringify(toJson(found), null, 2)}\n` : found.report)
    if (!found.verified)
      throw new ReleaseError(
        'SIGNATURE_INVALID',
        'The version is not verified; the lines marked FAIL say why. Do not use it.',
      )
  },
}

type OnProgress = NonNullable<Parameters<typeof openVersion>[2]>

async function examine(
  request: VerifyArguments,
  terminal: Terminal,
  onProgress?: OnProgress,
): Promise<Verification> {
  const log = consoleLog(terminal.err)
  const folder = resolve(terminal.folder)
  const { source, verifier, signers, expected, origin } = await openVersion(
    { ...request, folder, env: process.env },
    log,
    onProgress,
  )
  if (!request.quiet && !request.json) terminal.err.write(`Trusting ${origin}.\n`)
  const { download, allowExtra } = request
  const now = new Date().toISOString()
  return await verifyVersion({ signers, expected, download, allowExtra, now }, { source, verifier })
}

/** The report as data; documented in docs/verify.md. */
function toJson({ verified, checks, manifest, digest, signer }: Verification): unknown {
  return { verified, ...describe(manifest), manifest: digest, signer, checks }
}

const UNREAD = {
  model: null,
  version: null,
  tag: null,
  commit: null,
  repository: null,
  run: null,
  createdAt: null,
}

/** What the manifest says, which counts only when it is verified. */
function describe(
  manifest: Verification['manifest'],
): typeof UNREAD | Readonly<Record<string, unknown>> {
  if (manifest === null) return UNREAD
  const { model, code, run, createdAt } = manifest.predicate
  return {
    model: model.name,
    version: model.version,
    tag: model.tag,
    commit: code.commit,
    repository: code.repository,
    run: run?.url ?? null,
    createdAt,
  }
}

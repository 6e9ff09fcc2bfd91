import { resolve } from 'node:path'
import { setTimeout as timeout } from 'node:timers/promises'
import { consoleLog } from '../adapters/console-log.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Pruned } from '../usecases/prune.ts'
import { prune as pruneRepository } from '../usecases/prune.ts'
import type { Env } from './github-access.ts'
import { openRepository } from './open-repository.ts'
import type { PruneArguments } from './prune-arguments.ts'
import { chooseRetention, parsePruneArguments, PRUNE_HELP } from './prune-arguments.ts'
import type { Terminal, Verb } from './verb.ts'

/** What the verb takes from its process. */
export interface Surroundings {
  readonly env: Env
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<unknown>
  /** UTC, RFC 3339. */
  readonly clock: () => string
}

export const PROCESS: Surroundings = {
  env: process.env,
  sleep: (ms) => timeout(ms),
  clock: () => new Date().toISOString(),
}

/** `model-release prune`. */
export const prune: Verb = pruneIn(PROCESS)

export function pruneIn(surroundings: Surroundings): Verb {
  return {
    summary: 'removes old versions that nothing needs, and drafts that runs left',
    help: PRUNE_HELP,
    async run(args, terminal) {
      const request = parsePruneArguments(args)
      const pruned = await work(request, terminal, surroundings)
      terminal.out.write(
        request.json ? `${JSON.stringify(toJson(pruned), null, 2)}\n` : pruned.report,
      )
      if (pruned.stopped !== null)
        throw new ReleaseError(
          pruned.stopped.code,
          `Stopped after ${pruned.removed.length} version(s) and ${pruned.removedDrafts.length} draft(s) were removed: ${pruned.stopped.message}`,
          { cause: pruned.stopped },
        )
    },
  }
}

async function work(
  request: PruneArguments,
  terminal: Terminal,
  { env, sleep, clock }: Surroundings,
): Promise<Pruned> {
  const log = consoleLog(terminal.err)
  const open = await openRepository(request, resolve(terminal.folder), env, log)
  const configured = (await open.readConfig())?.retention ?? null
  const retention = chooseRetention(request, configured)
  if (retention === null)
    throw new ReleaseError(
      'INPUT_INVALID',
      `Nothing says what may be removed: write retention into ${open.configFile}, or name --keep and --older-than.`,
    )
  const { signers, origin } = await open.chooseSigners()
  if (!request.json) terminal.err.write(`Trusting ${origin}.\n`)
  const [{ githubReleases }, { githubRegistryLog }, { githubWorkflowRuns }] = await Promise.all([
    import('../adapters/github-releases.ts'),
    import('../adapters/github-registry-log.ts'),
    import('../adapters/github-history.ts'),
  ])
  const { model, apply, knownHead } = request
  return await pruneRepository(
    {
      model,
      apply,
      retention,
      signers,
      now: clock(),
      ...(knownHead === null ? {} : { knownHead }),
    },
    {
      releases: githubReleases(open.client, log),
      registry: githubRegistryLog(open.client, log),
      runs: githubWorkflowRuns(open.client),
      verifier: open.verifier,
      log,
      clock,
      sleep,
    },
  )
}

/** The report as data; documented in docs/retention.md. */
function toJson({ report: _report, stopped, ...pruned }: Pruned): unknown {
  return {
    ...pruned,
    stopped: stopped === null ? null : { code: stopped.code, message: stopped.message },
  }
}

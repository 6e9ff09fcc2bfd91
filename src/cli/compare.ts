import { resolve } from 'node:path'
import { consoleLog } from '../adapters/console-log.ts'
import { ReleaseError } from '../domain/errors.ts'
import { parseVersionSelector } from '../domain/version-selector.ts'
import type { Config } from '../formats/config-file.ts'
import { baselineConfig, buildGatePolicy } from '../formats/config-policy.ts'
import type { Log } from '../ports/log.ts'
import type { ComparedFormat } from '../usecases/render-compared.ts'
import type { Compared, ComparePorts, CompareRequest } from '../usecases/compare-published.ts'
import type { OperandPorts, OperandTrust } from '../usecases/read-operand.ts'
import type {
  CompareArguments,
  FailOn,
  PairArguments,
  TrendArguments,
} from './compare-arguments.ts'
import { parseCompareArguments } from './compare-arguments.ts'
import { chooseColor } from './compare-color.ts'
import { COMPARE_HELP } from './compare-help.ts'
import type { OpenWorkspace } from './compare-workspace.ts'
import { withWorkspace } from './compare-workspace.ts'
import type { Env } from './github-access.ts'
import { readServer } from './github-access.ts'
import type { OpenRepository } from './open-repository.ts'
import { openRepository } from './open-repository.ts'
import type { Terminal, Verb } from './verb.ts'

/** What the verb takes from its process. */
export interface Surroundings {
  readonly env: Env
  /** UTC, RFC 3339 with seconds. */
  readonly clock: () => string
}

/** `model-release compare`. */
export const compare: Verb = compareIn({
  env: process.env,
  clock: () => `${new Date().toISOString().slice(0, 19)}Z`,
})

export function compareIn(surroundings: Surroundings): Verb {
  return {
    summary: 'compares two versions, or one with the working tree, and judges by the gates',
    help: COMPARE_HELP,
    async run(args, terminal) {
      const asked = parseCompareArguments(args)
      const session = await openSession(asked, terminal, surroundings)
      await (asked.kind === 'trend'
        ? showTrend(asked, session, terminal)
        : comparePair(asked, session, terminal))
    },
  }
}

/** What both forms of the verb work with. */
interface Session {
  readonly open: OpenRepository
  readonly config: Config | null
  readonly trust: OperandTrust
  readonly ports: OperandPorts
  readonly log: Log
  readonly surroundings: Surroundings
  readonly view: {
    readonly format: ComparedFormat
    readonly colored: boolean
    readonly repository: { readonly serverUrl: string; readonly name: string }
  }
}

async function openSession(
  asked: CompareArguments,
  terminal: Terminal,
  surroundings: Surroundings,
): Promise<Session> {
  const { env } = surroundings
  const log = consoleLog(terminal.err)
  const open = await openRepository(asked, resolve(terminal.folder), env, log)
  const config = await open.readConfig()
  const { signers, origin } = await open.chooseSigners()
  log.info(asked.verify ? `Trusting ${origin}.` : 'No signature is asked for (--no-verify).')
  const [{ githubReleases }, { githubRegistryLog }] = await Promise.all([
    import('../adapters/github-releases.ts'),
    import('../adapters/github-registry-log.ts'),
  ])
  const { client, verifier, name } = open
  return {
    open,
    config,
    trust: { signers, verify: asked.verify },
    ports: {
      releases: githubReleases(client, log),
      registry: githubRegistryLog(client, log),
      verifier,
      log,
    },
    log,
    surroundings,
    view: {
      format: asked.format,
      colored: chooseColor(env, 'isTTY' in terminal.out && terminal.out.isTTY === true),
      repository: { serverUrl: readServer(env), name },
    },
  }
}

async function showTrend(
  asked: TrendArguments,
  { config, trust, ports, view }: Session,
  terminal: Terminal,
): Promise<void> {
  const [{ compareTrend }, { renderTrend }] = await Promise.all([
    import('../usecases/compare-trend.ts'),
    import('../usecases/render-compared.ts'),
  ])
  const policy = buildGatePolicy(config, asked.gates)
  const trend = await compareTrend({ ...asked, policy, trust }, ports)
  terminal.out.write(renderTrend(trend, view))
}

async function comparePair(
  asked: PairArguments,
  session: Session,
  terminal: Terminal,
): Promise<void> {
  const { config, open, surroundings } = session
  const now = surroundings.clock()
  const pair = await readPair(asked, session, now, resolve(terminal.folder))
  const { renderCompared } = await import('../usecases/render-compared.ts')
  const gatesFile = config?.gates === undefined || config.gates === null ? null : open.configFile
  const { all, metrics } = asked
  terminal.out.write(await renderCompared(pair, { ...session.view, all, metrics, gatesFile, now }))
  refuseVerdict(pair.comparison, asked.failOn)
}

async function readPair(
  asked: PairArguments,
  session: Session,
  now: string,
  folder: string,
): Promise<Compared> {
  const { config, trust, ports, log, surroundings } = session
  const { comparePublished } = await import('../usecases/compare-published.ts')
  const { model, candidate } = asked
  const request = {
    model,
    baseline: asked.baseline ?? readGatedBaseline(config),
    policy: buildGatePolicy(config, asked.gates),
    trust,
    now,
  }
  const compareWith = (
    other: CompareRequest['candidate'],
    workspace: ComparePorts['workspace'],
  ): Promise<Compared> =>
    comparePublished({ ...request, candidate: other }, { ...ports, workspace })
  if ('selector' in candidate) return await compareWith(candidate, null)
  return await withWorkspace(folder, surroundings.env, log, async (workspace: OpenWorkspace) => {
    const { checkout, sourcesOf } = workspace
    const sources = sourcesOf(
      candidate,
      config?.models.find(({ name }) => name === model),
    )
    if (checkout === null && asked.baseline === null)
      log.info('Here is no checkout, so the newest version counts as the baseline.')
    return await compareWith({ sources, checkout }, workspace)
  })
}

function readGatedBaseline(config: Config | null) {
  const { from, prerelease } = baselineConfig(config)
  return { from: from.map(parseVersionSelector), prerelease }
}

function refuseVerdict({ verdict, rows, model }: Compared['comparison'], failOn: FailOn): void {
  const fails =
    (verdict === 'fail' && failOn !== 'never') ||
    (verdict === 'uncertain' && failOn === 'uncertain')
  if (!fails) return
  const failed = rows.filter(({ outcome }) => outcome === 'fail').length
  throw new ReleaseError(
    'GATE_FAILED',
    verdict === 'fail'
      ? `${model}: ${failed} of the gates failed.`
      : `${model}: the data prove neither that the gates hold nor that they fail.`,
  )
}

import { resolve } from 'node:path'
import { consoleLog } from '../adapters/console-log.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ConfigFacts } from '../usecases/diagnose-config.ts'
import type { DoctorReport, DoctorRequest } from '../usecases/doctor.ts'
import { doctor as examine } from '../usecases/doctor.ts'
import type { DoctorArguments } from './doctor-arguments.ts'
import { DOCTOR_HELP, parseDoctorArguments } from './doctor-arguments.ts'
import type { OpenRepository } from './open-repository.ts'
import { openRepository } from './open-repository.ts'
import type { Surroundings } from './prune.ts'
import { PROCESS } from './prune.ts'
import type { Terminal, Verb } from './verb.ts'

/** `model-release doctor`. */
export const doctor: Verb = doctorIn(PROCESS)

export function doctorIn(surroundings: Surroundings): Verb {
  return {
    summary: 'finds what is broken, left over or tampered with in a repository',
    help: DOCTOR_HELP,
    async run(args, terminal) {
      const request = parseDoctorArguments(args)
      const found = await work(request, terminal, surroundings)
      terminal.out.write(
        request.json ? `${JSON.stringify(toJson(found), null, 2)}\n` : found.report,
      )
      if (found.sick)
        throw new ReleaseError(
          'GATE_FAILED',
          'Something is broken; the findings marked as errors say what to do.',
        )
    },
  }
}

async function work(
  { fix, fast, ...request }: DoctorArguments,
  terminal: Terminal,
  { env, sleep, clock }: Surroundings,
): Promise<DoctorReport> {
  const log = consoleLog(terminal.err)
  const open = await openRepository(request, resolve(terminal.folder), env, log)
  const policy = await readPolicy(open)
  const [{ githubReleases }, { githubRegistryLog }, history, { githubTokenFacts }] =
    await Promise.all([
      import('../adapters/github-releases.ts'),
      import('../adapters/github-registry-log.ts'),
      import('../adapters/github-history.ts'),
      import('../adapters/github-token-facts.ts'),
    ])
  return await examine(
    { ...policy, fix, fast, now: clock() },
    {
      releases: githubReleases(open.client, log),
      registry: githubRegistryLog(open.client, log),
      runs: history.githubWorkflowRuns(open.client),
      files: history.githubFiles(open.client),
      token: githubTokenFacts(open.client),
      verifier: open.verifier,
      log,
      clock,
      sleep,
    },
  )
}

/** A configuration that cannot be read is one of the findings. */
async function readPolicy({
  configFile: file,
  readConfig,
  chooseSigners,
}: OpenRepository): Promise<Pick<DoctorRequest, 'signers' | 'config'>> {
  const nothing: ConfigFacts = { file, problem: null, models: [], protect: [] }
  try {
    const config = await readConfig()
    const { signers } = await chooseSigners()
    return {
      signers,
      config: {
        ...nothing,
        models: (config?.models ?? []).map(({ name }) => name),
        protect: config?.retention?.protect ?? [],
      },
    }
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code !== 'CONFIG_INVALID') throw error
    return { signers: null, config: { ...nothing, problem: error.message } }
  }
}

/** The findings as data; documented in docs/retention.md. */
const toJson = ({ findings, examined, sick }: DoctorReport): unknown => ({
  healthy: !sick,
  examined,
  findings,
})

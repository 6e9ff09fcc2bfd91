import { actionsLog } from '../adapters/actions-log.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Machine } from '../ports/machine.ts'
import { captureCandidate } from '../usecases/capture-candidate.ts'
import { readConfigs } from '../usecases/read-config.ts'
import type { Inputs } from './inputs.ts'
import { isNamedConfig } from './inputs.ts'
import type { Job } from './job.ts'
import { makeScratch } from './scratch.ts'
import { buildSettings } from './settings.ts'

/** What is installed is no input, and asking takes longer than all the rest. */
const SILENT: Machine = { read: () => Promise.resolve({ runtimes: {}, gpus: [] }) }

/**
 * What is wrong with the configuration and the files of a run whose inputs are wrong already. Only the workspace is
 * read.
 */
export async function findFileErrors(inputs: Inputs, job: Job): Promise<readonly ReleaseError[]> {
  try {
    const scratch = await makeScratch(job.temp)
    const capture = localCapture(job.workspace, scratch)
    const configs = await readConfigs(
      {
        file: parseWorkspacePath(resolveWorkspace(job.workspace), inputs.config),
        named: isNamedConfig(inputs.config),
        base: null,
      },
      { capture, files: { read: () => Promise.resolve(undefined) } },
    )
    await captureCandidate(buildSettings(inputs, configs, job.runner).sources, {
      capture,
      machine: SILENT,
      log: actionsLog(),
    })
    return []
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return Array.isArray(error.cause) && error.cause.every((one) => one instanceof ReleaseError)
      ? error.cause
      : [error]
  }
}

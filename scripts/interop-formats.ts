import { join } from 'node:path'
import { checkDvc } from './interop-dvc.ts'
import type { Expected } from './interop-expected.ts'
import { readExpected } from './interop-expected.ts'
import type { Result } from './interop-outcome.ts'
import { failed, passed, skipped } from './interop-outcome.ts'
import { produceSamples } from './interop-producers.ts'
import { READERS } from './interop-readers.ts'

/** Files that real tools wrote, read by our readers, compared with what the tools had in memory. */
export async function* checkFormats(): AsyncGenerator<Result> {
  const production = produceSamples()
  if (typeof production === 'string') {
    yield skipped('files of training tools', production)
    return
  }
  for (const [name, why] of production.missing) yield skipped(`install ${name}`, why)
  for (const { producer, status, reason } of production.produced) {
    if (status === 'ok') yield* checkProducer(join(production.folder, producer), producer)
    // That a tool of a newer version is used otherwise is for the script to learn, not an error of ours.
    else yield skipped(producer, reason)
  }
}

async function* checkProducer(folder: string, producer: string): AsyncGenerator<Result> {
  const checks = readExpected(join(folder, 'expected.json'))
  if (checks.length === 0) yield skipped(producer, 'it left no file to read')
  for (const check of checks) {
    const of = check.stage === null ? '' : `#${check.stage}/${String(check.expected['target'])}`
    const name = `${producer}: ${check.read} of ${check.path}${of}`
    const why = await runCheck(folder, check)
    yield why === null ? passed(name) : failed(name, why)
  }
}

/** Whatever a reader throws at a real file is a finding. */
async function runCheck(folder: string, check: Expected): Promise<string | null> {
  const run = check.read === 'dvc' ? checkDvc : READERS.get(check.read)
  if (run === undefined) throw new TypeError(`nothing reads "${check.read}"`)
  try {
    return await run(folder, check)
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

import { resolve } from 'node:path'
import { directorySource } from '../adapters/directory-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Check } from '../domain/verification.ts'
import { verify } from '../usecases/verify.ts'
import type { Job } from './job.ts'
import {
  expectVersion,
  openContext,
  openRelease,
  openVerifier,
  readSigners,
} from './open-release.ts'
import { writeVerifyOutputs, writeSummary } from './outputs.ts'
import type { VerifyInputs } from './verify-inputs.ts'

/** The verify door: every check on a line of the log, the result as outputs; the step fails unless all hold. */
export async function runVerify(inputs: VerifyInputs, job: Job, payload: unknown): Promise<void> {
  const context = await openContext(inputs, job, payload)
  const signers = await readSigners(context)
  const verifier = await openVerifier(context)
  const { source, expected } =
    inputs.path === null
      ? await openRelease(context, signers, verifier)
      : {
          source: await directorySource(resolve(job.workspace, inputs.path)),
          expected: expectVersion(context),
        }
  const { download, allowExtra } = inputs
  const now = new Date().toISOString()
  const found = await verify({ signers, expected, download, allowExtra, now }, { source, verifier })
  context.log.info(found.report)
  const { verified, manifest, digest, signer } = found
  writeVerifyOutputs({
    verified: String(verified),
    version: manifest?.predicate.model.version ?? '',
    'manifest-digest': digest ?? '',
    signer: signer?.name ?? '',
  })
  if (inputs.summary) await writeSummary(found.summary)
  if (!verified) throw notVerified(found.checks)
}

export function notVerified(checks: readonly Check[]): ReleaseError {
  const failures = checks.filter(({ outcome }) => outcome === 'failed')
  return new ReleaseError(
    'SIGNATURE_INVALID',
    `The version is not verified; do not use it.\n${failures.map(({ name, detail }) => `- ${name}: ${detail}`).join('\n')}`,
  )
}

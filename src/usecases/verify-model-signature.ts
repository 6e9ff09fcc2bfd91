import type { Manifest } from '../domain/manifest.ts'
import { MODEL_SIGNATURE_ASSET } from '../domain/manifest.ts'
import { findModelStatementProblems } from '../domain/model-signing.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { Check } from '../domain/verification.ts'
import { failed, passed, skipped } from '../domain/verification.ts'
import type { Verifier } from '../ports/verifier.ts'
import type { StoredFile, VersionSource } from '../ports/version-source.ts'
import { MAX_BUNDLE_BYTES } from './read-version.ts'

const CHECK = 'model-signature'
const MAX_NAMED = 3

export interface ModelSignaturePorts {
  readonly source: Pick<VersionSource, 'read' | 'kind'>
  readonly verifier: Verifier
}

/** `model.sig`, for tools that read OpenSSF Model Signing, is by the same signers and over the same files as the manifest. */
export async function verifyModelSignature(
  manifest: Manifest,
  files: readonly StoredFile[],
  signers: readonly TrustedSigner[],
  { source, verifier }: ModelSignaturePorts,
): Promise<Check> {
  const { assets, artifact } = manifest.predicate
  const here = files.some((file) => file.name === MODEL_SIGNATURE_ASSET)
  if (!assets.some((asset) => asset.name === MODEL_SIGNATURE_ASSET))
    return skipped(CHECK, `this version has no ${MODEL_SIGNATURE_ASSET}`)
  if (!here && source.kind === 'directory')
    return skipped(CHECK, `${MODEL_SIGNATURE_ASSET} is not here`)
  if (!here) return failed(CHECK, `${MODEL_SIGNATURE_ASSET} is missing.`)
  const bundle = await source.read(MODEL_SIGNATURE_ASSET, MAX_BUNDLE_BYTES)
  const { checks, payload, signer } = await verifier.examine(bundle, null, signers)
  if (payload === null || signer === null) return describeBad(checks)
  const problems = findModelStatementProblems(payload, artifact.files)
  if (problems.length === 0)
    return passed(CHECK, `${MODEL_SIGNATURE_ASSET} by ${signer.name}, over the same files`)
  const more = problems.length > MAX_NAMED ? `; and ${problems.length - MAX_NAMED} more` : ''
  return failed(
    CHECK,
    `${MODEL_SIGNATURE_ASSET} is signed, but not for these files: ${problems.slice(0, MAX_NAMED).join('; ')}${more}.`,
  )
}

function describeBad(checks: readonly Check[]): Check {
  const bad = checks.find(({ outcome }) => outcome === 'failed')
  const what = bad === undefined ? 'it cannot be read' : `${bad.name}: ${bad.detail}`
  return failed(CHECK, `${MODEL_SIGNATURE_ASSET}: ${what}`, bad?.differences)
}

import { addAssets, buildManifest, extendHistory } from '../domain/build-manifest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { renderChecksums } from '../domain/checksums.ts'
import type { AssetRecord, Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET, CHECKSUMS_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from '../domain/parse-manifest.ts'
import { stableJson } from '../domain/stable-json.ts'
import { findValidityProblem } from '../domain/key-validity.ts'
import { isPrerelease } from '../domain/version.ts'
import type { DraftFields, Upload } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import type { EvaluationContext, ReleaseEvaluation } from './evaluate-release.ts'
import { evaluateRelease } from './evaluate-release.ts'
import type { KnownVersion } from './known-versions.ts'
import type { ModelPlacement } from './place-model.ts'
import { bytesUpload, planAssets } from './plan-assets.ts'
import type { AssetPlan } from './plan-assets.ts'
import { renderReleaseNotes } from '../render/release-notes.ts'
import type { ReleaseNotes } from '../render/release-notes.ts'
import { describeVersion } from './publish-notes.ts'
import type { Signer } from '../ports/signer.ts'
import type { VerifiedSigner } from '../ports/verifier.ts'
import type { PublishPorts, PublishRequest } from './publish-request.ts'
import type { Sign } from './build-documents.ts'
import { buildDocuments } from './build-documents.ts'

export interface PreparedVersion {
  readonly notes: ReleaseNotes
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array
  readonly bundle: Uint8Array | null
  readonly uploads: readonly Upload[]
  readonly fields: DraftFields
}

/** What a version follows, and where its model lies. */
export interface VersionContext extends EvaluationContext {
  readonly placement: ModelPlacement
}

/**
 * Everything that a version will consist of, signed; nothing is written yet.
 * @throws LIMIT_EXCEEDED, SIGNING_FAILED, SIGNATURE_INVALID; as `evaluateRelease`
 */
export async function prepareVersion(
  request: PublishRequest,
  candidate: Candidate,
  version: string,
  context: VersionContext,
  ports: PublishPorts,
): Promise<PreparedVersion> {
  const { previous, placement } = context
  const evaluated = await evaluateRelease(request, candidate, context, ports)
  const plan = planAssets(candidate, placement)
  const sign = ports.signer === null ? null : checkedSigning(ports.signer, request, ports)
  const draft = assembleManifest(request, candidate, version, { plan, evaluated, ...context })
  // A version that could not be read again is not signed either.
  refuseUnreadable(stableJson(draft))
  const documents = await buildDocuments(draft, request.repository, sign)
  const checksums = listChecksums([...plan.records, ...documents.records])
  const manifest = addAssets(draft, [...documents.records, checksums.record])
  const manifestBytes = stableJson(manifest)
  refuseUnreadable(manifestBytes)
  const signed = sign === null ? null : await sign(manifestBytes)
  const signer = signed?.signer ?? null
  if (signer !== null) ports.log.info(`Signed (${ports.signer?.mode}) by ${signer.name}`)
  const { comparison } = evaluated
  const notes = describeVersion({ request, comparison, manifest, manifestBytes, previous, signer })
  return {
    notes,
    manifest,
    manifestBytes,
    bundle: signed?.bundle ?? null,
    uploads: [
      ...plan.uploads,
      ...documents.uploads,
      checksums.upload,
      bytesUpload(MANIFEST_ASSET, manifestBytes, 'application/json'),
      ...(signed === null ? [] : [bytesUpload(BUNDLE_ASSET, signed.bundle, 'application/json')]),
    ],
    fields: {
      tag: manifest.predicate.model.tag,
      commit: request.code.commit,
      name: `${request.model} ${version}`,
      body: renderReleaseNotes(notes),
      prerelease: isPrerelease(version),
    },
  }
}

/** Numbers that nobody trusted signed must not come under our signature. */
const isTrusted = (
  previous: KnownVersion | null,
  request: PublishRequest,
): previous is KnownVersion => previous !== null && (previous.signer !== null || !request.signed)

interface ManifestFacts extends VersionContext {
  readonly plan: AssetPlan
  readonly evaluated: ReleaseEvaluation
}

function assembleManifest(
  request: PublishRequest,
  candidate: Candidate,
  version: string,
  { plan, placement, previous, evaluated }: ManifestFacts,
): Manifest {
  const known = isTrusted(previous, request) ? previous.manifest : null
  return buildManifest({
    model: request.model,
    version,
    task: request.task,
    artifact: { ...candidate.artifact, files: placement.files },
    code: request.code,
    data: candidate.data.map(({ record }) => record),
    params: candidate.params,
    metrics: candidate.metrics,
    predictions: plan.predictions,
    environment: candidate.environment,
    run: request.run,
    lineage: {
      previous:
        previous === null
          ? null
          : { version: previous.manifest.predicate.model.version, manifest: previous.digest },
      parents: [],
    },
    evaluation: evaluated.evaluation,
    assets: plan.records,
    history: extendHistory(known, evaluated.gated),
    createdAt: request.now,
  })
}

function listChecksums(records: readonly AssetRecord[]) {
  const upload = bytesUpload(CHECKSUMS_ASSET, Buffer.from(renderChecksums(records)), 'text/plain')
  const { name, size, sha256 } = upload
  const record: AssetRecord = { name, size, sha256, role: 'checksums' }
  return { upload, record }
}

/** What could not be read again would be published, and then be of no use to anybody. */
function refuseUnreadable(manifestBytes: Uint8Array): void {
  if (manifestBytes.length > MAX_MANIFEST_BYTES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `The manifest would have ${manifestBytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are read. Name fewer metrics, ` +
        'parameters or data files: a summary of an evaluation rather than every single value.',
    )
  parseManifest(manifestBytes)
}

/** Signs, and checks the own signature as a consumer would: nobody else should be the first to find it bad. */
const checkedSigning =
  (own: Signer, request: PublishRequest, ports: PublishPorts): Sign =>
  async (statement) => {
    const bundle = await own.sign(statement)
    return { bundle, signer: await verifyOwn(bundle, statement, request, ports) }
  }

async function verifyOwn(
  bundle: Uint8Array,
  statement: Uint8Array,
  { signers, now }: PublishRequest,
  { verifier }: PublishPorts,
): Promise<VerifiedSigner> {
  try {
    const signer = await verifier.verify(bundle, statement, signers)
    const problem =
      signer.validity === undefined
        ? undefined
        : findValidityProblem(signer.name, signer.validity, [now])
    if (problem !== undefined) throw new ReleaseError('SIGNATURE_INVALID', problem.detail)
    return signer
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError(
      error.code,
      `This run's own signature would not be trusted: ${error.message} Publish from the default branch, or name this ` +
        'signer under trust.signers in the configuration.',
      { cause: error.cause },
    )
  }
}

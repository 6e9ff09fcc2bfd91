import { addAssets, buildManifest, extendHistory } from '../domain/build-manifest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { renderChecksums } from '../domain/checksums.ts'
import type { Comparison } from '../domain/comparison.ts'
import { isGated } from '../domain/gate.ts'
import type { AssetRecord, HistoryEntry, Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET, CHECKSUMS_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from '../domain/parse-manifest.ts'
import { stableJson } from '../domain/stable-json.ts'
import { findValidityProblem } from '../domain/key-validity.ts'
import { isPrerelease } from '../domain/version.ts'
import type { DraftFields, Upload } from '../ports/release-store.ts'
import { readListingChanges } from './read-listing-changes.ts'
import { buildComparison } from './build-comparison.ts'
import type { Candidate } from './capture-candidate.ts'
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
export interface VersionContext {
  readonly previous: KnownVersion | null
  readonly placement: ModelPlacement
}

/**
 * Everything that a version will consist of, signed; nothing is written yet.
 * @throws LIMIT_EXCEEDED, SIGNING_FAILED, SIGNATURE_INVALID
 */
export async function prepareVersion(
  request: PublishRequest,
  candidate: Candidate,
  version: string,
  { previous, placement }: VersionContext,
  ports: PublishPorts,
): Promise<PreparedVersion> {
  const judged = await judge(request, candidate, previous, ports)
  const plan = planAssets(candidate, placement)
  const sign = ports.signer === null ? null : checkedSigning(ports.signer, request, ports)
  const gated = new Set(judged.rows.filter(isGated).map((row) => row.key))
  const history = extendHistory(isTrusted(previous, request) ? previous.manifest : null, gated)
  const draft = assembleManifest(request, candidate, version, previous, {
    plan,
    placement,
    history,
  })
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
  const comparison = previous === null ? null : judged
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

/**
 * Compares with the version before. On a push no gate stops anything, since what was merged is what is to be released;
 * but nobody should have to read the release page to learn of it.
 * @throws CONFIG_INVALID for a gate that matches nothing, also when there is nothing to compare with yet
 */
async function judge(
  { model, policy, code }: PublishRequest,
  candidate: Candidate,
  baseline: KnownVersion | null,
  ports: PublishPorts,
): Promise<Comparison> {
  const { commit } = code
  const listings = await readListingChanges(candidate, baseline, ports)
  const request = { model, commit, candidate, baseline, baselineNote: null, policy, listings }
  const comparison = buildComparison(request)
  const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key)
  if (failed.length > 0)
    ports.log.warning(
      `${failed.length} gate(s) would fail a pull request: ${failed.slice(0, 10).join(', ')}. The version is published all the same.`,
    )
  return comparison
}

/** Numbers that nobody trusted signed must not come under our signature. */
const isTrusted = (
  previous: KnownVersion | null,
  request: PublishRequest,
): previous is KnownVersion => previous !== null && (previous.signer !== null || !request.signed)

interface ManifestFacts {
  readonly plan: AssetPlan
  readonly placement: ModelPlacement
  readonly history: readonly HistoryEntry[]
}

function assembleManifest(
  request: PublishRequest,
  candidate: Candidate,
  version: string,
  previous: KnownVersion | null,
  { plan, placement, history }: ManifestFacts,
): Manifest {
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
    evaluation: { verdict: 'none', baseline: null, gates: [], waivers: [] },
    assets: plan.records,
    history,
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

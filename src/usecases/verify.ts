import { matchAssets, matchDirectory } from '../domain/check-files.ts'
import type { ReadManifest } from '../domain/check-manifest.ts'
import { checkManifest } from '../domain/check-manifest.ts'
import { checkCommit, checkImmutable, checkLineage } from '../domain/check-provenance.ts'
import type { ExpectedVersion } from '../domain/check-version.ts'
import { checkVersion } from '../domain/check-version.ts'
import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import type { Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES } from '../domain/parse-manifest.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import { isWithin } from '../domain/signer-policy.ts'
import { findValidityProblem } from '../domain/key-validity.ts'
import type { Check } from '../domain/verification.ts'
import { CHECK_NAMES, failed, isVerified, skipped, warned } from '../domain/verification.ts'
import { versionTag } from '../domain/version.ts'
import type { VerifiedSigner, Verifier } from '../ports/verifier.ts'
import { renderVerificationSummary } from '../render/verification-summary.ts'
import { renderVerificationText } from '../render/verification-text.ts'
import type { ReleaseFacts, StoredFile, VersionSource } from '../ports/version-source.ts'
import { MAX_BUNDLE_BYTES } from './read-version.ts'
import { verifyBytes } from './verify-bytes.ts'
import { verifyModelSignature } from './verify-model-signature.ts'

export interface VerifyRequest {
  /** Of the consumer: never anything that lies with the version. */
  readonly signers: readonly TrustedSigner[]
  readonly expected: ExpectedVersion
  /** Reads the bytes of all assets, also of those whose digest the store states. */
  readonly download: boolean
  /** Leaves the model unread where the store does not state its digests: the caller hashes what it takes of it. */
  readonly leaveModel?: boolean
  /** Whether a directory may hold files that are not of the version. */
  readonly allowExtra: boolean
  /** UTC, RFC 3339. */
  readonly now: string
}

export interface VerifyPorts {
  readonly source: VersionSource
  readonly verifier: Verifier
}

export interface Verification {
  readonly verified: boolean
  /** In the order of CHECK_NAMES. */
  readonly checks: readonly Check[]
  /** `null` when it could not be read; not to be believed unless `verified`. */
  readonly manifest: Manifest | null
  readonly digest: Digest | null
  /** `null` unless the signature is one of a trusted signer. */
  readonly signer: VerifiedSigner | null
  /** One line a check, for a terminal or a log. */
  readonly report: string
  /** Markdown for the job's summary. */
  readonly summary: string
}

/**
 * Checks everything that can be checked of a version, and says of each thing what was found. What a bad signature makes
 * pointless, such as reading gigabytes, is not done.
 * @throws ReleaseError only when something cannot be looked at: no network, no trust root, no such file
 */
export async function verify(request: VerifyRequest, ports: VerifyPorts): Promise<Verification> {
  const { source, verifier } = ports
  const files = await source.list()
  const [bytes, bundle] = [
    await source.readOwn(MANIFEST_ASSET, MAX_MANIFEST_BYTES),
    await source.readOwn(BUNDLE_ASSET, MAX_BUNDLE_BYTES),
  ]
  if (bytes === null || bundle === null) return describeMissing(source, bytes, bundle)
  const { checks, signer } = await verifier.examine(bundle, bytes, request.signers)
  const read = checkManifest(bytes)
  const digest = digestOf(sha256(bytes))
  if (read.manifest === null)
    return conclude(source, { checks: [...checks, ...read.checks], manifest: null, digest, signer })
  const release = await source.readRelease()
  const facts: Facts = { files, release, manifest: read.manifest, digest, signer }
  const late = findKeyProblem(facts, request.now)
  const signed = late === null ? checks : checks.map((one) => (one.name === 'key' ? late : one))
  const trusted = late?.outcome === 'failed' ? null : signer
  const rest = await checkContent(request, { ...facts, signer: trusted }, ports)
  return conclude(source, {
    checks: [...signed, ...read.checks, ...rest],
    manifest: read.manifest,
    digest,
    signer: trusted,
  })
}

interface Facts {
  readonly files: readonly StoredFile[]
  readonly release: ReleaseFacts | null
  readonly manifest: ReadManifest
  readonly digest: Digest
  readonly signer: VerifiedSigner | null
}

function describeMissing(
  source: VersionSource,
  bytes: Uint8Array | null,
  bundle: Uint8Array | null,
): Verification {
  const missing = [
    ...(bytes === null ? [MANIFEST_ASSET] : []),
    ...(bundle === null ? [BUNDLE_ASSET] : []),
  ]
  const what =
    bytes === null
      ? 'this is no version that was published with a manifest, or the file was left out or removed'
      : 'the version was never signed, or its signature was left out or removed'
  const check = failed('bundle', `${source.place} has no ${missing.join(' and no ')}: ${what}.`)
  const digest = bytes === null ? null : digestOf(sha256(bytes))
  return conclude(source, { checks: [check], manifest: null, digest, signer: null })
}

/**
 * A key proves no time: what the signer says counts against the key's end, and so do the times at which GitHub got manifest and
 * bundle and published the release, which a thief of an old key cannot choose. Of a directory nobody but the signer says
 * when it was made, which is worth a warning once the key has ended.
 */
function findKeyProblem({ signer, release, manifest }: Facts, now: string): Check | null {
  if (signer?.validity === undefined) return null
  const { name, validity } = signer
  const { createdAt } = manifest.predicate
  const problem = findValidityProblem(name, validity, [createdAt, ...datesOf(release)])
  if (problem !== undefined) return failed('key', problem.detail, problem.differences)
  if (release !== null || isWithin(validity, [now])) return null
  return warned(
    'key',
    `${name} was valid when the signer says that this was made (${createdAt}), and is not any more. A stolen key could say ` +
      'so too: verify the release itself, whose dates are not for the signer to choose.',
  )
}

function datesOf(release: ReleaseFacts | null): readonly string[] {
  if (release === null) return []
  return [...(release.publishedAt === null ? [] : [release.publishedAt]), ...release.storedAt]
}

/** What a bad signature makes pointless. */
const UNTRUSTED = ['digests', 'references', 'model-signature', 'lineage'] as const

async function checkContent(
  request: VerifyRequest,
  facts: Facts,
  ports: VerifyPorts,
): Promise<readonly Check[]> {
  const { files, manifest, digest, release, signer } = facts
  const { source } = ports
  const set =
    source.kind === 'release'
      ? matchAssets(manifest, files)
      : matchDirectory(manifest, files, request.allowExtra)
  const expected = { ...request.expected, tag: release?.tag ?? request.expected.tag }
  const tagged = release === null ? null : release.commit
  const certificate = signer?.certificate ?? null
  return [
    checkVersion(manifest, digest, expected, request.now),
    set.check,
    checkCommit(manifest, tagged, certificate),
    ...(signer === null
      ? UNTRUSTED.map((name) =>
          skipped(name, 'not looked at: nobody who is trusted signed the manifest'),
        )
      : [
          ...(await verifyBytes(
            {
              manifest,
              files,
              expected: set.expected,
              download: request.download,
              left: request.leaveModel === true ? modelAssets(manifest) : new Set(),
            },
            source,
          )),
          await verifyModelSignature(manifest, files, request.signers, ports),
          checkLineage(manifest, await readPrevious(manifest, source)),
        ]),
    checkImmutable(release?.immutable ?? null),
  ]
}

const modelAssets = ({ predicate }: Manifest): ReadonlySet<string> =>
  new Set(predicate.assets.filter(({ role }) => role === 'model').map(({ name }) => name))

async function readPrevious(
  { predicate: { lineage, model } }: Manifest,
  source: VersionSource,
): Promise<Digest | null | undefined> {
  if (lineage.previous === null) return undefined
  return await source.findManifest(versionTag(model.name, lineage.previous.version))
}

const rank = ({ name }: Check): number => CHECK_NAMES.indexOf(name)

type Findings = Omit<Verification, 'verified' | 'report' | 'summary'>

function conclude({ place }: VersionSource, findings: Findings): Verification {
  const { manifest, digest, signer } = findings
  const checks = findings.checks.toSorted((left, right) => rank(left) - rank(right))
  const verified = isVerified(checks)
  const tag = manifest?.predicate.model.tag ?? null
  const facts = { verified, checks, place, tag, digest, signer: signer?.name ?? null }
  return {
    ...findings,
    checks,
    verified,
    report: renderVerificationText(facts),
    summary: renderVerificationSummary(facts),
  }
}

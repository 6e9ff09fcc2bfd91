import { checkManifest } from '../domain/check-manifest.ts'
import { checkVersion } from '../domain/check-version.ts'
import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES } from '../domain/parse-manifest.ts'
import { formatBytes, formatPlural } from '../domain/number-format.ts'
import { findCollision } from '../domain/safe-path.ts'
import { selectFiles } from '../domain/select-files.ts'
import type { Check } from '../domain/verification.ts'
import type { Destination, OwnFile, PulledContent, Staging } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { VersionSource } from '../ports/version-source.ts'
import { checkFetched } from './check-fetched.ts'
import type { FileSources } from './plan-pull.ts'
import { planPull } from './plan-pull.ts'
import { planRanges } from './plan-ranges.ts'
import { MAX_BUNDLE_BYTES } from './read-version.ts'
import { transferFiles } from './transfer-files.ts'
import type { Verification, VerifyPorts, VerifyRequest } from './verify.ts'
import { verify } from './verify.ts'

export interface PullRequest extends Pick<VerifyRequest, 'signers' | 'expected' | 'now'> {
  /** `false`: whoever made it is not asked for, only whether the bytes are those of its manifest. */
  readonly verify: boolean
  /** Over the paths of the files; none take all. */
  readonly globs: readonly string[]
}

export interface PullPorts extends VerifyPorts {
  readonly release: Release
  readonly releases: Pick<ReleaseStore, 'readRange'>
  readonly destination: Destination
  readonly log: Log
  /** @param total bytes of all files that are to be fetched */
  readonly onProgress?: (bytes: number, total: number) => void
}

export interface PulledVersion {
  readonly kind: 'pulled'
  /** Whether the files were put there now; `false`: they had been there, all of them. */
  readonly created: boolean
  readonly path: string
  readonly manifestPath: string
  readonly manifest: Manifest
  readonly digest: Digest
  readonly files: number
  /** Of these files. */
  readonly bytes: number
  /** Bytes that were downloaded now. */
  readonly downloaded: number
  /** `null` without verification. */
  readonly verification: Verification | null
}

/** Not verified: nothing was downloaded of the model, and nothing is at the destination. */
export interface RefusedVersion {
  readonly kind: 'refused'
  readonly verification: Verification
}

/**
 * Brings the files of a version to a folder: verifies it first, without its bytes, and compares every byte with the signed
 * digests before anything is to be seen there.
 * @throws ReleaseError; DIGEST_MISMATCH when the bytes are not those of the manifest
 */
export async function pull(
  request: PullRequest,
  ports: PullPorts,
): Promise<PulledVersion | RefusedVersion> {
  // It reads and asks for each thing once: what was verified is what is written.
  const { source } = ports
  const believed = request.verify
    ? await believe(request, ports)
    : await takeUnverified(request, source, ports.log)
  if (believed.kind === 'refused') return believed
  const { manifest, digest, verification } = believed
  const files = selectFiles(manifest.predicate.artifact.files, request.globs)
  const own = await readOwnFiles(manifest, source)
  const names = [MANIFEST_ASSET, BUNDLE_ASSET, MODEL_SIGNATURE_ASSET]
  const paths = manifest.predicate.artifact.files.map(({ path }) => path)
  const ownAmongFiles = findCollision([...paths, ...names]) === undefined
  const content: PulledContent = { files, own, ownAmongFiles, manifest: digest }
  const sources = await planPull(
    { files, manifest, release: ports.release },
    { findPublished: (tag) => source.findRelease(tag) },
  )
  const { destination } = ports
  const isThere = (await destination.inspect(content)) === 'same'
  const downloaded = isThere ? 0 : await fetchFiles(content, sources, ports)
  return {
    kind: 'pulled',
    created: !isThere,
    path: destination.path,
    manifestPath: destination.ownPath(content, MANIFEST_ASSET),
    manifest,
    digest,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    downloaded,
    verification,
  }
}

/** The folder for a version whose place nobody names: as the command on its release page calls it. */
export const folderName = (tag: string): string =>
  tag.replace(/@v(?=[^@]*$)/, '-').replaceAll('/', '-')

interface Believed {
  readonly kind: 'believed'
  readonly manifest: Manifest
  readonly digest: Digest
  readonly verification: Verification | null
}

async function believe(
  { signers, expected, now }: PullRequest,
  { source, verifier }: VerifyPorts,
): Promise<Believed | RefusedVersion> {
  // Of the model every byte that is fetched is hashed anyway.
  const request: VerifyRequest = {
    signers,
    expected,
    now,
    download: false,
    allowExtra: false,
    leaveModel: true,
  }
  const verification = await verify(request, { source, verifier })
  const { verified, manifest, digest } = verification
  if (!verified || manifest === null || digest === null) return { kind: 'refused', verification }
  return { kind: 'believed', manifest, digest, verification }
}

async function takeUnverified(
  { expected, now }: PullRequest,
  source: VersionSource,
  log: Log,
): Promise<Believed> {
  log.warning(
    'NOT VERIFIED: nobody looked at the signature, so this may be anybody’s model. Only that the bytes are those of its ' +
      'manifest is checked, and whoever replaced one could have replaced both.',
  )
  const bytes = await source.readOwn(MANIFEST_ASSET, MAX_MANIFEST_BYTES)
  if (bytes === null)
    throw new ReleaseError(
      'MANIFEST_INVALID',
      `${source.place} has no ${MANIFEST_ASSET}: it is no version that this tool published.`,
    )
  const { manifest, checks } = checkManifest(bytes)
  refuseFailed(checks)
  if (manifest === null) throw new TypeError('a manifest that cannot be read fails a check')
  const digest = digestOf(sha256(bytes))
  const release = await source.readRelease()
  const tag = release?.tag ?? expected.tag
  refuseFailed([checkVersion(manifest, digest, { ...expected, tag }, now)])
  return { kind: 'believed', manifest, digest, verification: null }
}

function refuseFailed(checks: readonly Check[]): void {
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  if (failed === undefined) return
  const differences = (failed.differences ?? []).map(
    ({ name, expected, found }) => `\n- ${name}: expected ${expected}, found ${found}`,
  )
  throw new ReleaseError('SIGNATURE_INVALID', `${failed.detail}${differences.join('')}`)
}

/** What `verify --path` and `model_signing` want to see beside the files. */
async function readOwnFiles(
  { predicate }: Manifest,
  source: VersionSource,
): Promise<readonly OwnFile[]> {
  const own: OwnFile[] = []
  const limits = [
    [MANIFEST_ASSET, MAX_MANIFEST_BYTES],
    [BUNDLE_ASSET, MAX_BUNDLE_BYTES],
  ] as const
  for (const [name, limit] of limits) {
    // oxlint-disable-next-line no-await-in-loop -- known already
    const bytes = await source.readOwn(name, limit)
    if (bytes !== null) own.push({ name, bytes })
  }
  const signature = predicate.assets.find(
    ({ name, role }) => name === MODEL_SIGNATURE_ASSET && role === 'model-signature',
  )
  if (signature === undefined) return own
  const bytes = await source.read(signature.name, MAX_BUNDLE_BYTES)
  if (sha256(bytes) === signature.sha256) return [...own, { name: signature.name, bytes }]
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `The asset ${signature.name} is sha256:${sha256(bytes)}, where the manifest says sha256:${signature.sha256}. Somebody ` +
      'changed the release; do not use it.',
  )
}

/** @returns bytes that were downloaded */
async function fetchFiles(
  content: PulledContent,
  sources: readonly FileSources[],
  { destination, releases, log, onProgress = () => undefined }: PullPorts,
): Promise<number> {
  const staging = await destination.stage(content)
  let downloaded = 0
  try {
    log.info(describePlan(content, sources, staging))
    for (let round = 1; ; round += 1) {
      const ranges = planRanges(staging.missing(), sources)
      const total = downloaded + staging.missing().reduce((sum, { size }) => sum + size, 0)
      onProgress(downloaded, total)
      // oxlint-disable-next-line no-await-in-loop -- a second round follows from the first
      await transferFiles(ranges, staging, releases, (bytes) => {
        downloaded += bytes
        onProgress(downloaded, total)
      })
      // oxlint-disable-next-line no-await-in-loop -- as above
      const state = await checkFetched({ content, sources, isLast: round > 1 }, staging, log)
      if (state === 'right') break
      if (round > 1) throw new TypeError('what was fetched from the start is right or refused')
    }
    await staging.commit()
    return downloaded
  } catch (error) {
    // What was found wrong is gone, and the rest is hashed again by the pull that takes it up.
    await staging.keep()
    throw error
  }
}

function describePlan(
  { files }: PulledContent,
  sources: readonly FileSources[],
  { resumed, cached }: Staging,
): string {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const assets = new Set(sources.flat().map(({ asset }) => asset.id))
  const kept = [
    ...(resumed === 0 ? [] : [`${formatBytes(resumed)} are here from an earlier pull`]),
    ...(cached === 0 ? [] : [`${formatBytes(cached)} from the cache`]),
  ]
  return (
    `${formatPlural(files.length, 'file')}, ${formatBytes(bytes)}, from ${formatPlural(assets.size, 'asset')}` +
    `${kept.length === 0 ? '' : `; ${kept.join(', ')}`}.`
  )
}

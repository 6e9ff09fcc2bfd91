import { describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { MAX_MANIFEST_BYTES } from '../../src/domain/parse-manifest.ts'
import type { Release } from '../../src/ports/release-store.ts'
import { publish } from '../../src/usecases/publish.ts'
import {
  isSigned,
  isVersion,
  readUnsignedVersion,
  readVersion,
} from '../../src/usecases/read-version.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeBundle } from '../fakes/signer.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { publishRequest, scene } from './scene.ts'

const TAG = 'churn@v1.0.0'

async function withVersion(): Promise<FakeReleaseStore> {
  const releases = fakeReleaseStore()
  await publish(publishRequest(), scene({ releases }))
  return releases
}

async function releaseOf(
  releases: FakeReleaseStore,
  change: Partial<Release> = {},
): Promise<Release> {
  const release = await releases.findPublished(TAG)
  if (release === undefined) throw new Error('there is no release')
  return { ...release, ...change }
}

const read = async (releases: FakeReleaseStore, change: Partial<Release> = {}) =>
  readVersion(await releaseOf(releases, change), [], { releases, verifier: fakeVerifier() })

const readUnsigned = async (releases: FakeReleaseStore) =>
  readUnsignedVersion(await releaseOf(releases), { releases })

/** Puts a manifest there, signed by whom everybody trusts. */
function sign(releases: FakeReleaseStore, manifest: Uint8Array): void {
  releases.tamper(TAG, 'manifest.json', manifest)
  releases.tamper(TAG, 'manifest.sigstore.json', fakeBundle('trusted', manifest))
}

const renamed = (manifest: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(manifest).toString('utf8').replaceAll('churn', 'churm'))

describe('a published version', () => {
  it('is read with its identity and its signer', async () => {
    const releases = await withVersion()
    const bytes = releases.read(TAG, 'manifest.json')
    const version = await read(releases)
    expect(version).toMatchObject({
      digest: digestOf(sha256(bytes)),
      signer: { name: 'trusted' },
      release: { tag: TAG },
    })
    expect(version.manifestBytes).toEqual(bytes)
    expect(version.manifest.predicate.model.version).toBe('1.0.0')
  })

  it('is read by its content alone when nobody signed it', async () => {
    const releases = await withVersion()
    releases.tamper(TAG, 'manifest.sigstore.json', null)
    const { manifest } = await readUnsigned(releases)
    expect(manifest.predicate.model.tag).toBe(TAG)
  })

  it('may lie on a server that computes no digests', async () => {
    const releases = await withVersion()
    const { assets } = await releaseOf(releases)
    const change = { assets: assets.map((asset) => ({ ...asset, sha256: null })) }
    expect((await read(releases, change)).manifest.predicate.model.tag).toBe(TAG)
  })

  it('is known by its assets', async () => {
    const releases = await withVersion()
    const release = await releaseOf(releases)
    expect([isVersion(release), isSigned(release)]).toEqual([true, true])
    const bare = { ...release, assets: [] }
    expect([isVersion(bare), isSigned(bare)]).toEqual([false, false])
  })
})

describe('a version is refused', () => {
  it.each<readonly [string, string, (releases: FakeReleaseStore) => void]>([
    [
      'without a signature',
      `SIGNATURE_INVALID The release ${TAG} has no asset manifest.sigstore.json: it was not signed.`,
      (releases) => releases.tamper(TAG, 'manifest.sigstore.json', null),
    ],
    [
      'without a manifest',
      `MANIFEST_INVALID The release ${TAG} has no asset manifest.json: it was not made by this tool.`,
      (releases) => releases.tamper(TAG, 'manifest.json', null),
    ],
    [
      'with one byte of its manifest changed',
      'SIGNATURE_INVALID',
      (releases) => {
        const bytes = Buffer.from(releases.read(TAG, 'manifest.json'))
        bytes[bytes.length - 1] = 0x20
        releases.tamper(TAG, 'manifest.json', bytes)
      },
    ],
    [
      'with a signed text that is no manifest',
      'MANIFEST_INVALID manifest.json is not a manifest of this kind',
      (releases) => sign(releases, Buffer.from('{}')),
    ],
    [
      'with the signed manifest of another model',
      `MANIFEST_INVALID The release ${TAG} holds the manifest of churm@v1.0.0`,
      (releases) => sign(releases, renamed(releases.read(TAG, 'manifest.json'))),
    ],
    [
      'with a signed manifest larger than any',
      'LIMIT_EXCEEDED',
      (releases) => sign(releases, Buffer.alloc(MAX_MANIFEST_BYTES + 1, 0x20)),
    ],
    [
      'with an asset that its manifest does not name',
      `DIGEST_MISMATCH The release ${TAG}: the asset extra.bin is not in its manifest.`,
      (releases) => releases.tamper(TAG, 'extra.bin', Buffer.from('x')),
    ],
    [
      'without an asset that its manifest names',
      `DIGEST_MISMATCH The release ${TAG}: the asset model.onnx of its manifest is missing.`,
      (releases) => releases.tamper(TAG, 'model.onnx', null),
    ],
    [
      'with other content of the same size',
      `DIGEST_MISMATCH The release ${TAG}: the asset model.onnx is not the one of its manifest.`,
      (releases) => releases.tamper(TAG, 'model.onnx', Buffer.from('WEIGHTS')),
    ],
  ])('%s', async (_name, message, tamper) => {
    const releases = await withVersion()
    tamper(releases)
    expect(await refusalOf(() => read(releases))).toContain(message)
  })

  it('by its content also when nobody asks for a signature', async () => {
    const releases = await withVersion()
    releases.tamper(TAG, 'model.onnx', Buffer.from('evil'))
    expect(await refusalOf(() => readUnsigned(releases))).toContain('DIGEST_MISMATCH')
  })

  it('when its manifest was not uploaded to its end', async () => {
    const releases = await withVersion()
    const { assets } = await releaseOf(releases)
    const change = { assets: assets.map((asset) => ({ ...asset, state: 'starter' })) }
    expect(await refusalOf(() => read(releases, change))).toContain(
      'MANIFEST_INVALID The release churn@v1.0.0 has no asset manifest.json',
    )
  })
})

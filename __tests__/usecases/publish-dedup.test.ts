import { describe, expect, it } from '@jest/globals'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { uploadedBytes } from './stored-bytes.ts'

import { fileOf, MIB, noise, publishFolder, SMALL } from './storage-scene.ts'

const noReleases: FakeReleaseStore['listRecent'] = async () => []

describe('with dedup, a version', () => {
  const dedup = 'files' as const

  it('refers to files and parts that an earlier release holds, and to nothing small', async () => {
    const releases = fakeReleaseStore()
    const big = noise(1, 5 * MIB)
    const contents = { 'big.bin': big, 'other.bin': noise(2, 2 * MIB), 'tiny.bin': noise(3, 100) }
    await publishFolder(releases, 1, contents, { limits: SMALL, dedup })
    const grown = { ...contents, 'big.bin': Buffer.concat([big, noise(4, 10)]) }
    const manifest = await publishFolder(releases, 2, grown, { limits: SMALL, dedup })
    expect(fileOf(manifest, 'other.bin').reference).toEqual({
      tag: 'churn@v1.0.0',
      asset: 'other.bin',
      sha256: sha256(contents['other.bin']),
    })
    expect(fileOf(manifest, 'tiny.bin').asset).toBe('tiny.bin')
    const tags = fileOf(manifest, 'big.bin').parts?.map(({ reference }) => reference?.tag)
    expect(tags).toEqual(['churn@v1.0.0', 'churn@v1.0.0', undefined])
    expect(uploadedBytes(manifest)).toBe(100 + MIB + 10)
  })

  it('refers to the release that holds the bytes, never to one that refers itself', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 5 * MIB), 'x.bin': noise(9, 10) }
    await publishFolder(releases, 1, contents, { limits: SMALL, dedup })
    for (const digit of [2, 3]) {
      const next = { ...contents, 'x.bin': noise(digit, 10) }
      // oxlint-disable-next-line no-await-in-loop -- one version after the other
      const manifest = await publishFolder(releases, digit, next, { limits: SMALL, dedup })
      const tags = slicesOf(fileOf(manifest, 'big.bin')).map(({ tag }) => tag)
      expect(new Set(tags)).toEqual(new Set(['churn@v1.0.0']))
    }
  })

  it('does not look into other models', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB) }
    await publishFolder(releases, 1, contents, { model: 'fraud', dedup })
    const manifest = await publishFolder(releases, 2, contents, { dedup })
    expect(fileOf(manifest, 'big.bin').asset).toBe('big.bin')
  })

  it('takes nothing that GitHub has no digest of', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB) }
    await publishFolder(releases, 1, contents, { dedup })
    const listRecent = async (limit: number) =>
      (await releases.listRecent(limit)).map((release) => ({
        ...release,
        assets: release.assets.map((asset) => ({ ...asset, sha256: null })),
      }))
    const changed = { ...contents, 'x.bin': noise(7, 10) }
    const manifest = await publishFolder({ ...releases, listRecent }, 2, changed, { dedup })
    expect(fileOf(manifest, 'big.bin').asset).toBe('big.bin')
  })

  it('takes nothing from a release that nobody trusted signed', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB), 'x.bin': noise(1, 10) }
    await publishFolder(releases, 1, { 'x.bin': noise(1, 10) }, { dedup })
    const asset = {
      id: 999,
      name: 'junk.bin',
      size: 2 * MIB,
      state: 'uploaded',
      sha256: sha256(contents['big.bin']),
    }
    releases.plant({ tag: 'churn@v9.9.9', assets: [asset] })
    const manifest = await publishFolder(releases, 2, contents, { dedup })
    expect(fileOf(manifest, 'big.bin').asset).toBe('big.bin')
  })

  it('finds the previous version however many releases of other models came after it', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB), 'x.bin': noise(1, 10) }
    await publishFolder(releases, 1, contents, { dedup })
    const next = { ...contents, 'x.bin': noise(2, 10) }
    const manifest = await publishFolder({ ...releases, listRecent: noReleases }, 2, next, {
      dedup,
    })
    expect(fileOf(manifest, 'big.bin').reference?.tag).toBe('churn@v1.0.0')
  })

  it('refers to large files of a directory of many, and puts the others into its archive', async () => {
    const releases = fakeReleaseStore()
    const many = Object.fromEntries(
      Array.from({ length: 210 }, (_, index) => [`w${index}.bin`, noise(index, 900)]),
    )
    const contents = { ...many, 'big.bin': noise(1, 2 * MIB) }
    await publishFolder(releases, 1, contents, { dedup })
    const next = { ...contents, 'w0.bin': noise(999, 900) }
    const manifest = await publishFolder(releases, 2, next, { dedup })
    expect(fileOf(manifest, 'big.bin').reference?.asset).toBe('model.tar')
    expect(uploadedBytes(manifest)).toBeLessThan(MIB)
  })

  it('is not published when what it refers to is deleted meanwhile', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB), 'x.bin': noise(1, 10) }
    await publishFolder(releases, 1, contents, { dedup })
    const upload: FakeReleaseStore['upload'] = async (release, uploads) => {
      const done = await releases.upload(release, uploads)
      releases.tamper('churn@v1.0.0', 'big.bin', null)
      return done
    }
    const next = { ...contents, 'x.bin': noise(2, 10) }
    expect(
      await refusalOf(() => publishFolder({ ...releases, upload }, 2, next, { dedup })),
    ).toMatch(/^DIGEST_MISMATCH .* big.bin of churn@v1.0.0, which was deleted or changed meanwhile/)
    expect(releases.published().map(({ tag }) => tag)).toEqual(['churn@v1.0.0'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { uploadedBytes } from './stored-bytes.ts'

import { fileOf, noise, publishFolder, safetensorsFile } from './storage-scene.ts'

/** Twenty tensors, each of other bytes. */
const layers = (changed: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`layer.${index}`, index])),
  ...changed,
})

describe('with dedup of tensors, a version', () => {
  const dedup = 'tensors' as const
  it('uploads the changed tensors of a fine-tune, and is the same file byte for byte', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const tuned = safetensorsFile(layers({ 'layer.7': 99 }), size)
    const manifest = await publishFolder(releases, 2, { 'm.safetensors': tuned }, { dedup })
    expect(uploadedBytes(manifest)).toBe(size)
    const third = safetensorsFile(layers({ 'layer.7': 99, 'layer.12': 77 }), size)
    const next = await publishFolder(releases, 3, { 'm.safetensors': third }, { dedup })
    expect(uploadedBytes(next)).toBe(size)
    const tags = new Set(slicesOf(fileOf(next, 'm.safetensors')).map(({ tag }) => tag))
    expect(tags).toEqual(new Set(['churn@v1.0.0', 'churn@v1.1.0', null]))
  })

  it('refers to the whole file when it did not change', async () => {
    const releases = fakeReleaseStore()
    const file = safetensorsFile(layers(), 96 * 1024)
    await publishFolder(releases, 1, { 'm.safetensors': file }, { dedup })
    const contents = { 'm.safetensors': file, 'x.bin': noise(1, 10) }
    const manifest = await publishFolder(releases, 2, contents, { dedup })
    expect(fileOf(manifest, 'm.safetensors').reference?.tag).toBe('churn@v1.0.0')
  })

  it('stores a file as a whole when nearly all of it is new', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const all = Object.fromEntries(Object.keys(layers()).map((name, index) => [name, 100 + index]))
    const manifest = await publishFolder(
      releases,
      2,
      { 'm.safetensors': safetensorsFile(layers(all), size) },
      { dedup },
    )
    expect(fileOf(manifest, 'm.safetensors').asset).toBe('m.safetensors')
  })

  it('splits what is new when that is too large for one asset', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    const limits = { maxAsset: 3 * size, part: 3 * size }
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const changed = { 'layer.3': 91, 'layer.8': 92, 'layer.9': 93, 'layer.15': 94 }
    const tuned = safetensorsFile(layers(changed), size)
    const manifest = await publishFolder(releases, 2, { 'm.safetensors': tuned }, { dedup, limits })
    const names = manifest.predicate.assets
      .filter(({ role }) => role === 'model')
      .map(({ name }) => name)
    expect(names).toEqual(['m.safetensors.delta.part-001', 'm.safetensors.delta.part-002'])
    expect(uploadedBytes(manifest)).toBe(4 * size)
  })

  it('uploads nothing when the tensors only changed places', async () => {
    const releases = fakeReleaseStore()
    const size = 128 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const swapped = safetensorsFile(layers({ 'layer.3': 4, 'layer.4': 3 }), size)
    const manifest = await publishFolder(releases, 2, { 'm.safetensors': swapped }, { dedup })
    expect(uploadedBytes(manifest)).toBe(0)
  })

  it('refers to the whole file of any earlier version rather than to pieces of the previous one', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    const first = safetensorsFile(layers(), size)
    await publishFolder(releases, 1, { 'm.safetensors': first }, { dedup })
    const second = safetensorsFile(layers({ 'layer.7': 99 }), size)
    await publishFolder(releases, 2, { 'm.safetensors': second }, { dedup })
    const manifest = await publishFolder(releases, 3, { 'm.safetensors': first }, { dedup })
    expect(fileOf(manifest, 'm.safetensors').reference?.tag).toBe('churn@v1.0.0')
    expect(uploadedBytes(manifest)).toBe(0)
  })

  it('reads each listing of the version before once, however many files there are', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    const shards = (changed: number) =>
      Object.fromEntries(
        Array.from({ length: 5 }, (_, index) => [
          `m-${index}.safetensors`,
          safetensorsFile(
            Object.fromEntries(
              Array.from({ length: 20 }, (_none, layer) => [
                `l.${index}.${layer}`,
                layer === 3 ? 50_000 + index * 100 + changed : index * 1000 + layer,
              ]),
            ),
            size,
          ),
        ]),
      )
    await publishFolder(releases, 1, shards(1), { dedup })
    const downloads: string[] = []
    const download: FakeReleaseStore['download'] = async (asset, limit) => {
      downloads.push(asset.name)
      return await releases.download(asset, limit)
    }
    const manifest = await publishFolder({ ...releases, download }, 2, shards(2), { dedup })
    expect(uploadedBytes(manifest)).toBe(5 * size)
    expect(downloads.filter((name) => name.endsWith('.tensors.json')).length).toBe(5)
  })

  it('is stored as a whole when the listing of the version before was tampered with', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const download: FakeReleaseStore['download'] = async (asset, limit) =>
      asset.name.endsWith('.tensors.json')
        ? Buffer.from('{}')
        : await releases.download(asset, limit)
    const tuned = safetensorsFile(layers({ 'layer.7': 99 }), size)
    const manifest = await publishFolder(
      { ...releases, download },
      2,
      { 'm.safetensors': tuned },
      { dedup },
    )
    expect(fileOf(manifest, 'm.safetensors').asset).toBe('m.safetensors')
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { FilePart } from '../../src/domain/manifest.ts'
import { makeBytes } from '../adapters/pull-scene.ts'
import type { DownloadScene } from './download-scene.ts'
import { failuresOf, findCheck, partedFile, setDownloadScene } from './download-scene.ts'

let scene: DownloadScene
beforeAll(async () => {
  scene = await setDownloadScene()
})
afterAll(() => scene.close())
beforeEach(() => scene.github.log.clear())

describe('files in parts', () => {
  const big = partedFile('big.bin', makeBytes(900_000, 3), [300_000, 600_000])
  const other = partedFile('other.bin', makeBytes(400_000, 4), [300_000])
  const plant = async (version: string): Promise<void> => {
    await scene.plant({
      version,
      files: [big.file, other.file, { path: 'small.bin', bytes: makeBytes(1000, 5) }],
      assets: { ...big.assets, ...other.assets },
    })
  }

  it('are downloaded once: for the digests of the parts and those of the files', async () => {
    await plant('1.0.0')
    const found = await scene.look('1.0.0')
    expect(failuresOf(found)).toEqual([])
    expect(findCheck(found, 'digests')?.detail).toMatch(/every byte was downloaded and hashed$/)
    expect(findCheck(found, 'references')?.detail).toBe(
      '2 file(s) were put together from their parts and hashed',
    )
    const reads = scene.readsOf('1.0.0')
    expect(Object.keys(reads)).toHaveLength(8)
    expect(new Set(Object.values(reads))).toEqual(new Set([1]))
  })

  it('are downloaded at the same time', async () => {
    await plant('1.1.0')
    const begun: string[] = []
    const both = Promise.withResolvers<void>()
    const found = await scene.look('1.1.0', {
      releases: (own) => ({
        async *readRange(asset, range) {
          begun.push(asset.name)
          if (begun.length === 2) both.resolve()
          await both.promise
          yield* own.readRange(asset, range)
        },
      }),
    })
    expect(failuresOf(found)).toEqual([])
    expect(begun.slice(0, 2)).toEqual(['big.bin.part-001', 'other.bin.part-001'])
  })

  it('of which one is missing fail their checks, and the others are still looked at', async () => {
    await plant('1.2.0')
    scene.repository.releases.removeAsset(scene.assetOf('1.2.0', 'big.bin.part-002').id)
    const found = await scene.look('1.2.0')
    expect(failuresOf(found)).toEqual(['assets', 'references'])
    expect(findCheck(found, 'references')?.detail).toMatch(/^1 of 3 files cannot be put together: /)
    expect(findCheck(found, 'references')?.differences).toEqual([
      { name: '"big.bin", from big.bin.part-002', expected: '300000 bytes', found: 'nothing' },
    ])
    expect(scene.readsOf('1.2.0')).toMatchObject({ 'big.bin.part-001': 1, 'other.bin.part-002': 1 })
  })

  it('of which one is shorter than it was signed fail their checks, and it is not asked for', async () => {
    await plant('1.3.0')
    scene.replace('1.3.0', 'big.bin.part-002', makeBytes(10))
    const found = await scene.look('1.3.0')
    expect(failuresOf(found)).toEqual(['digests', 'references'])
    expect(findCheck(found, 'references')?.differences).toEqual([
      { name: '"big.bin", from big.bin.part-002', expected: '300000 bytes', found: '10 bytes' },
    ])
    expect(scene.readsOf('1.3.0')['big.bin.part-002']).toBe(0)
  })

  it('of which one has other bytes than GitHub says are not the signed ones, and name it', async () => {
    await plant('1.4.0')
    const { digest } = scene.assetOf('1.4.0', 'big.bin.part-002')
    const bad = makeBytes(300_000, 9)
    scene.replace('1.4.0', 'big.bin.part-002', bad, { digest })
    const found = await scene.look('1.4.0')
    expect(failuresOf(found)).toEqual(['digests', 'references'])
    expect(findCheck(found, 'references')?.differences).toEqual([
      {
        name: '"big.bin", from big.bin.part-002',
        expected: digest,
        found: `sha256:${sha256(bad)}`,
      },
    ])
    expect(findCheck(found, 'digests')?.differences?.map(({ name }) => name)).toEqual([
      '"big.bin.part-002"',
    ])
    expect(failuresOf(await scene.look('1.4.0', { download: false }))).toEqual([])
  })

  it('are not downloaded where the digests of the parts are enough', async () => {
    await plant('1.5.0')
    expect(failuresOf(await scene.look('1.5.0', { download: false }))).toEqual([])
    expect(scene.readsOf('1.5.0')).toMatchObject({ 'big.bin.part-001': 0, 'other.bin.part-002': 0 })
  })
})

describe('files in an archive', () => {
  const files = Array.from({ length: 30 }, (_, index) => ({
    path: `shard/${String(index).padStart(2, '0')}.bin`,
    bytes: makeBytes(index * 100, index + 1),
  }))
  const blocks: Buffer[] = []
  const offsets = files.map(({ bytes }) => {
    const start = Buffer.concat(blocks).length + 512
    blocks.push(Buffer.alloc(512, 'h'), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512))
    return start
  })
  const tar = Buffer.concat([...blocks, Buffer.alloc(1024)])
  const plant = async (version: string): Promise<void> => {
    await scene.plant({
      version,
      files: files.map(({ path, bytes }, index) => ({
        path,
        bytes,
        storage: { asset: 'model.tar', offset: offsets[index] ?? 0 },
      })),
      assets: { 'model.tar': tar },
    })
  }

  it('are downloaded with it, in one request', async () => {
    await plant('2.0.0')
    const found = await scene.look('2.0.0')
    expect(failuresOf(found)).toEqual([])
    expect(findCheck(found, 'references')?.detail).toMatch(/^30 file\(s\) were put together/)
    expect(scene.readsOf('2.0.0')).toMatchObject({ 'model.tar': 1 })
  })

  it('fail their checks where it was cut off, which is no network that fails', async () => {
    await plant('2.1.0')
    scene.replace('2.1.0', 'model.tar', tar.subarray(0, 5000))
    const found = await scene.look('2.1.0')
    expect(failuresOf(found)).toEqual(['digests', 'references'])
    expect(findCheck(found, 'references')?.detail).toMatch(/^30 of 30 files cannot be put together/)
    expect(scene.readsOf('2.1.0')).toMatchObject({ 'model.tar': 0 })
  })

  it('are named one by one where its bytes are others', async () => {
    await plant('2.2.0')
    const bad = Buffer.from(tar)
    bad.writeUInt8(bad.readUInt8((offsets[7] ?? 0) + 3) ^ 1, (offsets[7] ?? 0) + 3)
    scene.replace('2.2.0', 'model.tar', bad, { digest: scene.assetOf('2.2.0', 'model.tar').digest })
    const found = await scene.look('2.2.0')
    expect(failuresOf(found)).toEqual(['digests', 'references'])
    expect(findCheck(found, 'references')?.differences?.map(({ name }) => name)).toEqual([
      '"shard/07.bin", from model.tar',
    ])
  })

  it('that cross its parts are put together from both', async () => {
    const bytes = makeBytes(3000, 8)
    const [first, second] = [
      Buffer.concat([Buffer.alloc(512, 'h'), makeBytes(500, 1), bytes.subarray(0, 1000)]),
      Buffer.concat([bytes.subarray(1000), Buffer.alloc(512, 'e')]),
    ]
    const range = (asset: string, offset: number, from: number, to: number): FilePart => {
      const piece = bytes.subarray(from, to)
      return { asset, offset, size: piece.length, sha256: sha256(piece) }
    }
    await scene.plant({
      version: '2.3.0',
      files: [
        {
          path: 'a',
          bytes: makeBytes(500, 1),
          storage: { asset: 'model.tar.part-001', offset: 512 },
        },
        {
          path: 'b',
          bytes,
          storage: {
            parts: [
              range('model.tar.part-001', 1012, 0, 1000),
              range('model.tar.part-002', 0, 1000, 3000),
            ],
          },
        },
      ],
      assets: { 'model.tar.part-001': first, 'model.tar.part-002': second },
    })
    const found = await scene.look('2.3.0')
    expect(failuresOf(found)).toEqual([])
    expect(findCheck(found, 'references')?.detail).toMatch(/^2 file\(s\) were put together/)
  })
})

import { closeSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { parseSha256 } from '../../src/domain/digest.ts'
import { openJournal } from '../../src/adapters/download-journal.ts'
import { stagedFiles } from '../../src/adapters/staged-files.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { PullScene } from './pull-scene.ts'
import { makeBytes, readTree, setPullScene } from './pull-scene.ts'

let scene: PullScene
let count = 0
let to: string

beforeAll(async () => {
  scene = await setPullScene()
})
afterAll(() => scene.close())
beforeEach(() => {
  scene.github.faults.clear()
  scene.github.log.clear()
  count += 1
  to = `case-${count}`
})

const pull = (version: string, globs: readonly string[] = []) => scene.pull({ version, to, globs })
const tree = () => readTree(join(scene.folder, to))
const partOf = (bytes: Buffer, start: number, end: number) => {
  const part = bytes.subarray(start, end)
  return { size: part.length, sha256: sha256(part) }
}

describe('a file in parts', () => {
  const bytes = makeBytes(5_000_000, 3)
  const cuts = [0, 2_000_000, 4_000_000, 5_000_000]
  const parts = cuts.slice(0, -1).map((start, index) => ({
    asset: `model.bin.part-00${index + 1}`,
    ...partOf(bytes, start, cuts[index + 1] ?? 0),
  }))
  const assets = Object.fromEntries(
    parts.map(({ asset }, index) => [asset, bytes.subarray(cuts[index], cuts[index + 1])]),
  )
  beforeAll(() =>
    scene.plant({
      version: '2.0.0',
      files: [{ path: 'model.bin', bytes, storage: { parts } }],
      assets,
    }),
  )

  it('is put together again', async () => {
    const { log } = await pull('2.0.0')
    expect(tree()['model.bin']?.equals(bytes)).toBe(true)
    expect(log.lines).toContain('info 1 file, 5 MB, from 3 assets.')
  })

  it('of which one is damaged on the way names that one', async () => {
    const release = scene.repository.releases.published('churn@v2.0.0')
    const second = [...(release?.assets.values() ?? [])].find(({ name }) => name.endsWith('2'))
    scene.github.faults.add({
      kind: 'corrupt',
      at: 10,
      times: 2,
      match: { origin: 'objects', path: new RegExp(`/${second?.id}$`) },
    })
    const message = await refusalOf(() => pull('2.0.0'))
    expect(message).toContain('"model.bin", from model.bin.part-002 of churn@v2.0.0: expected')
    expect(message).not.toContain('part-001')
  })
})

describe('files in a tar', () => {
  const files = Array.from({ length: 40 }, (_, index) => ({
    path: `shard/${String(index).padStart(2, '0')}.bin`,
    bytes: makeBytes(3000 + index, index + 1),
  }))
  const blocks: Buffer[] = []
  const offsets = files.map(({ bytes }) => {
    blocks.push(Buffer.alloc(512, 'h'), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512))
    return Buffer.concat(blocks).length - (bytes.length + ((512 - (bytes.length % 512)) % 512))
  })
  const tar = Buffer.concat([...blocks, Buffer.alloc(1024)])
  beforeAll(() =>
    scene.plant({
      version: '3.0.0',
      files: files.map(({ path, bytes }, index) => ({
        path,
        bytes,
        storage: { asset: 'model.tar', offset: offsets[index] ?? 0 },
      })),
      assets: { 'model.tar': tar },
    }),
  )

  it('come in one request, without their headers', async () => {
    await pull('3.0.0')
    const found = tree()
    for (const { path, bytes } of files) expect(found[path]?.equals(bytes)).toBe(true)
    // Manifest and bundle, twice at most, and the tar.
    expect(scene.github.log.count({ origin: 'objects' })).toBeLessThanOrEqual(5)
  })

  it('come alone when only they are wanted', async () => {
    const { result } = await pull('3.0.0', ['shard/07.bin', 'shard/31.bin'])
    expect(result).toMatchObject({ files: 2, downloaded: 3007 + 3031 })
    expect(Object.keys(tree()).filter((path) => path.startsWith('shard'))).toEqual([
      'shard/07.bin',
      'shard/31.bin',
    ])
  })
})

describe('a file of an earlier release', () => {
  const old = makeBytes(2_000_000, 5)
  const head = makeBytes(1000, 6)
  const mixed = Buffer.concat([head, old.subarray(500_000, 1_500_000)])
  const reference = { tag: 'churn@v4.0.0', asset: 'old.bin', sha256: sha256(old) }
  beforeAll(async () => {
    await scene.plant({ version: '4.0.0', files: [{ path: 'old.bin', bytes: old }] })
    await scene.plant({
      version: '4.1.0',
      files: [
        { path: 'old.bin', bytes: old, storage: { reference } },
        {
          path: 'mixed.bin',
          bytes: mixed,
          storage: {
            parts: [
              { asset: 'mixed.bin.delta', size: 1000, sha256: sha256(head) },
              { reference, offset: 500_000, ...partOf(old, 500_000, 1_500_000) },
            ],
          },
        },
      ],
      assets: { 'mixed.bin.delta': head },
    })
  })

  it('comes from there, and so do ranges of it', async () => {
    await pull('4.1.0')
    expect(tree()['old.bin']?.equals(old)).toBe(true)
    expect(tree()['mixed.bin']?.equals(mixed)).toBe(true)
  })

  it('is read once where two files have the same bytes of it', async () => {
    const { result } = await pull('4.1.0')
    if (result.kind !== 'pulled') throw new Error('refused')
    expect(result.downloaded).toBe(old.length + mixed.length)
    const release = scene.repository.releases.published('churn@v4.0.0')
    const asset = [...(release?.assets.values() ?? [])].find(({ name }) => name === 'old.bin')
    expect(scene.github.log.count({ origin: 'objects', path: new RegExp(`/${asset?.id}$`) })).toBe(
      1,
    )
  })

  it('that is not what the reference says is refused before anything is written', async () => {
    const release = scene.repository.releases.published('churn@v4.0.0')
    const asset = [...(release?.assets.values() ?? [])].find(({ name }) => name === 'old.bin')
    if (asset === undefined) throw new Error('no asset')
    const other = sha256('other')
    scene.repository.releases.putAsset({ ...asset, digest: `sha256:${other}` })
    const unverified = await refusalOf(() => scene.pull({ version: '4.1.0', to, verify: false }))
    expect(unverified).toMatch(
      /^DIGEST_MISMATCH The earlier release churn@v4\.0\.0: the asset old\.bin, which holds bytes of/,
    )
    scene.repository.releases.removeAsset(asset.id)
    const missing = await refusalOf(() => scene.pull({ version: '4.1.0', to, verify: false }))
    expect(missing).toMatch(/^FILE_MISSING The earlier release churn@v4\.0\.0, .* has no asset/)
    expect(tree()).toEqual({})
    scene.repository.releases.putAsset(asset)
  })
})

describe('a model with a file called manifest.json', () => {
  it('gets the manifest of the version in a folder beside it', async () => {
    const bytes = Buffer.from('{"mine": true}')
    await scene.plant({
      version: '5.0.0',
      files: [{ path: 'manifest.json', bytes, storage: { asset: 'manifest.json.model' } }],
      assets: { 'manifest.json.model': bytes },
    })
    const { result } = await pull('5.0.0')
    if (result.kind !== 'pulled') throw new Error('refused')
    expect(result.manifestPath).toBe(join(scene.folder, `${to}.manifest`, 'manifest.json'))
    expect(tree()).toEqual({ 'manifest.json': bytes })
    expect(Object.keys(readTree(join(scene.folder, `${to}.manifest`)))).toEqual([
      'manifest.json',
      'manifest.sigstore.json',
    ])
    expect((await pull('5.0.0')).result).toMatchObject({ created: false })
  })
})

describe('staged files', () => {
  it('hold bytes beyond 4 GiB where they belong, in a sparse file', async () => {
    const size = 2 ** 32 + 4096
    const folder = join(scene.folder, `staged-${count}`)
    const wanted = [{ path: 'huge.bin', size, sha256: parseSha256('0'.repeat(64)) }]
    const open = () => stagedFiles(folder, wanted, openJournal(`${folder}.journal`, [size]))
    const first = open()
    first.write(0, 2 ** 32 - 2, Buffer.from('beyond'))
    expect(first.missing()).toEqual([
      { file: 0, position: 0, size: 2 ** 32 - 2 },
      { file: 0, position: 2 ** 32 + 4, size: 4092 },
    ])
    const descriptor = openSync(first.pathOf(0), 'r')
    const read = Buffer.alloc(6)
    readSync(descriptor, read, 0, 6, 2 ** 32 - 2)
    closeSync(descriptor)
    expect(read.toString()).toBe('beyond')
    expect(statSync(first.pathOf(0)).size).toBe(size)
    await first.close()
  })

  it('are hashed from their start while they grow, whatever the order of the writes', async () => {
    const folder = join(scene.folder, `staged-${count}`)
    const bytes = makeBytes(20_000_000, 9)
    const wanted = [{ path: 'a/b.bin', size: bytes.length, sha256: sha256(bytes) }]
    const files = stagedFiles(folder, wanted, openJournal(`${folder}.journal`, [bytes.length]))
    const step = 1_000_000
    const starts = Array.from({ length: 20 }, (_, index) => index * step)
    for (const start of [
      ...starts.filter((_, index) => index % 2 === 1),
      ...starts.filter((_, index) => index % 2 === 0),
    ])
      files.write(0, start, bytes.subarray(start, start + step))
    expect(files.missing()).toEqual([])
    expect(await files.digest(0)).toBe(createHash('sha256').update(bytes).digest('hex'))
    files.reset(0)
    expect(files.count()).toBe(0)
    files.write(0, 0, bytes)
    expect(await files.digest(0)).toBe(sha256(bytes))
    await files.close()
  })

  it('take no path that leads out of their folder, whoever checked it before', async () => {
    const folder = join(scene.folder, `staged-${count}`)
    const wanted = [{ path: '../out.bin', size: 1, sha256: sha256('x') }]
    expect(
      await refusalOf(() => stagedFiles(folder, wanted, openJournal(`${folder}.journal`, [1]))),
    ).toContain('FILE_REFUSED A file of the model has a path that has the segment ".."')
  })

  it('of a journal that somebody broke are as if nothing were there', () => {
    const path = join(scene.folder, `journal-${count}`)
    const sizes = [100, 100]
    const first = openJournal(path, sizes)
    first.add(0, 0, 50)
    first.add(0, 50, 60)
    first.add(1, 10, 20)
    first.close()
    const second = openJournal(path, sizes)
    expect(second.held.map((held) => held.count())).toEqual([60, 10])
    second.forget(0)
    second.close()
    const descriptor = openSync(path, 'a')
    writeSync(descriptor, '99 0 100\n1 90 99999\n1 5')
    closeSync(descriptor)
    const third = openJournal(path, sizes)
    expect(third.held.map((held) => held.count())).toEqual([0, 20])
    third.close()
    const other = openSync(path, 'r+')
    ftruncateSync(other, 3)
    closeSync(other)
    expect(openJournal(path, sizes).held.map((held) => held.count())).toEqual([0, 0])
  })
})

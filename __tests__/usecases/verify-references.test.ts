import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { PlantedFile } from '../adapters/pull-scene.ts'
import { makeBytes } from '../adapters/pull-scene.ts'
import type { DownloadScene } from './download-scene.ts'
import { failuresOf, findCheck, partedFile, setDownloadScene } from './download-scene.ts'

let scene: DownloadScene
beforeAll(async () => {
  scene = await setDownloadScene()
})
afterAll(() => scene.close())
beforeEach(() => scene.github.log.clear())

describe('bytes of an earlier release', () => {
  const old = makeBytes(200_000, 5)
  const reference = { tag: 'churn@v3.0.0', asset: 'old.bin', sha256: sha256(old) }
  const referring = async (version: string, storage: PlantedFile['storage']): Promise<void> => {
    await scene.plant({
      version,
      files: [
        { path: 'old.bin', bytes: old, ...(storage === undefined ? {} : { storage }) },
        { path: 'new.bin', bytes: makeBytes(10) },
      ],
    })
  }
  beforeAll(async () => {
    await scene.plant({ version: '3.0.0', files: [{ path: 'old.bin', bytes: old }] })
  })

  it('are read and compared as well', async () => {
    await referring('3.1.0', { reference })
    const found = await scene.look('3.1.0')
    expect(failuresOf(found)).toEqual([])
    expect(scene.readsOf('3.0.0')).toMatchObject({ 'old.bin': 1 })
  })

  it.each([
    ['of which a range is beyond the end', { offset: 1 }, '200001 bytes or more'],
    ['of which far too much is wanted', { offset: 2 ** 40 }, '1099511827776 bytes or more'],
  ])('%s are not there, and not asked for', async (_what, { offset }, expected) => {
    const version = `3.2.${offset === 1 ? 1 : 2}`
    await referring(version, { reference, offset })
    for (const download of [true, false]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const found = await scene.look(version, { download })
      expect(failuresOf(found)).toEqual(['references'])
      expect(findCheck(found, 'references')?.differences).toEqual([
        { name: 'old.bin of churn@v3.0.0', expected, found: '200000 bytes' },
      ])
    }
    expect(scene.readsOf('3.0.0')).toMatchObject({ 'old.bin': 0 })
  })

  it('in a release that is gone are missed, and those of the version are still read', async () => {
    const bytes = makeBytes(600, 1)
    const own = partedFile('own.bin', bytes, [300])
    const lost = { tag: 'churn@v0.9.0', asset: 'old.bin', sha256: sha256(old) }
    await scene.plant({
      version: '3.3.0',
      files: [{ path: 'old.bin', bytes: old, storage: { reference: lost } }, own.file],
      assets: own.assets,
    })
    scene.replace('3.3.0', 'own.bin.part-001', makeBytes(300, 9), {
      digest: scene.assetOf('3.3.0', 'own.bin.part-001').digest,
    })
    const check = findCheck(await scene.look('3.3.0'), 'references')
    expect(check?.detail).toMatch(
      /^This version needs old\.bin of churn@v0\.9\.0, .* 1 of 1 files are not the signed ones/,
    )
    expect(check?.differences?.map(({ name }) => name)).toEqual([
      'old.bin of churn@v0.9.0',
      '"own.bin", from own.bin.part-001',
    ])
  })

  it('in more releases than there are, are not looked for in all of them', async () => {
    const bytes = makeBytes(500)
    const parts = Array.from({ length: 500 }, (_, index) => ({
      reference: { tag: `churn@v0.0.${index}`, asset: 'old.bin', sha256: sha256('gone') },
      offset: 0,
      size: 1,
      sha256: sha256(bytes.subarray(index, index + 1)),
    }))
    await scene.plant({ version: '3.4.0', files: [{ path: 'x', bytes, storage: { parts } }] })
    const found = await scene.look('3.4.0')
    expect(failuresOf(found)).toEqual(['references'])
    expect(findCheck(found, 'references')?.detail).toContain('and 495 more')
    expect(scene.github.log.count()).toBeLessThan(40)
  })
})

describe('a pull', () => {
  it('asks once for the signature and for each release that the version refers to', async () => {
    const old = makeBytes(2000, 5)
    const reference = { tag: 'churn@v4.0.0', asset: 'old.bin', sha256: sha256(old) }
    await scene.plant({ version: '4.0.0', files: [{ path: 'old.bin', bytes: old }] })
    await scene.plant({
      version: '4.1.0',
      files: [{ path: 'old.bin', bytes: old, storage: { reference } }],
      signature: true,
    })
    const { result } = await scene.pull({ version: '4.1.0', to: 'once' })
    expect(result.kind).toBe('pulled')
    expect(scene.readsOf('4.1.0')).toEqual({
      'manifest.json': 1,
      'manifest.sigstore.json': 1,
      'model.sig': 1,
    })
    const { log } = scene.github
    expect(log.count({ path: /\/releases\/tags\/churn(@|%40)v4\.0\.0$/ })).toBe(1)
  })
})

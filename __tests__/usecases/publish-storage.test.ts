import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { PublishRequest } from '../../src/usecases/publish-request.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'

import { fileOf, MIB, noise, publishFolder, SMALL } from './storage-scene.ts'
import type { Contents } from './storage-scene.ts'

describe('the bytes of a version', () => {
  it('are one asset for each file', async () => {
    const manifest = await publishFolder(fakeReleaseStore(), 1, { 'a/b.bin': noise(1, 500) })
    const [file] = manifest.predicate.artifact.files
    expect([file?.asset, file?.offset, file?.parts]).toEqual(['a.b.bin', undefined, undefined])
  })

  it('are parts where a file is too large for one asset', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 5 * MIB + 3), 'small.bin': noise(2, 3 * MIB) }
    const manifest = await publishFolder(releases, 1, contents, { limits: SMALL })
    expect(fileOf(manifest, 'big.bin').parts?.map(({ asset, size }) => [asset, size])).toEqual([
      ['big.bin.part-001', 2 * MIB],
      ['big.bin.part-002', 2 * MIB],
      ['big.bin.part-003', MIB + 3],
    ])
    expect(fileOf(manifest, 'small.bin').asset).toBe('small.bin')
  })

  it('are ranges of one tar where there are more than 200 files, which may cross its parts', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`layer ${index}/w.bin`, noise(index, 20_000)]),
    )
    const manifest = await publishFolder(fakeReleaseStore(), 1, contents, { limits: SMALL })
    const names = manifest.predicate.assets
      .filter(({ role }) => role === 'model')
      .map(({ name }) => name)
    expect(names).toEqual(['model.tar.part-001', 'model.tar.part-002', 'model.tar.part-003'])
    const crossing = manifest.predicate.artifact.files.filter(({ parts }) => parts !== undefined)
    expect(crossing.length).toBe(2)
  })

  it.each<readonly [string, Contents, Partial<PublishRequest>]>([
    ['in parts', { 'm.bin': noise(1, 5 * MIB) }, { limits: SMALL }],
    [
      'in an archive',
      Object.fromEntries([
        ...Array.from({ length: 210 }, (_, index) => [`w${index}.bin`, noise(index, 9)]),
        ['m.bin', noise(1, MIB)],
      ]),
      {},
    ],
  ])('are refused when a file changes after it was captured: %s', async (_form, contents, over) => {
    const releases = fakeReleaseStore()
    const size = contents['m.bin']?.length ?? 0
    const rewrite = (model: string) => writeFileSync(join(model, 'm.bin'), noise(2, size))
    expect(await refusalOf(() => publishFolder(releases, 1, contents, over, rewrite))).toMatch(
      /^FILE_CHANGED "m.bin" changed after it was captured/,
    )
    expect(releases.events).toEqual([])
  })

  it('have a list of digests that sha256sum reads, of everything but the manifest', async () => {
    const releases = fakeReleaseStore()
    const manifest = await publishFolder(releases, 1, { 'm.bin': noise(1, 10) })
    const lines = Buffer.from(releases.read('churn@v1.0.0', 'SHA256SUMS')).toString().split('\n')
    const others = manifest.predicate.assets.filter(({ name }) => name !== 'SHA256SUMS')
    expect(lines).toEqual([
      ...others.map((one) => `${one.sha256}  ${one.name}`).toSorted(byName),
      '',
    ])
    expect(lines.length).toBe((releases.published()[0]?.assets.length ?? 0) - 2)
  })
})

const byName = (left: string, right: string): number => (left.slice(66) < right.slice(66) ? -1 : 1)

import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { FileStorage, ModelFile } from '../../src/domain/manifest.ts'
import { measureGrowth, measureStorage } from '../../src/domain/storage-report.ts'

const hash = sha256('x')
const file = (path: string, size: number, storage: FileStorage): ModelFile => ({
  path,
  size,
  sha256: hash,
  ...storage,
})
const from = (tag: string, asset: string, offset?: number) => ({
  reference: { tag, asset, sha256: hash },
  ...(offset === undefined ? {} : { offset }),
})
const model = (name: string, size: number) => ({ name, size, role: 'model' as const })

describe('the storage of one version', () => {
  it('is all its own without references', () => {
    const facts = measureStorage({
      model: { tag: 'm@v1.0.0' },
      artifact: { size: 100, files: [file('a', 100, { asset: 'a' })] },
      assets: [model('a', 100), { name: 'model-card.md', size: 7, role: 'model-card' }],
    })

    expect(facts).toEqual({ model: 100, uploaded: 100, own: 107, shared: 0, earlier: [] })
  })

  it('counts bytes of earlier releases by release, the same range once', () => {
    const facts = measureStorage({
      model: { tag: 'm@v3.0.0' },
      artifact: {
        size: 171,
        files: [
          file('same', 50, from('m@v1.0.0', 'old')),
          file('copy', 50, from('m@v1.0.0', 'old')),
          file('mixed', 71, {
            parts: [
              { asset: 'mixed.delta', offset: 0, size: 1, sha256: hash },
              { ...from('m@v2.0.0', 'mixed', 8), size: 60, sha256: hash },
              { ...from('m@v1.0.0', 'old', 0), size: 10, sha256: hash },
            ],
          }),
        ],
      },
      assets: [model('mixed.delta', 1), { name: 'x.json', size: 4, role: 'tensor-listing' }],
    })

    expect(facts).toEqual({
      model: 171,
      uploaded: 5,
      own: 5,
      shared: 120,
      earlier: [
        { tag: 'm@v1.0.0', bytes: 60, files: 3 },
        { tag: 'm@v2.0.0', bytes: 60, files: 1 },
      ],
    })
  })
})

describe('the storage of several versions', () => {
  const first = {
    tag: 'm@v1.0.0',
    assets: [
      { name: 'base', size: 1000 },
      { name: 'head', size: 10 },
    ],
    files: [file('base', 1000, { asset: 'base' }), file('head', 10, { asset: 'head' })],
  }
  const second = {
    tag: 'm@v1.1.0',
    assets: [{ name: 'head', size: 12 }],
    files: [file('base', 1000, from('m@v1.0.0', 'base')), file('head', 12, { asset: 'head' })],
  }

  it('says what each adds, what the others use too, and what removing it frees', () => {
    expect(measureGrowth([first, second])).toEqual([
      { tag: 'm@v1.0.0', own: 1010, total: 1010, unique: 10, shared: 1000 },
      { tag: 'm@v1.1.0', own: 12, total: 1022, unique: 12, shared: 1000 },
    ])
  })

  it('counts an asset once, however many files and ranges of it a version uses', () => {
    const files = [
      file('a', 5, from('m@v1.0.0', 'base', 0)),
      file('b', 5, from('m@v1.0.0', 'base', 500)),
    ]

    const [, ranged] = measureGrowth([first, { ...second, assets: [], files }])

    expect(ranged).toMatchObject({ own: 0, unique: 0, shared: 1000 })
  })

  it('takes what a release outside of the set holds for shared, as far as its size is known', () => {
    expect(measureGrowth([second])).toEqual([
      { tag: 'm@v1.1.0', own: 12, total: 12, unique: 12, shared: 1000 },
    ])
  })

  it('does not say what would be freed while one manifest is unknown', () => {
    expect(measureGrowth([{ ...first, files: null }, second])).toEqual([
      { tag: 'm@v1.0.0', own: 1010, total: 1010, unique: null, shared: null },
      { tag: 'm@v1.1.0', own: 12, total: 1022, unique: null, shared: 1000 },
    ])
  })

  it('does not take a release whose tag begins alike for the same one', () => {
    const other = { ...first, tag: 'm@v1.0.0-rc.1', files: null }
    const [mine] = measureGrowth([{ ...second, tag: 'm@v1.0', files: second.files }, other])

    expect(mine).toMatchObject({ own: 12, shared: 1000 })
  })
})

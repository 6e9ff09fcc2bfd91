import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { mapAssetNames } from '../../src/domain/asset-name.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { flattenPath, listingAssetName } from '../../src/domain/flatten-path.ts'

const nameOf = (path: string, ...others: readonly string[]): string =>
  mapAssetNames([path, ...others]).get(path) ?? ''

const namesOf = (paths: readonly string[]): readonly string[] => [...mapAssetNames(paths).values()]

const RESERVED = [
  'manifest.json',
  'manifest.sigstore.json',
  'model.sig',
  'model-card.md',
  'bom.cdx.json',
  'model.tar',
  'SHA256SUMS',
]

const anySegment = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', '.', '-', '_', ' ', 'é'),
    minLength: 1,
    maxLength: 4,
  }),
  fc.constantFrom(
    ...RESERVED,
    'Manifest.JSON',
    'data-x.sha256',
    'DATA-X.SHA256',
    'm.part-001',
    'M.PART-0001',
    'm.delta',
    'm.tensors.json',
  ),
  fc.nat({ max: 300 }).map((length) => `${'a'.repeat(length)}.b`),
  fc.nat({ max: 140 }).map((length) => `${'a'.repeat(length)}.${'b'.repeat(200)}`),
)
const anyPath = fc.array(anySegment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))

describe('the asset name of a path', () => {
  it.each(['weights.delta', 'x.part-001', 'm.tensors.json'])(
    'keeps %s readable, though its ending is reserved',
    (path) => {
      const digest = sha256(path).slice(0, 8)
      expect([`${path}.${digest}`, path.replace(/\.(?=[^.]*$)/, `.${digest}.`)]).toContain(
        nameOf(path),
      )
    },
  )

  it.each([
    ['model.onnx', 'model.onnx'],
    ['encoder/model.bin', 'encoder.model.bin'],
    ['a b/ü.bin', 'a.b.bin'],
    ['.hidden', 'hidden'],
    ['a/../b', 'a.b'],
    ['...', 'file'],
    ['日本', 'file'],
    ['trailing.', 'trailing'],
    ['under_score-dash.txt', 'under_score-dash.txt'],
  ])('of %s is %s', (path, name) => {
    expect(flattenPath(path)).toBe(name)
    expect(nameOf(path)).toBe(name)
  })

  it('gets a digest of the path when two paths would share it', () => {
    const names = mapAssetNames(['a/b.bin', 'a.b.bin', 'c.bin'])
    expect(names.get('c.bin')).toBe('c.bin')
    expect(names.get('a/b.bin')).toBe(`a.b.${sha256('a/b.bin').slice(0, 8)}.bin`)
    expect(names.get('a.b.bin')).toBe(`a.b.${sha256('a.b.bin').slice(0, 8)}.bin`)
  })

  it('gets a digest when another differs in letter case only', () => {
    expect(nameOf('Model.bin', 'model.bin')).toBe(`Model.${sha256('Model.bin').slice(0, 8)}.bin`)
  })

  it('gets a digest when it is taken already', () => {
    const names = mapAssetNames(['metrics.json'], new Set(['METRICS.json']))
    expect(names.get('metrics.json')).toBe(`metrics.${sha256('metrics.json').slice(0, 8)}.json`)
  })

  it('is never one that the product writes itself', () => {
    expect(nameOf('manifest.json')).toBe(`manifest.${sha256('manifest.json').slice(0, 8)}.json`)
    expect(nameOf('data-train.sha256')).toBe(
      `data-train.sha256.${sha256('data-train.sha256').slice(0, 8)}`,
    )
    expect(nameOf('x.part-001')).toBe(`x.part-001.${sha256('x.part-001').slice(0, 8)}`)
  })

  it('steps aside for a path that is called like its digest', () => {
    const digest = sha256('a/b')
    const forged = `a.${digest.slice(0, 8)}.b`
    expect(nameOf('a/b', 'a.b', forged)).toBe(`a.${digest.slice(0, 16)}.b`)
  })
})

describe('for any set of paths the asset names', () => {
  const anyPaths = fc.array(anyPath, { maxLength: 12 })

  it('are one for each path, also without regard to letter case', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const names = namesOf(paths)
        expect(names.length).toBe(new Set(paths).size)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
      { numRuns: 500 },
    )
  })

  it('are names that GitHub leaves as they are', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        for (const name of namesOf(paths)) {
          expect(name).toMatch(/^[A-Za-z0-9._-]{1,255}$/)
          expect(name).not.toMatch(/^\.|\.$|\.\./)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are never reserved', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        for (const name of namesOf(paths)) {
          expect(RESERVED).not.toContain(name.toLowerCase())
          expect(name.toLowerCase()).not.toMatch(/^data-.*\.sha256$|\.part-\d{3,}$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('do not depend on the order of the paths', () => {
    fc.assert(
      fc.property(anyPaths, fc.nat(), (paths, seed) => {
        const turned = [...paths.slice(seed % 12), ...paths.slice(0, seed % 12)].toReversed()
        expect(Object.fromEntries(mapAssetNames(turned))).toEqual(
          Object.fromEntries(mapAssetNames(paths)),
        )
      }),
    )
  })
})

it('names the listing of a data set after it', () => {
  expect(listingAssetName('train')).toBe('data-train.sha256')
  expect(listingAssetName('train.v2_a-b')).toBe('data-train.v2_a-b.sha256')
})

import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import type { KnownRange, ReuseLimits, ReuseRun } from '../../src/domain/tensor-reuse.ts'
import { planTensorReuse } from '../../src/domain/tensor-reuse.ts'

const ASSET = sha256('the asset')
const KIB = 1024

/** Content is a text that stands for itself; a size other than its own makes it as long as a test wants. */
interface Content {
  readonly text: string
  readonly size?: number
}

const sizeOf = ({ text, size }: Content): number => size ?? text.length

/** A file of these contents, one behind the other. */
function fileOf(contents: readonly Content[]) {
  let size = 0
  const ranges = contents.map((content) => {
    const range = { start: size, size: sizeOf(content), sha256: sha256(content.text) }
    size += range.size
    return range
  })
  return { size, ranges }
}

/** The contents as they lie in an asset of an earlier release, from an offset. */
function knownOf(
  contents: readonly Content[],
  { tag = 'm/1.0.0', asset = 'model', assetSha256 = ASSET, offset = 0 } = {},
): readonly KnownRange[] {
  return fileOf(contents).ranges.map((range) => ({
    sha256: range.sha256,
    size: range.size,
    slice: { tag, asset, assetSha256, offset: offset + range.start },
  }))
}

const texts = (...all: readonly string[]): readonly Content[] => all.map((text) => ({ text }))

/** `new 0+3` or `known 3+2 @ASSET:OFFSET`. */
const show = (runs: readonly ReuseRun[]): readonly string[] =>
  runs.map((run) =>
    run.kind === 'new'
      ? `new ${run.start}+${run.size}`
      : `known ${run.start}+${run.size} @${run.slice.asset}:${run.slice.offset}`,
  )

const plan = (
  own: readonly Content[],
  known: readonly KnownRange[],
  limits: ReuseLimits = { minRunBytes: 1 },
) => show(planTensorReuse(fileOf(own), known, limits))

const bytesOf = (contents: readonly Content[]): string => contents.map(({ text }) => text).join('')

describe('a plan of what is reused', () => {
  it('of a file that nobody knows is one new run', () => {
    expect(plan(texts('abc', 'def'), [])).toEqual(['new 0+6'])
  })

  it('of the same file is one known run, wherever its asset holds it', () => {
    const contents = texts('abc', 'd', 'efgh')
    expect(plan(contents, knownOf(contents, { offset: 40 }))).toEqual(['known 0+8 @model:40'])
  })

  it('takes only what has not changed', () => {
    const known = knownOf(texts('abc', 'old', 'efgh'))
    expect(plan(texts('abc', 'NEW!', 'efgh'), known)).toEqual([
      'known 0+3 @model:0',
      'new 3+4',
      'known 7+4 @model:6',
    ])
  })

  it('finds layers in another order', () => {
    const known = knownOf(texts('abc', 'def'))
    expect(plan(texts('def', 'abc'), known)).toEqual(['known 0+3 @model:3', 'known 3+3 @model:0'])
  })

  it('tells bytes of the same digest but another size apart', () => {
    const known = knownOf([{ text: 'abc', size: 100 }])
    expect(plan([{ text: 'abc', size: 101 }], known)).toEqual(['new 0+101'])
  })

  it('joins neighbours only where they lie side by side in one asset of one release', () => {
    const own = texts('abc', 'def')
    const [one, two] = [texts('abc'), texts('def')]
    for (const elsewhere of [
      { offset: 4 },
      { offset: 3, asset: 'other' },
      { offset: 3, tag: 'm/2.0.0' },
      { offset: 3, assetSha256: sha256('another of this name') },
    ])
      expect(plan(own, [...knownOf(one), ...knownOf(two, elsewhere)]).length).toBe(2)
    expect(plan(own, [...knownOf(one), ...knownOf(two, { offset: 3 })])).toEqual([
      'known 0+6 @model:0',
    ])
  })

  it('takes of equal bytes those that continue a neighbour', () => {
    const contents = texts('zero', 'w1', 'zero', 'w2', 'zero', 'w3')
    expect(plan(contents, knownOf(contents))).toEqual(['known 0+18 @model:0'])
    expect(plan(contents.slice(2), knownOf(contents))).toEqual(['known 0+12 @model:6'])
    expect(plan(texts('w1', 'zero', 'new', 'zero', 'w3'), knownOf(contents))).toEqual([
      'known 0+6 @model:4',
      'new 6+3',
      'known 9+6 @model:12',
    ])
  })

  it('passes over tensors without bytes', () => {
    const contents = texts('abc', '', 'def', '')
    expect(plan(contents, knownOf(contents))).toEqual(['known 0+6 @model:0'])
    expect(plan(texts('', ''), knownOf(texts('')))).toEqual([])
  })

  it('uploads bytes that are in no range', () => {
    const range = { start: 2, size: 3, sha256: sha256('abc') }
    const runs = planTensorReuse({ size: 9, ranges: [range] }, knownOf(texts('abc')), {
      minRunBytes: 1,
    })
    expect(show(runs)).toEqual(['new 0+2', 'known 2+3 @model:0', 'new 5+4'])
  })

  it('uploads again what is shorter than 64 KiB in one run', () => {
    const known = knownOf([
      { text: 'short', size: 64 * KIB - 1 },
      { text: 'gone', size: 1 },
      { text: 'half', size: 32 * KIB },
      { text: 'other half', size: 32 * KIB },
    ])
    const own = [
      { text: 'short', size: 64 * KIB - 1 },
      { text: 'new', size: 1 },
      { text: 'half', size: 32 * KIB },
      { text: 'other half', size: 32 * KIB },
    ]
    expect(plan(own, known, {})).toEqual(['new 0+65536', 'known 65536+65536 @model:65536'])
  })

  it('has at most 2,000 runs, and gives up the shortest of them first', () => {
    const layers = Array.from({ length: 3000 }, (_, index) => ({
      text: `layer ${index}`,
      size: index % 3 === 0 ? 1024 * KIB : 100 * KIB,
    }))
    const own = layers.flatMap((layer, index) => [layer, { text: `new ${index}`, size: 10 }])
    const runs = planTensorReuse(fileOf(own), knownOf(layers))
    const known = runs.filter(({ kind }) => kind === 'known')
    expect(runs.length).toBe(2000)
    expect(known.every(({ size }) => size === 1024 * KIB)).toBe(true)
    expect(known.length).toBe(1000)
  })

  it('ends with one new run when even the longest are too many', () => {
    const layers = [
      { text: 'a', size: 2 ** 50 },
      { text: 'b', size: 2 ** 50 },
    ]
    const known = knownOf(layers)
    expect(plan(layers.toReversed(), known, { maxRuns: 1 })).toEqual([`new 0+${2 ** 51}`])
    expect(plan(layers, known, { maxRuns: 1 })).toEqual([`known 0+${2 ** 51} @model:0`])
    expect(plan(layers.toReversed(), known, { maxRuns: 0, minRunBytes: 0 }).length).toBe(1)
  })

  it('of equal bytes without number takes no time to speak of', () => {
    const many = Array.from({ length: 20_000 }, () => ({ text: 'zero', size: 4096 }))
    expect(plan(many, knownOf(many))).toEqual([`known 0+${20_000 * 4096} @model:0`])
  })

  it.each([
    ['overlap', [0, 2], 8],
    ['are out of order', [4, 0], 8],
    ['lie beyond the end', [0, 6], 8],
  ])('is refused for ranges that %s', (_, starts, size) => {
    const ranges = starts.map((start) => ({ start, size: 3, sha256: sha256('abc') }))
    expect(() => planTensorReuse({ size, ranges }, [])).toThrow(RangeError)
  })
})

describe('any plan', () => {
  // Few different contents, so that the same bytes come again and again.
  const anyContents = fc.array(
    fc.constantFrom('', 'a', 'bb', 'ccc', 'dddd', 'abab').map((text) => ({ text })),
    { maxLength: 12 },
  )
  const anyAssets = fc.array(anyContents, { maxLength: 3 })
  const anyLimits = fc.record({ minRunBytes: fc.nat(6), maxRuns: fc.integer({ min: 1, max: 6 }) })

  it('gives the file again, in order, without gap or overlap', () => {
    fc.assert(
      fc.property(anyContents, anyAssets, anyLimits, (own, assets, limits) => {
        const known = assets.flatMap((contents, index) =>
          knownOf(contents, { asset: String(index) }),
        )
        const runs = planTensorReuse(fileOf(own), known, limits)
        const file = bytesOf(own)
        const rebuilt = runs.map((run) => {
          const [bytes, from] =
            run.kind === 'new'
              ? [file, run.start]
              : [bytesOf(assets[Number(run.slice.asset)] ?? []), run.slice.offset]
          return bytes.slice(from, from + run.size)
        })
        expect(rebuilt.join('')).toBe(file)
        let end = 0
        for (const { start, size } of runs) {
          expect(start).toBe(end)
          expect(size).toBeGreaterThan(0)
          end += size
        }
        expect(end).toBe(file.length)
      }),
    )
  })

  it('keeps its limits, and has no neighbours that could be one', () => {
    fc.assert(
      fc.property(anyContents, anyAssets, anyLimits, (own, assets, limits) => {
        const known = assets.flatMap((contents, index) =>
          knownOf(contents, { asset: String(index) }),
        )
        const runs = planTensorReuse(fileOf(own), known, limits)
        expect(runs.length).toBeLessThanOrEqual(limits.maxRuns)
        const shortest = Math.max(1, limits.minRunBytes)
        expect(runs.filter(({ kind, size }) => kind === 'known' && size < shortest)).toEqual([])
        const isNew = runs.map(({ kind }) => (kind === 'new' ? '1' : '0'))
        expect(isNew.join('')).not.toContain('11')
      }),
    )
  })

  it('uploads nothing of a file that is known as a whole', () => {
    fc.assert(
      fc.property(anyContents, (own) => {
        const runs = planTensorReuse(fileOf(own), knownOf(own), { minRunBytes: 1 })
        expect(runs.every(({ kind }) => kind === 'known')).toBe(true)
      }),
    )
  })
})

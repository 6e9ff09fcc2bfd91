import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import type { FileRange } from '../../src/ports/destination.ts'
import type { Asset } from '../../src/ports/release-store.ts'
import type { FileSource } from '../../src/usecases/plan-pull.ts'
import { planRanges } from '../../src/usecases/plan-ranges.ts'
import { transferFiles } from '../../src/usecases/transfer-files.ts'

const MIB = 1024 * 1024

const assetOf = (id: number, size: number): Asset => ({
  id,
  name: `asset-${id}`,
  size,
  state: 'uploaded',
  sha256: null,
})

const sourceOf = (asset: Asset, position: number, size: number, offset: number): FileSource => ({
  position,
  size,
  offset,
  asset,
  tag: 'churn@v1.0.0',
  sha256: sha256(''),
})

describe('ranges', () => {
  it('of one large file are several, so that it comes over several connections', () => {
    const size = 1000 * MIB
    const sources = [[sourceOf(assetOf(1, size), 0, size, 0)]]
    const ranges = planRanges([{ file: 0, position: 0, size }], sources)
    expect(ranges.length).toBe(Math.ceil(1000 / 64))
    expect(ranges.every(({ range }) => range.size <= 64 * MIB)).toBe(true)
    expect(ranges.map(({ range }) => range.start)).toEqual(
      ranges.map((_, index) => index * 64 * MIB),
    )
  })

  it('of a small file are one', () => {
    const sources = [[sourceOf(assetOf(1, MIB), 0, MIB, 0)]]
    expect(planRanges([{ file: 0, position: 0, size: MIB }], sources).length).toBe(1)
  })

  it('leave out what lies far between two files, and read over what lies near', () => {
    const asset = assetOf(1, 10 * MIB)
    const files = (gap: number) => [
      [sourceOf(asset, 0, 1000, 0)],
      [sourceOf(asset, 0, 1000, 1000 + gap)],
    ]
    const missing = [0, 1].map((file) => ({ file, position: 0, size: 1000 }))
    expect(planRanges(missing, files(1024)).map(({ range }) => range)).toEqual([
      { start: 0, size: 3024 },
    ])
    expect(planRanges(missing, files(MIB)).map(({ range }) => range)).toEqual([
      { start: 0, size: 1000 },
      { start: 1000 + MIB, size: 1000 },
    ])
  })

  it('of a file of 5 GiB reach its end', () => {
    const size = 5 * 1024 * MIB
    const sources = [
      [0, 1, 2].map((part) =>
        sourceOf(
          assetOf(part, 2 ** 31),
          part * 1_992_294_400,
          part === 2 ? size - 2 * 1_992_294_400 : 1_992_294_400,
          0,
        ),
      ),
    ]
    const ranges = planRanges([{ file: 0, position: 0, size }], sources)
    const bytes = ranges.flatMap(({ pieces }) => pieces).reduce((sum, piece) => sum + piece.size, 0)
    expect(bytes).toBe(size)
    expect(ranges.at(-1)?.pieces.at(-1)).toMatchObject({ file: 0 })
  })
})

/** Assets of bytes that are all different from one another, as far as that goes. */
const ASSETS = [0, 1, 2].map((id) => ({
  asset: assetOf(id, 300_000),
  bytes: Uint8Array.from(
    { length: 300_000 },
    (_, index) => (index * 31 + id * 7 + (index >> 8)) & 255,
  ),
}))

const anySlice = fc.record({
  asset: fc.integer({ min: 0, max: 2 }),
  offset: fc.integer({ min: 0, max: 250_000 }),
  size: fc.integer({ min: 1, max: 50_000 }),
})

describe('a transfer', () => {
  it('puts every missing byte where it belongs, however files and assets overlap', async () => {
    const files = fc.array(fc.array(anySlice, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.infiniteStream(fc.integer({ min: 1, max: 70_000 })),
        async (slices, sizes) => {
          const sources = slices.map((list) => {
            let position = 0
            return list.map(({ asset, offset, size }) => {
              const source = sourceOf(ASSETS[asset]?.asset ?? assetOf(9, 0), position, size, offset)
              position += size
              return source
            })
          })
          const wanted = sources.map((list) =>
            Buffer.concat(
              list.map(
                ({ asset, offset, size }) =>
                  ASSETS[asset.id]?.bytes.subarray(offset, offset + size) ?? new Uint8Array(),
              ),
            ),
          )
          const found = wanted.map(({ length }) => Buffer.alloc(length))
          const missing = wanted.flatMap(({ length }, file): readonly FileRange[] => [
            { file, position: 0, size: Math.ceil(length / 3) },
            ...(length > 3
              ? [{ file, position: Math.ceil(length / 2), size: length - Math.ceil(length / 2) }]
              : []),
          ])
          let told = 0
          await transferFiles(
            planRanges(missing, sources),
            { write: (file, position, bytes) => found[file]?.set(bytes, position) },
            {
              async *readRange(asset, { start, size }) {
                for (let at = start; at < start + size;) {
                  const length = Math.min(Number(sizes.next().value), start + size - at)
                  yield ASSETS[asset.id]?.bytes.subarray(at, at + length) ?? new Uint8Array()
                  at += length
                }
              },
            },
            (bytes) => (told += bytes),
          )
          for (const { file, position, size } of missing) {
            const [left, right] = [wanted[file], found[file]].map((bytes) =>
              bytes?.subarray(position, position + size),
            )
            expect(right?.equals(left ?? Buffer.alloc(0))).toBe(true)
          }
          expect(told).toBe(missing.reduce((sum, { size }) => sum + size, 0))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('begins nothing any more after a failure, and ends with it', async () => {
    const size = 64 * 1024 * 1024 * 10
    const sources = [[sourceOf(assetOf(1, size), 0, size, 0)]]
    let begun = 0
    const transfer = transferFiles(
      planRanges([{ file: 0, position: 0, size }], sources),
      { write: () => undefined },
      {
        // oxlint-disable-next-line require-yield -- it never gets so far
        async *readRange() {
          begun += 1
          throw new Error(`number ${begun}`)
        },
      },
      () => undefined,
    )
    await expect(transfer).rejects.toThrow('number 1')
    expect(begun).toBeLessThanOrEqual(4)
  })

  it('ends what is under way with the first failure, and tells that one', async () => {
    const size = 64 * 1024 * 1024 * 10
    const sources = [[sourceOf(assetOf(1, size), 0, size, 0)]]
    let ended = 0
    const transfer = transferFiles(
      planRanges([{ file: 0, position: 0, size }], sources),
      { write: () => undefined },
      {
        // oxlint-disable-next-line require-yield -- they never get so far
        async *readRange(_asset, { start }, signal) {
          if (start > 0 && start < MAX_RANGE * 2) throw new Error('the second')
          await new Promise((_done, fail) =>
            signal?.addEventListener('abort', () => {
              ended += 1
              fail(new Error(`ended ${start}`))
            }),
          )
        },
      },
      () => undefined,
    )
    await expect(transfer).rejects.toThrow('the second')
    expect(ended).toBeGreaterThan(0)
  })
})

const MAX_RANGE = 64 * 1024 * 1024

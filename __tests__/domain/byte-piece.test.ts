import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { cutPieces, sizeOf } from '../../src/domain/byte-piece.ts'

const file = (start: number, size: number, path = '/m/a'): BytePiece => ({
  kind: 'file',
  path,
  start,
  size,
})
const bytes = (text: string): BytePiece => ({ kind: 'bytes', bytes: Buffer.from(text) })

/** Files hold their own offsets as content, so that bytes tell where they come from. */
const content = (pieces: readonly BytePiece[]): readonly string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'bytes'
      ? [...piece.bytes].map((byte) => `byte ${byte}`)
      : Array.from({ length: piece.size }, (_, index) => `${piece.path} ${piece.start + index}`),
  )

const anyPiece = fc.oneof(
  fc.tuple(fc.nat(50), fc.nat(8)).map(([start, size]) => file(start, size)),
  fc.string({ maxLength: 8 }).map(bytes),
)

describe('a body of pieces', () => {
  it('has the bytes of all of them', () => {
    expect(sizeOf([file(10, 5), bytes('abc'), file(0, 0)])).toBe(8)
    expect(sizeOf([])).toBe(0)
  })

  it('is cut within its pieces', () => {
    const body = [file(10, 5), bytes('abc'), file(0, 4, '/m/b')]
    expect(cutPieces(body, 3, 6)).toEqual([file(13, 2), bytes('abc'), file(0, 1, '/m/b')])
    expect(cutPieces(body, 6, 1)).toEqual([bytes('b')])
  })

  it('may be larger than 32 bits count', () => {
    const large = 2 ** 52
    const cut = cutPieces([file(0, large), file(7, large)], large - 1, large)
    expect(cut).toEqual([file(large - 1, 1), file(7, large - 1)])
  })

  it('shares its bytes in memory with what is cut from it', () => {
    const memory = Uint8Array.of(1, 2, 3)
    const [cut] = cutPieces([{ kind: 'bytes', bytes: memory }], 1, 1)
    memory[1] = 9
    expect(cut).toEqual({ kind: 'bytes', bytes: Uint8Array.of(9) })
  })

  it('gives the same bytes in one and in several cuts, and never an empty piece', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 6 }), fc.nat(), fc.nat(), (pieces, one, two) => {
        const whole = sizeOf(pieces)
        const [start = 0, end = 0] = [one % (whole + 1), two % (whole + 1)].toSorted(
          (left, right) => left - right,
        )
        const cuts = [
          cutPieces(pieces, 0, start),
          cutPieces(pieces, start, end - start),
          cutPieces(pieces, end, whole - end),
        ]
        expect(content(cuts.flat())).toEqual(content(pieces))
        expect(content(cuts[1] ?? [])).toEqual(content(pieces).slice(start, end))
        expect(cuts.flat().every((piece) => sizeOf([piece]) > 0)).toBe(true)
      }),
    )
  })

  it.each([
    [0, 4],
    [4, 1],
    [-1, 2],
    [0, -1],
    [0.5, 1],
    [0, Number.NaN],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('has no bytes from %s of which there are %s', (start, size) => {
    expect(() => cutPieces([bytes('abc')], start, size)).toThrow(RangeError)
  })
})

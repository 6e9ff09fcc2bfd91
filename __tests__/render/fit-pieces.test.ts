import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import type { Cuts, Piece } from '../../src/render/fit-pieces.ts'
import { fitPieces, items, section } from '../../src/render/fit-pieces.ts'

type Kind = 'first' | 'second'

const ORDER = ['first', 'second'] as const
const letters = (kind: Kind, text: string): Piece<Kind> =>
  items(kind, Array.from(text), (letter) => letter, '')
const table = (pieces: readonly Piece<Kind>[]): Piece<Kind> => ({
  type: 'group',
  open: '<',
  close: '>',
  joint: '',
  pieces,
})
const note = { type: 'notice', text: (cuts: Cuts<Kind>) => `cut ${[...cuts].join(' ')}` } as const
const fit = (pieces: readonly Piece<Kind>[], budget: number): string =>
  fitPieces(section(pieces), ORDER, budget).text

describe('fitPieces', () => {
  it('writes all of it where there is room, and no notice', () => {
    const pieces = ['head', table([letters('second', 'abc')]), letters('first', 'de'), note]

    expect(fit(pieces, 5000)).toBe('head\n\n<abc>\n\nde')
  })

  it('takes what is important first, wherever it stands', () => {
    const long = 'x'.repeat(3000)

    const { text, cuts } = fitPieces(
      section<Kind>([letters('second', long), letters('first', 'ab'), note]),
      ORDER,
      2000,
    )

    expect(text).toMatch(/^x{400,}\n\nab\n\ncut second,\d+$/)
    expect(cuts.get('second')).toBe(3000 - (/^x+/.exec(text)?.[0].length ?? 0))
  })

  it('takes from all places in turns', () => {
    const places = ['a', 'b', 'c'].map((letter) => letters('first', letter.repeat(1000)))

    const text = fit(places, 2500)

    const counts = ['a', 'b', 'c'].map((letter) => text.split(letter).length - 1)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })

  it('leaves a group away when nothing in it fits', () => {
    const pieces = [
      letters('first', 'a'.repeat(800)),
      table([table([letters('second', 'b'.repeat(3000))])]),
    ]

    expect(fit(pieces, 2500)).toMatch(/^a{800}\n\n<<b+>>$/)
    expect(fit(pieces, 2302)).toBe('a'.repeat(800))
  })

  it('makes no more entries than it needs to know that there is no more room', () => {
    let made = 0
    const many = {
      type: 'items',
      kind: 'first',
      count: 1_000_000,
      joint: '\n',
      item: () => `row ${(made += 1)}`,
    } as const

    fit([many], 3000)

    expect(made).toBeLessThan(600)
  })

  it('never goes beyond its budget', () => {
    const leaf = record({
      kind: constantFrom<Kind>(...ORDER),
      count: integer({ min: 0, max: 60 }),
      size: integer({ min: 1, max: 40 }),
    })
    assert(
      property(
        array(array(leaf, { maxLength: 3 }), { maxLength: 4 }),
        integer({ min: 1600, max: 5000 }),
        (groups, budget) => {
          const pieces = groups.map((leaves) =>
            table(
              leaves.map(({ kind, count, size }) =>
                items(kind, Array.from({ length: count }), () => 'é'.repeat(size)),
              ),
            ),
          )

          expect(Buffer.byteLength(fit([...pieces, note], budget))).toBeLessThanOrEqual(budget)
        },
      ),
    )
  })
})

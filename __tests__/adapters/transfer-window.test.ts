import { describe, expect, it } from '@jest/globals'
import type { TransferWindow } from '../../src/adapters/transfer-window.ts'
import {
  askingWindow,
  calmWindow,
  cutWindow,
  FIRST_WINDOW,
  growWindow,
  pickTransfer,
} from '../../src/adapters/transfer-window.ts'

const MIB = 1024 * 1024
const GIB = 1024 * MIB

const open = (connections: number): TransferWindow => ({ ...FIRST_WINDOW, connections })

/** Applies the same change again and again. */
const often = (
  times: number,
  change: (window: TransferWindow) => TransferWindow,
  from: TransferWindow = FIRST_WINDOW,
): TransferWindow => {
  let window = from
  for (let count = 0; count < times; count += 1) window = change(window)
  return window
}

const goWell = (window: TransferWindow) => calmWindow(window, MIB)
const meetTrouble = (window: TransferWindow) => cutWindow(window, window.cuts)

describe('the number of connections', () => {
  it('begins with two and grows by one with each success, up to four', () => {
    const counts = [0, 1, 2, 3, 9].map((times) => often(times, growWindow).connections)
    expect(counts).toEqual([2, 3, 4, 4, 4])
  })

  it('grows while a large transfer goes well, before it is done', () => {
    expect(often(3, goWell).connections).toBe(2)
    expect(often(4, goWell).connections).toBe(3)
    expect(often(8, goWell).connections).toBe(4)
  })

  it('is halved by trouble, down to one', () => {
    expect([0, 1, 2, 3].map((times) => often(times, meetTrouble, open(4)).connections)).toEqual([
      4, 2, 1, 1,
    ])
  })

  it('is halved once when all transfers meet the same trouble', () => {
    const { cuts } = open(4)
    const window = often(4, (one) => cutWindow(one, cuts), open(4))
    expect(window.connections).toBe(2)
    expect(cutWindow(window, window.cuts).connections).toBe(1)
  })

  it('takes more calm bytes to grow again, the more often there was trouble', () => {
    const calmAfter = (cuts: number): number => {
      const cut = often(cuts, meetTrouble, open(4))
      let window = cut
      let bytes = 0
      while (window.connections === cut.connections) {
        window = calmWindow(window, MIB)
        bytes += MIB
      }
      return bytes
    }
    expect([0, 1, 2].map((cuts) => calmAfter(cuts + 1))).toEqual([32 * MIB, 256 * MIB, 2 * GIB])
    expect(calmAfter(9)).toBe(2 * GIB)
  })

  it('forgets calm bytes at trouble', () => {
    const almost = calmWindow(FIRST_WINDOW, 4 * MIB - 1)
    expect(cutWindow(almost, almost.cuts).calm).toBe(0)
    expect(cutWindow({ ...almost, cuts: 3 }, 2)).toMatchObject({ calm: 0, cuts: 3, connections: 2 })
  })
})

describe('the first connections, where one answer is of use to all', () => {
  it.each<readonly [string, number[], number]>([
    ['are one, for a small transfer beside large ones', [GIB, 100, 2 * GIB], 1],
    ['are one, when the others are large together', [100, ...Array<number>(64).fill(8 * MIB)], 1],
    ['are two, when all are small together', [100, 500 * MIB, 100], 2],
    ['are two, when none is small', [GIB, 2 * MIB], 2],
    ['are two, for a single transfer', [GIB], 2],
    ['are two, for none', [], 2],
  ])('%s', (_what, sizes, expected) => {
    const window = askingWindow(sizes)
    expect(window).toEqual({ ...FIRST_WINDOW, connections: expected })
  })
})

describe('the next transfer', () => {
  it.each<readonly [string, number[], number[], number, number | undefined]>([
    ['is the largest', [GIB, 2 * GIB, 1], [], 2, 1],
    ['is the smallest on the last free connection', [GIB, 2, 1], [2 * GIB], 2, 2],
    ['is the largest when a small one is under way', [GIB, 2, 1], [7], 2, 0],
    ['is a small one first when there is one connection', [GIB, 1], [], 1, 1],
    ['is the smallest of small ones when there is one connection', [9, 1, 9], [], 1, 1],
    ['is the largest on the last connection when none is small', [GIB, 2 * GIB], [GIB], 2, 1],
    ['is the first of equal ones', [GIB, GIB], [], 2, 0],
    ['waits when all connections are taken', [1], [1, 1], 2, undefined],
    ['waits when more are under way than may be', [1], [1, 1, 1], 2, undefined],
    ['is none when nothing is left', [], [1], 2, undefined],
  ])('%s', (_what, waiting, running, connections, expected) => {
    expect(pickTransfer(waiting, running, open(connections))).toBe(expected)
  })
})

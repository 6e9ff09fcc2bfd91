import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, integer, property } from 'fast-check'
import { findPatterns } from '../../src/domain/find-patterns.ts'

const found = (columns: readonly (readonly number[])[], most = 100) => {
  const patterns = findPatterns(
    columns.map((column) => Float64Array.from(column)),
    most,
  )
  return patterns && { counts: [...patterns.counts], examples: [...patterns.examples] }
}

describe('findPatterns', () => {
  it('counts equal rows, the most frequent first, equally frequent ones in their order', () => {
    expect(
      found([
        [0, 1, 0, 1, 1, 7.5, 0],
        [2, 1, 2, 1, 0, 2, 1],
      ]),
    ).toEqual({ counts: [2, 2, 1, 1, 1], examples: [0, 1, 4, 5, 6] })
  })

  it('tells apart all that differ, and nothing else', () => {
    const values = constantFrom(
      0,
      -0,
      1,
      -1,
      0.1,
      0.1 + Number.EPSILON / 8,
      255,
      256,
      2 ** 32,
      1e300,
    )
    const rows = array(array(values, { minLength: 3, maxLength: 3 }), { minLength: 1 })
    assert(
      property(rows, integer({ min: 1, max: 3 }), (table, width) => {
        const counts = new Map<string, number>()
        for (const row of table) {
          const key = JSON.stringify(row.slice(0, width))
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
        const columns = [0, 1, 2].slice(0, width).map((at) => table.map((row) => row[at] ?? 0))
        const got = found(columns, 1000)
        expect(got?.counts).toEqual([...counts.values()].toSorted((left, right) => right - left))
        const seen = got?.examples.map((row) => JSON.stringify(table[row]?.slice(0, width)))
        expect(seen?.map((key) => counts.get(key))).toEqual(got?.counts)
        expect(new Set(seen).size).toBe(counts.size)
      }),
    )
  })

  it('gives up above the wanted number, in one column and in all together', () => {
    const column = [1, 2, 3, 4]
    expect(found([column], 4)?.counts).toEqual([1, 1, 1, 1])
    expect(found([column], 3)).toBeUndefined()
    const halves = [
      [1, 1, 2, 2],
      [1, 2, 1, 2],
    ]
    expect(found(halves, 4)?.counts).toEqual([1, 1, 1, 1])
    expect(found(halves, 3)).toBeUndefined()
  })
})

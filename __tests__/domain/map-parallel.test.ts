import { describe, expect, it } from '@jest/globals'
import { mapParallel } from '../../src/domain/map-parallel.ts'

/** Work that ends when it is told to, and notes what has begun. */
function stage() {
  const begun: number[] = []
  const ends = new Map<number, PromiseWithResolvers<string>>()
  const endOf = (item: number): PromiseWithResolvers<string> => {
    const end = ends.get(item) ?? Promise.withResolvers<string>()
    ends.set(item, end)
    return end
  }
  return {
    begun,
    work: (item: number): Promise<string> => {
      begun.push(item)
      return endOf(item).promise
    },
    end: async (item: number): Promise<void> => {
      endOf(item).resolve(`did ${item}`)
      await settle()
    },
    fail: async (item: number): Promise<void> => {
      endOf(item).reject(new Error(`no ${item}`))
      await settle()
    },
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('work for many items', () => {
  it('gives its results in the order of the items, whichever ends first', async () => {
    const { work, end } = stage()
    const results = mapParallel([1, 2, 3], 3, work)
    await end(3)
    await end(1)
    await end(2)
    expect(await results).toEqual(['did 1', 'did 2', 'did 3'])
  })

  it('keeps a place for a result that is undefined', async () => {
    expect(await mapParallel([1, 2], 2, async () => undefined)).toEqual([undefined, undefined])
  })

  it('is under way for so many at a time, and for the next as soon as one ends', async () => {
    const { work, begun, end } = stage()
    const results = mapParallel([1, 2, 3, 4], 2, work)
    expect(begun).toEqual([1, 2])
    await end(2)
    expect(begun).toEqual([1, 2, 3])
    await end(3)
    expect(begun).toEqual([1, 2, 3, 4])
    await end(1)
    await end(4)
    expect(await results).toHaveLength(4)
  })

  it('begins with no other after an error, and throws the first when what is under way has ended', async () => {
    const { work, begun, end, fail } = stage()
    let told = 'nothing yet'
    const results = mapParallel([1, 2, 3, 4, 5], 3, work).catch((error: unknown) => {
      told = String(error)
    })
    await fail(2)
    await fail(1)
    expect([begun, told]).toEqual([[1, 2, 3], 'nothing yet'])
    await end(3)
    await results
    expect([begun, told]).toEqual([[1, 2, 3], 'Error: no 2'])
  })

  it('for none is done at once', async () => {
    expect(await mapParallel([], 4, () => Promise.reject(new Error('asked')))).toEqual([])
  })
})

import { expect, it } from '@jest/globals'
import { seededRandom } from './seeded-random.ts'

it('the numbers of a seed are the same for ever: seeds are replayed by other versions of these tests', () => {
  const random = seededRandom(1)
  expect([random.between(0, 999), random.between(0, 999), random.between(0, 999)]).toEqual([
    627, 2, 527,
  ])
})

it('a branch does not depend on how much of its trunk was used up, and branches differ', () => {
  const [fresh, used] = [seededRandom(7), seededRandom(7)]
  used.bytes(100)
  expect(used.branch('plan', 3).next()).toBe(fresh.branch('plan', 3).next())
  const others = [
    fresh.branch('plan', 4),
    fresh.branch('pla', 'n3'),
    seededRandom(8).branch('plan', 3),
  ]
  expect(new Set([fresh.branch('plan', 3), ...others].map((one) => one.next())).size).toBe(4)
})

it('chances come out as they should', () => {
  const random = seededRandom(3)
  const hits = Array.from({ length: 10_000 }, () => random.chance(0.2)).filter(Boolean).length
  expect(hits).toBeGreaterThan(1800)
  expect(hits).toBeLessThan(2200)
})

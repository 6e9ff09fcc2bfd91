import { expect, it } from '@jest/globals'
import { blocksOf, campaignOfTests } from './campaign-scene.ts'

const { failures, rare } = campaignOfTests()

it.each(blocksOf(1, 250))('all invariants hold over the runs %i to %i', async (first, last) => {
  expect(await failures(first, last)).toEqual([])
})

it('the runs are not empty: all that may happen did, and often', () => {
  expect(rare()).toEqual([])
})

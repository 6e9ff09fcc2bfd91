import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { DigestedRange, KnownRange } from '../../src/domain/tensor-reuse.ts'
import { reuseBudget, reuseTensors } from '../../src/usecases/reuse-tensors.ts'

const KIB = 1024
const SIZE = 100 * KIB

/** Ranges of 100 KiB, known in a release each. */
const rangesOf = (count: number): readonly DigestedRange[] =>
  Array.from({ length: count }, (_, index) => ({
    start: index * SIZE,
    size: SIZE,
    sha256: sha256(`tensor ${index}`),
  }))

const knownIn = (ranges: readonly DigestedRange[], tagOf: (index: number) => string) =>
  ranges.map(({ size, sha256: digest }, index): KnownRange => ({
    sha256: digest,
    size,
    slice: { tag: tagOf(index), asset: 'm', assetSha256: sha256('m'), offset: index * 2 * SIZE },
  }))

const fileOf = (ranges: readonly DigestedRange[]) => ({
  file: '/ws/m',
  path: 'm',
  size: ranges.length * SIZE,
  sha256: sha256('file'),
})

describe('the tensors that earlier releases hold', () => {
  it('are taken from twenty releases at most, those that save the most', () => {
    const ranges = rangesOf(60)
    // The first twenty releases hold two each, the others one.
    const known = knownIn(ranges, (index) => `churn@v1.${index < 40 ? index % 20 : index}.0`)
    const budget = reuseBudget()
    const reused = reuseTensors(fileOf(ranges), 'm', ranges, known, budget)
    const tags = reused?.runs.flatMap((run) => (run.kind === 'known' ? [run.slice.tag] : []))
    expect(new Set(tags).size).toBe(20)
    expect(reused?.delta?.size).toBe(20 * SIZE)
    expect(budget.tags.size).toBe(20)
  })

  it('are shared by all files of a version: what is used up makes a file a whole one', () => {
    const ranges = rangesOf(10)
    const known = knownIn(ranges, () => 'churn@v1.0.0')
    const budget = { ...reuseBudget(), runs: 1 }
    expect(reuseTensors(fileOf(ranges), 'm', ranges, known, budget)).toBeNull()
    expect(budget).toEqual({ runs: 1, tags: new Set() })
  })
})

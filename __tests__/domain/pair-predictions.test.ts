import { describe, expect, it } from '@jest/globals'
import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { pairPredictions } from '../../src/domain/pair-predictions.ts'
import type { ClassificationTable, PredictionTable } from '../../src/domain/predictions.ts'
import { groupsOfFive, numbers, paired, twoClasses } from './evidence-cases.ts'

const problemOf = (before: PredictionTable, after: PredictionTable): string | null => {
  const pairs = pairPredictions(before, after)
  return pairs.kind === 'unpaired' ? pairs.problem : null
}

const rows = uniqueArray(
  record({
    id: integer({ min: 0, max: 60 }),
    label: constantFrom(0, 1),
    before: constantFrom(0, 1),
    after: constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 40, selector: ({ id }) => id },
)

describe('pairPredictions', () => {
  it('joins rows by id, in any order and whether ids are kept as numbers or texts', () => {
    assert(
      property(rows, rows, (first, second) => {
        const labels = new Map(first.map(({ id, label }) => [id, label]))
        const after = second.map((row) => ({ ...row, label: labels.get(row.id) ?? row.label }))
        const sorted = first.toSorted((left, right) => left.id - right.id)
        const pairs = pairPredictions(
          twoClasses(
            sorted.map(({ label }) => label),
            sorted.map((row) => row.before),
            { ids: Float64Array.from(sorted, ({ id }) => id) },
          ),
          twoClasses(
            after.map(({ label }) => label),
            after.map((row) => row.after),
            { ids: after.map(({ id }) => String(id)) },
          ),
        )
        const common = sorted.filter(({ id }) => after.some((row) => row.id === id))
        if (common.length === 0) return
        expect(pairs).toMatchObject({
          kind: 'classification',
          joined: 'id',
          rows: common.length,
          alone: {
            baseline: first.length - common.length,
            candidate: second.length - common.length,
          },
          labels: Int32Array.from(common, ({ label }) => label),
          baseline: { predicted: Int32Array.from(common, (row) => row.before) },
          candidate: {
            predicted: Int32Array.from(
              common,
              ({ id }) => after.find((row) => row.id === id)?.after ?? -1,
            ),
          },
        })
      }),
    )
  })

  it.each([
    ['texts', ['a', 'b', 'a']],
    ['numbers', Float64Array.of(1, 2, 1)],
  ])('refuses an id that comes twice, of %s', (_, ids) => {
    const good = twoClasses([0, 1, 0], [0, 1, 0])
    const bad = { ...good, ids }
    expect(problemOf(bad, good)).toBe(`the baseline's id "${String(ids[0])}" comes twice`)
    expect(problemOf(good, bad)).toBe(`the candidate's id "${String(ids[0])}" comes twice`)
  })

  it('joins by position where no id is common, rows are as many and labels agree', () => {
    const before = twoClasses([0, 1, 1], [0, 1, 0], { ids: ['a', 'b', 'c'] })
    const after = twoClasses([0, 1, 1], [1, 1, 1])
    expect(pairPredictions(before, after)).toMatchObject({ joined: 'row', rows: 3 })
    expect(problemOf(before, twoClasses([0, 1, 0], [0, 0, 0]))).toBe(
      'no id of both sides is the same (the first are "a" and "0"), and the labels are not in the same order',
    )
    expect(problemOf(before, twoClasses([0, 1], [0, 0]))).toBe(
      'no id of both sides is the same (the first are "a" and "0"), and there are 3 rows against 2',
    )
  })

  it('does not take 7 for 007', () => {
    const before = twoClasses([0, 1], [0, 1], { ids: ['007', 'x'] })
    const after = twoClasses([0, 1], [0, 1], { ids: Float64Array.of(7, 8) })
    expect(pairPredictions(before, after)).toMatchObject({ joined: 'row' })
  })

  it('refuses rows of one id whose labels differ', () => {
    expect(problemOf(twoClasses([0, 1], [0, 0]), twoClasses([0, 0], [0, 0]))).toBe(
      '1 of 2 rows with the same id have another label',
    )
    expect(problemOf(numbers([0.1, 2], [1, 1]), numbers([Math.fround(0.1), 2], [1, 1]))).toBeNull()
    expect(problemOf(numbers([0.1, 2], [1, 1]), numbers([0.1, 2.1], [1, 1]))).not.toBeNull()
  })

  it('refuses a regression against a classification, and says whether rows come in groups', () => {
    const groups = groupsOfFive(2)
    expect(
      pairPredictions(
        twoClasses([0, 1], [0, 1]),
        numbers([0.5, 1], [1, 1], { groups, hasGroup: true }),
      ),
    ).toEqual({
      kind: 'unpaired',
      problem:
        "the baseline's predictions are of a classification, the candidate's of a regression",
      grouped: true,
    })
  })

  it('carries the groups of either side, and refuses groups that contradict each other', () => {
    const plain = twoClasses([0, 1, 0, 1, 0, 1], [0, 0, 0, 0, 0, 0])
    const grouped = { ...plain, groups: groupsOfFive(6), hasGroup: true }
    const other = {
      ...grouped,
      groups: { names: ['g0', 'g1'], of: Int32Array.of(0, 0, 0, 0, 1, 1) },
    }
    const renumbered = {
      ...grouped,
      groups: { names: ['g1', 'g0'], of: Int32Array.of(1, 1, 1, 1, 1, 0) },
    }
    expect(paired(plain, plain).groups).toBeNull()
    for (const [before, after] of [
      [plain, grouped],
      [grouped, plain],
      [renumbered, grouped],
    ] as const) {
      expect(paired(before, after).groups).toEqual(grouped.groups.of)
    }
    expect(problemOf(grouped, other)).toBe('1 of 6 rows have another group')
  })

  it('maps classes by name, with the positive one second', () => {
    const before: ClassificationTable = {
      ...twoClasses([0, 1], [0, 1]),
      classes: ['stay', 'churn'],
      positive: 'churn',
      score: Float64Array.of(0.1, 0.9),
    }
    const after: ClassificationTable = {
      ...twoClasses([1, 0], [1, 1]),
      classes: ['churn', 'stay'],
      positive: null,
      score: Float64Array.of(0.2, 0.3),
      classScores: [Float64Array.of(0.2, 0.7), Float64Array.of(0.8, 0.3)],
    }
    for (const pairs of [paired(before, after), paired(after, before)]) {
      expect(pairs).toMatchObject({
        classes: ['stay', 'churn'],
        positive: 'churn',
        labels: Int32Array.of(0, 1),
      })
    }
    expect(paired(before, after)).toMatchObject({
      baseline: { predicted: Int32Array.of(0, 1), score: before.score, classScores: null },
      candidate: {
        predicted: Int32Array.of(0, 0),
        score: null,
        classScores: [Float64Array.of(0.8, 0.3), Float64Array.of(0.2, 0.7)],
      },
    })
  })

  it('has no positive class where the sides contradict each other, or a third class comes', () => {
    const before = twoClasses([0, 1], [0, 1], { score: Float64Array.of(0, 1) })
    const flipped = { ...before, positive: '0' }
    expect(paired(before, flipped)).toMatchObject({ positive: null, baseline: { score: null } })
    const third = twoClasses([0, 1], [2, 1], { classes: ['0', '1', '2'], positive: null })
    expect(paired(before, third)).toMatchObject({
      classes: ['0', '1', '2'],
      positive: null,
      candidate: { predicted: Int32Array.of(2, 1) },
    })
  })
})

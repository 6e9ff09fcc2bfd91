import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { isDeepEqual } from '../../src/domain/deep-equal.ts'
import { numeral } from '../../src/domain/numeral.ts'

const withProto = (value: unknown): unknown => JSON.parse(`{"__proto__": ${JSON.stringify(value)}}`)

/** A text that does not depend on the order of keys. */
const sorted = (value: unknown): unknown =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )

describe('two values are the same', () => {
  it.each([
    ['objects whose keys stand in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['an undefined member and none', { a: 1, b: undefined }, { a: 1 }],
    ['nested nulls', { a: { b: null } }, { a: { b: null } }],
    ['not-a-numbers', [Number.NaN], [Number.NaN]],
    ['numerals with the same digits', numeral(0.1, '0.10'), numeral(0.1, '0.10')],
    ['the same __proto__ member', withProto({ a: 1 }), withProto({ a: 1 })],
  ])('for %s', (_name, left, right) => {
    expect(isDeepEqual(left, right)).toBe(true)
  })

  it('for any JSON value and its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isDeepEqual(value, structuredClone(value))).toBe(true)
      }),
    )
  })
})

describe('two values differ', () => {
  it.each([
    ['a number and its text', 1, '1'],
    ['null and an empty object', null, {}],
    ['undefined and null', undefined, null],
    ['a list and an object with the same members', ['a'], { 0: 'a' }],
    ['lists of another length', [1, 2], [1]],
    ['lists in another order', [1, 2], [2, 1]],
    ['a member that is missing on the right', { a: 1, b: 2 }, { a: 1 }],
    ['a member that is missing on the left', { a: 1 }, { a: 1, b: 2 }],
    ['members under another name', { a: 1 }, { b: 1 }],
    ['numerals with other digits', numeral(0.1, '0.10'), numeral(0.1, '0.1')],
    ['a member called __proto__ and none', withProto({}), {}],
    ['a member called constructor and none', { constructor: Object }, {}],
  ])('for %s', (_name, left, right) => {
    expect(isDeepEqual(left, right)).toBe(false)
    expect(isDeepEqual(right, left)).toBe(false)
  })

  it('for any two JSON values with another text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        fc.pre(![a, b].some((one) => JSON.stringify(one)?.includes('-0')))
        expect(isDeepEqual(a, b)).toBe(sorted(a) === sorted(b))
      }),
    )
  })
})

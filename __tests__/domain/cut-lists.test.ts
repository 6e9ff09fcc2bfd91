import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { cutLists } from '../../src/domain/cut-lists.ts'

const PATHS = new Set(['a/b', 'c/d'])

function cut(text: string): { readonly rest: string; readonly lists: object } {
  const bytes = Buffer.from(text)
  const { rest, lists } = cutLists(bytes, PATHS)
  const items = [...lists].map(([path, spans]) => [
    path,
    spans.map(([start, end]) => bytes.subarray(start, end).toString()),
  ])
  return { rest: Buffer.from(rest).toString(), lists: Object.fromEntries(items) }
}

describe('long lists of a JSON text', () => {
  it('are taken out by their paths, item by item', () => {
    const text = '{"a": {"x": [1], "b": [ {"k": "]"} , [2, 3],4]}, "c": {"d": [], "e": [5]}}'
    expect(cut(text)).toEqual({
      rest: '{"a": {"x": [1], "b": []}, "c": {"d": [], "e": [5]}}',
      lists: { 'a/b': [' {"k": "]"} ', ' [2, 3]', '4'], 'c/d': [] },
    })
  })

  it('give the same value again, whatever they hold', () => {
    const value = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(fc.array(value), value, fc.array(value), fc.boolean(), (b, x, d, isWide) => {
        const whole = { x, a: { x, b }, c: { d, x: [x] } }
        const { rest, lists } = cut(JSON.stringify(whole, null, isWide ? 2 : 0))
        const read: unknown = JSON.parse(rest)
        const items = Object.values(lists).map((some: readonly string[]) =>
          some.map((item): unknown => JSON.parse(item)),
        )
        const again: unknown = JSON.parse(JSON.stringify(whole))
        expect(read).toEqual({
          ...Object(again),
          a: { x: Object(again).a.x, b: [] },
          c: { d: [], x: Object(again).c.x },
        })
        expect(items).toEqual([Object(again).a.b, Object(again).c.d])
      }),
    )
  })

  it.each([
    ['an item too many', '{"a": {"b": [1,]}}', ['1', '']],
    ['an item too few', '{"a": {"b": [,1]}}', ['', '1']],
    ['no item between commas', '{"a": {"b": [1,,2]}}', ['1', '', '2']],
    ['two items without a comma', '{"a": {"b": [{} {}]}}', ['{} {}']],
  ])('leave %s in an item that is no JSON', (_what, text, items) => {
    expect(cut(text)).toEqual({ rest: '{"a": {"b": []}}', lists: { 'a/b': items } })
    expect(() => items.map((item): unknown => JSON.parse(item))).toThrow(SyntaxError)
  })

  it.each([
    ['deeper', '{"x": {"a": {"b": [1]}}}'],
    ['in a list', '[{"a": {"b": [1]}}]'],
    ['no list', '{"a": {"b": {"c": [1]}}}'],
    ['behind an escape', String.raw`{"\u0061": {"b": [1]}}`],
    ['a text', String.raw`{"x": "{\"a\": {\"b\": [1]}}"}`],
    ['in a list of a list', '{"a": [["b", [1]]]}'],
  ])('stay where they are when they are %s', (_what, text) => {
    expect(cut(text)).toEqual({ rest: text, lists: {} })
  })

  it.each([
    ['does not end', '{"a": {"b": [1, 2'],
    ['ends by another bracket', '{"a": {"b": [1, 2}}'],
    ['holds a bracket too many', '{"a": {"b": [1}]}}'],
    ['stands behind brackets that do not fit', '{"x": [}, "a": {"b": [1]}}'],
    ['holds a text that does not end', String.raw`{"a": {"b": ["\"]}}`],
    ['is nested without end', `{"a": {"b": [${'['.repeat(200)}${']'.repeat(200)}]}}`],
  ])('stay where they are when one %s', (_what, text) => {
    expect(cut(text)).toEqual({ rest: text, lists: {} })
  })
})

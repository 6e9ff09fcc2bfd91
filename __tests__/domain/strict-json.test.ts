import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { findJsonProblem, quoteText } from '../../src/domain/strict-json.ts'

const raw = String.raw

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

const list = (items: number): string => `[[${'0,'.repeat(items - 1)}0], "${','.repeat(1000)}"]`

describe('JSON that every reader reads alike has no problem', () => {
  it.each<readonly [string, string]>([
    ['a number', ' 1.5e-7\n'],
    ['a string', '"a"'],
    ['a literal', 'null'],
    ['nothing in it', '{"a": {}, "b": []}'],
    ['the same name in two objects', '[{"a": 1}, {"a": {"a": 1}, "b": [{"a": 1}]}]'],
    ['a name that is also a value', '{"a": "a", "b": "a"}'],
    ['strings full of signs', raw`{"a": "}{][,:\"\\", "b": "\\\"", "c": ["a", "a"]}`],
    ['names that differ in case and form', '{"a": 1, "A": 1, "\u00E9": 1, "e\u0301": 1, "": 1}'],
    ['a name that objects have anyway', '{"__proto__": 1, "constructor": 2, "1": 3, "01": 4}'],
    ['pairs of surrogates', raw`{"😀": "😀 \ud83d\ude00 \uD83D\uDE00"}`],
    ['a byte order mark inside a string', '"\uFEFF"'],
    ['an escaped escape', raw`"\\ud800"`],
  ])('%s', (_name, text) => {
    expect(() => JSON.parse(text)).not.toThrow()
    expect(findJsonProblem(text)).toBeUndefined()
  })

  it('whatever it is, when another program wrote it', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (text, indent) => {
        expect(findJsonProblem(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined()
      }),
    )
  })
})

describe('a name that is in an object twice is found', () => {
  it.each<readonly [string, string]>([
    ['{"a": 1, "a": 1}', '/ names "a" twice'],
    [raw`{"a": 1, "\u0061": 2}`, '/ names "a" twice'],
    [raw`{"\/": 1, "/": 2}`, '/ names "/" twice'],
    [raw`{"\ud83d\ude00": 1, "😀": 2}`, '/ names "😀" twice'],
    ['{"__proto__": 1, "__proto__": 2}', '/ names "__proto__" twice'],
    ['{"": 1, "": 2}', '/ names "" twice'],
    ['{"1": 1, "2": 2, "1": 3}', '/ names "1" twice'],
    ['{"x": [0, {"y z": {"a": 1, "b": [], "a": 1}}]}', '/x/1/"y z" names "a" twice'],
    ['{"x": [{"a": 1}, {"a": 1}, {"a": 1, "a": 1}]}', '/x/2 names "a" twice'],
    ['{"a": {"b": 1}, "a": 2}', '/ names "a" twice'],
    ['{"a": "}", "b": "{\\"", "a": 2}', '/ names "a" twice'],
  ])('%s', (text, problem) => {
    expect(() => JSON.parse(text)).not.toThrow()
    expect(findJsonProblem(text)).toBe(problem)
  })

  it('also when it is longer than what V8 hashes', () => {
    const long = 'x'.repeat(20_000)
    expect(findJsonProblem(`{"${long}a": 1, "${long}b": 2}`)).toBeUndefined()
    expect(findJsonProblem(`{"${long}a": 1, "b": 2, "${long}a": 3}`)).toBe(
      `/ names "${'x'.repeat(80)}…" twice`,
    )
  })

  it('wherever it is put in whatever object', () => {
    const anyName = fc.string({ unit: 'binary', maxLength: 3 })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyName, { minLength: 1, maxLength: 5 }),
        fc.jsonValue({ maxDepth: 2 }),
        fc.nat(),
        fc.nat(),
        (names, value, from, to) => {
          const members = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
          expect(findJsonProblem(`[{${members.join(',')}}]`)).toBeUndefined()
          const again = members[from % members.length] ?? ''
          const twice = members.toSpliced(to % (members.length + 1), 0, again)
          expect(findJsonProblem(`[{${twice.join(',')}}]`)).toMatch(/^\/0 names ".*" twice$/s)
        },
      ),
    )
  })
})

describe('what readers choke on is found', () => {
  it.each<readonly [string, string, string]>([
    ['a byte order mark', '\uFEFF{}', 'it starts with a byte order mark'],
    ['a second value', '{} {}', 'it goes on after its value, at offset 3'],
    ['a second number', '1 2', 'it goes on after its value, at offset 2'],
    ['a bracket too many', '[]]', 'it goes on after its value, at offset 2'],
    ['zero bytes at the end', '{}\0', 'it goes on after its value, at offset 2'],
    [
      'an escaped half of a pair',
      raw`{"a": [1, "x\ud800"]}`,
      '/a/1 holds half of a surrogate pair',
    ],
    ['the other half', raw`"\uDC00\uD800"`, '/ holds half of a surrogate pair'],
    ['half of a pair itself', '["\uD800"]', 'it holds half of a surrogate pair at offset 2'],
    [
      'half of a pair in a name',
      raw`{"a": {"\udfff": 1}}`,
      '/a has a name with half of a surrogate pair',
    ],
  ])('%s', (_name, text, problem) => {
    expect(findJsonProblem(text)).toBe(problem)
  })

  it('nesting beyond 100, or what was asked for', () => {
    expect(findJsonProblem(nested(100))).toBeUndefined()
    expect(findJsonProblem(nested(101))).toBe('it is nested more than 100 deep at offset 100')
    expect(findJsonProblem(nested(3), { maxDepth: 3 })).toBeUndefined()
    expect(findJsonProblem(`{"a":${nested(3)}}`, { maxDepth: 3 })).toBe(
      'it is nested more than 3 deep at offset 7',
    )
    expect(findJsonProblem('{"a":'.repeat(1_000_000))).toMatch(/^it is nested more than 100 deep/)
  })

  it('more items than a document has', () => {
    expect(findJsonProblem(list(999_998))).toBeUndefined()
    expect(findJsonProblem(list(1_000_000))).toBe('it has more than 1000000 items')
    expect(findJsonProblem(`[${'{},'.repeat(500_001)}0]`)).toBe('it has more than 1000000 items')
  })

  it('a place far inside is named in few words', () => {
    const name = 'n'.repeat(1000)
    const text = `{"${name}":`.repeat(90) + '{"a":1,"a":1}' + '}'.repeat(90)
    expect(findJsonProblem(text)?.length).toBeLessThan(300)
  })
})

describe('a text that is not JSON', () => {
  it('ends the search, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'{ } [ ] " , : \\ u 0 d 8 e'.split(' '), ' ') }),
        ),
        (text) => {
          expect(['string', 'undefined']).toContain(typeof findJsonProblem(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it.each([
    '{"a": 1, "a',
    raw`{"\x": 1}`,
    '{"a\n": 1}',
    '[}',
    '}',
    ',',
    '"',
    raw`"\u"`,
    raw`"\ud8`,
    '<html>',
    '',
  ])('%j is left to JSON.parse', (text) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(findJsonProblem(text)).toBeUndefined()
  })
})

describe('a text within a message', () => {
  it.each<readonly [string, string]>([
    ['a "b"\n', raw`"a \"b\"\n"`],
    ['\u001B[31m\u009B\u007F', raw`"\u001b[31m\u{9b}\u{7f}"`],
    ['\u202Ea\u200B\u2028', raw`"\u{202e}a\u{200b}\u{2028}"`],
    ['\uD800', raw`"\ud800"`],
    ['é 重 😀', '"é 重 😀"'],
    ['x'.repeat(81), `"${'x'.repeat(80)}…"`],
  ])('%j is %s', (text, shown) => {
    expect(quoteText(text)).toBe(shown)
  })
})

import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { compileGlob, escapeGlob } from '../../src/domain/name-glob.ts'

/** A part of a glob, and a text that it matches. */
type Part = readonly [glob: string, text: string]

const word = fc.string({ unit: fc.constantFrom('a', 'b', '1', '_', '[', '😀'), maxLength: 3 })

const literal = word.map((text): Part => [escapeGlob(text), text])
const star = word.map((text): Part => ['*', text])
const question = fc.constantFrom('x', '😀').map((text): Part => ['?', text])
const stars = fc.constantFrom('', 'a', 'a/b', '/').map((text): Part => ['**', text])
const folders = fc.constantFrom('', 'a/', 'a/b/').map((text): Part => ['/**/', `/${text}`])
const either = fc
  .tuple(word, word, fc.boolean())
  .map(([one, other, isFirst]): Part => [
    `{${escapeGlob(one)},${escapeGlob(other)}*}`,
    isFirst ? one : `${other}z`,
  ])

const matching = fc
  .array(fc.oneof(literal, literal, star, question, stars, folders, either), { maxLength: 8 })
  .map((parts): Part => [
    parts.map(([glob]) => glob).join(''),
    parts.map(([, text]) => text).join(''),
  ])
  // Two stars that meet, or one that meets two, are read together as another sign.
  .filter(([glob]) => !/\*\*\*|\*\*[^/]?\*\*|[^/]\*\*\/|\/\*\*\/\*/.test(glob))

describe('what a name must have to match a glob', () => {
  it('has every name that matches', () => {
    fc.assert(
      fc.property(matching, ([glob, name]) => {
        expect([glob, name, compileGlob(glob).matches(name)]).toEqual([glob, name, true])
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['churn/**/recall', 'churn/test/recall_at_5', false],
    ['churn/**/recall', 'other/test/recall', false],
    ['*/test/**/country=DE/*', 'churn/test/slice/country=FR/recall', false],
    ['**/{recall,f1}', 'churn/test/auc', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['{a,}b', 'b', true],
    ['{{a,b},c}d', 'bd', true],
  ])('%s and %s: %s', (glob, name, matches) => {
    expect(compileGlob(glob).matches(name)).toBe(matches)
  })
})

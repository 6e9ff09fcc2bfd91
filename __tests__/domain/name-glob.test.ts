import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { compileGlob, escapeGlob } from '../../src/domain/name-glob.ts'

describe('matches of a compiled glob', () => {
  it.each([
    ['churn/test/f1', 'churn/test/f1'],
    ['churn/test/ndcg@10', 'churn/test/ndcg@10'],
    ['*/slice/age>60/recall', 'm/slice/age>60/recall'],
    ['*/f1[macro]', 'm/f1[macro]'],
    ['*/mAP@[.5:.95]', 'm/mAP@[.5:.95]'],
    ['*/mAP50-95(B)', 'm/mAP50-95(B)'],
    ['*/acc,none', 'm/acc,none'],
    ['*/a+b!c^d$e|f~g`h"i\'j', 'm/a+b!c^d$e|f~g`h"i\'j'],
    ['!m/a', '!m/a'],
    ['*/f1 [%]', 'm/f1 [%]'],
    ['*/test/{auc,ndcg@10,log_loss}', 'm/test/ndcg@10'],
    ['{a,b/c}/f1', 'b/c/f1'],
    ['*/train/**', 'm/train/a/b'],
    ['**/f1', 'group/m/test/f1'],
    ['**/f1', 'm/f1'],
    ['**', 'm/a'],
    ['*/slice/*/recall', 'm/slice/de/recall'],
    ['m/p?', 'm/p9'],
    ['m/.hidden*', 'm/.hidden'],
    ['m/{a,{b,c}d}/x', 'm/cd/x'],
    ['m/{a,}b', 'm/b'],
    ['m/{a}', 'm/{a}'],
    [String.raw`m/{a\,b,c}`, 'm/a,b'],
    ['m/a**z', 'm/a/b/z'],
    ['m/?', 'm/😀'],
    ['m/{a', 'm/{a'],
    ['m/*', 'm/.dot'],
    [String.raw`m/f\*`, 'm/f*'],
    [String.raw`m/\f1`, 'm/f1'],
    ['m/f*{x', 'm/f*{x'],
    ['m/a\\', 'm/a\\'],
    ['m/größe*', 'm/größe 😀'],
    ['m/**', 'm/a\nb/c'],
  ])('%j matches %j', (glob, name) => {
    expect(compileGlob(glob).matches(name)).toBe(true)
  })

  it.each([
    ['*/f1[macro]', 'm/f1m'],
    ['*/ndcg@10', 'm/test/ndcg@10'],
    ['*/f1', 'm/f10'],
    ['m/f.1', 'm/fx1'],
    ['m/a+', 'm/aa'],
    ['m/(a|b)', 'm/a'],
    ['!m/a', 'x/b'],
    [String.raw`m/f\*`, 'm/f1'],
    ['', 'm'],
    ['M/F1', 'm/f1'],
  ])('%j does not match %j', (glob, name) => {
    expect(compileGlob(glob).matches(name)).toBe(false)
  })

  it('matches any escaped text with itself and nothing else, in any model', () => {
    const signs = constantFrom(...String.raw`\*?{},/.()[]!+@|^$"a `.split(''))
    const texts = array(oneof(signs, string({ unit: 'binary', maxLength: 2 })), {
      minLength: 1,
      maxLength: 8,
    })
    assert(
      property(texts, (parts) => {
        const text = parts.join('')
        const glob = compileGlob(`**/${escapeGlob(text)}`)
        const names = [`m/${text}`, `group/m/${text}`, text, `m/${text}x`, `mx${text}`]
        expect(names.map((name) => glob.matches(name))).toEqual([true, true, true, false, false])
      }),
      { numRuns: 1000 },
    )
  })

  it('takes no longer for a glob that makes other matchers try everything', () => {
    const glob = compileGlob(`${'*a'.repeat(100)}${'{a,a}'.repeat(50)}${'**/'.repeat(30)}b`)
    const started = performance.now()
    expect(glob.matches('a'.repeat(5000))).toBe(false)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('mayMatchAfter of a compiled glob', () => {
  it.each([
    ['churn/test/f1', 'churn', true],
    ['churn/test/f1', 'fraud', false],
    ['*/f1', 'churn', true],
    ['*/f1', 'group/churn', false],
    ['**/f1', 'group/churn', true],
    ['{a,churn}/f1', 'churn', true],
    ['{a,b}/f1', 'churn', false],
    ['test', 'test', false],
    ['group/*/f1', 'group/churn', true],
  ])('%j for %j: %j', (glob, model, expected) => {
    expect(compileGlob(glob).mayMatchAfter(`${model}/`)).toBe(expected)
  })
})

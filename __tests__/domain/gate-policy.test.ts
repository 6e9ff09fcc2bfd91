import { describe, expect, it } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import type { GatePolicy, GateRule } from '../../src/domain/comparison.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import {
  compileMatch,
  escapeGlob,
  mayMatchModel,
  selectRules,
} from '../../src/domain/gate-policy.ts'
import { defaultGatePolicy } from '../../src/formats/config-file.ts'

const gate = (match: string, file = 'c.yml', line = 7): GateRule => ({
  match,
  origin: { file, line },
})

const policyOf = (rules: readonly GateRule[], models?: readonly string[]): GatePolicy => ({
  ...defaultGatePolicy(),
  rules,
  ...(models === undefined ? {} : { models }),
})

function errorOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID') return error.message
    throw error
  }
  return ''
}

describe('compileMatch', () => {
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
    ['m/.hidden*', 'm/.hidden/../x'.slice(0, 9)],
    ['m/*', 'm/.dot'],
    [String.raw`m/f\*`, 'm/f*'],
    [String.raw`m/\f1`, 'm/f1'],
    ['m/f*{x', 'm/f*{x'],
    ['m/a\\', 'm/a\\'],
    ['m/größe*', 'm/größe 😀'],
    ['m/**', 'm/a\nb/c'],
  ])('%j matches %j', (glob, name) => {
    expect(compileMatch(glob)(name)).toBe(true)
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
    ['', ''],
    ['M/F1', 'm/f1'],
  ])('%j does not match %j', (glob, name) => {
    expect(compileMatch(glob)(name)).toBe(false)
  })

  it('matches any escaped text with itself and nothing else', () => {
    assert(
      property(string({ minLength: 1 }), string(), (text, other) => {
        const matches = compileMatch(escapeGlob(text))
        expect([matches(text), matches(`${text}${other}x`)]).toEqual([true, false])
      }),
    )
  })
})

describe('mayMatchModel', () => {
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
    expect(mayMatchModel(glob, model)).toBe(expected)
  })
})

describe('selectRules', () => {
  it('gives each metric the first rule that matches it', () => {
    const rules = [gate('m/a'), gate('m/*')]
    const selected = selectRules('m', ['a', 'b', 'c/d'], policyOf(rules)).rules
    expect([...selected].map(([key, rule]) => [key, rule.match])).toEqual([
      ['a', 'm/a'],
      ['b', 'm/*'],
    ])
  })

  it('refuses a rule that matches nothing, with file, line and the names that exist', () => {
    const message = errorOf(() =>
      selectRules('churn', ['test/f1'], policyOf([gate('churn/test/recal')])),
    )
    expect(message).toBe(
      'c.yml:7: the gate "churn/test/recal" matches no metric of churn. ' +
        'Correct the name or remove the gate; there are "churn/test/f1".',
    )
  })

  it('refuses all such rules at once', () => {
    const rules = [gate('m/x'), gate('m/y', 'c.yml', 8)]
    const message = errorOf(() => selectRules('m', ['a'], policyOf(rules)))
    expect(message.match(/c\.yml:\d/g)).toEqual(['c.yml:7', 'c.yml:8'])
  })

  it('sees that the name of the model was left out', () => {
    const message = errorOf(() =>
      selectRules('churn', ['test/f1'], policyOf([gate('test/f1')], ['churn'])),
    )
    expect(message).toContain('Write "churn/test/f1".')
  })

  it('says that there are no metrics', () => {
    const message = errorOf(() => selectRules('m', [], policyOf([gate('m/f1')])))
    expect(message).toContain('Neither this run nor the baseline has any metric.')
  })

  it('leaves alone a rule of another configured model', () => {
    const selection = selectRules('churn', ['f1'], policyOf([gate('fraud/f1')], ['churn', 'fraud']))
    expect(selection).toEqual({ rules: new Map(), warnings: [] })
  })

  it('warns of a rule that may be for another configured model', () => {
    const selection = selectRules('churn', ['f1'], policyOf([gate('*/auc')], ['churn', 'fraud']))
    expect(selection.warnings).toEqual([
      'c.yml:7: the gate "*/auc" matches no metric of churn; it may be for fraud.',
    ])
  })

  it('refuses a rule that names no model, where the models are known', () => {
    const message = errorOf(() =>
      selectRules('churn', ['f1'], policyOf([gate('frauds/f1')], ['churn', 'fraud'])),
    )
    expect(message).toContain('matches no metric of churn, and no other configured model fits')
  })

  it('warns of a rule of another model, where the models are not known', () => {
    const { warnings } = selectRules('churn', ['f1'], policyOf([gate('fraud/f1')]))
    expect(warnings).toEqual([
      'c.yml:7: the gate "fraud/f1" matches no metric of churn: it is for another model, and the configuration names none of that name.',
    ])
  })

  it('refuses a clause of the input that matches nothing, whatever other models there are', () => {
    const rules = [gate('**/auc', 'gates input', 1)]
    const message = errorOf(() => selectRules('churn', ['f1'], policyOf(rules, ['churn', 'fraud'])))
    expect(message).toBe(
      'gates input:1: the gate "**/auc" matches no metric of churn. Correct the name or remove the gate; there are "f1".',
    )
  })

  it('warns of a rule that earlier rules leave nothing to', () => {
    const { warnings } = selectRules('m', ['a'], policyOf([gate('m/*'), gate('m/a', 'c.yml', 9)]))
    expect(warnings).toEqual([
      'c.yml:9: the gate "m/a" never applies to m: earlier gates cover all its metrics, and the first match wins.',
    ])
  })
})

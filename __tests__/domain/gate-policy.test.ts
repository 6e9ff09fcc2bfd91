import { describe, expect, it } from '@jest/globals'
import type { GatePolicy, GateRule } from '../../src/domain/gate-rule.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { selectRules } from '../../src/domain/gate-policy.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'

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

  it('names ten metrics at most', () => {
    const keys = Array.from({ length: 12 }, (_, at) => `m${at}`)
    const message = errorOf(() => selectRules('churn', keys, policyOf([gate('churn/f1')])))
    expect(message).toContain('"churn/m9", and 2 more.')
  })
})

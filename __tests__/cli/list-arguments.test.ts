import { describe, expect, it } from '@jest/globals'
import { parseListArguments } from '../../src/cli/list-arguments.ts'

describe('the arguments of list', () => {
  it('are none for all models', () => {
    expect(parseListArguments([])).toEqual({
      model: null,
      repo: null,
      limit: 100,
      named: [],
      config: null,
      trustedRoot: null,
      json: false,
    })
  })

  it('are a model and what is asked of it', () => {
    const args = [
      'fraud/xgb',
      '--repo',
      'acme/ml',
      '--limit',
      '7',
      '--json',
      '--signer',
      'key:a.pub',
    ]

    expect(parseListArguments(args)).toMatchObject({
      model: 'fraud/xgb',
      repo: 'acme/ml',
      limit: 7,
      json: true,
      named: [{ kind: 'key', path: 'a.pub' }],
    })
    expect(parseListArguments(['churn']).limit).toBe(20)
  })

  it.each([
    [['churn', 'fraud'], 'Name one model'],
    [['--limit', '0'], '--limit "0": write a number from 1 to 1000.'],
    [['--limit', '1e3'], '--limit "1e3"'],
    [['--limit', '1001'], '--limit "1001"'],
    [['--nothing'], '--nothing'],
    [['churn@1.0.0'], 'is not a model name'],
    [['../x'], 'is not a model name'],
  ])('%j are refused', (args, message) => {
    expect(() => parseListArguments(args)).toThrow(message)
  })
})

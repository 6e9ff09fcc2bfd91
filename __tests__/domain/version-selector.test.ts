import { describe, expect, it } from '@jest/globals'
import { parseTarget, parseVersionSelector } from '../../src/domain/version-selector.ts'
import { refusalOf } from '../fakes/refusal.ts'

describe('a version is selected by', () => {
  it('a number, the name of a stage, "latest", or nothing', () => {
    expect(['1.4.0', 'v2.0.0-rc.1', 'production', 'latest', ''].map(parseVersionSelector)).toEqual([
      { kind: 'version', version: '1.4.0' },
      { kind: 'version', version: '2.0.0-rc.1' },
      { kind: 'stage', stage: 'production' },
      { kind: 'latest' },
      { kind: 'latest' },
    ])
  })

  it.each(['1.4', '1.4.0+build', 'pro duction', 'a/b', '../x', `s${'x'.repeat(100)}`, 'é'])(
    'nothing like %j',
    async (text) => {
      expect(await refusalOf(() => parseVersionSelector(text))).toMatch(
        /^INPUT_INVALID version: .* is neither a version such as 1\.4\.0, nor "latest", nor the name of a stage\.$/,
      )
    },
  )
})

describe('a model and its version', () => {
  it('are written with @ before a version and : before a stage', () => {
    expect(
      ['churn', 'churn@1.4.0', 'risk/churn@latest', 'churn:production'].map(parseTarget),
    ).toEqual([
      { model: 'churn', selector: { kind: 'latest' } },
      { model: 'churn', selector: { kind: 'version', version: '1.4.0' } },
      { model: 'risk/churn', selector: { kind: 'latest' } },
      { model: 'churn', selector: { kind: 'stage', stage: 'production' } },
    ])
  })

  it.each([
    ['churn@production', 'write MODEL@VERSION'],
    ['churn:1.4.0', 'or MODEL:STAGE'],
    ['churn:latest', 'or MODEL:STAGE'],
    ['churn@', 'write MODEL@VERSION'],
    ['churn:', 'or MODEL:STAGE'],
    ['churn@1.4.0:production', 'is neither a version'],
    ['../churn', 'is not a model name'],
    ['', 'is not a model name'],
    ['@1.4.0', 'is not a model name'],
  ])('are not %j', async (text, advice) => {
    const message = await refusalOf(() => parseTarget(text))
    expect(message).toMatch(/^INPUT_INVALID /)
    expect(message).toContain(advice)
  })
})

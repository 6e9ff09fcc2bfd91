import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseCommentInputs } from '../../src/action/comment-inputs.ts'

type Given = Readonly<Record<string, string>>

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

const read = (given: Given = {}) => {
  const all: Given = { 'github-token': 'token', ...given }
  return parseCommentInputs((name) => all[name] ?? '')
}

const messagesOf = (given: Given): readonly string[] =>
  read(given).errors.map(({ code, message }) => `${code} ${message}`)

describe('the inputs of the comment door', () => {
  it('are typed', () => {
    const { inputs, errors } = read({
      models: 'churn\r\n\n  fraud  \n# not yet: spam\n',
      gates: 'test/auc >= 0.9',
      baseline: 'production',
      key: 'nightly',
      comment: 'failing',
      'fail-on': 'uncertain',
      'sigstore-instance': 'github',
      config: 'ci/release.yml',
      summary: 'False',
    })
    expect(errors).toEqual([])
    expect(inputs).toEqual({
      models: ['churn', 'fraud'],
      gates: [expect.objectContaining({ match: '**/test/auc', min: 0.9 })],
      baseline: { kind: 'stage', stage: 'production' },
      key: 'nightly',
      comment: 'failing',
      failOn: 'uncertain',
      sigstoreInstance: 'github',
      config: 'ci/release.yml',
      token: 'token',
      summary: false,
    })
  })

  it('leave to the configuration and the defaults what nobody says', () => {
    const { inputs, errors } = read()
    expect(errors).toEqual([])
    expect(inputs).toEqual({
      models: [],
      gates: [],
      baseline: null,
      key: null,
      comment: null,
      failOn: 'never',
      sigstoreInstance: 'auto',
      config: '.github/model-release.yml',
      token: 'token',
      summary: true,
    })
  })

  it('fail the step by no verdict unless they say so, since the run that compared fails by itself', () => {
    expect(read().inputs.failOn).toBe('never')
    expect(read({ 'fail-on': 'fail' }).inputs.failOn).toBe('fail')
  })

  it.each<readonly [string, Given, RegExp]>([
    ['the name of a model', { models: 'churn\n-fraud' }, /^INPUT_INVALID models: .*-fraud/],
    ['a gate', { gates: 'test/auc >= many' }, /^\w+ gates: /],
    ['a baseline', { baseline: '1.x' }, /^INPUT_INVALID baseline: "1\.x" is neither/],
    ['a key', { key: 'a\nb' }, /^INPUT_INVALID key: /],
    ['a key that is too long', { key: 'k'.repeat(101) }, /^INPUT_INVALID key: /],
    [
      'when to comment',
      { comment: 'sometimes' },
      /^INPUT_INVALID comment: "sometimes" is not one of changed, always/,
    ],
    [
      'when to fail',
      { 'fail-on': 'warn' },
      /^INPUT_INVALID fail-on: "warn" is not one of never, fail, uncertain/,
    ],
    ['the summary', { summary: 'yes' }, /^INPUT_INVALID summary: "yes" is not true or false/],
    ['no token', { 'github-token': '' }, /^INPUT_INVALID github-token: it is empty/],
  ])('are refused by their name: %s', (_what, given, message) => {
    expect(messagesOf(given)).toEqual([expect.stringMatching(message)])
  })

  it('are all told of at once, and what could be read is there', () => {
    const { inputs, errors } = read({ key: '*', comment: '?', models: 'churn\n*', 'fail-on': 'x' })
    expect(errors.map(({ message }) => message.split(':')[0])).toEqual([
      'models',
      'key',
      'comment',
      'fail-on',
    ])
    expect(inputs).toMatchObject({
      models: ['churn'],
      key: null,
      comment: 'changed',
      failOn: 'never',
    })
  })

  it('say nothing of the token when they are refused', () => {
    const given = { 'github-token': 'ghs_secret', key: '*', gates: '??' }
    expect(messagesOf(given).join('\n')).not.toContain('ghs_secret')
  })

  it('are those that the action declares, with the same defaults', () => {
    const text = readFileSync(new URL('../../comment/action.yml', import.meta.url), 'utf8')
    const action: Action = parse(text)
    const asked = new Set<string>()
    parseCommentInputs((name) => {
      asked.add(name)
      return ''
    })
    expect([...asked].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
    const declared = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']),
    )
    expect(read({ ...declared, 'github-token': 'token' })).toEqual(read())
  })
})

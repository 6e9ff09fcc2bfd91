import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import {
  DEFAULT_CONFIG,
  isNamedConfig,
  parseBaselineChoice,
  parseInputs,
  splitLines,
} from '../../src/action/inputs.ts'
import { refusalOf } from '../fakes/refusal.ts'

type Given = Readonly<Record<string, string>>

const read = (given: Given = {}) => {
  const all: Given = { 'github-token': 'token', ...given }
  return parseInputs((name) => all[name] ?? '', 'ml')
}

const messagesOf = (given: Given): readonly string[] =>
  read(given).errors.map(({ code, message }) => `${code} ${message}`)

describe('the inputs', () => {
  it('are typed', () => {
    const { inputs, errors } = read({
      model: 'churn',
      path: 'model.onnx\n!*.tmp\n',
      data: 'train=data/train\r\ntest:holdout=data/test.csv',
      params: 'yaml:params.txt',
      metrics: 'test=json:metrics.json',
      predictions: 'test=p.csv',
      environment: 'poetry.lock\nuv.lock',
      executable: 'fail',
      'digest-cache': '.digests',
      mode: 'compare',
      version: '2.0.0',
      baseline: '1.4.0',
      gates: 'test/auc >= 0.9',
      'fail-on': 'never',
      key: 'nightly',
      legs: '4',
      comment: 'failing',
      signing: 'key',
      'signing-key': 'PEM',
      'signing-key-passphrase': 'correct horse',
      attest: 'false',
      'sigstore-instance': 'public-good',
      config: 'ci/release.yml',
      summary: 'False',
    })
    expect(errors).toEqual([])
    expect(inputs).toMatchObject({
      model: 'churn',
      path: ['model.onnx', '!*.tmp'],
      data: [
        { name: 'train', role: 'train', source: { kind: 'path', pattern: 'data/train' } },
        { name: 'test', role: 'holdout', source: { kind: 'path', pattern: 'data/test.csv' } },
      ],
      params: [{ format: 'yaml', pattern: 'params.txt' }],
      metrics: [{ format: 'json', dataset: 'test', pattern: 'metrics.json' }],
      predictions: [{ format: null, dataset: 'test', pattern: 'p.csv' }],
      environment: ['poetry.lock', 'uv.lock'],
      executable: 'fail',
      digestCache: '.digests',
      mode: 'compare',
      version: { kind: 'exact', version: '2.0.0' },
      baseline: { kind: 'version', version: '1.4.0' },
      gates: [{ min: 0.9 }],
      failOn: 'never',
      key: 'nightly',
      legs: 4,
      comment: 'failing',
      signing: 'key',
      signingKey: 'PEM',
      signingKeyPassphrase: 'correct horse',
      attest: 'false',
      sigstoreInstance: 'public-good',
      config: 'ci/release.yml',
      token: 'token',
      summary: false,
    })
  })

  it('may all be left out but the token', () => {
    const { inputs, errors } = read()
    expect(errors).toEqual([])
    expect(inputs).toEqual({
      model: 'ml',
      path: [],
      data: [],
      params: [],
      metrics: [],
      predictions: [],
      environment: [],
      executable: null,
      digestCache: null,
      dedup: 'none',
      mode: 'auto',
      version: { kind: 'auto' },
      baseline: null,
      gates: [],
      failOn: 'fail',
      key: null,
      legs: 1,
      comment: null,
      signing: 'auto',
      signingKey: null,
      signingKeyPassphrase: null,
      attest: 'auto',
      sigstoreInstance: 'auto',
      config: '.github/model-release.yml',
      token: 'token',
      summary: true,
    })
  })

  it('are read under the names of action.yml, every one of them and no other', () => {
    const asked = new Set<string>()
    parseInputs((name) => {
      asked.add(name)
      return ''
    }, 'ml')
    const action: unknown = parse(readFileSync('action.yml', 'utf8'))
    expect(action).toMatchObject({ inputs: expect.anything() })
    // How the job stands is read when it ends.
    const names = Object.keys(Object(Object(action).inputs)).filter((name) => name !== 'job-status')
    expect([...asked].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      names.toSorted((a, b) => (a < b ? -1 : 1)),
    )
  })
})

describe('an input that is wrong', () => {
  it.each<readonly [Given, string]>([
    [{ model: '../churn' }, 'INPUT_INVALID model: "../churn" is not a model name.'],
    [{ data: 'data/train' }, 'INPUT_INVALID data: "data/train" is not NAME=SOURCE.'],
    [{ params: 'yaml:' }, 'INPUT_INVALID params: the line "yaml:" names no file.'],
    [{ metrics: 'a=b=' }, 'INPUT_INVALID metrics: the line "a=b=" has two data sets, a= and b=.'],
    [{ mode: 'publish' }, 'INPUT_INVALID mode: "publish" is not one of auto, release, compare.'],
    [{ version: '1.4' }, 'INPUT_INVALID version: "1.4" is neither "auto"'],
    [{ baseline: '???' }, 'INPUT_INVALID baseline: "???" is neither "auto", "latest"'],
    [{ legs: '0' }, 'INPUT_INVALID legs: "0" is not a number of jobs from 1 to 256'],
    [{ legs: '257' }, 'INPUT_INVALID legs: "257"'],
    [{ gates: 'test/auc > 0.9' }, 'INPUT_INVALID gates: line 1, column 1: "test/auc > 0.9"'],
    [
      { 'fail-on': 'always' },
      'INPUT_INVALID fail-on: "always" is not one of fail, uncertain, never.',
    ],
    [{ key: '-->' }, 'INPUT_INVALID key: "-->" has to be of letters'],
    [{ key: 'x'.repeat(101) }, 'INPUT_INVALID key: "'],
    [
      { comment: 'sometimes' },
      'INPUT_INVALID comment: "sometimes" is not one of changed, always, failing, never.',
    ],
    [{ signing: 'yes' }, 'INPUT_INVALID signing: "yes" is not one of auto, keyless, key, none.'],
    [{ signing: 'key' }, 'INPUT_INVALID signing-key: "signing: key" needs a private key.'],
    [{ signing: 'key' }, 'Make one with "model-release keygen"'],
    [
      { signing: 'key', 'signing-key-passphrase': 'correct horse' },
      'INPUT_INVALID signing-key: "signing: key" needs a private key.',
    ],
    [{ attest: 'yes' }, 'INPUT_INVALID attest: "yes" is not one of auto, true, false.'],
    [{ summary: 'yes' }, 'INPUT_INVALID summary: "yes" is not true or false.'],
    [{ 'github-token': '' }, 'INPUT_INVALID github-token: it is empty.'],
  ])('%j is named, with what was found and what to do', (given, message) => {
    const messages = messagesOf(given)
    expect(messages.length).toBe(1)
    expect(messages[0]).toContain(message)
  })

  it('is reported with all others, line by line', () => {
    const messages = messagesOf({
      model: 'a b',
      data: 'one\ntrain=data\ntwo',
      mode: 'x',
      summary: 'x',
      'github-token': '',
    })
    expect(messages.map((one) => one.split(' ')[1])).toEqual([
      'model:',
      'data:',
      'data:',
      'mode:',
      'github-token:',
      'summary:',
    ])
  })

  it('does not hide what is right', () => {
    const { inputs } = read({ data: 'one\ntrain=data', mode: 'x', path: 'model.onnx' })
    expect(inputs).toMatchObject({ data: [{ name: 'train' }], mode: 'auto', path: ['model.onnx'] })
  })

  it('never has its secrets in a message', () => {
    const messages = messagesOf({
      'signing-key': 'PRIVATE',
      'github-token': 'ghs_secret',
      mode: 'x',
    })
    expect(messages.filter((one) => /PRIVATE|ghs_secret/.test(one))).toEqual([])
  })

  it('is quoted in part only when it is long', () => {
    for (const name of ['mode', 'version', 'baseline', 'summary', 'key', 'comment'])
      expect(messagesOf({ [name]: 'x\n'.repeat(5000) })[0]?.length).toBeLessThan(400)
  })
})

describe('the baseline', () => {
  it.each([
    ['latest', { kind: 'latest' }],
    ['1.4.0', { kind: 'version', version: '1.4.0' }],
    ['v2.0.0-rc.1', { kind: 'version', version: '2.0.0-rc.1' }],
    ['production', { kind: 'stage', stage: 'production' }],
  ])('may be %s', (text, choice) => {
    expect(parseBaselineChoice(text)).toEqual(choice)
  })

  it('auto leaves it to the configuration', () => {
    expect(read({ baseline: 'auto' }).inputs.baseline).toBeNull()
  })

  it.each(['1.4', '???', '-production'])('is not %s', async (text) => {
    expect(await refusalOf(() => parseBaselineChoice(text))).toMatch(/^INPUT_INVALID baseline:/)
  })
})

it('takes lines apart at any line end, without blanks around them', () => {
  expect(splitLines(' a b \r\n\n\tc\n')).toEqual(['a b', 'c'])
  expect(splitLines('# why\na # b\n#c')).toEqual(['a # b', '#c'])
  expect(splitLines('')).toEqual([])
})

it('takes a passphrase as it is: no lines, no comments', () => {
  const passphrase = '# two  blanks\nand a line'

  expect(read({ 'signing-key-passphrase': passphrase }).inputs.signingKeyPassphrase).toBe(
    passphrase,
  )
})

it('never quotes key or passphrase', () => {
  const messages = messagesOf({
    signing: 'neither',
    'signing-key': 'K3Y',
    'signing-key-passphrase': 'P4SS',
    attest: 'x',
    'github-token': '',
  })

  expect(messages.length).toBe(3)
  expect(messages.join()).not.toMatch(/K3Y|P4SS/)
})

it('knows whether somebody asked for a configuration file', () => {
  expect([isNamedConfig(DEFAULT_CONFIG), isNamedConfig('other.yml')]).toEqual([false, true])
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parseVerifyInputs } from '../../src/action/verify-inputs.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'

type Given = Readonly<Record<string, string>>

const read = (given: Given = {}) => {
  const all: Given = { 'github-token': 'token', ...given }
  return parseVerifyInputs((name) => all[name] ?? '', 'ml')
}

const IDENTITY = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
const DIGEST = digestOf(sha256('manifest'))

describe('the inputs of the verify door', () => {
  it('are typed', () => {
    const { inputs, errors } = read({
      model: 'churn',
      version: 'production',
      repository: 'acme/ml',
      signer: `${IDENTITY} event=push\n\nkey:keys/acme.pub until=2026-11-25\n`,
      'min-version': '1.2.0',
      'max-age': '90d',
      'manifest-digest': DIGEST,
      download: 'true',
      'allow-extra-files': 'true',
      'sigstore-instance': 'public-good',
      config: 'ci/release.yml',
      summary: 'false',
    })
    expect(errors).toEqual([])
    expect(inputs).toEqual({
      model: 'churn',
      selector: { kind: 'stage', stage: 'production' },
      path: null,
      repository: 'acme/ml',
      signers: [
        {
          kind: 'identity',
          identity: IDENTITY,
          issuer: 'https://token.actions.githubusercontent.com',
          events: ['push'],
        },
        {
          kind: 'key',
          path: 'keys/acme.pub',
          validity: { from: null, until: '2026-11-25T00:00:00Z' },
        },
      ],
      minVersion: '1.2.0',
      maxAge: 90 * 86_400_000,
      digest: DIGEST,
      knownHead: null,
      download: true,
      allowExtra: true,
      sigstoreInstance: 'public-good',
      config: 'ci/release.yml',
      token: 'token',
      summary: false,
    })
  })

  it('default to the newest version of the model that is called like the repository', () => {
    const { inputs, errors } = read()
    expect(errors).toEqual([])
    expect(inputs).toMatchObject({
      model: 'ml',
      selector: { kind: 'latest' },
      path: null,
      repository: null,
      signers: [],
      minVersion: null,
      maxAge: null,
      digest: null,
      knownHead: null,
      download: false,
      allowExtra: false,
      sigstoreInstance: 'auto',
      config: '.github/model-release.yml',
      summary: true,
    })
  })

  it('take whatever a directory holds, unless a model is named', () => {
    expect(read({ path: 'models/churn' }).inputs.model).toBeNull()
    expect(read({ path: 'models/churn', model: 'churn' }).inputs.model).toBe('churn')
  })

  it.each<readonly [Given, string]>([
    [{ model: '../x' }, 'model: "../x" is not a model name'],
    [{ version: '1.4' }, 'version: "1.4" is neither a version such as 1.4.0'],
    [{ version: 'production', path: 'dir' }, 'version: a stage is looked up on GitHub'],
    [{ repository: 'ml' }, 'repository: "ml" is not a repository: write OWNER/NAME.'],
    [{ repository: 'acme/ml/../x' }, 'is not a repository'],
    [{ signer: 'key:' }, 'signer'],
    [{ 'min-version': 'new' }, 'min-version: "new" is not a version such as 1.4.0.'],
    [{ 'max-age': '1y' }, 'max-age: "1y" is not a number of hours, days or weeks: 12h, 90d, 8w.'],
    [{ 'manifest-digest': 'abc' }, 'manifest-digest: "abc" is not "sha256:" and 64 hexadecimal'],
    [{ download: 'maybe' }, 'download'],
    [{ 'allow-extra-files': 'maybe' }, 'allow-extra-files'],
    [{ summary: 'maybe' }, 'summary'],
  ])('%j are refused', (given, message) => {
    const { errors } = read(given)
    expect(errors.map((error) => `${error.code} ${error.message}`).join('\n')).toContain(message)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.code).toBe('INPUT_INVALID')
  })

  it('are all reported together', () => {
    expect(read({ version: '1.4', repository: 'ml', 'max-age': 'x' }).errors).toHaveLength(3)
  })

  it('are all in verify/action.yml, and no others', () => {
    const text = readFileSync(new URL('../../verify/action.yml', import.meta.url), 'utf8')
    const action: { readonly inputs: object } = parse(text)
    const asked = new Set<string>()
    parseVerifyInputs((name) => {
      asked.add(name)
      return name === 'github-token' ? 'token' : ''
    }, 'ml')
    expect([...asked].toSorted()).toEqual(Object.keys(action.inputs).toSorted())
  })
})

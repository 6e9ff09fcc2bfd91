import { describe, expect, it } from '@jest/globals'
import { readConfigs } from '../../src/usecases/read-config.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeFiles } from '../fakes/history.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { commit } from './scene.ts'

const FILE = '.github/model-release.yml'
const BASE = commit('b')

const LENIENT = `version: 1
models: { churn: { path: model.onnx } }
gates: { rules: [{ match: churn/test/auc, min: 0 }] }
trust: { signers: [{ key: evil.pub }] }
comment: { post: never }
`
const STRICT = `version: 1
gates: { rules: [{ match: churn/test/auc, min: 0.9 }] }
trust: { signers: [{ key: keys/team.pub }] }
`

type Files = Readonly<Record<string, string>>

const read = (base: string | null, local: Files, remote: Files = {}, file = FILE) =>
  readConfigs(
    { file, named: file !== FILE, base },
    { capture: fakeCapture(local), files: fakeFiles(remote) },
  )

describe('the configuration of a push', () => {
  it('counts whole, with the keys that lie beside it', async () => {
    const local = { [FILE]: STRICT, 'keys/team.pub': 'PEM of the team' }
    const configs = await read(null, local)
    expect(configs.local?.gates?.rules).toMatchObject([{ match: 'churn/test/auc', min: 0.9 }])
    expect(configs.policy).toBe(configs.local)
    expect(configs.policyPlace).toBe(FILE)
    expect(configs.signers).toEqual([{ kind: 'key', publicKey: 'PEM of the team' }])
  })

  it('may be missing where the default is', async () => {
    expect(await read(null, { a: 'x' })).toEqual({
      local: null,
      policy: null,
      policyPlace: null,
      signers: null,
    })
  })

  it('must exist when somebody named it', async () => {
    expect(await refusalOf(() => read(null, { a: 'x' }, {}, 'ci/release.yml'))).toMatch(
      /^FILE_MISSING "ci\/release\.yml"/,
    )
  })

  it('is refused when it is broken, or names a key that is not there', async () => {
    expect(await refusalOf(() => read(null, { [FILE]: 'version: 2' }))).toMatch(
      /^CONFIG_INVALID .*model-release\.yml:1:/s,
    )
    expect(await refusalOf(() => read(null, { [FILE]: STRICT }))).toMatch(
      /^FILE_MISSING "keys\/team\.pub"/,
    )
  })

  it('may trust a key for a time', async () => {
    const signers = '[{ key: a.pub, valid_from: 2026-01-01, valid_until: 2026-11-25T12:00:00Z }]'
    const local = { [FILE]: `version: 1\ntrust: { signers: ${signers} }\n`, 'a.pub': 'PEM' }
    expect((await read(null, local)).signers).toEqual([
      {
        kind: 'key',
        publicKey: 'PEM',
        validity: { from: '2026-01-01T00:00:00Z', until: '2026-11-25T12:00:00Z' },
      },
    ])
  })

  it('may trust identities', async () => {
    const identity = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
    const issuer = 'https://token.actions.githubusercontent.com'
    const text = `version: 1\ntrust: { signers: [{ identity: "${identity}", issuer: "${issuer}" }] }\n`
    expect((await read(null, { [FILE]: text })).signers).toEqual([
      { kind: 'identity', identity, issuer },
    ])
  })
})

describe('the configuration of a pull request', () => {
  const local = { [FILE]: LENIENT, 'evil.pub': 'PEM of nobody', 'keys/team.pub': 'PEM of nobody' }
  const remote = { [`${BASE}:${FILE}`]: STRICT, [`${BASE}:keys/team.pub`]: 'PEM of the team' }

  it('names the files of the model, but its gates and signers are those of the base commit', async () => {
    const configs = await read(BASE, local, remote)
    expect(configs.local?.models.map(({ name, path }) => [name, path])).toEqual([
      ['churn', ['model.onnx']],
    ])
    expect(configs.local?.comment.post).toBe('never')
    expect(configs.policy?.gates?.rules).toMatchObject([{ min: 0.9 }])
    expect(configs.policyPlace).toBe(`${FILE} at bbbbbbbb`)
    expect(configs.signers).toEqual([{ kind: 'key', publicKey: 'PEM of the team' }])
  })

  it('cannot get rid of the gates by removing the file', async () => {
    const configs = await read(BASE, { a: 'x' }, remote)
    expect(configs.local).toBeNull()
    expect(configs.policy?.gates?.rules).toMatchObject([{ min: 0.9 }])
  })

  it('cannot get rid of the gates by a directory in the place of the file', async () => {
    const reading = readConfigs(
      { file: FILE, named: true, base: BASE },
      { capture: fakeCapture({ [`${FILE}/x.yml`]: 'version: 1' }), files: fakeFiles(remote) },
    )
    await expect(reading).rejects.toThrow('is not a file')
  })

  it('brings no gates and no signers of its own where the base has no file', async () => {
    const configs = await read(BASE, local)
    expect(configs.local?.gates?.rules.length).toBe(1)
    expect(configs).toMatchObject({ policy: null, policyPlace: null, signers: null })
  })

  it('is refused when the base names a key that the base does not hold', async () => {
    const withoutKey = { [`${BASE}:${FILE}`]: STRICT }
    expect(await refusalOf(() => read(BASE, local, withoutKey))).toMatch(
      /^CONFIG_INVALID trust\.signers: the public key keys\/team\.pub is not there/,
    )
  })

  it('is refused when it is broken at the base, with the commit', async () => {
    const broken = { [`${BASE}:${FILE}`]: 'version: 7' }
    expect(await refusalOf(() => read(BASE, local, broken))).toMatch(
      /model-release\.yml at bbbbbbbb:1:/,
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../src/action/inputs.ts'
import { parseInputs } from '../../src/action/inputs.ts'
import { buildSettings as build, buildSigners } from '../../src/action/settings.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import type { Configs } from '../../src/usecases/read-config.ts'
import { refusalOf } from '../fakes/refusal.ts'

const inputsOf = (given: Readonly<Record<string, string>> = {}): Inputs =>
  parseInputs((name) => ({ 'github-token': 't', model: 'churn', ...given })[name] ?? '', 'ml')
    .inputs

const buildSettings = (inputs: Inputs, configs: Configs) =>
  build(inputs, configs, { os: 'Linux', arch: 'X64', hosted: true })

const NONE: Configs = { local: null, policy: null, policyPlace: null, signers: null }

const LOCAL = parseConfig(
  `version: 1
models:
  churn:
    path: [model.onnx, "!*.tmp"]
    data: { train: data/train }
    params: [params.yaml]
    metrics: [metrics.json]
    task: tabular-classification
comment: { post: never, history: 2 }
gates: { baseline: { from: 9.9.9 }, rules: [{ match: "**", min: 0 }] }
`,
  'release.yml',
)
const POLICY = parseConfig(
  `version: 1
comment: { post: failing, history: 3, minimize_resolved: true }
gates:
  baseline: { from: [1.4.0, latest], prerelease: true, max_age: 2d }
  rules: [{ match: churn/test/auc, min: 0.9 }]
`,
  'release.yml',
)

const CONFIGS: Configs = {
  ...NONE,
  local: LOCAL,
  policy: POLICY,
  policyPlace: 'release.yml at bbbbbbbb',
}

const edited = (configs: Configs): boolean =>
  buildSettings(inputsOf({ path: 'm' }), configs).policyEdited

describe('the settings', () => {
  it('are those of the configuration where the inputs say nothing', () => {
    expect(buildSettings(inputsOf(), CONFIGS)).toMatchObject({
      sources: {
        path: ['model.onnx', '!*.tmp'],
        data: [{ name: 'train', source: { kind: 'path', pattern: 'data/train' } }],
        params: [{ pattern: 'params.yaml' }],
        metrics: [{ pattern: 'metrics.json' }],
      },
      task: 'tabular-classification',
      comment: 'failing',
      policyPlace: 'release.yml at bbbbbbbb',
    })
  })

  it('are those of the inputs where these say something', () => {
    const inputs = inputsOf({
      path: 'other.onnx',
      data: 'raw=raw.csv',
      params: 'p.json',
      metrics: 'm.json',
      comment: 'always',
    })
    expect(buildSettings(inputs, CONFIGS)).toMatchObject({
      sources: {
        path: ['other.onnx'],
        data: [{ name: 'raw' }],
        params: [{ pattern: 'p.json' }],
        metrics: [{ pattern: 'm.json' }],
      },
      comment: 'always',
    })
  })

  it('take gates and baseline from the policy alone, never from the checkout', () => {
    const settings = buildSettings(inputsOf(), CONFIGS)
    expect(settings.policy.rules).toMatchObject([{ match: 'churn/test/auc', min: 0.9 }])
    expect(settings.baseline).toEqual([{ kind: 'version', version: '1.4.0' }, { kind: 'latest' }])
    expect(settings).toMatchObject({ prerelease: true, maxAgeMs: 172_800_000 })
  })

  it('take what the comment is like from the policy: a pull request cannot silence its own report', () => {
    const said = { comment: 'failing', history: 3, minimizeResolved: true }
    expect(buildSettings(inputsOf(), CONFIGS)).toMatchObject(said)
    const young = { ...CONFIGS, policy: null }
    expect(buildSettings(inputsOf(), young)).toMatchObject({ comment: 'never', history: 2 })
    expect(buildSettings(inputsOf({ path: 'm' }), NONE)).toMatchObject({
      comment: 'changed',
      history: 6,
      minimizeResolved: false,
    })
  })

  it('tell whether the pull request changes the gates, wherever they stand in the file', () => {
    const moved = parseConfig(
      `version: 1
# One line more.
gates:
  rules: [{ match: churn/test/auc, min: 0.9 }]
  baseline: { max_age: 2d, prerelease: true, from: [1.4.0, latest] }
`,
      'other.yml',
    )
    expect(edited(CONFIGS)).toBe(true)
    expect(edited({ ...CONFIGS, local: moved })).toBe(false)
    expect(edited({ ...CONFIGS, local: null })).toBe(true)
    expect(edited({ ...CONFIGS, policy: null })).toBe(true)
    expect(edited({ ...CONFIGS, local: POLICY })).toBe(false)
    expect(edited(NONE)).toBe(false)
  })

  it('put the gates of the input before those of the file', () => {
    const inputs = inputsOf({ gates: 'test/auc >= 0.8', baseline: 'latest' })
    const settings = buildSettings(inputs, CONFIGS)
    expect(settings.policy.rules.map(({ min }) => min)).toEqual([0.8, 0.9])
    expect(settings.baseline).toEqual([{ kind: 'latest' }])
    expect(settings.policyPlace).toBe('input gates, then release.yml at bbbbbbbb')
  })

  it('need no configuration', () => {
    expect(buildSettings(inputsOf({ path: 'model.onnx' }), NONE)).toMatchObject({
      sources: { path: ['model.onnx'], data: [], params: [], metrics: [] },
      task: null,
      policy: { configured: false, rules: [] },
      policyPlace: null,
      baseline: [{ kind: 'latest' }],
      prerelease: false,
      maxAgeMs: null,
      comment: 'changed',
    })
  })

  it('of a model that the configuration does not name are those of the inputs', () => {
    const settings = buildSettings(inputsOf({ model: 'vision', path: 'v.onnx' }), CONFIGS)
    expect(settings).toMatchObject({ sources: { path: ['v.onnx'], data: [] }, task: null })
  })

  it('need the files of the model from somebody', async () => {
    const inputs = inputsOf({ model: 'vision', config: 'ci/release.yml' })
    expect(await refusalOf(() => buildSettings(inputs, CONFIGS))).toBe(
      'INPUT_INVALID path: nothing names the files of the model "vision". Set the input "path", or ' +
        'models.vision.path in ci/release.yml.',
    )
  })
})

const ISSUER = 'https://token.actions.githubusercontent.com'

const workflowOf = (name: string) =>
  ({
    kind: 'identity',
    identity: `https://github.com/${name}/.github/workflows/train.yml@refs/heads/main`,
    issuer: ISSUER,
  }) as const

describe('who may sign', () => {
  const FACTS = {
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    defaultBranch: 'main',
    publicKey: null,
  }
  const OWN = {
    kind: 'workflow',
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    ref: 'refs/heads/main',
    issuer: ISSUER,
  }

  it('is the repository’s own workflows on its default branch', () => {
    expect(buildSigners(NONE, FACTS)).toEqual([OWN])
  })

  it('is also the key that the run was given', () => {
    expect(buildSigners(NONE, { ...FACTS, publicKey: 'PEM' })).toEqual([
      OWN,
      { kind: 'key', publicKey: 'PEM' },
    ])
  })

  it('is whom the configuration names, and nobody else: not even the own key', () => {
    const signers = [{ kind: 'key', publicKey: 'PEM of the team' }] as const
    expect(buildSigners({ ...NONE, signers }, { ...FACTS, publicKey: 'PEM' })).toEqual(signers)
    expect(buildSigners({ ...NONE, signers: [] }, { ...FACTS, publicKey: 'PEM' })).toEqual([])
  })

  it('is a workflow only in runs of its own repository or of this one', () => {
    expect(
      buildSigners({ ...NONE, signers: [workflowOf('acme/ml'), workflowOf('acme/shared')] }, FACTS),
    ).toEqual([
      { ...workflowOf('acme/ml'), sourceRepository: 'https://github.com/acme/ml' },
      { ...workflowOf('acme/shared'), sourceRepository: 'https://github.com/acme/shared' },
      { ...workflowOf('acme/shared'), sourceRepository: 'https://github.com/acme/ml' },
    ])
  })
})

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Scene } from './scene.ts'
import { published, setScene } from './scene.ts'

let stage: Scene

beforeAll(async () => {
  stage = await setScene()
  stage.write({
    'empty.bin': '',
    'cut.json': '{"test": {"f1": 0.9',
    'nan.json': '{"test": {"f1": NaN}}',
    'fake.json': 'f1,value\n',
    'good/metrics.json': '{"test": {"f1": 0.9}}',
    'good/notes.json': '"no metric here"',
    'bad.yml': 'version: 1\ngates:\n  rules:\n    - { match: churn/test/f1, minimum: 0.9 }\n',
    'none.yml': 'version: 1\ngates:\n  rules:\n    - { match: churn/test/f2, min: 0.9 }\n',
  })
  mkdirSync(join(stage.workspace, 'void'))
  writeFileSync(join(stage.folder, 'outside.bin'), 'a file beside the workspace')
  symlinkSync(join(stage.folder, 'outside.bin'), join(stage.workspace, 'way-out'))
})
afterAll(() => stage.close())

/** Input, what the error has to name. Each is refused before anything is written. */
const CASES: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'a path that matches nothing',
    { path: 'nothing.onnx' },
    ['path', '"nothing.onnx"', 'workspace'],
  ],
  ['a glob that matches nothing', { path: 'out/**/*.onnx' }, ['path', '"out/**/*.onnx"']],
  ['an empty file', { path: 'empty.bin' }, ['path', 'empty']],
  ['a directory without files', { path: 'void' }, ['path', '"void"']],
  ['a path out of the workspace', { path: '../secret.bin' }, ['path', 'outside of the workspace']],
  ['a link out of the workspace', { path: 'way-out' }, ['path', 'leads out']],
  ['a metrics file that is missing', { metrics: 'no.json' }, ['metrics', '"no.json"']],
  ['a metrics file that is cut off', { metrics: 'cut.json' }, ['metrics', 'cut.json', 'line 1']],
  [
    'a metrics file of another format',
    { metrics: 'json:fake.json' },
    ['metrics', 'fake.json', 'line 1'],
  ],
  ['an unknown format', { metrics: 'parquet:metrics.json' }, ['metrics', 'parquet']],
  ['a model name that is none', { model: 'no spaces!' }, ['model', 'no spaces!']],
  ['a version that is none', { version: 'one' }, ['version', '"one"']],
  ['a mode that is none', { mode: 'both' }, ['mode', '"both"', 'release']],
  ['a fail-on that is none', { 'fail-on': 'always' }, ['fail-on', '"always"']],
  ['a comment mode that is none', { comment: 'loud' }, ['comment', '"loud"']],
  ['a baseline that is none', { baseline: '@!' }, ['baseline', '"@!"']],
  ['a version cut short as baseline', { baseline: '1.4' }, ['baseline', '"1.4"', 'stage']],
  ['a signing mode that is none', { signing: 'pgp' }, ['signing', '"pgp"']],
  ['a key that is none', { 'signing-key': 'abc' }, ['signing-key', 'P-256']],
  ['keyless without a token', { signing: 'keyless' }, ['signing', 'id-token: write']],
  ['no way to sign', { signing: 'auto', 'signing-key': '' }, ['signing', 'id-token: write']],
  ['a data line without a name', { data: 'data/train' }, ['data', '"data/train"', 'NAME=SOURCE']],
  ['two data sets of one name', { data: 'a=data/train\na=data' }, ['data', '"a"']],
  ['a file of DVC that is missing', { data: 'a=dvc:data.dvc' }, ['data a', 'data.dvc']],
  ['a Hub source without revision', { data: 'a=hf:acme/x' }, ['data', 'hf:acme/x@COMMIT']],
  ['a URI with a cut digest', { data: 'a=s3://b/x#sha256:00' }, ['data', '64 hexadecimal digits']],
  ['predictions that are missing', { predictions: 'test=p.csv' }, ['predictions', '"p.csv"']],
  ['a lock file that is missing', { environment: 'gone.lock' }, ['environment', '"gone.lock"']],
  ['an unknown policy for pickles', { executable: 'maybe' }, ['executable', '"maybe"']],
  ['an unknown format', { metrics: 'xml:metrics.json' }, ['metrics', '"xml"', 'lm-eval']],
  ['a gate that is none', { gates: 'test/f1 ~ 3' }, ['gates', 'test/f1 ~ 3']],
  ['an unknown key of the configuration', { config: 'bad.yml' }, ['bad.yml:4:', 'minimum', 'min']],
  ['a gate that matches nothing', { config: 'none.yml' }, ['none.yml', 'churn/test/f2']],
  ['a configuration that is missing', { config: 'other.yml' }, ['other.yml']],
  [
    'a trust configuration that is missing',
    { signing: 'auto', 'sigstore-instance': 'no.json' },
    ['no.json'],
  ],
  ['compare without a pull request', { mode: 'compare' }, ['mode', 'pull request']],
  ['a summary switch that is none', { summary: 'perhaps' }, ['summary', '"perhaps"']],
  ['a comment key that is none', { key: 'a|b' }, ['key', '"a|b"']],
]

describe('bad input', () => {
  it.each(CASES)(
    '%s is an error that names it, and nothing is written',
    async (what, inputs, named) => {
      stage.github.log.clear()
      const idToken = what.startsWith('a trust configuration')
      const result = await stage.push(stage.commit(), { inputs, idToken })
      expect(result.code).toBe(1)
      const errors = result.annotations.filter(({ level }) => level === 'error')
      expect(errors).toHaveLength(1)
      for (const name of named) expect(errors[0]?.message).toContain(name)
      expect(errors[0]?.message).not.toMatch(/\n\s+at /)
      expect(stage.writes()).toEqual([])
      expect(published(stage)).toEqual([])
    },
  )

  it('is reported all at once', async () => {
    const result = await stage.push(stage.commit(), {
      inputs: {
        model: '!',
        version: 'x',
        path: 'none',
        metrics: 'cut.json\nno.json',
        data: 'train=void',
      },
    })
    const text = result.annotations.find(({ level }) => level === 'error')?.message ?? ''
    for (const part of [
      '6 inputs',
      'model:',
      'version:',
      '"none"',
      'cut.json',
      'no.json',
      '"void"',
    ])
      expect(text).toContain(part)
  })

  it('does not include a file of a glob that cannot be read: a warning, and the file is not stored', async () => {
    const result = await stage.push(stage.commit(), { inputs: { metrics: 'good/*.json' } })
    expect(result.code).toBe(0)
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('notes.json') }),
    )
    const release = stage.repository.releases.published(result.outputs['tag'] ?? '')
    const names = [...(release?.assets.values() ?? [])].map(({ name }) => name)
    expect(names).not.toContain('metrics.good.notes.json')
    expect(names).toContain('metrics.good.metrics.json')
  })

  it('does not include NaN: it is kept, and fails its gate on a pull request', async () => {
    const inputs = { metrics: 'nan.json', gates: 'test/f1 >= 0.5' }
    const number = stage.openPull('nan')
    const result = await stage.pull(number, { inputs })
    expect(result.outputs['verdict']).toBe('fail')
    expect([...stage.repository.comments.values()][0]?.body).toContain('NaN')
  })
})

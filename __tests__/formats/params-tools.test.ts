import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { ParamsFormat } from '../../src/formats/params-file.ts'
import { parseParams, parseParamsFormat } from '../../src/formats/params-file.ts'
import { crashOf, toBytes } from './memory-folder.ts'

const digits = (value: number, text = String(value)) => ({ value, digits: text })

function read(path: string, text: string, format: ParamsFormat | null = null) {
  return parseParams({ path, bytes: toBytes(text), format })
}

const ENV = `# settings
export LR=0.10
EPOCHS=20
SEED=9007199254740993
WARM=true
NAME="a \\"b\\" #c\\n" # why
PATH_='$HOME/x'
EMPTY=
TAG=v1 # first
URL=http://a#b
OCTAL=007
`

describe('an .env file', () => {
  it('is texts, JSON numbers and booleans', () => {
    expect(read('.env', ENV)).toEqual({
      LR: digits(0.1, '0.10'),
      EPOCHS: digits(20),
      SEED: '9007199254740993',
      WARM: true,
      NAME: 'a "b" #c\n',
      PATH_: '$HOME/x',
      EMPTY: '',
      TAG: 'v1',
      URL: 'http://a#b',
      OCTAL: '007',
    })
  })

  it.each(['.env', 'conf/.env.train', 'train.env', 'notes.txt'])('%s is one', (path) => {
    expect(read(path, 'OPT=adam\r\nLR=0.1\r\n')).toEqual({ OPT: 'adam', LR: digits(0.1) })
  })

  it.each([
    ['A=1\nMIIEsecret\n', /^\.env, line 2: not KEY=VALUE\./],
    ['A=1\nA=2\n', /^\.env, line 2: the parameter "A" comes twice/],
    ['A="x\n', /^\.env, line 1: the value of "A" has no closing quote/],
    ['A="x" y\n', /^\.env, line 1: the value of "A" goes on after/],
    ['1A=2\n', /^\.env, line 1: not KEY=VALUE/],
    ['a..b=2\n', /^\.env, line 1: the parameter "a\.\.b" is empty or has an empty part/],
    ['', /^\.env is empty/],
  ])('%j is refused without its values', (text, message) => {
    expect(() => read('.env', text)).toThrow(message)
    expect(() => read('.env', text)).not.toThrow(/MIIE/)
  })

  it.each([
    ['p', 'lr = 0.1\nopt = "adam"\n', { lr: digits(0.1), opt: 'adam' }],
    ['p', 'lr: 0.1\nopt: a=b\n', { lr: digits(0.1), opt: 'a=b' }],
  ])('%s with %j is none', (path, text, expected) => {
    expect(read(path, text)).toEqual(expected)
  })
})

const lock = (file: string) =>
  `schema: '2.0'\nstages:\n  a: {cmd: x, params: {params.yaml: {lr: 1}}}\n  b: {cmd: x, params: {${file}: {lr: 2}}}\n`

const WANDB = `wandb_version: 1
lr:
  desc: null
  value: 0.0010
model:
  desc: null
  value:
    depth: 3
    act: relu
_wandb:
  desc: null
  value:
    cli_version: 0.16.0
`

const DVC_LOCK = `schema: '2.0'
stages:
  prepare:
    cmd: python prepare.py
    params:
      params.yaml:
        seed: 7
  train:
    cmd: python train.py
    deps:
    - path: data/clean
      hash: md5
      md5: 6fdb5336fce0dbfd669f83065f107551.dir
      size: 41231
      nfiles: 2
    params:
      params.yaml:
        lr: 0.010
        seed: 7.0
        train.epochs: 20
    outs:
    - path: model.pt
      md5: 2119f7661d49546288b73b5730d76485
`

describe('parameter files of tools', () => {
  it('W&B: the values, without its own keys', () => {
    expect(read('files/config.yaml', WANDB)).toEqual({
      lr: digits(0.001, '0.0010'),
      'model.act': 'relu',
      'model.depth': digits(3),
    })
  })

  it('a YAML that only looks like it stays as it stands', () => {
    expect(read('c.yaml', 'lr: {desc: null, value: 1}\n')).toEqual({
      'lr.desc': null,
      'lr.value': digits(1),
    })
    expect(read('c.yaml', 'wandb_version: 1\nlr: 2\n')).toEqual({
      lr: digits(2),
      wandb_version: digits(1),
    })
  })

  it('dvc.lock: the parameters of all stages', () => {
    expect(read('dvc.lock', DVC_LOCK)).toEqual({
      lr: digits(0.01, '0.010'),
      seed: digits(7),
      'train.epochs': digits(20),
    })
  })

  it('dvc.lock: files other than params.yaml stand before their keys, a single one does not', () => {
    expect(read('dvc.lock', lock('conf.json'))).toEqual({
      'conf.json:lr': digits(2),
      lr: digits(1),
    })
    expect(
      read('dvc.lock', "schema: '2.0'\nstages: {a: {cmd: x, params: {c.json: {lr: 1}}}}\n"),
    ).toEqual({ lr: digits(1) })
    expect(() => read('dvc.lock', lock('params.yaml'))).toThrow(
      /dvc\.lock, line 4, column \d+: the stages "a" and "b" have different values of "lr"/,
    )
  })

  it('Hydra: overrides are a list, no override is no parameter', () => {
    expect(read('.hydra/overrides.yaml', '- lr=0.1\n- +model=resnet\n- ~db\n')).toEqual({
      'hydra.overrides': ['lr=0.1', '+model=resnet', '~db'],
    })
    expect(read('.hydra/overrides.yaml', '[]\n')).toEqual({})
    expect(() => read('list.yaml', '[]\n')).toThrow(/found a list of 0; parameters are named/)
    expect(() => read('list.yaml', '- a b\n')).toThrow(/found a list of 1; parameters are named/)
  })

  it('Lightning: tags of Python are read as plain data', () => {
    expect(
      read('hparams.yaml', 'lr: 0.1\ncfg: !!python/object:conf.Cfg\n  depth: 3\n', 'lightning'),
    ).toEqual({ 'cfg.depth': digits(3), lr: digits(0.1) })
  })

  it('every name of a format is known', () => {
    for (const name of ['env', 'dvc-lock', 'dvclive', 'hydra', 'lightning', 'mlflow', 'wandb'])
      expect(parseParamsFormat(name)).toBe(name)
  })

  it('changed files give parameters or a ReleaseError', () => {
    const samples = [ENV, WANDB, DVC_LOCK, '- lr=0.1\n- ~db\n']
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(6),
        fc.constantFrom(
          '',
          '{',
          '[',
          '=',
          '"',
          '\n',
          ': ',
          '- ',
          '&a',
          '*a',
          '\0',
          '__proto__: 1\n',
        ),
        fc.constantFrom('env', 'wandb', 'dvc-lock', null),
        (sample, at, remove, insert, format) => {
          const start = Math.floor(sample.length * at)
          const text = sample.slice(0, start) + insert + sample.slice(start + remove)
          expect(crashOf(() => read('p', text, format))).toBeNull()
        },
      ),
      { numRuns: 500 },
    )
  })
})

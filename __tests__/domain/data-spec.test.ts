import { describe, expect, it } from '@jest/globals'
import { parseDataSpec, refuseDuplicateNames } from '../../src/domain/data-spec.ts'

const named = (...names: readonly string[]) => names.map((name) => parseDataSpec(`${name}=x`))

describe('a line of the input data', () => {
  it.each([
    [
      'train=data/train',
      { name: 'train', role: 'train', source: { kind: 'path', pattern: 'data/train' } },
    ],
    [
      'test=data/test.csv',
      { name: 'test', role: 'test', source: { kind: 'path', pattern: 'data/test.csv' } },
    ],
    [
      'holdout=h.csv',
      { name: 'holdout', role: 'test', source: { kind: 'path', pattern: 'h.csv' } },
    ],
    ['Val=v.csv', { name: 'Val', role: 'validation', source: { kind: 'path', pattern: 'v.csv' } }],
    [
      'raw=data/*.csv',
      { name: 'raw', role: null, source: { kind: 'path', pattern: 'data/*.csv' } },
    ],
    ['raw:train=data', { name: 'raw', role: 'train', source: { kind: 'path', pattern: 'data' } }],
    [
      'train:calibration=data',
      { name: 'train', role: 'calibration', source: { kind: 'path', pattern: 'data' } },
    ],
    [
      ' train = data/a b.csv ',
      { name: 'train', role: 'train', source: { kind: 'path', pattern: 'data/a b.csv' } },
    ],
    [
      'lr=runs/lr=0.1/data.csv',
      { name: 'lr', role: null, source: { kind: 'path', pattern: 'runs/lr=0.1/data.csv' } },
    ],
    [
      String.raw`win=C:\data`,
      { name: 'win', role: null, source: { kind: 'path', pattern: String.raw`C:\data` } },
    ],
  ])('%j is read', (line, spec) => {
    expect(parseDataSpec(line)).toEqual(spec)
  })

  it.each([
    ['data/train', 'is not NAME=SOURCE. Name the data set, for instance "train=data/train"'],
    ['=data', 'is not NAME=SOURCE'],
    ['a:b:c=data', 'more than one ":"'],
    ['train=', 'nothing stands after "="'],
    ['train=  ', 'nothing stands after "="'],
    ['tr ain=data', 'the name "tr ain" has to be of letters'],
    ['data/train=x', 'the name "data/train" has to be of letters'],
    [`${'a'.repeat(101)}=x`, 'at most 100'],
    ['train:=x', 'the role "" has to be of letters'],
    ['train:a b=x', 'the role "a b" has to be of letters'],
    ['raw=hf:acme/data', 'data: "raw=hf:acme/data": '],
  ])('%j is refused with the input, what was found and what to do', (line, message) => {
    expect(() => parseDataSpec(line)).toThrow(/^data: /)
    expect(() => parseDataSpec(line)).toThrow(message)
  })
})

describe('the names of data sets', () => {
  it('are free as long as they differ', () => {
    expect(() => refuseDuplicateNames(named('train', 'test', 'a.b', 'a-b'))).not.toThrow()
  })

  it.each([
    ['train', 'train'],
    ['train', 'Train'],
    // Their listings would be one asset.
    ['a', 'a.'],
    ['a.b', 'a..b'],
  ])('%s and %s are too close to each other', (first, second) => {
    expect(() => refuseDuplicateNames(named(first, 'other', second))).toThrow(
      `two data sets are called "${second}"`,
    )
  })
})

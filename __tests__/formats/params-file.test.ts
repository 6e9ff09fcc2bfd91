import { describe, expect, it } from '@jest/globals'
import type { ParamsSource } from '../../src/formats/params-file.ts'
import { mergeParams, parseParams, parseParamsFormat } from '../../src/formats/params-file.ts'
import { readFixture, toBytes } from './metrics-fixture.ts'

function readText(text: string, more: Partial<ParamsSource> = {}) {
  return parseParams({ path: 'p.yaml', bytes: toBytes(text), format: null, ...more })
}

function readSample(path: string) {
  return parseParams({ path, bytes: readFixture(path), format: null })
}

function digits(value: number, text = String(value)) {
  return { value, digits: text }
}

describe('parameters of real files', () => {
  it('YAML with anchors, merges, tags and lists becomes dotted keys', () => {
    expect(Object.entries(readSample('params.yaml'))).toEqual([
      ['clip', { nonFinite: 'Infinity' }],
      ['date', '2026-01-31'],
      ['defaults.epochs', digits(20)],
      ['defaults.lr', digits(0.1, '0.10')],
      ['model.blocks.0.act', 'relu'],
      ['model.blocks.0.units', digits(8)],
      ['model.blocks.1.units', digits(4)],
      ['model.epochs', digits(20)],
      ['model.layers', [digits(64), digits(32)]],
      ['model.lr', digits(0.001, '1.0e-3')],
      ['obj.depth', digits(3)],
      ['resume', null],
      ['seed', '9007199254740993'],
      ['shuffle', true],
      ['tuple', [digits(1), digits(2)]],
    ])
  })

  it('TOML keeps big integers, dates and hostile keys as plain values', () => {
    expect(Object.entries(readSample('params.toml'))).toEqual([
      ['lr', digits(0.001, '1e-3')],
      ['mask', digits(255)],
      ['model.__proto__', 'plain'],
      ['model.depth', digits(6)],
      ['seed', '9007199254740993'],
      ['when', '1979-05-27T07:32:00.000Z'],
    ])
  })
})

describe('parameters', () => {
  it.each([
    ['p.json', '{"b": 1, "a": {"c": "x", "d": []}}', { 'a.c': 'x', 'a.d': [], b: digits(1) }],
    ['p.json', '{"a": [[1], {"b": NaN}]}', { 'a.0': [digits(1)], 'a.1.b': { nonFinite: 'NaN' } }],
    ['p.json', '{"a": {}}', {}],
    ['p.yaml', 'a: 0x1F\nb: 0x20000000000001\n', { a: digits(31), b: '9007199254740993' }],
    ['p.yaml', 'a: yes\nb: "1"\nc: ~\n', { a: 'yes', b: '1', c: null }],
    ['p.yaml', '1: a\ntrue: b\n0.50: c\n', { '0.50': 'c', '1': 'a', true: 'b' }],
    ['p.yaml', 'a: &x 1\n*x : 2\n', { a: digits(1), '1': digits(2) }],
    [
      'p.yaml',
      'x: &x {a: 1}\ny: &y {a: 2, b: 3}\nz: {<<: [*x, *y]}\n',
      {
        'x.a': digits(1),
        'y.a': digits(2),
        'y.b': digits(3),
        'z.a': digits(1),
        'z.b': digits(3),
      },
    ],
    [
      'p.csv',
      'param,value\nlr,0.10\nopt,adam\nwarm,True\nseed,9007199254740993\nclip,inf\nnone,\n',
      {
        clip: { nonFinite: 'Infinity' },
        lr: digits(0.1, '0.10'),
        none: null,
        opt: 'adam',
        seed: '9007199254740993',
        warm: true,
      },
    ],
    ['p.csv', ',lr,opt\n0,0.1,sgd\n', { lr: digits(0.1), opt: 'sgd' }],
    ['p.conf', 'lr = 0.1\n', { lr: digits(0.1) }],
  ])('%s with %j are flattened, types kept', (path, text, expected) => {
    expect(readText(text, { path })).toEqual(expected)
  })

  it('hostile keys are own keys and change no prototype', () => {
    const params = readText('{"__proto__": 1, "constructor": {"prototype": 2}}', { path: 'p.json' })

    expect(Object.keys(params)).toEqual(['__proto__', 'constructor.prototype'])
    expect(Object.getPrototypeOf(params)).toBe(Object.prototype)
  })

  it.each([
    ['p.json', '[1]', /p\.json, line 1, column 1: found a list of 1; parameters are named/],
    ['p.json', '{"a.b": 1, "a": {"b": 2}}', /column 23: two parameters are called "a\.b"/],
    ['p.json', '{"a": {"": 1}}', /column 12: a key under "a" is empty/],
    ['p.json', '{"a": "\\udc00"}', /column 7: the text .* half of a surrogate pair/],
    ['p.json', '{"a\\n": 1}', /the key "a\\n" holds control characters/],
    ['p.json', `{"${'k'.repeat(1001)}": 1}`, /has more than 1000 characters/],
    [
      'p.yaml',
      'a: 1\n b: 2\n',
      /^p\.yaml, line 1, column 4: not YAML: Nested mappings are not allowed[^(]*$/,
    ],
    ['p.yaml', '', /p\.yaml is empty/],
    ['p.csv', 'lr\n1\n2\n', /p\.csv, line 3: a second row of values/],
    ['p.csv', 'param,value\na,1\na,2\n', /p\.csv, line 3: the parameter "a" comes twice/],
    ['p.csv', 'lr,depth\n', /a header without a row/],
  ])('%s with %j is refused', (path, text, message) => {
    expect(() => readText(text, { path })).toThrow(message)
  })

  it('a wrong named format is an error with line and column', () => {
    expect(() => readText('a: 1\n', { format: 'toml' })).toThrow(
      /^p\.yaml, line 1, column \d+: not TOML/,
    )
    expect(() => parseParamsFormat('ini')).toThrow(/"ini" is not known/)
  })
})

describe('the parameters of several files', () => {
  it('are one sorted record; equal values may repeat', () => {
    const all = [
      { path: 'a.json', params: readText('{"z": 1, "l": [1, NaN]}', { path: 'a.json' }) },
      {
        path: 'b.json',
        params: readText('{"a": "x", "z": 1.0, "l": [1, NaN]}', { path: 'b.json' }),
      },
    ]

    expect(Object.entries(mergeParams(all))).toEqual([
      ['a', 'x'],
      ['l', [digits(1), { nonFinite: 'NaN' }]],
      ['z', digits(1)],
    ])
  })

  it.each([
    ['1', '2'],
    ['1', '"1"'],
    ['1', 'true'],
    ['null', '0'],
    ['[1]', '[1, 2]'],
    ['[1]', '[2]'],
    ['NaN', 'Infinity'],
    ['NaN', 'null'],
  ])('%s in one and %s in another is an error that names both', (one, other) => {
    const all = [
      { path: 'a.json', params: readText(`{"k": ${one}}`, { path: 'a.json' }) },
      { path: 'b.json', params: readText(`{"k": ${other}}`, { path: 'b.json' }) },
    ]

    expect(() => mergeParams(all)).toThrow(/"k" has one value in a\.json and another in b\.json/)
  })
})

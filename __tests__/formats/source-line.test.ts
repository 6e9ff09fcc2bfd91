import { describe, expect, it } from '@jest/globals'
import { findSourceLines } from '../../src/formats/source-line.ts'
import { readMetrics, toBytes } from './metrics-fixture.ts'

const lineOf = (path: string, text: string, fragment: string): number | undefined =>
  findSourceLines(path, toBytes(text), [fragment]).get(fragment)

const JSON_FILE = `{
  "test": {
    "auc": 0.9,
    "a/b": 1, "a~b": 2,
    "~1": 3,
    "": 4
  },
  "runs": [
    { "loss": 0.1 },
    { "loss": 0.2 }
  ],
  "0": 5
}`

const YAML_FILE = `# Made by the evaluation
test:
  auc: 0.9
  a/b: 1
runs:
  - loss: 0.1
  - loss: 0.2
again: &again
  f1: 0.5
same: *again
`

describe('the line of a value', () => {
  it.each([
    ['of a nested object', '#/test/auc', 3],
    ['beside another one', '#/test/a~0b', 4],
    ['of a key with a slash, which is ~1', '#/test/a~1b', 4],
    ['of a key with a tilde, which is ~0, before a digit', '#/test/~01', 5],
    ['of a key without a name', '#/test/', 6],
    ['of an item', '#/runs/0', 9],
    ['in the second item', '#/runs/1/loss', 10],
    ['of a key that looks like an index', '#/0', 12],
    ['of a whole object', '#/test', 2],
  ])('in JSON: %s', (_what, fragment, line) => {
    expect(lineOf('metrics.json', JSON_FILE, fragment)).toBe(line)
  })

  it.each([
    ['of a nested map', 'm.yaml', '#/test/auc', 3],
    ['of a key with a slash', 'm.yml', '#/test/a~1b', 4],
    ['in the second item', 'm.YAML', '#/runs/1/loss', 7],
    ['that an alias repeats, where it is written', 'm.yaml', '#/same/f1', 9],
  ])('in YAML: %s', (_what, path, fragment, line) => {
    expect(lineOf(path, YAML_FILE, fragment)).toBe(line)
  })

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', (end) => {
    expect(lineOf('m.json', JSON_FILE.replaceAll('\n', end), '#/runs/1/loss')).toBe(10)
  })

  it('counts from 1, on the first line and the last', () => {
    expect(lineOf('m.json', '{"a": 1}', '#/a')).toBe(1)
    expect(lineOf('m.json', '{\n\n\n"a": 1}', '#/a')).toBe(4)
  })

  it('is not moved by a byte order mark', () => {
    expect(lineOf('m.json', `\uFEFF${JSON_FILE}`, '#/test/auc')).toBe(3)
  })

  it('is what the source itself says where it names a line, whatever the file is', () => {
    const found = findSourceLines('m.csv', toBytes('a,b\n1,2\n'), ['#L2', '#L31'])
    expect([...found]).toEqual([
      ['#L2', 2],
      ['#L31', 31],
    ])
  })

  it('is the one on which the number stands, for each source that a reader gives', () => {
    const text =
      '{\n"test": {\n"auc": 0.91,\n"by/slice": {\n"a~b": 0.81,\n"c#1": 0.71\n}},\n"train": {\n"auc": 0.99\n}}'
    const { metrics } = readMetrics(text)
    const fragments = metrics.map(({ source }) => source.slice('m.json'.length))
    const lines = findSourceLines('m.json', toBytes(text), fragments)
    const found = fragments.map((one) => text.split('\n')[(lines.get(one) ?? 0) - 1])
    expect(found.map((line) => /[\d.]+(?=,?$)/.exec(line ?? '')?.[0])).toEqual(
      metrics.map(({ value }) => value?.digits),
    )
    expect(metrics).toHaveLength(4)
  })
})

describe('what cannot be told is line 1', () => {
  it.each([
    ['a value that is not there', 'm.json', JSON_FILE, '#/test/recall'],
    ['a value below a number', 'm.json', JSON_FILE, '#/test/auc/x'],
    ['an item after the last', 'm.json', JSON_FILE, '#/runs/2'],
    ['an item of a negative index', 'm.json', JSON_FILE, '#/runs/-1'],
    ['an item without an index', 'm.json', JSON_FILE, '#/runs/'],
    ['an item by a number that is no index', 'm.json', JSON_FILE, '#/runs/1e0'],
    ['an item by an index with a zero before it', 'm.json', JSON_FILE, '#/runs/01'],
    ['what every object has', 'm.json', JSON_FILE, '#/test/constructor'],
    ['the file itself', 'm.json', JSON_FILE, ''],
    ['another kind of fragment', 'm.json', JSON_FILE, '#test'],
    ['a line of too many digits', 'm.json', JSON_FILE, '#L1234567890'],
    ['a file of another kind', 'm.toml', JSON_FILE, '#/test/auc'],
    ['a file that ends too early', 'm.json', JSON_FILE.slice(0, -1), '#/test/auc'],
    ['a broken file', 'm.yaml', 'a: [\n  1\nb: 2', '#/b'],
    ['an empty file', 'm.json', '', '#/test/auc'],
    ['one that is nested too deeply', 'm.json', `\n${'['.repeat(100)}`, '#/0'],
  ])('%s', (_what, path, text, fragment) => {
    expect(lineOf(path, text, fragment)).toBe(1)
  })

  it('of a file that is no text', () => {
    const wide = Buffer.from(`\uFEFF${JSON_FILE}`, 'utf16le')
    expect(findSourceLines('m.json', wide, ['#/test/auc']).get('#/test/auc')).toBe(1)
  })
})

it('the lines of many values are told apart in a file with many lines', () => {
  const count = 20_000
  const keys = Array.from({ length: count }, (_, index) => `k${index}`)
  const text = `{\n${keys.map((key) => `"${key}": [\n1]`).join(',\n')}\n}`
  const fragments = keys.slice(0, 1000).map((key) => `#/${key}/0`)
  const lines = findSourceLines('m.json', toBytes(text), fragments)
  expect(lines.get('#/k0/0')).toBe(3)
  expect(lines.get('#/k999/0')).toBe(2001)
})

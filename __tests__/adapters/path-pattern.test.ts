import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Selection } from '../../src/adapters/path-pattern.ts'
import { hasWildcard, parseSelection } from '../../src/adapters/path-pattern.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder, writeTree } from '../fakes/tree.ts'

const TREE = {
  'model.onnx': 'w',
  'data/a.csv': '1',
  'data/deep/b.csv': '2',
  'runs/[1]/w.bin': 'w',
}

const select = <Result>(
  patterns: readonly string[],
  ask: (selection: Selection) => Result,
): Promise<Result> =>
  inFolder((folder) => {
    writeTree(folder, TREE)
    return ask(parseSelection(folder, patterns))
  })

const single = (...patterns: readonly string[]) => select(patterns, ({ singleFile }) => singleFile)

const whole = (...patterns: readonly string[]) =>
  select(patterns, ({ wholeDirectory }) => wholeDirectory)

describe('the root of a selection', () => {
  it.each<readonly [readonly string[], string]>([
    [['model.onnx'], ''],
    [['data/a.csv'], 'data'],
    [['data'], 'data'],
    [['.'], ''],
    [['data/*.csv'], 'data'],
    [['data/**/*.csv'], 'data'],
    [['**/*.csv'], ''],
    [['{data,runs}/*'], ''],
    [['data/deep/*.csv', 'data/a.csv'], 'data'],
    [['data/deep', 'data/a.csv'], 'data'],
    [['data', 'data/deep'], 'data'],
    [['data', 'model.onnx'], ''],
    [['data/deep', '!data/deep/b.csv'], 'data/deep'],
  ])('%j is %j', async (patterns, root) => {
    expect(await select(patterns, (selection) => selection.root)).toBe(root)
  })
})

describe('a selection', () => {
  it('knows the one file that was named, alone', async () => {
    expect(await single('data/a.csv')).toBe('data/a.csv')
    expect(await single('data/a.csv', '!x')).toBe('data/a.csv')
    expect(await single('data/a.csv', 'model.onnx')).toBe(null)
    expect(await single('data/*.csv')).toBe(null)
    expect(await single('data')).toBe(null)
  })

  it('knows whether a directory was named', async () => {
    expect(await whole('data')).toBe(true)
    expect(await whole('model.onnx', 'data')).toBe(true)
    expect(await whole('data/**')).toBe(false)
    expect(await whole('model.onnx')).toBe(false)
  })

  it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [['data'], ['data/a.csv', 'data/.x', 'data/deep/b.csv'], ['model.onnx', 'data2/a', 'data2']],
    [['data/*.csv'], ['data/a.csv'], ['data/deep/b.csv', 'data/a.json', 'data/.a.csv', 'a.csv']],
    [['**/*.csv'], ['data/a.csv', 'a.csv', 'x/y/z.csv'], ['a.json', '.git/a.csv']],
    [['data', '!**/*.csv'], ['data/x.json'], ['data/a.csv', 'data/deep/b.csv']],
    [
      ['data', '!data/deep'],
      ['data/a.csv', 'data/deep2/x'],
      ['data/deep/b.csv', 'data/deep'],
    ],
    [['runs/[1]'], ['runs/[1]/w.bin'], ['runs/1/w.bin']],
    [['./data/*.csv'], ['data/a.csv'], ['a.csv']],
  ])('of %j selects and leaves out', async (patterns, selected, left) => {
    await select(patterns, (selection) => {
      expect(selected.filter((path) => !selection.selects(path))).toEqual([])
      expect(left.filter((path) => selection.selects(path))).toEqual([])
    })
  })

  it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [
      ['data/deep/b.csv', 'model.onnx'],
      ['', 'data', 'data/deep'],
      ['runs', 'data/deeper', 'dat'],
    ],
    [['*.csv'], [''], ['data', 'venv', 'node_modules']],
    [['data/*.csv'], ['', 'data'], ['data/deep', 'runs', 'data2']],
    [['data/*/x/*.csv'], ['data', 'data/a', 'data/a/x'], ['data/a/y', 'data/.git', 'data/a/x/z']],
    [['data/**/*.csv'], ['data', 'data/a/b/c/d'], ['runs']],
    [['**/*.csv'], ['a', 'a/b/c'], []],
    [['{data,runs}/*'], ['data', 'runs'], ['venv', 'data/deep']],
    [['{data/deep,runs}/*'], ['data', 'data/deep', 'runs'], []],
    [
      ['data', '!data/deep'],
      ['data', 'data/other'],
      ['data/deep', 'data/deep/er'],
    ],
    [['data', '!data/d*'], ['data', 'data/deep'], []],
  ])('of %j is looked for in these folders only', async (patterns, looked, passed) => {
    await select(patterns, (selection) => {
      expect(looked.filter((path) => !selection.mayHold(path))).toEqual([])
      expect(passed.filter((path) => selection.mayHold(path))).toEqual([])
    })
  })

  it('prefers what is there by name to a glob', async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, '{a,b}'))
      expect(parseSelection(folder, ['{a,b}']).wholeDirectory).toBe(true)
    })
  })
})

describe('a list of patterns is refused', () => {
  it.each<readonly [readonly string[], string]>([
    [[], 'FILE_MISSING  selects nothing: every pattern starts with "!"'],
    [['!data'], 'FILE_MISSING "!data" selects nothing: every pattern starts with "!"'],
    [['gone'], 'FILE_MISSING "gone" matches nothing in '],
    [['!../x', 'data'], 'FILE_REFUSED "../x" lies outside'],
    [['a/../../*.csv'], 'FILE_REFUSED "a/../../*.csv" lies outside'],
  ])('%j', async (patterns, message) => {
    expect(await refusalOf(() => select(patterns, ({ root }) => root))).toContain(message)
  })
})

it('sees a glob by its signs', () => {
  expect(['*.csv', 'a?', '[ab]', '{a,b}', '**', '+(a|b)'].filter(hasWildcard).length).toBe(6)
  expect(['a.csv', 'a b', 'a-b_c', 'a/b', './a'].filter(hasWildcard)).toEqual([])
})

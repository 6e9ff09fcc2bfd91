import { describe, expect, it } from '@jest/globals'
import { selectFiles } from '../../src/domain/select-files.ts'
import { refusalOf } from '../fakes/refusal.ts'

const FILES = [
  'model.bin',
  'config.json',
  'vocab/words.txt',
  'vocab/deep/more.txt',
  'a[1].bin',
].map((path) => ({ path }))

const select = (...globs: readonly string[]): readonly string[] =>
  selectFiles(FILES, globs).map(({ path }) => path)

describe('the files of a model', () => {
  it('are all of them, by path, when nothing is said', () => {
    expect(select()).toEqual([
      'a[1].bin',
      'config.json',
      'model.bin',
      'vocab/deep/more.txt',
      'vocab/words.txt',
    ])
  })

  it.each<readonly [readonly string[], readonly string[]]>([
    [['*.bin'], ['a[1].bin', 'model.bin']],
    [['a[1].bin'], ['a[1].bin']],
    [['./config.json'], ['config.json']],
    [['vocab'], ['vocab/deep/more.txt', 'vocab/words.txt']],
    [['vocab/'], ['vocab/deep/more.txt', 'vocab/words.txt']],
    [['vocab/*'], ['vocab/deep/more.txt', 'vocab/words.txt']],
    [
      ['**/*.txt', 'model.bin'],
      ['model.bin', 'vocab/deep/more.txt', 'vocab/words.txt'],
    ],
    [['!vocab'], ['a[1].bin', 'config.json', 'model.bin']],
    [['vocab', '!**/more.txt'], ['vocab/words.txt']],
    [['{model.bin,config.json}'], ['config.json', 'model.bin']],
  ])('are chosen by %j', (globs, paths) => {
    expect(select(...globs)).toEqual(paths)
  })

  it.each(['*.onnx', '', '!*.onnx', '../model.bin'])(
    'are named when %j matches none of them',
    async (glob) => {
      const message = await refusalOf(() => select('model.bin', glob))
      expect(message).toMatch(/^INPUT_INVALID files: .* matches no file of the model\. There is "a/)
    },
  )

  it('have to be more than none', async () => {
    expect(await refusalOf(() => select('*.bin', '!**'))).toMatch(
      /^INPUT_INVALID files: nothing is left of/,
    )
  })
})

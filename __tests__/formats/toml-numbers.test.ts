import { describe, expect, it } from '@jest/globals'
import { quoteTomlNumbers } from '../../src/formats/toml-numbers.ts'

describe('numbers in quotes', () => {
  it.each([
    ['a = 1.50 # 2', 'a = "1.50" # 2'],
    ['1 = 2\n3.4 = 5', '1 = "2"\n3.4 = "5"'],
    ['[1.2]\na = -inf', '[1.2]\na = "-inf"'],
    ['[[1]]\na = +nan', '[[1]]\na = "+nan"'],
    [
      'a = [1, [2.0, "3"], {4 = 5, b = [6]}, 7]',
      'a = ["1", ["2.0", "3"], {4 = "5", b = ["6"]}, "7"]',
    ],
    ['a = [\n 1, # 2\n 3\n]\n4 = 5', 'a = [\n "1", # 2\n "3"\n]\n4 = "5"'],
    ['a = {1 = 2}\n3 = 4', 'a = {1 = "2"}\n3 = "4"'],
    ['a = """\n1 = "2" \\""" 3"""\nb = 4', 'a = """\n1 = "2" \\""" 3"""\nb = "4"'],
    [`a = '''1''2'''''\nb = 3`, `a = '''1''2'''''\nb = "3"`],
    [`a = 'c:\\'\nb = 3`, `a = 'c:\\'\nb = "3"`],
    ['a = ""\nb = 3', 'a = ""\nb = "3"'],
    ['a = 1979-05-27 07:32:00.5Z\nb = 07:32:00', 'a = 1979-05-27 07:32:00.5Z\nb = 07:32:00'],
    ['a = 0xff\nb = 1_000\nc = true', 'a = "0xff"\nb = "1_000"\nc = true'],
    ['a.1."2" = 3', 'a.1."2" = "3"'],
  ])('%j becomes %j', (text, expected) => {
    expect(quoteTomlNumbers(text)).toBe(expected)
  })
})

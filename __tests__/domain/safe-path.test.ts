import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { findCollision, findPathProblem } from '../../src/domain/safe-path.ts'

describe('a path that can be written on every system', () => {
  it.each([
    'model.onnx',
    'a/b/c.bin',
    '.hidden/.gitattributes',
    "model v1.2+cpu@main (1) #&=;,~!$%^'`{}[]-_.bin",
    '-rf',
    '...a',
    'a..b',
    '模型/重み.bin',
    'ñandú/Überraschung.onnx',
    'नमूना/الگو.bin',
    '😀.bin',
    'console.txt',
    'com10.bin',
    'lptx',
    'nullable.json',
    'a.con',
    '.github/x',
    'git/x.git',
    '5\u2019s',
    'x²',
    `${'a'.repeat(255)}/${'b'.repeat(255)}`,
    'a/'.repeat(511) + 'ab',
  ])('%s', (path) => {
    expect(findPathProblem(path)).toBeUndefined()
  })
})

describe('a path is refused that', () => {
  it.each<readonly [string, string]>([
    ['', 'is empty'],
    ['/a', 'is absolute'],
    ['//server/share', 'is absolute'],
    ['a/', 'ends with a slash'],
    ['a//b', 'has an empty segment'],
    ['.', 'has the segment "."'],
    ['a/./b', 'has the segment "."'],
    ['..', 'has the segment ".."'],
    ['a/../../b', 'has the segment ".."'],
    ['a/\u2025', 'has the segment ".."'],
    ['\uFF0E\uFF0E/b', 'has the segment ".."'],
    ['..\uFF0Fetc', 'holds a character that some programs read as a separator'],
    ['a\uFF3Cb', 'holds a character that some programs read as a separator'],
    ['a\\b', 'holds a backslash, which separates folders on Windows'],
    ['C:', 'holds a colon, which names a drive or a stream on Windows'],
    ['C:/a', 'holds a colon, which names a drive or a stream on Windows'],
    ['model.bin:stream', 'holds a colon, which names a drive or a stream on Windows'],
    ['a\0b', 'holds a control character'],
    ['a\nb', 'holds a control character'],
    ['a\u007Fb', 'holds a control character'],
    ['a\u0085b', 'holds a control character'],
    ['a\u202Egpj.exe', 'holds an invisible character'],
    ['a\u2066b', 'holds an invisible character'],
    ['a\u200Bb', 'holds an invisible character'],
    ['a\u200Db', 'holds an invisible character'],
    ['a\u00ADb', 'holds an invisible character'],
    ['\uFEFFa', 'holds an invisible character'],
    ['a\uFE0Fb', 'holds an invisible character'],
    ['a\u3164b', 'holds an invisible character'],
    ['a\u{E0041}', 'holds an invisible character'],
    ['a\u2028b', 'holds an invisible character'],
    ['a\uD800', 'holds half of a surrogate pair'],
    ['a./b', 'has a segment that ends with a dot or a space'],
    ['a ', 'has a segment that ends with a dot or a space'],
    ['...', 'has a segment that ends with a dot or a space'],
    ['.git/hooks/post-checkout', "has git's own folder as a segment"],
    ['a/.GIT/config', "has git's own folder as a segment"],
    ['GIT~1/config', "has git's own folder as a segment"],
    ['é'.repeat(128), 'has a segment of more than 255 bytes'],
    ['a/'.repeat(512) + 'a', 'has more than 1024 bytes'],
    ['é'.repeat(600), 'has more than 1024 bytes'],
    ['a/'.repeat(10_000_000), 'has more than 1024 bytes'],
  ])('%.40j %s', (path, problem) => {
    expect(findPathProblem(path)).toBe(problem)
  })

  it.each(
    'CON nul AUX.txt prn.tar.gz COM1 com9.bin LPT1.x CONIN$ conout$ a/nul/b com\u00B9 LPT\u00B3.bin ＣＯＮ'
      .split(' ')
      .concat('con .txt'),
  )('%s is a device on Windows', (path) => {
    expect(findPathProblem(path)).toBe('has a segment that is the name of a device on Windows')
  })
})

describe('two paths are one file on some system', () => {
  it.each<readonly [string, string]>([
    ['a', 'a'],
    ['Model.bin', 'model.bin'],
    ['A/b', 'a/B'],
    ['caf\u00E9', 'cafe\u0301'],
    ['\u212B', '\u00C5'],
    ['stra\u00DFe', 'STRASSE'],
    ['stra\u1E9Ee', 'stra\u00DFe'],
    ['\u017F', 'S'],
    ['\u212A', 'k'],
    ['I', '\u0131'],
    ['i', '\u0130'],
    ['\u0131', '\u0130'],
    ['\u03C2', '\u03C3'],
    ['ΟΔΟΣ', 'οδος'],
    ['\uFB01', 'fi'],
    ['\uFF21', 'a'],
    ['\u01C5', '\u01C6'],
    ['a', 'a/b'],
    ['A', 'a/b/c'],
    ['x/caf\u00E9', 'x/CAFE\u0301/y'],
  ])('%j and %j', (one, other) => {
    expect(findCollision(['zz', one, 'yy', other])?.toSorted()).toEqual([one, other].toSorted())
    expect(findCollision([other, '0', one])?.toSorted()).toEqual([one, other].toSorted())
  })

  it('a file among those whose names sort near its folder', () => {
    const paths = ['a', 'a!', 'a-b', 'a.txt', 'a b', 'a0', 'a\u0001']
    expect(findCollision(paths)).toBeUndefined()
    expect(findCollision([...paths, 'a/x'])).toEqual(['a', 'a/x'])
  })

  it('none of these', () => {
    expect(
      findCollision(['a/b', 'a.b', 'ab', 'a/c', 'A/d', 'b', 'é', 'e', 'è', 'n', 'ñ', '1', '10']),
    ).toBeUndefined()
    expect(findCollision([])).toBeUndefined()
    expect(findCollision(['a'])).toBeUndefined()
  })

  it('for every letter of Unicode, its lower, upper and decomposed form', () => {
    const missed: string[] = []
    for (let point = 0x80; point < 0x1_f000; point += 1) {
      const letter = String.fromCodePoint(point)
      const forms = [letter.toLowerCase(), letter.toUpperCase(), letter.normalize('NFD')]
      for (const form of forms)
        if (form !== letter && findCollision([letter, form]) === undefined)
          missed.push(`${point.toString(16)} ${form}`)
    }
    expect(missed).toEqual([])
  })

  it('whatever else there is', () => {
    const anyPath = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.array(anyPath), anyPath, fc.nat(), (others, steps, depth) => {
        const paths = others.map((path) => path.join('/'))
        const folder = steps.slice(0, 1 + (depth % steps.length)).join('/')
        expect(findCollision([...paths, steps.join('/'), folder.toUpperCase()])).toBeDefined()
      }),
    )
  })
})

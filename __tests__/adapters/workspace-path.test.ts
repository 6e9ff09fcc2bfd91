import { symlinkSync, mkdirSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  isInside,
  parseWorkspacePath,
  resolveWorkspace,
  toPosix,
} from '../../src/adapters/workspace-path.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder, IS_POSIX } from '../fakes/tree.ts'

describe('a path of the workspace', () => {
  it.each([
    ['model.onnx', 'model.onnx'],
    ['./a/../model.onnx', 'model.onnx'],
    ['a//b/', 'a/b'],
    ['', ''],
    ['.', ''],
    ['/home/runner/ws', ''],
    ['/home/runner/ws/a b', 'a b'],
    ['..hidden/x', '..hidden/x'],
    ['back\\slash', 'back\\slash'],
  ])('on POSIX: %j is %j', (text, path) => {
    expect(parseWorkspacePath('/home/runner/ws', text, posix)).toBe(path)
  })

  it.each([
    ['model.onnx', 'model.onnx'],
    ['data\\train\\a.csv', 'data/train/a.csv'],
    ['data/train\\a.csv', 'data/train/a.csv'],
    ['.\\a\\..\\b', 'b'],
    ['D:\\a\\ws\\model.onnx', 'model.onnx'],
    ['d:\\A\\WS\\model.onnx', 'model.onnx'],
    ['D:model.onnx', 'model.onnx'],
    ['\\a\\ws\\x', 'x'],
    ['D:/a/ws', ''],
  ])('on Windows: %j is %j', (text, path) => {
    expect(parseWorkspacePath('D:\\a\\ws', text, win32)).toBe(path)
  })
})

describe('a path that leads out of the workspace is refused', () => {
  it.each([
    '..',
    '../x',
    'a/../../x',
    '/etc/passwd',
    '/home/runner',
    '/home/runner/ws2/model.onnx',
    '../ws2',
  ])('on POSIX: %s', async (text) => {
    expect(await refusalOf(() => parseWorkspacePath('/home/runner/ws', text, posix))).toBe(
      `FILE_REFUSED "${text}" lies outside of the workspace /home/runner/ws. Copy the file into the workspace first.`,
    )
  })

  it.each([
    '..',
    '..\\x',
    'a/../../x',
    'C:\\a\\ws\\x',
    'C:x',
    '\\x',
    '\\\\server\\share\\x',
    '\\\\?\\D:\\a\\x',
    'D:\\a\\ws2',
  ])('on Windows: %s', async (text) => {
    expect(await refusalOf(() => parseWorkspacePath('D:\\a\\ws', text, win32))).toContain(
      `FILE_REFUSED "${text}" lies outside of the workspace D:\\a\\ws.`,
    )
  })
})

describe('what lies inside of a folder', () => {
  it('is itself and everything below, and nothing that only begins alike', () => {
    const inside = ['/ws', '/ws/a', '/ws/..a', '/ws/.../a']
    const outside = ['/', '/w', '/ws2', '/ws2/a', '/x/ws']
    expect(inside.filter((one) => !isInside('/ws', one, posix))).toEqual([])
    expect(outside.filter((one) => isInside('/ws', one, posix))).toEqual([])
  })

  it('is on one drive of Windows', () => {
    expect(isInside('D:\\ws', 'D:\\ws\\a', win32)).toBe(true)
    expect(isInside('D:\\ws', 'd:\\WS\\a', win32)).toBe(true)
    expect(isInside('D:\\ws', 'C:\\ws\\a', win32)).toBe(false)
    expect(isInside('D:\\', 'D:\\ws', win32)).toBe(true)
    expect(isInside('\\\\server\\share', '\\\\server\\other\\a', win32)).toBe(false)
  })
})

describe('separators', () => {
  it('of Windows become those of manifests', () => {
    expect(toPosix('a\\b\\c', '\\')).toBe('a/b/c')
    expect(toPosix('a/b\\c', '\\')).toBe('a/b/c')
  })

  it('of POSIX stay, also where a name holds a backslash', () => {
    expect(toPosix('a\\b/c', '/')).toBe('a\\b/c')
  })
})

describe('the workspace', () => {
  if (!IS_POSIX) {
    it.todo('not run: links need another system')
    return
  }

  it('is where its own links lead', async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, 'real'))
      symlinkSync('real', join(folder, 'link'))
      expect(resolveWorkspace(join(folder, 'link'))).toBe(join(folder, 'real'))
    })
  })
})

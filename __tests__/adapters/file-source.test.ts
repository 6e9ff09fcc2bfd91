import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { fileSource } from '../../src/adapters/file-source.ts'
import { inFolder } from '../fakes/tree.ts'

const withFile = (work: (file: string) => void) =>
  inFolder(async (folder) => {
    const file = join(folder, 'f.bin')
    writeFileSync(file, '0123456789')
    work(file)
  })

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

describe('a file as a source', () => {
  it('gives bytes from anywhere, and none beyond its end', async () => {
    await withFile((file) => {
      const source = fileSource({ file, path: 'f.bin', size: 10 })
      expect(textOf(source.read(2, 3))).toBe('234')
      expect(textOf(source.read(8, 100))).toBe('89')
      expect(textOf(source.read(10, 1))).toBe('')
      expect(textOf(source.read(1e12, 1e12))).toBe('')
    })
  })

  it('notices that the file grew, was cut or is gone', async () => {
    await withFile((file) => {
      const source = fileSource({ file, path: 'f.bin', size: 10 })
      appendFileSync(file, 'x')
      expect(() => source.read(0, 1)).toThrow('"f.bin" changed while it was read')
      writeFileSync(file, '0')
      expect(() => source.read(0, 1)).toThrow('"f.bin" changed while it was read')
      rmSync(file)
      expect(() => source.read(0, 1)).toThrow(/"f\.bin" cannot be read: .*ENOENT/)
    })
  })
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { inWorkspace } from '../fakes/workspace.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

const POINTER = 'p'.repeat(120)

const readPointer = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString() === POINTER ? { sha256: sha256('big'), size: 3 } : null

describe('a data set with DVC', () => {
  it('gives the digest that DVC gives the directory', async () => {
    const tree = { 'd/cat.txt': 'a', 'd/ü/ö.txt': 'b' }
    await inWorkspace(tree, async ({ capture }) => {
      const entries =
        `[{"md5": "${md5('a')}", "relpath": "cat.txt"}, ` +
        `{"md5": "${md5('b')}", "relpath": "\\u00fc/\\u00f6.txt"}]`
      const found = await capture.fingerprint(['d'], { dvc: 'md5' })
      expect(found.dvc).toBe(`${md5(entries)}.dir`)
      expect((await capture.fingerprint(['d/cat.txt'], { dvc: 'md5' })).dvc).toBe(md5('a'))
    })
  })

  it('hashes as DVC 2 did when told to', async () => {
    await inWorkspace({ 'a.txt': 'x\r\ny\r\n' }, async ({ capture }) => {
      const found = await capture.fingerprint(['a.txt'], { dvc: 'md5-dos2unix' })
      expect(found.dvc).toBe(md5('x\ny\n'))
      expect(found.digest).toBe(sha256('x\r\ny\r\n'))
    })
  })
})

describe('pointers', () => {
  it('have the digest and size of what they stand for, and are counted', async () => {
    await inWorkspace({ 'd/a.bin': POINTER, 'd/b.bin': 'b' }, async ({ capture }) => {
      const found = await capture.fingerprint(['d'], { readPointer })
      expect(found).toMatchObject({ files: 2, size: 4, pointers: 1 })
      expect(readFileSync(found.listing?.file ?? '', 'utf8')).toBe(
        `${sha256('big')}  a.bin\n${sha256('b')}  b.bin\n`,
      )
    })
  })
})

describe('a selection', () => {
  it('names a directory by itself, and says what has wildcards', async () => {
    await inWorkspace({ 'runs/a.json': '1', 'runs/b/c.json': '2' }, async ({ capture }) => {
      expect(capture.select(['runs'], 10)).toMatchObject({
        directory: 'runs',
        wildcard: false,
        files: [{ path: 'runs/a.json' }, { path: 'runs/b/c.json' }],
      })
      expect(capture.select(['runs/*.json'], 10)).toMatchObject({
        directory: null,
        wildcard: true,
        files: [{ path: 'runs/a.json' }],
      })
      expect(capture.select(['.'], 10)).toMatchObject({ directory: '' })
    })
  })

  it('is refused above the limit', async () => {
    await inWorkspace({ 'a/1': '1', 'a/2': '2' }, async ({ capture }) => {
      expect(() => capture.select(['a'], 1)).toThrow('matches more than 1 files')
    })
  })
})

import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { listEntries } from '../../src/adapters/directory-entries.ts'
import { anyTree, inFolder, IS_POSIX, writeTree } from '../fakes/tree.ts'

const ALWAYS_LARGE = 0

const keysOf = (folder: string, largeBytes?: number): readonly string[] =>
  [...listEntries(folder, largeBytes)].map(({ name, isFolder }) => name + (isFolder ? '/' : ''))

const byBytes = (names: readonly string[]): readonly string[] =>
  names.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))

describe('what is in a folder', () => {
  it('comes in the order of its bytes, folders with a slash, from a large folder too', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (tree) => {
        await inFolder((folder) => {
          writeTree(folder, tree)
          const expected = byBytes([
            ...new Set(Object.keys(tree).map((path) => path.replace(/\/[^]*/, '/'))),
          ])
          expect(keysOf(folder)).toEqual(expected)
          expect(keysOf(folder, ALWAYS_LARGE)).toEqual(expected)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('may be nothing', async () => {
    await inFolder((folder) => {
      expect([keysOf(folder), keysOf(folder, ALWAYS_LARGE)]).toEqual([[], []])
    })
  })

  it('may be more names than the first room for them', async () => {
    await inFolder((folder) => {
      const names = Array.from(
        { length: 33_000 },
        (_, index) => `${index}-${'n'.repeat(index % 60)}`,
      )
      for (const name of names) writeFileSync(join(folder, name), '')
      expect(keysOf(folder, ALWAYS_LARGE)).toEqual(byBytes(names))
    })
  })

  if (!IS_POSIX) return

  it.each([undefined, ALWAYS_LARGE])(
    'tells files, folders, links to folders and the rest apart (%s)',
    async (largeBytes) => {
      await inFolder((folder) => {
        writeTree(folder, { file: '', 'folder/file': '' })
        symlinkSync('file', join(folder, 'to-file'))
        symlinkSync('folder', join(folder, 'to-folder'))
        symlinkSync('gone', join(folder, 'to-nothing'))
        symlinkSync('itself', join(folder, 'itself'))
        execFileSync('mkfifo', [join(folder, 'pipe')])
        expect([...listEntries(folder, largeBytes)]).toEqual([
          { name: 'file', isFolder: false, isPlainFile: true },
          { name: 'folder', isFolder: true, isPlainFile: false },
          { name: 'itself', isFolder: false, isPlainFile: false },
          { name: 'pipe', isFolder: false, isPlainFile: false },
          { name: 'to-file', isFolder: false, isPlainFile: false },
          { name: 'to-folder', isFolder: true, isPlainFile: false },
          { name: 'to-nothing', isFolder: false, isPlainFile: false },
        ])
      })
    },
  )
})

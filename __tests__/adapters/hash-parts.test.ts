import { truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { WalkedFile } from '../../src/adapters/file-walk.ts'
import { hashParts } from '../../src/adapters/hash-parts.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'

const WORKER_BYTES = 64 * 1024 * 1024

function writeFile(folder: string, content: string | Uint8Array): WalkedFile {
  const file = join(folder, 'model.bin')
  writeFileSync(file, content)
  return { file, path: 'm/model.bin', size: content.length }
}

describe('the parts of a file', () => {
  it.each<readonly [string, string, number, readonly string[]]>([
    ['of its size and a rest', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['that fit exactly', 'abcdef', 3, ['abc', 'def']],
    ['larger than the file', 'abc', 10, ['abc']],
    ['of an empty file', '', 10, ['']],
  ])('%s are hashed beside the whole', async (_name, content, partBytes, expected) => {
    await inFolder(async (folder) => {
      const { whole, parts } = await hashParts(writeFile(folder, content), partBytes)
      expect(whole).toBe(sha256(content))
      expect(parts.map((part) => part.sha256)).toEqual(expected.map((text) => sha256(text)))
      expect(parts.map(({ start, end }) => content.slice(start, end))).toEqual(expected)
    })
  })

  it('of a large file are hashed by a worker, with parts that end within a read', async () => {
    await inFolder(async (folder) => {
      const content = Buffer.alloc(WORKER_BYTES + 5, 'model weights')
      const partBytes = 30_000_001
      const { whole, parts } = await hashParts(writeFile(folder, content), partBytes)
      expect(whole).toBe(sha256(content))
      expect(parts).toEqual(
        [0, 1, 2].map((index) => {
          const start = index * partBytes
          const end = Math.min(content.length, start + partBytes)
          return { start, end, sha256: sha256(content.subarray(start, end)) }
        }),
      )
    })
  })

  it.each([0, -1, 0.5, Number.NaN])('cannot have %s bytes', async (partBytes) => {
    await inFolder(async (folder) => {
      await expect(hashParts(writeFile(folder, 'abc'), partBytes)).rejects.toThrow(TypeError)
    })
  })
})

describe('a file in parts', () => {
  const CHANGED = 'FILE_CHANGED "m/model.bin" changed while it was read.'

  it('that was cut since the walk is refused', async () => {
    await inFolder(async (folder) => {
      const walked = writeFile(folder, 'abcdef')
      truncateSync(walked.file, 3)
      expect(await refusalOf(() => hashParts(walked, 2))).toContain(CHANGED)
    })
  })

  it('that changes under the worker is refused', async () => {
    await inFolder(async (folder) => {
      const walked = writeFile(folder, Buffer.alloc(WORKER_BYTES))
      let second = 0
      const writer = setInterval(() => {
        second += 1
        utimesSync(walked.file, second, second)
      }, 1)
      try {
        expect(await refusalOf(() => hashParts(walked, 1_000_000))).toContain(CHANGED)
      } finally {
        clearInterval(writer)
      }
    })
  })

  it('that is gone is refused, small or large', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'gone')
      for (const size of [1, WORKER_BYTES])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect(await refusalOf(() => hashParts({ file, path: 'gone', size }, 10))).toMatch(
          /^FILE_REFUSED "gone" cannot be read: .*ENOENT/,
        )
    })
  })
})

import { appendFileSync, mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { WalkedFile } from '../../src/adapters/file-walk.ts'
import { hashFiles } from '../../src/adapters/hash-files.ts'
import { hashFile } from '../../src/adapters/hash-worker.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'

const LARGE_BYTES = 64 * 1024 * 1024

function writeFiles(folder: string, contents: readonly string[]): readonly WalkedFile[] {
  return contents.map((content, index) => {
    const file = join(folder, String(index))
    writeFileSync(file, content)
    return { file, path: String(index), size: Buffer.byteLength(content) }
  })
}

async function hashAll(files: readonly WalkedFile[]): Promise<readonly (readonly string[])[]> {
  const hashed: (readonly string[])[] = []
  for await (const { path, sha256: hash } of hashFiles(files.values())) hashed.push([path, hash])
  return hashed
}

describe('files', () => {
  it('are hashed in the order in which they come', async () => {
    await inFolder(async (folder) => {
      const files = writeFiles(folder, ['b', '', 'a'.repeat(3_000_000)])
      expect(await hashAll(files.toReversed())).toEqual([
        ['2', sha256('a'.repeat(3_000_000))],
        ['1', sha256('')],
        ['0', sha256('b')],
      ])
    })
  })

  it('may be none', async () => {
    expect(await hashAll([])).toEqual([])
  })

  it('have the same digests by many in worker threads as one after the other', async () => {
    await inFolder(async (folder) => {
      const contents = Array.from({ length: 2500 }, (_, index) => `${index}`.repeat(index % 50))
      const large = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(3_000_000))
      const files = writeFiles(folder, [...contents, ...large])
      const sequential = [...contents, ...large].map((content, index) => [
        String(index),
        sha256(content),
      ])
      expect(await hashAll(files)).toEqual(sequential)
    })
  })

  it('of 64 MiB and more keep their order among small ones', async () => {
    await inFolder(async (folder) => {
      const small = writeFiles(folder, ['a', 'b', 'c'])
      const large = [0, 1, 2].map((index): WalkedFile => {
        const file = join(folder, `large-${index}`)
        writeFileSync(file, `${index}`)
        truncateSync(file, LARGE_BYTES + index)
        return { file, path: `large-${index}`, size: LARGE_BYTES + index }
      })
      const files = [...large.slice(0, 1), ...small, ...large.slice(1)]
      const expected = files.map(({ file, path }) => {
        const outcome = hashFile(file)
        return [path, outcome.kind === 'hashed' ? outcome.sha256 : outcome.kind]
      })
      expect(await hashAll(files)).toEqual(expected)
      expect(new Set(expected.map(([, hash]) => hash)).size).toBe(6)
    })
  })
})

describe('a file that changes', () => {
  const CHANGED =
    'FILE_CHANGED "0" changed while it was read. Let the job that writes it finish before this step.'

  it('between the walk and the hashing is refused', async () => {
    await inFolder(async (folder) => {
      const files = writeFiles(folder, ['weights'])
      appendFileSync(join(folder, '0'), ' and more')
      expect(await refusalOf(() => hashAll(files))).toBe(CHANGED)
    })
  })

  it('among thousands is refused', async () => {
    await inFolder(async (folder) => {
      const files = writeFiles(
        folder,
        Array.from({ length: 2001 }, () => 'x'),
      )
      truncateSync(join(folder, '0'), 0)
      expect(await refusalOf(() => hashAll(files))).toBe(CHANGED)
    })
  })

  it('while a worker reads it is refused, also when its size stays', async () => {
    await inFolder(async (folder) => {
      const files = writeFiles(folder, ['x', 'y']).map((file) => {
        truncateSync(file.file, LARGE_BYTES)
        return { ...file, size: LARGE_BYTES }
      })
      let second = 0
      const writer = setInterval(() => {
        second += 1
        utimesSync(join(folder, '0'), second, second)
      }, 1)
      try {
        expect(await refusalOf(() => hashAll(files))).toBe(CHANGED)
      } finally {
        clearInterval(writer)
      }
    })
  })
})

describe('a file that cannot be read', () => {
  it('is refused with the reason', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'gone')
      expect(await refusalOf(() => hashAll([{ file, path: 'm/gone', size: 1 }]))).toMatch(
        /^FILE_REFUSED "m\/gone" cannot be read: .*ENOENT/,
      )
      expect(hashFile(file)).toMatchObject({ kind: 'failed' })
    })
  })

  it('is refused when a folder took its place', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'm'))
      expect(
        await refusalOf(() => hashAll([{ file: join(folder, 'm'), path: 'm', size: 1 }])),
      ).toMatch(/^FILE_REFUSED "m" cannot be read: /)
    })
  })

  it('is refused among thousands', async () => {
    await inFolder(async (folder) => {
      const files = writeFiles(
        folder,
        Array.from({ length: 2001 }, () => 'x'),
      )
      const gone = { file: join(folder, 'gone'), path: 'gone', size: 1 }
      expect(await refusalOf(() => hashAll([...files, gone]))).toMatch(/^FILE_REFUSED "gone"/)
    })
  })
})

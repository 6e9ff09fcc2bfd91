import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { FoundFile, WalkedFile } from '../../src/adapters/file-walk.ts'
import type { HashedFile } from '../../src/adapters/hash-batch.ts'
import type { HashProgress } from '../../src/adapters/hash-files.ts'
import { hashBatches, hashFiles } from '../../src/adapters/hash-files.ts'
import type { OtherHash } from '../../src/adapters/hash-job.ts'
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

async function hashAll(files: readonly FoundFile[]): Promise<readonly (readonly string[])[]> {
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

const unsized = (files: readonly WalkedFile[]): readonly FoundFile[] =>
  files.map(({ file, path }) => ({ file, path, size: null }))

describe('files whose size the walk did not ask for', () => {
  it('are the same, also when a worker gives back a part of its batch', async () => {
    await inFolder(async (folder) => {
      const contents = Array.from({ length: 2100 }, (_, index) =>
        `${index}`.repeat(index % 200 === 7 ? 1_500_000 : index % 50),
      )
      const files = writeFiles(folder, contents)
      const hashed: HashedFile[] = []
      for await (const batch of hashBatches(unsized(files).values())) hashed.push(...batch)
      expect(hashed.map(({ path, size, sha256: hash }) => [path, size, hash])).toEqual(
        files.map(({ path, size }, index) => [path, size, sha256(contents[index] ?? '')]),
      )
    })
  })

  it('are hashed when they are few', async () => {
    await inFolder(async (folder) => {
      const files = unsized(writeFiles(folder, ['a', 'bc']))
      expect(await hashAll(files)).toEqual([
        ['0', sha256('a')],
        ['1', sha256('bc')],
      ])
    })
  })
})

const md5 = (content: string | Uint8Array): string =>
  createHash('md5').update(content).digest('hex')

async function hashBoth(files: readonly FoundFile[], other: OtherHash): Promise<unknown> {
  const hashed: unknown[] = []
  for await (const file of hashFiles(files.values(), { md5: other }))
    hashed.push([file.sha256, file.md5])
  return hashed
}

describe('with MD5 in the same pass', () => {
  it('files have both digests, here and in workers', async () => {
    await inFolder(async (folder) => {
      const contents = Array.from({ length: 2100 }, (_, index) => `${index}\r\n`)
      const files = writeFiles(folder, contents)
      const both = contents.map((content) => [sha256(content), md5(content)])
      expect(await hashBoth(files.slice(0, 3), 'md5')).toEqual(both.slice(0, 3))
      expect(await hashBoth(files, 'md5')).toEqual(both)
    })
  })

  it.each<readonly [string, string, string]>([
    ['CR LF becomes LF', 'a\r\nb\r\n', 'a\nb\n'],
    ['a lone CR stays', 'a\rb\r\r\nc\r', 'a\rb\r\nc\r'],
    ['an empty file is a text', '', ''],
    ['a NUL among the first 512 bytes makes it binary', 'a\0\r\n', 'a\0\r\n'],
    ['a NUL after them does not', `${'a'.repeat(512)}\0\r\n`, `${'a'.repeat(512)}\0\n`],
    [
      '30 % of other bytes are a text',
      `aaaaa\r\n${'\u0001'.repeat(3)}`,
      `aaaaa\n${'\u0001'.repeat(3)}`,
    ],
    ['more are not', `aaaa\r\n${'\u0001'.repeat(4)}`, `aaaa\r\n${'\u0001'.repeat(4)}`],
  ])('as DVC 2 has it, %s', async (_name, content, hashed) => {
    await inFolder(async (folder) => {
      const files = writeFiles(folder, [content])
      expect(await hashBoth(files, 'md5-dos2unix')).toEqual([[sha256(content), md5(hashed)]])
    })
  })

  it('as DVC 2 has it, every chunk of 1 MiB is a text or not by itself', async () => {
    await inFolder(async (folder) => {
      const chunk = 1024 * 1024
      const text = `${'a'.repeat(chunk - 3)}\r\n\r`
      const binary = `\n\0\r\n${'b'.repeat(chunk - 4)}`
      const files = writeFiles(folder, [text + binary + 'c\r\n'])
      const hashed = `${'a'.repeat(chunk - 3)}\n\r${binary}c\n`
      expect(await hashBoth(files, 'md5-dos2unix')).toEqual([
        [sha256(text + binary + 'c\r\n'), md5(hashed)],
      ])
    })
  })
})

describe('progress', () => {
  it('ends with all bytes, for few files and for many', async () => {
    await inFolder(async (folder) => {
      const few = writeFiles(folder, ['abc', 'de'.repeat(20_000_000)])
      const told: HashProgress[] = []
      for await (const _ of hashFiles(few.values(), { onProgress: (now) => told.push(now) }));
      expect(told[0]).toEqual({ bytes: 0, total: 40_000_003 })
      expect(told.at(-1)).toEqual({ bytes: 40_000_003, total: 40_000_003 })
      expect(told.length).toBeGreaterThan(2)
    })
    await inFolder(async (folder) => {
      const many = writeFiles(
        folder,
        Array.from({ length: 2100 }, () => 'abc'),
      )
      const told: HashProgress[] = []
      for await (const _ of hashFiles(many.values(), { onProgress: (now) => told.push(now) }));
      expect(told.at(-1)).toEqual({ bytes: 6300, total: null })
    })
  })

  it('leaves other tasks their turns while one large file is hashed', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'large')
      writeFileSync(file, '')
      truncateSync(file, 8 * LARGE_BYTES)
      let turns = 0
      const timer = setInterval(() => (turns += 1), 1)
      for await (const _ of hashFiles([{ file, path: 'l', size: 8 * LARGE_BYTES }].values()));
      clearInterval(timer)
      expect(turns).toBeGreaterThan(4)
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

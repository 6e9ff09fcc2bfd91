import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  listingWriter,
  MAX_LINE_BYTES,
  parseListingLine,
  parseSumLine,
  readLines,
} from '../../src/adapters/listing-file.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { listingLine } from '../../src/domain/listing.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { anyTree, inFolder } from '../fakes/tree.ts'

const HEX = sha256('a')

/** Anything but a refusal comes through. */
function outcomeOf(task: () => unknown): 'done' | 'refused' {
  try {
    task()
    return 'done'
  } catch (error) {
    if (error instanceof ReleaseError) return 'refused'
    throw error
  }
}

describe('a line of a listing', () => {
  it('is read back as it was written, whatever the name', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        for (const path of Object.keys(tree)) {
          const line = listingLine({ path, sha256: HEX })
          expect(parseListingLine(line.slice(0, -1), 'l:1')).toEqual({ path, sha256: HEX })
        }
      }),
    )
  })

  it.each<readonly [string, string, string]>([
    ['without a digest', 'a.txt', 'l:1: "a.txt" is not a SHA-256, two spaces and a path'],
    ['with a short digest', `${HEX.slice(1)}  a`, 'is not a SHA-256'],
    ['with capitals', `${HEX.toUpperCase()}  a`, 'is not a SHA-256'],
    ['with the sign of a binary file', `${HEX} *a`, 'is not a SHA-256'],
    ['without a path', `${HEX}  `, 'is not a SHA-256'],
    ['with an unescaped backslash', `${HEX}  a\\b`, 'must be escaped'],
    ['with an unescaped carriage return', `${HEX}  a\r`, 'must be escaped'],
    ['with an unknown escape', `\\${HEX}  a\\tb`, 'is none of the escapes'],
    ['that ends within an escape', `\\${HEX}  a\\`, 'is none of the escapes'],
    ['with a NUL', `${HEX}  a\0b`, 'holds a NUL'],
    ['with an absolute path', `${HEX}  /etc/passwd`, 'is no path below a folder'],
    ['that leads out', `${HEX}  a/../../b`, 'is no path below a folder'],
    ['with an empty part', `${HEX}  a//b`, 'is no path below a folder'],
  ])('%s is refused', async (_name, line, message) => {
    const said = await refusalOf(() => parseListingLine(line, 'l:1'))
    expect(said).toContain('FORMAT_INVALID l:1: ')
    expect(said).toContain(message)
  })

  it('may have any path where only its form matters', () => {
    expect(parseSumLine(`${HEX}  /etc/passwd`, 'l:1').path).toBe('/etc/passwd')
  })

  it('with any fault is refused and nothing worse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), fc.nat({ max: 70 }), (text, at) => {
        const line = `\\${HEX}  a\\nb`
        const parse = (): unknown =>
          parseListingLine(line.slice(0, at) + text + line.slice(at + 1), 'l:1')
        expect(['done', 'refused']).toContain(outcomeOf(parse))
      }),
      { numRuns: 500 },
    )
  })
})

const linesOf = (content: string | Uint8Array, bufferBytes: number): Promise<readonly string[]> =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'l'), content)
    return [...readLines(join(folder, 'l'), bufferBytes)]
  })

describe('the lines of a file', () => {
  it.each([1, 3, 7, 1000])('come whole when %s bytes are read at a time', async (bufferBytes) => {
    const lines = ['', 'a', 'päth 😀', '', 'x'.repeat(50)]
    expect(await linesOf(lines.map((line) => `${line}\n`).join(''), bufferBytes)).toEqual(lines)
  })

  it('may be none', async () => {
    expect(await linesOf('', 10)).toEqual([])
  })

  it.each<readonly [string, string | Uint8Array, string]>([
    ['that is cut off', 'a\nb', ':2: the last line is cut off'],
    ['that is not UTF-8', Buffer.from([97, 10, 0xff, 10]), ':2: the line is not UTF-8'],
    ['without an end', 'x'.repeat(MAX_LINE_BYTES * 3), `:1: the line has more than 16384 bytes`],
  ])('refuse one %s', async (_name, content, message) => {
    expect(await refusalOf(() => linesOf(content, 64))).toContain(message)
  })
})

describe('a listing that is written', () => {
  it('is at its place when it is whole, with its head before it', async () => {
    await inFolder((folder) => {
      const file = join(folder, 'l')
      const writer = listingWriter(file, 5)
      writer.add('a\n')
      writer.add('ü\n')
      expect(readdirSync(folder)).not.toContain('l')
      expect(writer.size()).toBe(5)
      expect(writer.commit((lines) => `${lines.slice(0, 4)}\n`)).toBe(sha256('a\nü\n'))
      writer.discard()
      expect(readFileSync(file, 'utf8')).toBe(`${sha256('a\nü\n').slice(0, 4)}\na\nü\n`)
      expect(readdirSync(folder)).toEqual(['l'])
    })
  })

  it('leaves no trace when it is given up', async () => {
    await inFolder((folder) => {
      const writer = listingWriter(join(folder, 'l'))
      writer.add('x'.repeat(1_000_000))
      writer.discard()
      writer.discard()
      expect(readdirSync(folder)).toEqual([])
    })
  })

  it('may be wanted for its digest alone', () => {
    const writer = listingWriter(null)
    writer.add('a\n')
    expect(writer.commit()).toBe(sha256('a\n'))
  })
})

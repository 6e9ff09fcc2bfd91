import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import type { ListedFile } from '../../src/domain/listing.ts'
import { comparePaths, listingLine, renderListing, setDigest } from '../../src/domain/listing.ts'
import type { Tree } from '../fakes/tree.ts'
import { anyTree, inFolder, HAS_COREUTILS, listWithCoreutils, writeTree } from '../fakes/tree.ts'

const HASH = sha256('x')

describe('a line of a listing', () => {
  it.each([
    ['data/train.csv', `${HASH}  data/train.csv\n`],
    ['with space', `${HASH}  with space\n`],
    ['back\\slash', `\\${HASH}  back\\\\slash\n`],
    ['new\nline', `\\${HASH}  new\\nline\n`],
    ['carriage\rreturn', `\\${HASH}  carriage\\rreturn\n`],
    ['\\n', `\\${HASH}  \\\\n\n`],
    ['tab\tand "quotes"', `${HASH}  tab\tand "quotes"\n`],
  ])('for %j is the one of sha256sum', (path, line) => {
    expect(listingLine({ path, sha256: HASH })).toBe(line)
  })

  it('tells any two names apart', () => {
    const anyName = fc.string({ unit: 'binary', minLength: 1 })
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const same =
          listingLine({ path: a, sha256: HASH }) === listingLine({ path: b, sha256: HASH })
        expect(same).toBe(a === b)
      }),
    )
  })
})

describe('the order of paths', () => {
  it('is that of their UTF-8 bytes', () => {
    const anyPath = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('a', '/', '\uD7FF', '\uE000', '\uFFFF', '𐀀', '\u{10FFFF}'),
      }),
    )
    fc.assert(
      fc.property(anyPath, anyPath, (a, b) => {
        expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
      { numRuns: 1000 },
    )
  })

  it('differs from that of JavaScript above U+FFFF', () => {
    expect(['😀', '\uFF5E'].toSorted()).toEqual(['😀', '\uFF5E'])
    expect(['😀', '\uFF5E'].toSorted(comparePaths)).toEqual(['\uFF5E', '😀'])
  })
})

describe('the digest of a set', () => {
  const files = [
    { path: 'b', sha256: sha256('b') },
    { path: 'a', sha256: sha256('a') },
  ]

  it('is that of its listing, whatever the order', () => {
    const listing = `${sha256('a')}  a\n${sha256('b')}  b\n`
    expect(renderListing(files)).toBe(listing)
    expect(setDigest(files, false)).toBe(sha256(listing))
    expect(setDigest(files.toReversed(), false)).toBe(sha256(listing))
  })

  it('is the own digest of a single file, and that of the listing for a folder with one file', () => {
    const one = files.slice(0, 1)
    expect(setDigest(one, true)).toBe(sha256('b'))
    expect(setDigest(one, false)).toBe(sha256(`${sha256('b')}  b\n`))
  })

  it('does not exist for no files', () => {
    expect(() => setDigest([], false)).toThrow(TypeError)
  })

  it('is the same for shards that were hashed apart and merged', () => {
    fc.assert(
      fc.property(anyTree, fc.nat({ max: 12 }), (tree, cut) => {
        const all = hashAll(tree)
        expect(setDigest([...all.slice(cut), ...all.slice(0, cut)], false)).toBe(
          setDigest(all, false),
        )
      }),
    )
  })
})

describe('on a GNU system the listing', () => {
  if (!HAS_COREUTILS) {
    it.todo('not run: GNU find and coreutils are missing here')
    return
  }

  it('is what find, sort and sha256sum give for any tree of files', async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (tree) => {
        const expected = await inFolder((folder) => {
          writeTree(folder, tree)
          return listWithCoreutils(folder)
        })
        expect(renderListing(hashAll(tree))).toBe(expected)
      }),
      { numRuns: 40 },
    )
  })
})

const hashAll = (tree: Tree): readonly ListedFile[] =>
  Object.entries(tree).map(([path, content]) => ({ path, sha256: sha256(content) }))

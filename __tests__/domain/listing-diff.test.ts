import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { Sha256 } from '../../src/domain/digest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { renderListing } from '../../src/domain/listing.ts'
import { diffListings } from '../../src/domain/listing-diff.ts'

const hashOf = (content: string): Sha256 => sha256(content)

/** Path to content. */
function linesOf(files: Readonly<Record<string, string>>): readonly string[] {
  const listed = Object.entries(files).map(([path, content]) => ({ path, sha256: hashOf(content) }))
  return renderListing(listed).split('\n').slice(0, -1)
}

describe('two listings', () => {
  it('give what was added, removed and changed', () => {
    const diff = diffListings(
      linesOf({ a: '1', b: '2', c: '3', d: '4' }),
      linesOf({ a: '1', b: 'x', d: '4', e: '5', f: '6' }),
    )
    expect(diff).toEqual({
      added: 2,
      removed: 1,
      changed: 1,
      examples: { added: ['e', 'f'], removed: ['c'], changed: ['b'] },
    })
  })

  it('compare in the order of path bytes, also above U+FFFF', () => {
    const before = linesOf({ '\uFFEE': '1', '😀': '2', a: '3' })
    const diff = diffListings(before, linesOf({ '\uFFEE': '1', a: '3' }))
    expect(diff).toMatchObject({ added: 0, removed: 1, changed: 0, examples: { removed: ['😀'] } })
  })

  it('show names as they are, not as they are escaped', () => {
    const name = 'a\\b\nc\rd'
    expect(diffListings([], linesOf({ [name]: '1' })).examples.added).toEqual([name])
  })

  it('keep 20 examples of each kind', () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`f${String(index).padStart(2, '0')}`, 'x']),
    )
    const diff = diffListings(linesOf(files), [])
    expect(diff.removed).toBe(50)
    expect(diff.examples.removed).toHaveLength(20)
    expect(diff.examples.removed[19]).toBe('f19')
  })

  it('that are empty do not differ', () => {
    expect(diffListings([], [])).toMatchObject({ added: 0, removed: 0, changed: 0 })
  })

  it('in binary mode are the same', () => {
    const [line = ''] = linesOf({ a: '1' })
    expect(diffListings([line], [line.replace('  a', ' *a')])).toMatchObject({ changed: 0 })
  })

  const hash = hashOf('')

  it.each([
    ['no digest', ['abc  a']],
    ['an upper case digest', [`${hash.toUpperCase()}  a`]],
    ['one space', [`${hash} a`]],
    ['no name', [`${hash}  `]],
    ['an empty line', ['']],
    ['an unknown escape', [String.raw`\${hash}  a\tb`.replace('${hash}', hash)]],
    ['an open escape', [`\\${hash}  a\\`]],
  ])('a line with %s is refused with its number', (_, lines) => {
    const [bad = ''] = lines
    expect(() => diffListings([], [`${hash}  A`, bad])).toThrow(
      'the listing of the candidate, line 2: ',
    )
    expect(() => diffListings([bad], [])).toThrow('the listing of the baseline, line 1: ')
    expect(() => diffListings([bad], [])).toThrow(ReleaseError)
  })

  it('out of order, or with a name twice, are refused', () => {
    expect(() => diffListings([`${hash}  b`, `${hash}  a`], [])).toThrow(
      'line 2: "a" is not in the order of path bytes',
    )
    expect(() => diffListings([`${hash}  a`, `${hash}  a`], [])).toThrow('line 2')
  })

  it('of any files count what a comparison of maps counts', () => {
    const files = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
      fc.constantFrom('1', '2'),
    )
    fc.assert(
      fc.property(files, files, (before, after) => {
        const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
        expect(diffListings(linesOf(before), linesOf(after))).toMatchObject({
          added: [...now.keys()].filter((path) => !old.has(path)).length,
          removed: [...old.keys()].filter((path) => !now.has(path)).length,
          changed: [...now].filter(([path, content]) => old.has(path) && old.get(path) !== content)
            .length,
        })
      }),
      { numRuns: 200 },
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import type { DvcEntry } from '../../src/formats/dvc-directory.ts'
import { dvcDirectoryDigest } from '../../src/formats/dvc-directory.ts'

/** With the digest of `dvc_data`'s own `Tree`. */
const NAMES: readonly DvcEntry[] = [
  { relpath: 'b.txt', md5: 'cfcd208495d565ef66e7dff9f98764da' },
  { relpath: 'a/ü.txt', md5: 'c4ca4238a0b923820dcc509a6f75849b' },
  { relpath: 'a/z', md5: 'c81e728d9d4c2f636f067f89cc14862c' },
  { relpath: 'a.txt', md5: 'eccbc87e4b5ce2fe28308fd9f2a7baf3' },
  { relpath: 'A', md5: 'a87ff679a2f3e71d9181a67b7542122c' },
  { relpath: '😀.png', md5: 'e4da3b7fbbce2345d7772b0674a318d5' },
  { relpath: '\uFFEE', md5: '1679091c5a880faf6fb5e6087eb1b2dc' },
  { relpath: 'tab\tname', md5: '8f14e45fceea167a5a36dedd4bea2543' },
  { relpath: 'quote".x', md5: 'c9f0f895fb98ab9159f51fd0297e236d' },
  { relpath: 'back\\slash', md5: '45c48cce2e2d7fbdea1afc51c7c6ad26' },
  { relpath: 'del\u007F', md5: 'd3d9446802a44259755d38e6d163e820' },
  { relpath: 'dir/sub/f', md5: '6512bd43d9caa6e02c990b0a82652dca' },
  { relpath: 'a-b/c', md5: 'c20ad4d76fe97759aa27a0c99bff6710' },
  { relpath: 'éa', md5: 'c51ce410c124a10e0db5e4b97fc2af39' },
]

describe('the digest of a DVC directory', () => {
  it('is that of the documented example', () => {
    expect(
      dvcDirectoryDigest([
        { relpath: 'index.jpeg', md5: '402e97968614f583ece3b35555971f64' },
        { relpath: 'cat.jpeg', md5: 'de7371b0119f4f75f9de703c7c3bac16' },
      ]),
    ).toBe('6fdb5336fce0dbfd669f83065f107551.dir')
  })

  it('sorts and escapes names as Python does, whatever order they come in', () => {
    expect(dvcDirectoryDigest(NAMES)).toBe('529845baf6fffcf81c1f421980e57e07.dir')
    expect(dvcDirectoryDigest(NAMES.toReversed())).toBe('529845baf6fffcf81c1f421980e57e07.dir')
  })

  it('of no files is that of an empty list', () => {
    expect(dvcDirectoryDigest([])).toBe('d751713988987e9331980363e24189ce.dir')
  })

  it('a name that comes twice is refused', () => {
    expect(() => dvcDirectoryDigest([...NAMES, ...NAMES])).toThrow('lists "A" twice')
  })

  it('an entry without an MD5 is refused', () => {
    expect(() => dvcDirectoryDigest([{ relpath: 'a', md5: 'x"' }])).toThrow(
      'lists "a" with "x"", which is no MD5',
    )
  })
})

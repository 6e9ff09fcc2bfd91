import { describe, expect, it } from '@jest/globals'
import { parseLfsPointer } from '../../src/formats/lfs-pointer.ts'
import { toBytes } from './metrics-fixture.ts'

const OID = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
const VERSION = 'version https://git-lfs.github.com/spec/v1'
const parse = (text: string) => parseLfsPointer(toBytes(text))

describe('a pointer of Git LFS', () => {
  it('names the digest and the size of the file', () => {
    expect(parse(`${VERSION}\noid sha256:${OID}\nsize 12345\n`)).toEqual({
      sha256: OID,
      size: 12_345,
    })
  })

  it('may have keys of extensions, and the line ends of a checkout on Windows', () => {
    expect(
      parse(`${VERSION}\r\next-0-foo sha256:${OID}\r\noid sha256:${OID}\r\nsize 0\r\n`),
    ).toEqual({ sha256: OID, size: 0 })
  })

  it('may be of a version before the first release', () => {
    expect(parse(`version https://hawser.github.com/spec/v1\noid sha256:${OID}\nsize 1\n`)).toEqual(
      {
        sha256: OID,
        size: 1,
      },
    )
  })

  it.each([
    ['nothing', ''],
    ['a text', 'version 3 of the data\n'],
    ['another version', `version https://git-lfs.github.com/spec/v2\noid sha256:${OID}\nsize 1\n`],
    ['no size', `${VERSION}\noid sha256:${OID}\n`],
    ['no object id', `${VERSION}\nsize 1\n`],
    ['another digest', `${VERSION}\noid md5:${OID}\nsize 1\n`],
    ['a short object id', `${VERSION}\noid sha256:abc\nsize 1\n`],
    ['a size that is no number', `${VERSION}\noid sha256:${OID}\nsize -1\n`],
    ['a size beyond 2^53', `${VERSION}\noid sha256:${OID}\nsize 9999999999999999\n`],
    ['a key twice', `${VERSION}\noid sha256:${OID}\noid sha256:${OID}\nsize 1\n`],
    ['a line that is no key and value', `${VERSION}\noid sha256:${OID}\nsize 1\n???\n`],
    ['1,024 bytes', `${VERSION}\noid sha256:${OID}\nsize 1\nx ${'a'.repeat(1024)}`],
  ])('%s is none', (_, text) => {
    expect(parse(text)).toBeNull()
  })

  it('random bytes are none', () => {
    expect(parseLfsPointer(Uint8Array.from({ length: 200 }, (_, index) => index))).toBeNull()
  })
})

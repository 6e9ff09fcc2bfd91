import { describe, expect, it } from '@jest/globals'
import type { DvcHashName } from '../../src/domain/dvc-hash.ts'
import { dvcDirectoryHasher, dvcFileHasher } from '../../src/domain/dvc-hash.ts'

const MIB = 1024 * 1024

function hash(name: DvcHashName, bytes: Uint8Array, step: number): string {
  const hasher = dvcFileHasher(name)
  for (let at = 0; at < bytes.length; at += step) hasher.update(bytes.subarray(at, at + step))
  return hasher.digest()
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** Digests as `dvc_data.hashfile.hash.fobj_md5` gives them. */
const CASES: readonly (readonly [string, Uint8Array, string, string])[] = [
  [
    'an empty file',
    latin(''),
    'd41d8cd98f00b204e9800998ecf8427e',
    'd41d8cd98f00b204e9800998ecf8427e',
  ],
  [
    'a text',
    latin('a,b\r\n1,2\r\n'),
    'b202f333fba4fd38d4b8e5e693077aab',
    'e5ebd4c02cefbe7955977c67ada242b7',
  ],
  [
    'a binary',
    latin('\0\r\n\0'),
    '701168ea8672d62614bb5fdccca4e68f',
    '701168ea8672d62614bb5fdccca4e68f',
  ],
  [
    'a lone CR',
    latin('a\rb\r\n'),
    '7505e981cbc45f1d55327cb8f9e92390',
    'fa12f95fa6fdcf9c39ac7000b966a42e',
  ],
  [
    '30 % odd bytes',
    latin('\x80\x80\x80abc\r\na\r'),
    '09b37afd230e779d844f1013340d60a3',
    'd389e5a6361215068313c01f56bf7a20',
  ],
  [
    'more than 30 % odd bytes',
    latin('\x80\x80\x80\x80abc\r\n\r'),
    'ce04879d3cd72431db8278489319819d',
    'ce04879d3cd72431db8278489319819d',
  ],
  [
    'a NUL after the first 512 bytes',
    latin(`${'a'.repeat(512)}\0\r\n`),
    '96a3dead43ebd94a480cd618558af424',
    'cf3dae686db0ee01ddf03cfaf2cfd9ac',
  ],
  [
    'a CR LF that two pieces share',
    latin(`${'a'.repeat(MIB - 1)}\r\nb\r\n`),
    'e0bc301cdd0940f2de68d786f8e52418',
    'deb8178cc400550795d42d701b97846d',
  ],
  [
    'a second piece that is binary',
    latin(`${'a\r\n'.repeat(349_525)}a\0\r\n\r\n`),
    'fe2a9de59cf2f7e9e419b1071b213e9c',
    '322162f6ab43d763d1e6cb2f606841d9',
  ],
  [
    'a second piece that is text',
    latin(`${'\0'.repeat(MIB)}a\r\n`),
    '9e9d3d280341ec0036961ba5df47a857',
    '96639d5fe37daf9a193a291eacc6eca9',
  ],
  [
    'exactly one piece',
    latin(`${'x\r\n'.repeat(349_525)}x`),
    'af1a347a4134d9f27c7d52e89ce0cf4a',
    '174e52b10fcd4cf4877da725d0936293',
  ],
]

describe('the hash that DVC gives a file', () => {
  it.each(CASES)('%s: md5 and md5-dos2unix as DVC has them', (_, bytes, md5, dos) => {
    expect(hash('md5', bytes, MIB)).toBe(md5)
    expect(hash('md5-dos2unix', bytes, MIB)).toBe(dos)
  })

  it('does not depend on the lengths of the chunks', () => {
    const [, bytes, , dos] = CASES[7] ?? ['', latin(''), '', '']
    for (const step of [1000, 65_536, MIB + 1, 3 * MIB]) {
      expect(hash('md5-dos2unix', bytes, step)).toBe(dos)
    }
  })

  it('leaves the chunk as it was', () => {
    const chunk = latin('a\r\nb')
    hash('md5-dos2unix', chunk, MIB)
    expect([...chunk]).toEqual([...latin('a\r\nb')])
  })
})

describe('the hash that DVC gives a directory', () => {
  it('is that of the documented example', () => {
    const hasher = dvcDirectoryHasher()
    hasher.add('cat.jpeg', 'de7371b0119f4f75f9de703c7c3bac16')
    hasher.add('index.jpeg', '402e97968614f583ece3b35555971f64')
    expect(hasher.digest()).toBe('6fdb5336fce0dbfd669f83065f107551.dir')
  })

  it('files out of order are a bug of the caller', () => {
    const hasher = dvcDirectoryHasher()
    hasher.add('b', '402e97968614f583ece3b35555971f64')
    expect(() => hasher.add('a', '402e97968614f583ece3b35555971f64')).toThrow(TypeError)
    expect(() => hasher.add('b', '402e97968614f583ece3b35555971f64')).toThrow(TypeError)
  })
})

import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { readZipArchive } from '../../src/formats/zip-archive.ts'
import { ascii, crashOf, joinBytes } from './model-fixture.ts'
import { buildZip } from './zip-fixture.ts'

const open = async (bytes: Uint8Array) => readZipArchive(bytesSource('model.zip', bytes))

describe('a zip archive', () => {
  it('lists its entries with their unpacked sizes', async () => {
    const archive = await open(
      buildZip([
        ['a.txt', 'hello'],
        ['dir/b.txt', 'x'.repeat(1000), { deflate: true }],
      ]),
    )
    expect([...archive.entries]).toEqual([
      ['a.txt', 5],
      ['dir/b.txt', 1000],
    ])
  })

  it('opens a stored entry where it lies and unpacks a compressed one', async () => {
    const archive = await open(
      buildZip([
        ['a.txt', 'hello'],
        ['b.txt', 'world'.repeat(10), { deflate: true }],
      ]),
    )
    const a = await archive.open('a.txt')
    const b = await archive.open('b.txt')
    expect([a.path, a.size, a.read(1, 100)]).toEqual(['model.zip/a.txt', 5, ascii('ello')])
    expect(a.read(5, 1)).toHaveLength(0)
    expect([b.size, Buffer.from(b.read(5, 5)).toString()]).toEqual([50, 'world'])
  })

  it('does not unpack an entry above the limit', async () => {
    const archive = await open(buildZip([['bomb', 'x'.repeat(100_000), { deflate: true }]]))
    await expect(archive.open('bomb', 1000)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
  })

  it('refuses an entry that unpacks to more than it says', async () => {
    const archive = await open(
      buildZip([['bomb', 'x'.repeat(100_000), { deflate: true, size: 10 }]]),
    )
    await expect(archive.open('bomb', 1000)).rejects.toThrow('does not unpack to its 10 bytes')
  })

  it('refuses an entry that unpacks to less than it says', async () => {
    const archive = await open(buildZip([['a', 'abc', { deflate: true, size: 10 }]]))
    await expect(archive.open('a')).rejects.toThrow('does not unpack to what the archive says')
  })

  it('refuses an entry that is not there', async () => {
    const archive = await open(buildZip([['a', 'abc']]))
    await expect(archive.open('b')).rejects.toMatchObject({ code: 'FORMAT_INVALID' })
  })

  it.each([
    [
      'a name twice',
      buildZip([
        ['a', '1'],
        ['a', '2'],
      ]),
      '"a" comes twice',
    ],
    ['a name outside of it', buildZip([['../a', '1']]), 'invalid relative path'],
    ['an absolute name', buildZip([['/etc/passwd', '1']]), 'absolute path'],
    ['no end', buildZip([['a', '1']]).subarray(0, 30), 'End of central directory'],
    [
      'a directory that is overwritten',
      joinBytes('PK\u0005\u0006', new Uint8Array(6), [1, 0], new Uint8Array(10)),
      'cut off',
    ],
    ['nothing', new Uint8Array(0), 'no readable zip archive'],
  ])('refuses %s', async (_, bytes, message) => {
    await expect(open(bytes)).rejects.toThrow(message)
    await expect(open(bytes)).rejects.toThrow(ReleaseError)
  })

  it('never throws anything but a release error', async () => {
    const whole = buildZip([
      ['a.npy', 'abc'],
      ['b', 'y'.repeat(50), { deflate: true }],
    ])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(whole.length),
        async (edits, cut) => {
          const bytes = whole.slice(0, edits.length % 2 === 0 ? whole.length : cut)
          for (const [at, value] of edits) bytes[at] = value
          const crash = await crashOf(async () => {
            const archive = await open(bytes)
            for (const name of archive.entries.keys()) await archive.open(name)
          })
          expect(crash).toBeNull()
        },
      ),
      { numRuns: 500 },
    )
  })
})

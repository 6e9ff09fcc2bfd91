import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { directorySource } from '../../src/adapters/directory-source.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-source-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content = path): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** Windows lets only some users make links. */
const describeLinks = process.platform === 'win32' ? describe.skip : describe

describe('a directory', () => {
  it('lists its files but the manifest and its bundle, in order, with their sizes, and knows no digest', async () => {
    for (const path of ['v/b.txt', 'v/a/z.bin', 'v/manifest.json', 'v/manifest.sigstore.json'])
      write(path)
    const source = await directorySource(join(folder, 'v'))
    expect(await source.list()).toEqual([
      { name: 'a/z.bin', size: 9, sha256: null },
      { name: 'b.txt', size: 7, sha256: null },
    ])
    expect([source.kind, source.place]).toEqual(['directory', `The directory ${join(folder, 'v')}`])
  })

  it('reads and hashes its files', async () => {
    write('v/a/z.bin', 'one')
    write('v/b.txt', 'two')
    const source = await directorySource(join(folder, 'v'))
    expect(Buffer.from(await source.read('b.txt', 3)).toString()).toBe('two')
    expect(await source.hash(await source.list())).toEqual(
      new Map([
        ['a/z.bin', sha256('one')],
        ['b.txt', sha256('two')],
      ]),
    )
  })

  it('is no release, and can ask nobody about other versions', async () => {
    const source = await directorySource(folder)
    expect(await source.readRelease()).toBeNull()
    expect(await source.findManifest('churn@v1.0.0')).toBeUndefined()
  })

  it('takes the manifest from elsewhere, with its bundle, and not its own', async () => {
    write('v/model.bin')
    write('v/manifest.json', 'of somebody')
    const manifest = write('own/m.json', 'own')
    write('own/manifest.sigstore.json', 'own bundle')
    const source = await directorySource(join(folder, 'v'), { manifest })
    expect((await source.list()).map(({ name, size }) => `${name} ${size}`)).toEqual([
      'manifest.json 11',
      'model.bin 11',
    ])
    expect(String(await source.readOwn('manifest.json', 100))).toBe('own')
    expect(String(await source.readOwn('manifest.sigstore.json', 100))).toBe('own bundle')
    expect(Buffer.from(await source.read('manifest.json', 100)).toString()).toBe('of somebody')
  })

  it('counts a manifest of another name in it as the manifest', async () => {
    write('model.bin')
    const manifest = write('m.json', 'own')
    const source = await directorySource(folder, { manifest })
    expect((await source.list()).map(({ name }) => name)).toEqual(['model.bin'])
  })
})

describe('refused is', () => {
  it('what is no directory', async () => {
    const file = write('file')
    expect(await refusalOf(() => directorySource(file))).toMatch(/^FILE_MISSING .* is not a dir/)
    expect(await refusalOf(() => directorySource(join(folder, 'gone')))).toMatch(/^FILE_MISSING /)
  })

  it('a folder in the place of the manifest', async () => {
    write('v/manifest.json/x')
    const source = await directorySource(join(folder, 'v'))
    expect(await refusalOf(() => source.readOwn('manifest.json', 100))).toMatch(
      /^FILE_REFUSED "manifest\.json"/,
    )
  })

  it('a file with more bytes than are to be read, and one that is gone', async () => {
    write('big', '12345')
    const source = await directorySource(folder)
    expect(await refusalOf(() => source.read('big', 4))).toMatch(
      /^LIMIT_EXCEEDED "big" has 5 bytes; at most 4 are read of it\./,
    )
    expect(await refusalOf(() => source.read('gone', 4))).toMatch(/^FILE_MISSING "gone"/)
  })

  it('a file that changed after it was listed', async () => {
    write('big', '12345')
    const source = await directorySource(folder)
    const files = await source.list()
    write('big', '123456')
    expect(await refusalOf(() => source.hash(files))).toMatch(/^FILE_CHANGED /)
  })

  it('a directory that is far deeper than a version', async () => {
    write(`${'d/'.repeat(66)}x`)
    const source = await directorySource(folder)
    expect(await refusalOf(() => source.list())).toMatch(/^FILE_REFUSED .* 64 folders deep/)
  })
})

describeLinks('refused is also', () => {
  it('a link, to a file, to a folder, or to nothing', async () => {
    const outside = write('outside/secret')
    for (const target of [outside, join(folder, 'outside'), join(folder, 'nothing')]) {
      const place = mkdtempSync(join(folder, 'v-'))
      symlinkSync(target, join(place, 'model.bin'))
      const source = await directorySource(place)
      expect(await refusalOf(() => source.list())).toMatch(
        /^FILE_REFUSED "model\.bin" is a link, a device or a folder/,
      )
      expect(await refusalOf(() => source.read('model.bin', 100))).toMatch(/^FILE_REFUSED /)
    }
  })

  it('a manifest that is a link', async () => {
    const place = join(folder, 'v')
    mkdirSync(place)
    symlinkSync(write('outside/m.json'), join(place, 'manifest.json'))
    const source = await directorySource(place)
    expect(await refusalOf(() => source.readOwn('manifest.json', 100))).toMatch(
      /^FILE_REFUSED "manifest\.json"/,
    )
  })
})

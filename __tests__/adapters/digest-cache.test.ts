import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import * as fc from 'fast-check'
import type { Probe } from '../../src/adapters/digest-cache.ts'
import { openDigestCache } from '../../src/adapters/digest-cache.ts'
import type { WalkedFile } from '../../src/adapters/file-walk.ts'
import { hashFiles } from '../../src/adapters/hash-files.ts'
import type { Sha256 } from '../../src/domain/digest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Log } from '../../src/ports/log.ts'
import { inFolder } from '../fakes/tree.ts'

interface Scene {
  readonly folder: string
  readonly cacheFile: string
  readonly warnings: string[]
  readonly log: Log
}

const none = (): undefined => undefined

const inScene = (work: (scene: Scene) => Promise<void> | void): Promise<void> =>
  inFolder(async (folder) => {
    const warnings: string[] = []
    const log = {
      debug: none,
      info: none,
      notice: none,
      warning: (message: string) => warnings.push(message),
    }
    await work({ folder, cacheFile: join(folder, 'cache'), warnings, log })
  })

function write(folder: string, name: string, content: string): WalkedFile {
  const file = join(folder, name)
  writeFileSync(file, content)
  return { file, path: name, size: statSync(file).size }
}

/** A minute later, so that what was written just now has settled. */
const later = (probe: Probe): Probe => ({ ...probe, at: probe.at + 60_000 })

function remember({ cacheFile, log }: Scene, file: WalkedFile, digest: Sha256): void {
  const cache = openDigestCache(cacheFile, log)
  cache.add(file, later(cache.probe(file)), digest)
  cache.save()
}

const recall = ({ cacheFile, log }: Scene, file: WalkedFile): Sha256 | null =>
  openDigestCache(cacheFile, log).probe(file).sha256

describe('the digest cache', () => {
  it('knows a file again, whatever its name', () =>
    inScene((scene) => {
      for (const name of ['w.bin', 'a b\\c\nd\re 😀']) {
        const file = write(scene.folder, name, name)
        expect(recall(scene, file)).toBe(null)
        remember(scene, file, sha256(name))
        expect(recall(scene, file)).toBe(sha256(name))
      }
      expect(scene.warnings).toEqual([])
    }))

  it('does not know a file whose content, time or inode is another', () =>
    inScene((scene) => {
      const file = write(scene.folder, 'w.bin', 'weights')
      remember(scene, file, sha256('weights'))
      utimesSync(file.file, 1, 1)
      expect(recall(scene, file)).toBe(null)
      remember(scene, file, sha256('weights'))
      const copy = write(scene.folder, 'copy', 'WEIGHTS')
      utimesSync(copy.file, 1, 1)
      renameSync(copy.file, file.file)
      expect(recall(scene, file)).toBe(null)
      remember(scene, file, sha256('WEIGHTS'))
      appendFileSync(file.file, '!')
      expect(recall(scene, file)).toBe(null)
    }))

  it('keeps no digest of a file that was written within the last two seconds', () =>
    inScene(({ folder, cacheFile, log }) => {
      const file = write(folder, 'w.bin', 'weights')
      const cache = openDigestCache(cacheFile, log)
      cache.add(file, cache.probe(file), sha256('weights'))
      cache.save()
      expect(readdirSync(folder)).toEqual(['w.bin'])
    }))

  it('keeps no digest of a file that changed after the probe', () =>
    inScene(({ folder, cacheFile, log }) => {
      const file = write(folder, 'w.bin', 'weights')
      const cache = openDigestCache(cacheFile, log)
      const probe = later(cache.probe(file))
      utimesSync(file.file, 1, 1)
      cache.add(file, probe, sha256('weights'))
      cache.save()
      expect(readdirSync(folder)).toEqual(['w.bin'])
    }))

  it('keeps what another process has saved meanwhile', () =>
    inScene((scene) => {
      const [one, two] = ['one', 'two'].map((name) => write(scene.folder, name, name))
      if (one === undefined || two === undefined) throw new TypeError('two files')
      const cache = openDigestCache(scene.cacheFile, scene.log)
      cache.add(one, later(cache.probe(one)), sha256('one'))
      remember(scene, two, sha256('two'))
      cache.save()
      expect([recall(scene, one), recall(scene, two)]).toEqual([sha256('one'), sha256('two')])
      expect(readdirSync(scene.folder).toSorted()).toEqual(['cache', 'one', 'two'])
    }))

  it('is a warning and empty when it is not its own file', () =>
    inScene((scene) => {
      const file = write(scene.folder, 'w.bin', 'weights')
      for (const content of ['', 'something else\n', '\xff\n']) {
        writeFileSync(scene.cacheFile, content, 'latin1')
        scene.warnings.length = 0
        expect(recall(scene, file)).toBe(null)
        expect(scene.warnings[0]).toContain(`The digest cache ${scene.cacheFile} is not used: `)
      }
      remember(scene, file, sha256('weights'))
      expect(recall(scene, file)).toBe(sha256('weights'))
    }))

  it('is a warning when it cannot be written or read', () =>
    inScene(({ folder, warnings, log }) => {
      const file = write(folder, 'w.bin', 'weights')
      mkdirSync(join(folder, 'cache'))
      for (const place of [join(folder, 'cache'), join(folder, 'missing', 'cache')]) {
        const cache = openDigestCache(place, log)
        cache.add(file, later(cache.probe(file)), sha256('weights'))
        cache.save()
      }
      expect(warnings.some((one) => one.includes('not a file'))).toBe(true)
      expect(warnings.at(-1)).toMatch(/cannot be written: ENOENT/)
    }))

  it('is never believed when a bit of it is another', () =>
    inScene((scene) => {
      const file = write(scene.folder, 'w.bin', 'weights')
      remember(scene, file, sha256('weights'))
      const whole = readFileSync(scene.cacheFile)
      fc.assert(
        fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
          const broken = Buffer.from(whole)
          broken[at] = (whole[at] ?? 0) ^ (1 << bit)
          writeFileSync(scene.cacheFile, broken)
          expect([null, sha256('weights')]).toContain(recall(scene, file))
          writeFileSync(scene.cacheFile, whole.subarray(0, at))
          expect(recall(scene, file)).toBe(null)
        }),
        { numRuns: 200 },
      )
    }))
})

describe('with a cache', () => {
  it('files that did not change are not read again, among few and among thousands', () =>
    inScene(async ({ folder, cacheFile, log }) => {
      const contents = Array.from({ length: 2100 }, (_, index) => `${index}`)
      const files = contents.map((content, index) => write(folder, `f${index}`, content))
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
      const hash = async (some: readonly WalkedFile[]): Promise<readonly string[]> => {
        const cache = openDigestCache(cacheFile, log)
        const digests: string[] = []
        for await (const file of hashFiles(some.values(), { cache })) digests.push(file.sha256)
        cache.save()
        return digests
      }
      const digests = contents.map((content) => sha256(content))
      expect(await hash(files)).toEqual(digests)
      // What the cache says comes through, so nothing was read.
      const forged = readFileSync(cacheFile, 'utf8').split('\n').slice(1, -1)
      expect(forged.length).toBe(2100)
      expect(await hash(files)).toEqual(digests)
      expect(await hash(files.slice(0, 5))).toEqual(digests.slice(0, 5))
      jest.restoreAllMocks()
    }))
})

import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { cacheFolder, downloadCache } from '../../src/adapters/download-cache.ts'
import type { DownloadCache } from '../../src/adapters/download-cache.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { PullScene } from './pull-scene.ts'
import { makeBytes, readTree, setPullScene } from './pull-scene.ts'

const MB = 1_048_576

let folder: string
let log: FakeLog
let source: string
const [a, b, c] = [1, 2, 3].map((seed) => makeBytes(2 * MB, seed))
const bytesOf = (bytes: Buffer | undefined): Buffer => bytes ?? Buffer.alloc(0)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
  source = join(folder, 'source')
  log = fakeLog()
})

const open = (limit = 100 * MB): DownloadCache => downloadCache(join(folder, 'cache'), limit, log)
const entry = (bytes: Buffer): string => {
  const digest = sha256(bytes)
  return join(folder, 'cache', 'sha256', digest.slice(0, 2), digest)
}

async function add(cache: DownloadCache, bytes: Buffer): Promise<void> {
  writeFileSync(source, bytes)
  await cache.add(sha256(bytes), bytes.length, source)
}

const take = (cache: DownloadCache, bytes: Buffer): Promise<boolean> =>
  cache.take(sha256(bytes), bytes.length, join(folder, 'taken'))

describe('the cache', () => {
  it('lies where the user says, or where the system keeps such things', () => {
    expect(cacheFolder({ MODEL_RELEASE_CACHE: '/x', XDG_CACHE_HOME: '/y' })).toBe('/x')
    expect(cacheFolder({ XDG_CACHE_HOME: '/y' })).toBe(join('/y', 'model-release'))
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/\.cache.model-release$/)
    expect(cacheFolder({})).toMatch(/\.cache.model-release$/)
  })

  it('gives a copy of what was put in, which is no link to it', async () => {
    const cache = open()
    expect(await take(cache, bytesOf(a))).toBe(false)
    await add(cache, bytesOf(a))
    expect(await take(cache, bytesOf(a))).toBe(true)
    const taken = join(folder, 'taken')
    expect(readFileSync(taken).equals(bytesOf(a))).toBe(true)
    writeFileSync(taken, 'changed')
    writeFileSync(source, 'changed')
    expect(readFileSync(entry(bytesOf(a))).equals(bytesOf(a))).toBe(true)
  })

  it('keeps neither small files nor those beyond its limit', async () => {
    const cache = open(3 * MB)
    await add(cache, makeBytes(MB - 1))
    await add(cache, makeBytes(4 * MB))
    expect(readTree(join(folder, 'cache'))).toEqual({})
  })

  it('removes what was not used for the longest time', async () => {
    const cache = open(5 * MB)
    for (const bytes of [a, b]) {
      // oxlint-disable-next-line no-await-in-loop -- in this order
      await add(cache, bytesOf(bytes))
      utimesSync(entry(bytesOf(bytes)), new Date(0), new Date(0))
    }
    await take(cache, bytesOf(a))
    await add(cache, bytesOf(c))
    await cache.trim()
    const left = [a, b, c].map((bytes) =>
      statSync(entry(bytesOf(bytes)), { throwIfNoEntry: false }),
    )
    expect(left.map((stats) => stats !== undefined)).toEqual([true, false, true])
  })

  it('takes nothing through a link, and nothing of another size', async () => {
    const cache = open()
    await add(cache, bytesOf(a))
    writeFileSync(entry(bytesOf(a)), 'short')
    expect(await take(cache, bytesOf(a))).toBe(false)
    writeFileSync(source, bytesOf(a))
    symlinkSync(source, entry(bytesOf(a)))
    expect(await take(cache, bytesOf(a))).toBe(false)
    expect(readTree(join(folder, 'cache', 'sha256'))).toEqual({})
  })

  it('removes what others never finished', async () => {
    const cache = open()
    await add(cache, bytesOf(a))
    const [old, fresh] = ['0', 'f'].map((digit) => join(folder, 'cache', 'new', digit.repeat(16)))
    for (const path of [old, fresh]) writeFileSync(path ?? '', 'half')
    utimesSync(old ?? '', new Date(0), new Date(0))
    await cache.trim()
    expect(Object.keys(readTree(join(folder, 'cache', 'new')))).toEqual(['f'.repeat(16)])
  })

  it('removes nothing that has another name than its own', async () => {
    const cache = open(0)
    const digest = 'ab'.repeat(32)
    const names = [
      join('new', 'notes.txt'),
      join('new', `${'0'.repeat(16)}.txt`),
      join('sha256', 'ab', 'notes.txt'),
      join('sha256', 'cd', digest),
      join('sha256', 'photos', digest),
    ]
    const ours = join('sha256', 'ab', digest)
    for (const name of [...names, ours]) {
      const path = join(folder, 'cache', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, 'somebody else’s')
      utimesSync(path, new Date(0), new Date(0))
    }
    await cache.trim()
    expect(Object.keys(readTree(join(folder, 'cache')))).toEqual(names.toSorted())
  })

  it('that cannot be written to is one warning', async () => {
    writeFileSync(join(folder, 'cache'), 'a file where a folder should be')
    const cache = open()
    await add(cache, bytesOf(a))
    await add(cache, bytesOf(b))
    await cache.trim()
    expect(await take(cache, bytesOf(a))).toBe(false)
    expect(log.lines.length).toBe(1)
    expect(log.lines[0]).toMatch(/^warning The cache .* is of no use now: /)
  })
})

describe('a pull with a cache', () => {
  let scene: PullScene
  beforeAll(async () => {
    scene = await setPullScene()
    await scene.plant({ version: '1.0.0', files: [{ path: 'model.bin', bytes: bytesOf(a) }] })
  })
  afterAll(() => scene.close())
  beforeEach(() => scene.github.log.clear())

  let count = 0
  const pull = async () => {
    count += 1
    return await scene.pull({ version: '1.0.0', to: `to-${count}/churn`, cache: open() })
  }
  const pulled = (): Buffer | undefined =>
    readTree(join(scene.folder, `to-${count}`, 'churn'))['model.bin']

  it('downloads a file once', async () => {
    expect((await pull()).result).toMatchObject({ downloaded: 2 * MB })
    const { result, log: lines } = await pull()
    expect(result).toMatchObject({ created: true, downloaded: 0 })
    expect(lines.lines.join('\n')).toContain('from the cache')
    expect(pulled()?.equals(bytesOf(a))).toBe(true)
  })

  it('never lets what somebody changed in it get to the destination', async () => {
    await pull()
    writeFileSync(entry(bytesOf(a)), Buffer.from(bytesOf(a)).fill(0, 77, 78))
    const { result, log: lines } = await pull()
    expect(result).toMatchObject({ created: true, downloaded: 2 * MB })
    expect(lines.lines.join('\n')).toContain(
      'the bytes that were here already are not the right ones',
    )
    expect(pulled()?.equals(bytesOf(a))).toBe(true)
    expect(readFileSync(entry(bytesOf(a))).equals(bytesOf(a))).toBe(true)
  })

  it('works without it when it is broken', async () => {
    mkdirSync(join(folder, 'cache'), { recursive: true })
    writeFileSync(join(folder, 'cache', 'sha256'), '')
    expect((await pull()).result).toMatchObject({ created: true, downloaded: 2 * MB })
    expect(pulled()?.equals(bytesOf(a))).toBe(true)
  })
})

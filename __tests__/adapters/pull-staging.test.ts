import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { ownOwner, writeOwner } from '../../src/adapters/claim-owner.ts'
import type { DownloadCache } from '../../src/adapters/download-cache.ts'
import { MIN_CACHED_BYTES } from '../../src/adapters/download-cache.ts'
import { pullDisk } from '../../src/adapters/pull-disk.ts'
import { stagingPath } from '../../src/adapters/pull-staging.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { PulledContent } from '../../src/ports/destination.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { hiddenIn, readTree } from './pull-scene.ts'
import type { SmallPull } from './small-pull.ts'
import {
  contentOf,
  failingDisk,
  fill,
  HAS_MODES,
  setSmallPull,
  withoutRights,
} from './small-pull.ts'

let scene: SmallPull
let base: string
beforeEach(() => {
  scene = setSmallPull()
  base = stagingPath(contentOf(), scene.target)
})

const claimNames = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('claim.'))
/** Nothing to count where the system does not list them. */
const openDescriptors = (): number =>
  process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0

describe('a staging folder', () => {
  it('whose name somebody else has taken is another one', async () => {
    writeFileSync(base, 'a file')
    if (HAS_MODES) symlinkSync(scene.folder, `${base}-2`)
    else writeFileSync(`${base}-2`, 'a file')
    const staging = await fill(scene.open(), contentOf())
    expect(hiddenIn(scene.folder)).toContain(`${basename(base)}-3`)
    await staging.commit()
    expect(readTree(scene.target)['model.bin']?.toString()).toBe('the weights')
    expect(hiddenIn(scene.folder)).toEqual([basename(base), `${basename(base)}-2`])
    expect(scene.log.lines[0]).toBe(
      `info "${base}" is no folder. This one begins anew in another folder.`,
    )
  })

  if (process.geteuid?.() === 0)
    it('of another user is not used', async () => {
      mkdirSync(base, { mode: 0o777 })
      await withoutRights(async () => {
        const staging = await fill(scene.open(), contentOf())
        await staging.commit()
      })
      expect(readdirSync(base)).toEqual([])
      expect(scene.log.lines).toEqual([
        `info "${base}" is no folder of this user's. This one begins anew in another folder.`,
      ])
    })
  else it.todo('of another user is not used: not run, only the administrator can make one')

  it('that another pull holds is told, with the machine that it runs on', async () => {
    mkdirSync(base)
    const claim = writeOwner({ ...ownOwner(), host: 'builder-7' })
    writeFileSync(join(base, 'claim.0123456789abcdef'), claim)
    await (await fill(scene.open(), contentOf())).keep()
    expect(scene.log.lines).toEqual([
      `info Another pull holds "${base}", claimed by builder-7. This one begins anew in another folder.`,
    ])
    expect(hostname()).not.toBe('builder-7')
  })

  it('that cannot be put into place is kept for another try, and claimed no more', async () => {
    const staging = await fill(scene.open({ disk: failingDisk([1, 2]) }), contentOf())
    await expect(staging.commit()).rejects.toThrow('EIO')
    await staging.keep()
    expect(scene.log.lines).toEqual([])
    expect(readTree(join(base, 'files'))['model.bin']?.toString()).toBe('the weights')
    expect(claimNames(base)).toEqual([])
  })

  it('that is left after everything is in place is no error', async () => {
    const staging = await fill(scene.open({ disk: failingDisk([2, 3]) }), contentOf())
    await staging.commit()
    expect(readTree(scene.target)['model.bin']?.toString()).toBe('the weights')
    expect(scene.log.lines.join('\n')).toContain(`warning "${base}" could not be removed`)
    expect(claimNames(base)).toEqual([])
  })

  it('that cannot be made leaves neither a claim nor an open file', async () => {
    const content = contentOf()
    mkdirSync(join(base, 'files'), { recursive: true })
    const empty = { path: 'empty.txt', size: 0, sha256: sha256('') }
    const files = [empty, { path: 'empty.txt/x', size: 0, sha256: sha256('') }]
    const wanted = { ...content, files }
    const folder = stagingPath(wanted, scene.target)
    const before = openDescriptors()
    const message = await refusalOf(() => scene.open().stage(wanted))
    expect(message).toMatch(/^FILE_REFUSED .*(ENOTDIR|EEXIST)/)
    expect(openDescriptors()).toBe(before)
    expect(claimNames(folder)).toEqual([])
  })
})

const big = (): PulledContent => ({
  ...contentOf(),
  files: [{ path: 'big.bin', size: MIN_CACHED_BYTES, sha256: sha256('big') }],
})
const nothing = (): Promise<void> => Promise.resolve()
const cacheWith = (there: boolean): DownloadCache => ({
  take: (_, size, target) => {
    if (there) writeFileSync(target, Buffer.alloc(size))
    return Promise.resolve(there)
  },
  add: nothing,
  drop: nothing,
  trim: nothing,
})

describe('the room on the disk', () => {
  const disk = { ...pullDisk(), freeBytes: () => Promise.resolve(1000) }

  it('is asked for before anything is downloaded', async () => {
    const destination = scene.open({ disk, cache: cacheWith(false) })
    expect(await refusalOf(() => destination.stage(big()))).toMatch(
      /^LIMIT_EXCEEDED .* needs 1.05 MB more, and its disk has 1 kB free/,
    )
    expect(hiddenIn(scene.folder)).toEqual([])
  })

  it('is not needed for what the cache has, which may be a clone', async () => {
    const staging = await scene.open({ disk, cache: cacheWith(true) }).stage(big())
    expect(staging).toMatchObject({ cached: MIN_CACHED_BYTES, resumed: 0 })
    await staging.keep()
    rmSync(scene.folder, { recursive: true })
  })
})

import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { ownOwner, writeOwner } from '../../src/adapters/claim-owner.ts'
import { pullDisk } from '../../src/adapters/pull-disk.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { hiddenIn, readTree } from './pull-scene.ts'
import type { SmallPull } from './small-pull.ts'
import {
  contentOf,
  failingDisk,
  FILES,
  fill,
  HAS_MODES,
  INSTALLED,
  setSmallPull,
  withoutRights,
  writeTree,
} from './small-pull.ts'

const OLD = { 'old.bin': 'what was there' }
const OLD_MANIFEST = { 'manifest.json': '{"old":true}' }
const ID = '0123456789ab'

let scene: SmallPull
let manifests: string
beforeEach(() => {
  scene = setSmallPull()
  manifests = `${scene.target}.manifest`
})

const textsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readTree(folder)).map(([name, bytes]) => [name, bytes.toString()]),
  )
const hidden = (suffix: string): string => join(scene.folder, `.churn.model-release-${suffix}`)
const leftByKill = (): void => writeTree(hidden(`old-${ID}`), OLD)

describe('a folder that is replaced', () => {
  beforeEach(() => {
    writeTree(scene.target, OLD)
    writeTree(manifests, OLD_MANIFEST)
  })

  it('goes with its manifest, and nothing of it stays', async () => {
    const staging = await fill(scene.open(), contentOf(false))
    await staging.commit()
    expect(textsIn(scene.target)).toEqual(FILES)
    expect(textsIn(manifests)).toEqual({ 'manifest.json': INSTALLED['manifest.json'] })
    expect(hiddenIn(scene.folder)).toEqual([])
    expect(scene.log.lines).toEqual([])
  })

  it.each([1, 2, 3, 4])('is as it was when rename %i fails', async (number) => {
    const content = contentOf(false)
    const staging = await fill(scene.open({ disk: failingDisk([number]) }), content)
    await expect(staging.commit()).rejects.toThrow('EIO: refused by the test')
    await staging.keep()
    expect(textsIn(scene.target)).toEqual(OLD)
    expect(textsIn(manifests)).toEqual(OLD_MANIFEST)
    // The files are for the next try.
    expect(hiddenIn(scene.folder).length).toBe(1)
    const next = await fill(scene.open(), content)
    expect(next.resumed).toBe(16)
    await next.keep()
  })

  it('is there whole, with its own manifest, wherever between the renames a kill comes', async () => {
    const snapshots: string[] = []
    const disk = pullDisk()
    const rename = async (from: string, to: string): Promise<void> => {
      await disk.rename(from, to)
      const copy = `${scene.folder}-killed-${snapshots.length}`
      cpSync(scene.folder, copy, { recursive: true })
      snapshots.push(copy)
    }
    const staging = await fill(scene.open({ disk: { ...disk, rename } }), contentOf(false))
    await staging.commit()
    const found: string[] = []
    for (const folder of snapshots) {
      const path = join(folder, 'churn')
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await scene.open({ path }).inspect(contentOf(false))
      const [model = ''] = Object.keys(textsIn(path))
      found.push(`${model} ${textsIn(`${path}.manifest`)['manifest.json']}`)
    }
    const [before, after] = ['old.bin {"old":true}', 'model.bin {"new":true}']
    // Four that put everything in place, and one that removes the staging folder.
    expect(found).toEqual([before, before, before, after, after])
  })

  it('and cannot be put back is where the message says, after why it failed', async () => {
    const staging = await fill(scene.open({ disk: failingDisk([2, 3], 'EACCES') }), contentOf())
    const message = await refusalOf(() => staging.commit())
    await staging.keep()
    const aside = /is now "([^"]*)"/.exec(message)?.[1] ?? ''
    expect(message).toMatch(/^FILE_REFUSED .* may not be written to \(EACCES\)/)
    expect(message).toContain(`what was at "${scene.target}" is now "${aside}"`)
    expect(textsIn(aside)).toEqual(OLD)
    expect(existsSync(scene.target)).toBe(false)
  })

  it('holds neither what a file manager nor what anybody else left meanwhile', async () => {
    const staging = await fill(scene.open(), contentOf())
    const [name = ''] = hiddenIn(scene.folder)
    const files = join(scene.folder, name, 'files')
    writeTree(files, { '.DS_Store': 'x', 'vocab/.DS_Store': 'x', 'left/over.bin': 'x' })
    mkdirSync(join(files, 'empty'))
    symlinkSync('/etc', join(files, 'vocab', 'link'))
    await staging.commit()
    expect(textsIn(scene.target)).toEqual(INSTALLED)
    expect(existsSync(join(scene.target, 'empty'))).toBe(false)
    expect(scene.log.lines.length).toBe(5)
    expect(scene.log.lines.join('\n')).toContain('warning "vocab/.DS_Store" is no file of this')
  })

  it('stays when a file of the new one was taken away', async () => {
    const staging = await fill(scene.open(), contentOf())
    const [name = ''] = hiddenIn(scene.folder)
    // A link in its place would lead anywhere.
    const path = join(scene.folder, name, 'files', 'model.bin')
    rmSync(path)
    symlinkSync('/etc/hostname', path)
    expect(await refusalOf(() => staging.commit())).toContain('"model.bin" is not in "')
    await staging.keep()
    expect(textsIn(scene.target)).toEqual(OLD)
  })

  if (HAS_MODES) {
    it('may hold folders that nobody may write to', async () => {
      await withoutRights(async () => {
        const target = join(scene.folder, 'other')
        writeTree(join(target, 'locked', 'deep'), OLD)
        chmodSync(join(target, 'locked', 'deep'), 0o555)
        chmodSync(join(target, 'locked'), 0o500)
        const staging = await fill(scene.open({ path: target }), contentOf())
        await staging.commit()
        expect(textsIn(target)).toEqual(INSTALLED)
      })
      expect(hiddenIn(scene.folder)).toEqual([])
      expect(scene.log.lines).toEqual([])
    })

    it('and whose remains are not ours to remove is a warning that says where they are', async () => {
      mkdirSync(join(scene.target, 'locked'))
      writeFileSync(join(scene.target, 'locked', 'x'), '')
      chmodSync(join(scene.target, 'locked'), 0o555)
      // Who owns the folder may open it up again; here nobody who runs this does.
      const removable = process.geteuid?.() !== 0
      await withoutRights(async () => {
        const staging = await fill(scene.open(), contentOf())
        await staging.commit()
      })
      expect(textsIn(scene.target)).toEqual(INSTALLED)
      expect(hiddenIn(scene.folder).length).toBe(removable ? 0 : 1)
      expect(scene.log.lines.join('\n')).toMatch(
        removable ? /^$/ : /warning "[^"]*model-release-old-[^"]*" is not needed any more/,
      )
    })
  } else it.todo('not run: Windows has no modes of folders')
})

describe('a pull that was killed between its renames', () => {
  it('has what was there before come back, with its manifest', async () => {
    leftByKill()
    writeTree(`${hidden(`old-${ID}`)}-manifest`, OLD_MANIFEST)
    // The new one comes first.
    writeTree(manifests, { 'manifest.json': 'new' })
    expect(await refusalOf(() => scene.open({ replace: false }).inspect(contentOf()))).toContain(
      'holds other files than this version',
    )
    expect(textsIn(scene.target)).toEqual(OLD)
    expect(textsIn(manifests)).toEqual(OLD_MANIFEST)
    expect(hiddenIn(scene.folder)).toEqual([])
    expect(scene.log.lines).toEqual([
      `warning A pull was killed while it replaced "${scene.target}"; what was there before is back.`,
    ])
  })

  it('has its old folders removed when the new ones are there', async () => {
    leftByKill()
    writeTree(`${hidden(`old-${ID}`)}-manifest`, OLD_MANIFEST)
    writeTree(hidden(`${ID}-old-${ID}`), OLD)
    writeTree(scene.target, INSTALLED)
    expect(await scene.open().inspect(contentOf())).toBe('same')
    expect(hiddenIn(scene.folder)).toEqual([])
    expect(textsIn(scene.target)).toEqual(INSTALLED)
  })

  it('is not mended while another one is at work there', async () => {
    leftByKill()
    const { pid, ...rest } = ownOwner()
    writeTree(hidden('abcdef012345'), {
      'claim.0123456789abcdef': writeOwner({ ...rest, pid: process.ppid, started: '-' }),
    })
    expect(pid).not.toBe(process.ppid)
    expect(await scene.open().inspect(contentOf())).toBe('free')
    expect(textsIn(hidden(`old-${ID}`))).toEqual(OLD)
    expect(existsSync(scene.target)).toBe(false)
  })

  it('leaves alone what is only called similarly', async () => {
    const names = ['.churn.model-release-old-notes', '.churn.model-release-old-0123456789abc', '.x']
    for (const name of names) writeTree(join(scene.folder, name), OLD)
    symlinkSync(scene.folder, hidden(`old-${ID}`))
    expect(await scene.open().inspect(contentOf())).toBe('free')
    expect(existsSync(scene.target)).toBe(false)
    expect(lstatSync(hidden(`old-${ID}`)).isSymbolicLink()).toBe(true)
    for (const name of names) expect(textsIn(join(scene.folder, name))).toEqual(OLD)
  })
})

describe('a destination', () => {
  if (process.platform === 'linux')
    it('that is a mount point is refused before anything is downloaded', async () => {
      const destination = scene.open({ path: '/proc' })
      expect(await refusalOf(() => destination.inspect(contentOf()))).toBe(
        'FILE_REFUSED "/proc" is a mount point; name a folder inside of it.',
      )
    })
  else it.todo('not run: there is no mount point that every machine has')

  if (HAS_MODES)
    it('that may not be written to is an error that says so', async () => {
      const parent = join(scene.folder, 'locked')
      mkdirSync(parent)
      chmodSync(parent, 0o555)
      const destination = scene.open({ path: join(parent, 'churn') })
      const message = await withoutRights(
        async () => await refusalOf(() => fill(destination, contentOf())),
      )
      expect(message).toMatch(/^FILE_REFUSED .* may not be written to \(EACCES\)/)
    })
  else it.todo('not run: Windows has no modes of folders')
})

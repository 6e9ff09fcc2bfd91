import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { PullOptions, PullScene } from './pull-scene.ts'
import { hiddenIn, makeBytes, readTree, setPullScene } from './pull-scene.ts'

let scene: PullScene

const WEIGHTS = makeBytes(9_000_000)
const WORDS = makeBytes(5000, 2)

beforeAll(async () => {
  scene = await setPullScene()
  await scene.plant({
    version: '1.0.0',
    files: [
      { path: 'model.bin', bytes: WEIGHTS },
      { path: 'vocab/words.txt', bytes: WORDS },
      { path: 'empty.txt', bytes: Buffer.alloc(0) },
    ],
    signature: true,
  })
})
afterAll(() => scene.close())

let count = 0
/** A destination that is not there yet. */
let to: string
beforeEach(() => {
  scene.github.faults.clear()
  scene.github.log.clear()
  count += 1
  to = `case-${count}/churn`
})

const at = (...parts: readonly string[]): string => join(scene.folder, to, ...parts)
const beside = (): string => join(scene.folder, `case-${count}`)
const pull = (options: Partial<PullOptions> = {}) =>
  scene.pull({ version: '1.0.0', to, ...options })
function mkdirs(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return folder
}

describe('a destination', () => {
  it('with other files is replaced only when somebody asks for it', async () => {
    mkdirSync(at(), { recursive: true })
    writeFileSync(at('notes.txt'), 'mine')
    const message = await refusalOf(() => pull())
    expect(message).toMatch(/^FILE_REFUSED .* holds other files than this version.*--force/)
    expect(readTree(at())).toEqual({ 'notes.txt': Buffer.from('mine') })
    await pull({ destination: { replace: true } })
    expect(Object.keys(readTree(at()))).not.toContain('notes.txt')
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
    expect(hiddenIn(beside())).toEqual([])
  })

  it('that is an empty folder is used', async () => {
    mkdirSync(at(), { recursive: true })
    expect((await pull()).result).toMatchObject({ created: true })
  })

  it('whose file was changed is not the same any more', async () => {
    await pull()
    writeFileSync(at('model.bin'), Buffer.from(WEIGHTS).fill(0, 10, 11))
    expect(await refusalOf(() => pull())).toContain('holds other files than this version')
  })

  it('that is a link, a file, a repository or where one is, is refused before anything is downloaded', async () => {
    mkdirSync(beside(), { recursive: true })
    const target = mkdirs(join(beside(), 'elsewhere'))
    symlinkSync(target, at())
    expect(await refusalOf(() => pull())).toContain('is a link, where a folder is wanted')
    expect(await refusalOf(() => pull({ destination: { replace: true } }))).toContain('is a link')
    to = `case-${count}/file`
    writeFileSync(at(), '')
    expect(await refusalOf(() => pull())).toContain('is a file, where a folder is wanted')
    to = `case-${count}/clone`
    mkdirSync(at('.git'), { recursive: true })
    expect(await refusalOf(() => pull({ destination: { replace: true } }))).toContain(
      'is a git repository',
    )
    to = '/'
    expect(await refusalOf(() => pull())).toContain('"/" is the root of the disk')
    to = scene.folder
    const guarded = [join(scene.folder, `case-${count}`)]
    expect(await refusalOf(() => pull({ destination: { guarded, replace: true } }))).toContain(
      'where you are',
    )
    expect(readTree(target)).toEqual({})
  })

  it('that a link leads out of the workspace is refused', async () => {
    const workspace = mkdirs(join(beside(), 'workspace'))
    const outside = mkdirs(join(beside(), 'outside'))
    symlinkSync(outside, join(workspace, 'models'))
    for (const path of ['models/churn', '../churn', '.']) {
      to = join(`case-${count}`, 'workspace', path)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const message = await refusalOf(() => pull({ destination: { within: workspace } }))
      expect(message).toMatch(/^FILE_REFUSED .*outside of the workspace/)
    }
    expect(readTree(outside)).toEqual({})
  })
})

describe('a hostile manifest', () => {
  it.each(['../evil', '/etc/evil', 'a/../../evil', 'con.txt', 'a\\..\\evil', '.git/hooks/x'])(
    'with the path %j is refused, with and without verification',
    async (path) => {
      const version = `7.0.${count}`
      await scene.plant({ version, files: [{ path: 'model.bin', bytes: WORDS }] })
      const release = scene.repository.releases.published(`churn@v${version}`)
      const asset = [...(release?.assets.values() ?? [])].find(
        ({ name }) => name === 'manifest.json',
      )
      if (asset === undefined) throw new Error('no manifest')
      const text = readFileSync(asset.path, 'utf8')
      const changed = text.replaceAll('"model.bin"', JSON.stringify(path))
      writeFileSync(asset.path, changed)
      const size = Buffer.byteLength(changed)
      scene.repository.releases.putAsset({ ...asset, size, digest: `sha256:${sha256(changed)}` })
      const message = await refusalOf(() => pull({ version, verify: false }))
      expect(message).toMatch(/^SIGNATURE_INVALID manifest\.json is not a manifest of this kind/)
      expect((await pull({ version })).result.kind).toBe('refused')
      expect(readTree(beside())).toEqual({})
    },
  )
})

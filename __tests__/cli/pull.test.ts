import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { PullScene } from '../adapters/pull-scene.ts'
import { makeBytes, readTree, setPullScene } from '../adapters/pull-scene.ts'

let scene: PullScene
const WEIGHTS = makeBytes(2_000_000)

beforeAll(async () => {
  scene = await setPullScene()
  const files = [{ path: 'model.bin', bytes: WEIGHTS }]
  await scene.plant({ version: '1.0.0', files })
  await scene.plant({ version: '1.1.0', files })
  await scene.plant({ version: '1.2.0-rc.1', files, stranger: true })
})
afterAll(() => scene.close())
beforeEach(() => scene.github.log.clear())

const pull = (...args: readonly string[]) => scene.spawnPull(args).ended

describe('model-release pull', () => {
  it('brings the newest version to a folder of its name, without a token, and prints the folder', async () => {
    const { code, out, err } = await pull('churn')
    expect(err).toContain('Pulled churn@v1.1.0, manifest sha256:')
    expect(out).toBe(`${join(scene.folder, 'churn-1.1.0')}\n`)
    expect(code).toBe(0)
    expect(readTree(join(scene.folder, 'churn-1.1.0'))['model.bin']?.equals(WEIGHTS)).toBe(true)
    expect(scene.github.log.entries.every(({ authorized }) => !authorized)).toBe(true)
  })

  it('keeps the files for the next pull, of another version too', async () => {
    const cache = ['--cache-dir', 'cache'] as const
    await pull('churn@1.0.0', '--path', 'first', ...cache)
    const { out } = await pull('churn@1.1.0', '--path', 'second', '--json', ...cache)
    expect(JSON.parse(out)).toMatchObject({
      path: join(scene.folder, 'second'),
      manifestPath: join(scene.folder, 'second', 'manifest.json'),
      created: true,
      model: 'churn',
      version: '1.1.0',
      tag: 'churn@v1.1.0',
      verified: true,
      signer: { kind: 'key' },
      files: 1,
      bytes: 2_000_000,
      downloaded: 0,
    })
  })

  it('of a version that nobody trusted signed says which check failed, and leaves nothing', async () => {
    const { code, out, err } = await pull('churn@1.2.0-rc.1', '--path', 'untrusted')
    expect(err).toMatch(/FAIL +key/)
    expect(err).toContain('The version is not verified')
    expect([code, out]).toEqual([1, ''])
    expect(readTree(join(scene.folder, 'untrusted'))).toEqual({})
  })

  it('does not write over what is there', async () => {
    await pull('churn@1.0.0', '--path', 'mine')
    writeFileSync(join(scene.folder, 'mine', 'notes.txt'), 'mine')
    const refused = await pull('churn@1.0.0', '--path', 'mine')
    expect(refused.err).toContain('--force')
    expect(refused.code).toBe(2)
    expect(readFileSync(join(scene.folder, 'mine', 'notes.txt'), 'utf8')).toBe('mine')
    expect((await pull('churn@1.0.0', '--path', 'mine', '--force', '--quiet')).code).toBe(0)
  })

  it('explains itself', async () => {
    const { out } = await pull('--help')
    expect(out).toMatch(/^Usage: model-release pull MODEL/)
  })
})

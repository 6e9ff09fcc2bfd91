import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { FaultKind } from '../../local-github/faults.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Release, Upload } from '../../src/ports/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'
import type { GithubScene } from './github-scene.ts'
import { fieldsOf, setGithub } from './github-scene.ts'

let scene: GithubScene
let draft: Release

beforeEach(async () => {
  scene = await setGithub()
  draft = await scene.store.createDraft(fieldsOf('m@v1.0.0', scene.commit))
})
afterEach(() => scene.close())

const BYTES = Buffer.from('weights')
const UPLOAD: Upload = {
  name: 'model.bin',
  size: BYTES.length,
  sha256: sha256(BYTES),
  contentType: 'application/octet-stream',
  pieces: [{ kind: 'bytes', bytes: BYTES }],
}

const fail = (fault: FaultKind, times = 1): void =>
  void scene.github.faults.add({ ...fault, match: { origin: 'uploads' }, times })

const assetsOf = async (release: Release) =>
  (await scene.store.listAssets(release.id)).map(({ name, state, size }) => [name, state, size])

describe('a rate limit during an upload', () => {
  it('that is the primary one is waited for until its reset', async () => {
    fail({ kind: 'rate-limit', limit: 'primary', wait: 120 })
    await scene.store.upload(draft, [UPLOAD])
    const [waited = 0] = scene.waits
    expect(scene.waits).toHaveLength(1)
    expect(waited).toBeGreaterThanOrEqual(120_000)
    expect(waited).toBeLessThanOrEqual(123_000)
    expect(await assetsOf(draft)).toEqual([['model.bin', 'uploaded', BYTES.length]])
  })

  it.each([403, 429] as const)('told by %d with retry-after is obeyed', async (status) => {
    fail({ kind: 'rate-limit', limit: 'secondary', status, wait: 333 })
    await scene.store.upload(draft, [UPLOAD])
    expect(scene.waits).toEqual([333_000])
    expect(scene.log.lines).toEqual([
      `warning Upload of model.bin: GitHub answered ${status} for a rate limit; going on in 333 s.`,
    ])
  })

  it.each([
    [403, 'You have exceeded a secondary rate limit.'],
    [429, 'Too many requests'],
  ])('told by %d without a time is waited for a minute, then longer', async (status, message) => {
    fail({ kind: 'status', status, body: { message } }, 3)
    await scene.store.upload(draft, [UPLOAD])
    expect(scene.waits).toEqual([60_000, 120_000, 240_000])
  })

  it('with a date as retry-after is obeyed', async () => {
    const date = new Date(Date.now() + 100_000).toUTCString()
    fail({ kind: 'status', status: 429, headers: { 'retry-after': date } })
    await scene.store.upload(draft, [UPLOAD])
    expect(scene.waits[0]).toBeGreaterThan(90_000)
    expect(scene.waits[0]).toBeLessThanOrEqual(101_000)
  })

  it('is waited for up to ten minutes', async () => {
    fail({ kind: 'rate-limit', limit: 'secondary', wait: 600 })
    await scene.store.upload(draft, [UPLOAD])
    expect(scene.waits).toEqual([600_000])
  })

  it.each(['primary', 'secondary'] as const)(
    'that takes longer (%s) ends the run with the time to run again',
    async (limit) => {
      fail({ kind: 'rate-limit', limit, wait: 3000 })
      const before = Date.now()
      const said = await refusalOf(() => scene.store.upload(draft, [UPLOAD]))
      expect(said).toMatch(
        /^GITHUB_FAILED Upload of model\.bin: GitHub answered 403 for a rate limit and asks to wait until \S+Z, longer than the 600 s .* Run the job again after that time/,
      )
      const until = Date.parse(/until (\S+Z),/.exec(said)?.[1] ?? '')
      expect(Math.abs(until - before - 3_000_000)).toBeLessThan(10_000)
      expect(scene.waits).toEqual([])
    },
  )

  it('that names no sane time is an error all the same', async () => {
    fail({ kind: 'status', status: 429, headers: { 'retry-after': '9'.repeat(30) } })
    const said = await refusalOf(() => scene.store.upload(draft, [UPLOAD]))
    expect(said).toContain('GITHUB_FAILED Upload of model.bin')
  })

  it('that does not end is given up after five attempts, of which the last waits for nothing', async () => {
    fail({ kind: 'rate-limit', limit: 'secondary', wait: 1 }, 9)
    const said = await refusalOf(() => scene.store.upload(draft, [UPLOAD]))
    expect(said).toMatch(
      /^GITHUB_FAILED Upload of model\.bin \(7 bytes\) failed 5 times; the last time: GitHub answered 403 for a rate limit\./,
    )
    expect(scene.waits).toEqual([1000, 1000, 1000, 1000])
  })
})

describe('an upload', () => {
  it('without the permission says which one', async () => {
    fail({ kind: 'status', status: 403, body: { message: 'Resource not accessible' } })
    expect(await refusalOf(() => scene.store.upload(draft, [UPLOAD]))).toMatch(
      /^PERMISSION_MISSING .* Add "contents: write"/,
    )
    expect(scene.waits).toEqual([])
  })

  it.each<FaultKind>([
    { kind: 'starter' },
    { kind: 'cut-before' },
    { kind: 'cut-after' },
    { kind: 'status', status: 503 },
  ])('that meets $kind is repeated until the asset is whole, and there once', async (fault) => {
    fail(fault)
    const [asset] = await scene.store.upload(draft, [UPLOAD])
    expect(asset).toMatchObject({ state: 'uploaded', sha256: UPLOAD.sha256 })
    expect(scene.waits).toEqual([500])
    expect(await assetsOf(draft)).toEqual([['model.bin', 'uploaded', BYTES.length]])
  })

  it('of a file whose bytes are no longer those that were captured leaves no asset', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'model.bin')
      writeFileSync(path, 'WEIGHTS')
      const upload = { ...UPLOAD, pieces: [{ kind: 'file', path, start: 0, size: 7 } as const] }
      expect(await refusalOf(() => scene.store.upload(draft, [upload]))).toMatch(
        /^FILE_CHANGED .*model\.bin" changed before it was uploaded/,
      )
    })
    const whole = (await assetsOf(draft)).filter(([, state]) => state === 'uploaded')
    expect(whole).toEqual([])
    expect(scene.waits).toEqual([])
  })
})
